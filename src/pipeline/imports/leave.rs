//! The end of an import: what is told of it, and, where the file holds all of its kind, the leaving of those
//! that are not in it.

use leadwire_domain::sheet::Kind;

use super::super::store;
use super::run::{HELD, Halt};
use super::{Import, Relatives, State, mails};
use crate::app::App;
use crate::db::DbError;

/// So many leave without a question, unless they are more than one in ten of all.
const MOST_UNASKED: u64 = 100;
/// So many leave in one transaction.
const AT_ONCE: i64 = 500;
/// Transactions of one turn.
const STEPS_A_TURN: usize = 50;

/// Everything is read: tells what is doubtful about the whole, and lets those leave that are not in the file,
/// or asks first.
pub(super) async fn finish(app: &App, import: Import, holder: &str) -> Result<(), Halt> {
    let (mut after, read) = (import.clone(), import.clone());
    let (since, kind) = (import.started_at, import.kind);
    let relatives = app.db.read_slow(move |tx| async move {
        if kind == Kind::Contacts {
            return Ok((Relatives::default(), Relatives::default()));
        }
        Ok::<_, DbError>((store::orphans(&tx, since).await?, store::circles(&tx, since).await?))
    });
    let (orphans, circles) = relatives.await?;
    (after.told.without_parent, after.told.in_circles) = (orphans, circles);
    let mut next = State::Done;
    if import.is_whole {
        let counted = app
            .db
            .read_slow::<_, DbError, _, _>(move |tx| async move { store::missing_from(&tx, &read).await });
        let (missing, here, _) = counted.await?;
        after.asked = missing;
        // Who is in a row that was not taken would leave although the file names them.
        after.told.kept_all = import.counts.refused > 0 || !import.is_all_read() || import.counts.read == 0;
        let before = here.saturating_sub(import.counts.added);
        let is_much = missing > MOST_UNASKED || missing * 10 > before;
        next = match missing {
            0 => State::Done,
            _ if after.told.kept_all => State::Done,
            _ if is_much && !import.may_leave => State::Asking,
            _ => State::Leaving,
        };
    }
    let (house, holder) = (app.clone(), holder.to_owned());
    app.db
        .write(move |tx| async move {
            let now = house.clock.now();
            let is_ours = store::save_progress(&tx, &after, &holder, now + HELD).await?
                && store::save_state(&tx, after.number, State::Running, next, now).await?;
            if !is_ours {
                return Err(Halt::Taken);
            }
            if next != State::Leaving {
                mails::finished(&house, &tx, &after, next).await?;
            }
            Ok(())
        })
        .await?;
    if next == State::Done {
        forget_file(app, import.number).await?;
    }
    app.bell.notify_one();
    Ok(())
}

/// Those that are not in the file leave, some at a time.
pub(super) async fn depart(
    app: &App,
    mut import: Import,
    holder: &str,
    told: &mut (dyn FnMut(&Import) + Send),
) -> Result<(), Halt> {
    let mut last = 0;
    for _ in 0..STEPS_A_TURN {
        let (house, name, before) = (app.clone(), holder.to_owned(), import.clone());
        let step = app.db.write(move |tx| async move {
            let (mut after, now) = (before, house.clock.now());
            store::hold_pipeline(&tx).await?;
            let numbers = store::numbers_missing_from(&tx, &after, last, AT_ONCE).await?;
            after.departed += match after.kind {
                Kind::Accounts => store::leave(&tx, &numbers, now).await?,
                Kind::Contacts => store::leave_contacts(&tx, &numbers, now).await?,
            };
            if !store::save_progress(&tx, &after, &name, now + HELD).await? {
                return Err(Halt::Taken);
            }
            if numbers.is_empty() {
                store::save_state(&tx, after.number, State::Leaving, State::Done, now).await?;
                mails::finished(&house, &tx, &after, State::Done).await?;
            }
            Ok((after, numbers.last().copied()))
        });
        let (after, reached) = step.await?;
        told(&after);
        import = after;
        let Some(reached) = reached else {
            app.bell.notify_one();
            return Ok(forget_file(app, import.number).await?);
        };
        last = reached;
    }
    Ok(())
}

/// Forgets the file of an import that is over, piece by piece.
pub(super) async fn forget_file(app: &App, number: i64) -> Result<(), DbError> {
    while app.db.write(move |tx| async move { store::forget_pieces(&tx, number).await }).await? {}
    Ok(())
}
