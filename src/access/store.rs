//! People, sessions, links and keys.

use jiff::Timestamp;
use leadwire_domain::ids::{PartnerId, PersonId};

use super::keys::KeyScope;
use super::links::NewLink;
use super::{Person, Role};
use crate::db::{DbError, Row, Tx, int, text};
use crate::web::Locale;

/// Reads somebody from a row that has every column of theirs.
pub fn person(row: &Row) -> Person {
    Person {
        id: PersonId::new(row.text("id")),
        email: row.text("email"),
        name: row.text("name"),
        // A role that this version does not know may look and nothing more.
        role: Role::from_name(&row.text("role")).unwrap_or(Role::Auditor),
        partner: row.text_or_null("partner_id").map(PartnerId::new),
        locale: Locale::from_tag(&row.text("locale")),
        is_active: row.bool("is_active"),
    }
}

/// Adds somebody; false when the address is taken on that side.
pub(super) async fn insert_person(tx: &Tx, person: &Person, now: Timestamp) -> Result<bool, DbError> {
    let side = if person.role == Role::Partner { "partner" } else { "staff" };
    let row = tx
        .row(
            "INSERT INTO access_people (id, email, name, role, side, partner_id, locale, is_active,
                 created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, TRUE, $8)
             ON CONFLICT (email, side) DO NOTHING RETURNING id",
            &[
                text(person.id.as_str()),
                text(&person.email),
                text(&person.name),
                text(person.role.name()),
                text(side),
                text(person.partner.as_ref().map(PartnerId::as_str)),
                text(person.locale.tag()),
                int(now.as_microsecond()),
            ],
        )
        .await?;
    Ok(row.is_some())
}

/// Somebody by id.
///
/// # Errors
/// Database faults only.
pub async fn find_person(tx: &Tx, id: &PersonId) -> Result<Option<Person>, DbError> {
    let row = tx
        .row(
            "SELECT id, email, name, role, partner_id, locale, is_active FROM access_people WHERE id = $1",
            &[text(id.as_str())],
        )
        .await?;
    Ok(row.as_ref().map(person))
}

/// Everybody active behind an address: staff first.
pub(super) async fn list_by_email(tx: &Tx, email: &str) -> Result<Vec<Person>, DbError> {
    let rows = tx
        .rows(
            "SELECT id, email, name, role, partner_id, locale, is_active FROM access_people
             WHERE email = $1 AND is_active ORDER BY side DESC",
            &[text(email)],
        )
        .await?;
    Ok(rows.iter().map(person).collect())
}

pub(super) async fn list_staff(tx: &Tx) -> Result<Vec<Person>, DbError> {
    let rows = tx
        .rows(
            "SELECT id, email, name, role, partner_id, locale, is_active FROM access_people
             WHERE side = 'staff' ORDER BY created_at, id",
            &[],
        )
        .await?;
    Ok(rows.iter().map(person).collect())
}

/// Somebody active among the staff, by address or by name; of several of one name nobody.
///
/// # Errors
/// Database faults only.
pub async fn find_staff(tx: &Tx, address_or_name: &str) -> Result<Option<Person>, DbError> {
    let rows = tx
        .rows(
            "SELECT id, email, name, role, partner_id, locale, is_active FROM access_people
             WHERE side = 'staff' AND is_active AND (email = $1 OR name = $1) ORDER BY id LIMIT 2",
            &[text(address_or_name)],
        )
        .await?;
    Ok(match &rows[..] {
        [one] => Some(person(one)),
        _ => None,
    })
}

/// Active people of one role, in the order in which they came.
///
/// # Errors
/// Database faults only.
pub async fn list_people_with_role(tx: &Tx, role: Role) -> Result<Vec<Person>, DbError> {
    let rows = tx
        .rows(
            "SELECT id, email, name, role, partner_id, locale, is_active FROM access_people
             WHERE role = $1 AND is_active ORDER BY id",
            &[text(role.name())],
        )
        .await?;
    Ok(rows.iter().map(person).collect())
}

/// The people of a partner, whose mails are the partner's mails.
///
/// # Errors
/// Database faults only.
pub async fn members_of_partner(tx: &Tx, partner: &PartnerId) -> Result<Vec<Person>, DbError> {
    let rows = tx
        .rows(
            "SELECT id, email, name, role, partner_id, locale, is_active FROM access_people
             WHERE partner_id = $1 AND is_active ORDER BY id",
            &[text(partner.as_str())],
        )
        .await?;
    Ok(rows.iter().map(person).collect())
}

