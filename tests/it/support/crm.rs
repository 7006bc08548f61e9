//! Whoever keeps the pipeline of a house: a CRM with its key, or a file of its contacts.

use leadwire::access::{KeyScope, create_key};
use leadwire::pipeline::{Wanted, import_file};
use leadwire_domain::sheet::Kind;

use super::{Actor, House};

impl House {
    /// A CRM with its key.
    pub async fn crm(&self) -> Actor {
        let key = create_key(&self.app, KeyScope::Pipeline).await.expect("a key");
        self.visitor().with_key(&key)
    }

    /// Imports contacts from CSV text.
    pub async fn knows_contacts(&self, csv: &str) {
        let bytes = std::io::Cursor::new(csv.to_owned().into_bytes());
        let wanted = Wanted { kind: Kind::Contacts, ..Wanted::default() };
        import_file(&self.app, bytes, wanted, &mut |_| {}).await.expect("imported");
    }
}
