//! How a database knows its key: by a value that only this key gives, kept from the first start on.

use super::store;
use crate::db::{Db, DbError};

/// The value that is kept, in a house that was served before.
///
/// # Errors
/// Database faults; where nobody served yet, the table is not there and the database refuses.
pub async fn find_house_key(db: &Db) -> Result<Option<String>, DbError> {
    db.read(|tx| async move { store::find_key_check(&tx).await }).await
}

/// Keeps the value of a new house; answers the one that is kept, which is another's where keys were mixed up.
///
/// # Errors
/// Database faults only.
pub async fn remember_house_key(db: &Db, check_value: String) -> Result<String, DbError> {
    db.write(move |tx| async move {
        store::insert_key_check(&tx, &check_value).await?;
        Ok(store::find_key_check(&tx).await?.unwrap_or_default())
    })
    .await
}