pub(super) async fn count_staff(tx: &Tx) -> Result<i64, DbError> {
    let row = tx.row("SELECT COUNT(*) AS people FROM access_people WHERE side = 'staff'", &[]).await?;
    Ok(row.map_or(0, |row| row.int("people")))
}

pub(super) async fn set_locale(tx: &Tx, id: &PersonId, locale: Locale) -> Result<(), DbError> {
    tx.run("UPDATE access_people SET locale = $2 WHERE id = $1", &[text(id.as_str()), text(locale.tag())])
        .await?;
    Ok(())
}

pub(super) async fn set_role(tx: &Tx, id: &PersonId, role: Role, is_active: bool) -> Result<(), DbError> {
    tx.run(
        "UPDATE access_people SET role = $2, is_active = $3 WHERE id = $1 AND side = 'staff'",
        &[text(id.as_str()), text(role.name()), crate::db::bool(is_active)],
    )
    .await?;
    Ok(())
}

pub(super) async fn insert_session(
    tx: &Tx,
    secret_hash: &str,
    person: &PersonId,
    now: Timestamp,
    expires_at: Timestamp,
) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO access_sessions (secret_hash, person_id, created_at, expires_at) VALUES ($1, $2, $3,
             $4)",
        &[
            text(secret_hash),
            text(person.as_str()),
            int(now.as_microsecond()),
            int(expires_at.as_microsecond()),
        ],
    )
    .await?;
    Ok(())
}

pub(super) async fn find_session(tx: &Tx, hash: &str, now: Timestamp) -> Result<Option<Person>, DbError> {
    let row = tx
        .row(
            "SELECT p.id, p.email, p.name, p.role, p.partner_id, p.locale, p.is_active
             FROM access_sessions s JOIN access_people p ON p.id = s.person_id
             WHERE s.secret_hash = $1 AND s.expires_at > $2 AND p.is_active",
            &[text(hash), int(now.as_microsecond())],
        )
        .await?;
    Ok(row.as_ref().map(person))
}

/// When a session that is not over was opened.
pub(super) async fn find_session_start(
    tx: &Tx,
    hash: &str,
    now: Timestamp,
) -> Result<Option<Timestamp>, DbError> {
    let sql = "SELECT created_at FROM access_sessions WHERE secret_hash = $1 AND expires_at > $2";
    let row = tx.row(sql, &[text(hash), int(now.as_microsecond())]).await?;
    Ok(row.and_then(|row| Timestamp::from_microsecond(row.int("created_at")).ok()))
}

pub(super) async fn delete_session(tx: &Tx, secret_hash: &str) -> Result<(), DbError> {
    tx.run("DELETE FROM access_sessions WHERE secret_hash = $1", &[text(secret_hash)]).await?;
    Ok(())
}

pub(super) async fn delete_sessions_of(tx: &Tx, person: &PersonId) -> Result<(), DbError> {
    tx.run("DELETE FROM access_sessions WHERE person_id = $1", &[text(person.as_str())]).await?;
    Ok(())
}

/// Takes away what can open nothing any more.
pub(super) async fn delete_expired(tx: &Tx, now: Timestamp) -> Result<(), DbError> {
    let at = int(now.as_microsecond());
    tx.run("DELETE FROM access_sessions WHERE expires_at <= $1", std::slice::from_ref(&at)).await?;
    tx.run("DELETE FROM access_links WHERE expires_at <= $1", std::slice::from_ref(&at)).await?;
    tx.run("DELETE FROM access_counts WHERE window_end <= $1", &[at]).await?;
    Ok(())
}

pub(super) async fn insert_link(tx: &Tx, link: &NewLink<'_>, now: Timestamp) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO access_links (id, purpose, email, subject, next_path, tries, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, 0, $6, $7)",
        &[
            text(&link.id),
            text(link.purpose),
            text(link.email),
            text(link.subject),
            text(link.next),
            int(now.as_microsecond()),
            int((now + link.valid_for).as_microsecond()),
        ],
    )
    .await?;
    Ok(())
}

