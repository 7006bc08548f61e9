//! When people are not there: entered by themselves, or by whoever runs the programme.

use jiff::civil::Date;
use leadwire_domain::assignment::Absence;
use leadwire_domain::ids::PersonId;

use super::super::{MoveError, store};
use crate::access::{self, Person};
use crate::app::App;

/// Whether somebody may say when another is away.
pub(in super::super) fn may_enter(by: &Person, whose: &PersonId) -> bool {
    by.role.runs_programme() || (by.role.works_leads() && by.id == *whose)
}

/// Notes that somebody is away on some days. They are given no lead then; what they have stays theirs.
///
/// # Errors
/// People may enter their own, owner and managers everybody's; there must be such a person.
pub async fn enter_absence(app: &App, by: &Person, whose: PersonId, days: Absence) -> Result<(), MoveError> {
    if !may_enter(by, &whose) {
        return Err(MoveError::NotAllowed);
    }
    let (house, by) = (app.clone(), by.id.clone());
    app.db
        .write(move |tx| async move {
            let person = access::find_person(&tx, &whose).await?;
            person.filter(|person| person.role.works_leads()).ok_or(MoveError::Unknown)?;
            let (id, now) = (house.new_id(), house.clock.now());
            Ok(store::insert_absence(&tx, &id, &whose, &days, &by, now).await?)
        })
        .await
}

/// Takes an absence back: from today on they are there again.
///
/// # Errors
/// Like [`enter_absence`].
pub async fn end_absence(app: &App, by: &Person, whose: PersonId, id: String) -> Result<(), MoveError> {
    if !may_enter(by, &whose) {
        return Err(MoveError::NotAllowed);
    }
    app.db
        .write(move |tx| async move {
            match store::delete_absence(&tx, &id, &whose).await? {
                true => Ok(()),
                false => Err(MoveError::Unknown),
            }
        })
        .await
}

/// The longest absence that is entered at once.
pub(in super::super) const MOST_DAYS: i32 = 730;

/// Whether the days can be entered today: in order, not over, and not for years.
pub(in super::super) fn can_be_entered(days: &Absence, today: Date) -> bool {
    let length = days.first_day.until(days.last_day).map_or(i32::MAX, |span| span.get_days());
    days.first_day <= days.last_day && days.last_day >= today && length <= MOST_DAYS
}
