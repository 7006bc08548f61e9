//! The jobs of imports.

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

use super::super::store;
use super::leave::forget_file;
use super::{Advance, State, advance};
use crate::app::App;
use crate::db::DbError;
use crate::jobs::{Job, JobError};

/// Works on the imports that wait, one after the other. A turn takes seconds, and now and then as long as
/// writing the keys of some hundred thousand accounts does; then it is claimed anew, by whichever process is
/// free. Two who work on one import do nothing twice.
#[derive(Debug, Serialize, Deserialize)]
pub struct BringIn {}

/// How long whoever finds an import held waits before looking again.
const LOOK_AGAIN: SignedDuration = SignedDuration::from_secs(2);

impl Job for BringIn {
    const NAME: &'static str = "pipeline.bring_in";

    fn dedup(&self) -> Option<String> {
        Some("all".to_owned())
    }

    async fn run(self, app: &App) -> Result<(), JobError> {
        match advance(app, &app.new_id(), &mut |_| {}).await? {
            Advance::Idle => Ok(()),
            Advance::Held => Err(JobError::At(app.clock.now() + LOOK_AGAIN)),
            Advance::Worked => Err(JobError::At(app.clock.now())),
        }
    }
}

/// Forgets what nobody needs any more of imports: files that never arrived whole, imports that wait for a
/// word for a month, and the rows of those that ended a month ago.
#[derive(Debug, Serialize, Deserialize)]
pub struct ForgetOldImports {}

const ARRIVING: SignedDuration = SignedDuration::from_hours(24);
const MONTH: SignedDuration = SignedDuration::from_hours(30 * 24);

impl Job for ForgetOldImports {
    const NAME: &'static str = "pipeline.forget_old_imports";

    fn dedup(&self) -> Option<String> {
        Some(String::new())
    }

    async fn run(self, app: &App) -> Result<(), JobError> {
        let now = app.clock.now();
        let stale =
            app.db.read(move |tx| async move { store::list_stale(&tx, now - ARRIVING, now - MONTH).await });
        for (number, state) in stale.await.map_err(|why: DbError| JobError::from(why))? {
            forget_file(app, number).await?;
            app.db
                .write(move |tx| async move {
                    match state {
                        State::Arriving => store::forget_import(&tx, number).await,
                        state => store::save_state(&tx, number, state, State::Dropped, now).await.map(drop),
                    }
                })
                .await?;
        }
        Ok(app.db.write(move |tx| async move { store::forget_rows(&tx, now - MONTH).await }).await?)
    }
}
