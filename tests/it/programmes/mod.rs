//! The programme's terms.

mod terms;

pub use terms::terms;
