//! The programme's terms.

mod terms;