/// A link that still opens, as stored: purpose, e-mail, subject, next path.
pub(super) async fn find_link(
    tx: &Tx,
    id: &str,
    now: Timestamp,
) -> Result<Option<(String, String, String, String)>, DbError> {
    let row = tx
        .row(
            "SELECT purpose, email, subject, next_path FROM access_links
             WHERE id = $1 AND used_at IS NULL AND expires_at > $2",
            &[text(id), int(now.as_microsecond())],
        )
        .await?;
    Ok(row.map(|row| (row.text("purpose"), row.text("email"), row.text("subject"), row.text("next_path"))))
}

pub(super) async fn find_unused_link(
    tx: &Tx,
    purpose: &str,
    now: Timestamp,
) -> Result<Option<String>, DbError> {
    let row = tx
        .row(
            "SELECT id FROM access_links WHERE purpose = $1 AND used_at IS NULL AND expires_at > $2
             ORDER BY created_at DESC LIMIT 1",
            &[text(purpose), int(now.as_microsecond())],
        )
        .await?;
    Ok(row.map(|row| row.text("id")))
}

/// Uses a link up; false when somebody was faster.
pub(super) async fn use_link(tx: &Tx, id: &str, now: Timestamp) -> Result<bool, DbError> {
    let row = tx
        .row(
            "UPDATE access_links SET used_at = $2 WHERE id = $1 AND used_at IS NULL AND expires_at > $2
                 RETURNING id",
            &[text(id), int(now.as_microsecond())],
        )
        .await?;
    Ok(row.is_some())
}

/// Counts a try of the six digits; answers how many there were, and the link's address.
pub(super) async fn count_try(tx: &Tx, id: &str) -> Result<Option<(i64, String)>, DbError> {
    let sql = "UPDATE access_links SET tries = tries + 1 WHERE id = $1 RETURNING tries, email";
    Ok(tx.row(sql, &[text(id)]).await?.map(|row| (row.int("tries"), row.text("email"))))
}

/// Counts one more of a subject in the window that ends at `window_end`; answers how many there are in it.
pub(super) async fn count_one(tx: &Tx, subject: &str, window_end: Timestamp) -> Result<i64, DbError> {
    let row = tx
        .row(
            "INSERT INTO access_counts (subject, window_end, taken) VALUES ($1, $2, 1)
             ON CONFLICT (subject) DO UPDATE SET window_end = $2,
                 taken = CASE WHEN access_counts.window_end = $2 THEN access_counts.taken + 1 ELSE 1 END
             RETURNING taken",
            &[text(subject), int(window_end.as_microsecond())],
        )
        .await?;
    Ok(row.map_or(i64::MAX, |row| row.int("taken")))
}

pub(super) async fn insert_key(
    tx: &Tx,
    id: &str,
    secret_hash: &str,
    scope: &KeyScope,
    now: Timestamp,
) -> Result<(), DbError> {
    let partner = match scope {
        KeyScope::Partner(partner) => partner.as_str(),
        KeyScope::Billing | KeyScope::Pipeline => "",
    };
    tx.run(
        "INSERT INTO access_keys (id, secret_hash, scope, partner_id, created_at)
         VALUES ($1, $2, $3, $4, $5)",
        &[text(id), text(secret_hash), text(scope.name()), text(partner), int(now.as_microsecond())],
    )
    .await?;
    Ok(())
}

/// The key behind a secret, and what it opens.
pub(super) async fn find_key(tx: &Tx, secret_hash: &str) -> Result<Option<(String, KeyScope)>, DbError> {
    let row = tx
        .row(
            "SELECT id, scope, partner_id FROM access_keys WHERE secret_hash = $1 AND revoked_at IS NULL",
            &[text(secret_hash)],
        )
        .await?;
    Ok(row.map(|row| {
        let scope = match row.text("scope").as_str() {
            "billing" => KeyScope::Billing,
            "pipeline" => KeyScope::Pipeline,
            _ => KeyScope::Partner(PartnerId::new(row.text("partner_id"))),
        };
        (row.text("id"), scope)
    }))
}

pub(super) async fn find_key_check(tx: &Tx) -> Result<Option<String>, DbError> {
    let row = tx.row("SELECT check_value FROM access_house_key WHERE only_row = 1", &[]).await?;
    Ok(row.map(|row| row.text("check_value")))
}

pub(super) async fn insert_key_check(tx: &Tx, check_value: &str) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO access_house_key (only_row, check_value) VALUES (1, $1)
         ON CONFLICT (only_row) DO NOTHING",
        &[text(check_value)],
    )
    .await?;
    Ok(())
}
