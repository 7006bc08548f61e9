//! The windows of claims: when they end, what was told of that, and requests for more time.

use jiff::Timestamp;
use leadwire_domain::ids::{PersonId, ReferralId};
use leadwire_domain::referral::window::{WARNINGS, Window};

use super::super::windows::{Request, Waiting};
use super::rows::instant;
use crate::db::{DbError, Row, Statement, Tx, int, statement, text};

/// The window of a referral, and the last warning of its end; nothing where it holds no company, or for good.
pub(in super::super) async fn find_window(
    tx: &Tx,
    referral: &ReferralId,
) -> Result<Option<(Window, Option<i64>)>, DbError> {
    let sql = "SELECT MAX(c.expires_at) AS ends_at, MAX(w.stands_until) AS stands_until,
                      MAX(w.warned_days) AS warned_days
               FROM referral_claims c LEFT JOIN referral_windows w ON w.referral_id = c.referral_id
               WHERE c.referral_id = $1 AND c.closed_at IS NULL";
    let row = tx.row(sql, &[text(referral.as_str())]).await?;
    Ok(row.and_then(|row| {
        let stands_until = row.int_or_null("stands_until").map(instant);
        let window = Window { ends_at: instant(row.int_or_null("ends_at")?), stands_until };
        Some((window, row.int_or_null("warned_days")))
    }))
}

/// Keeps a window whose end has moved.
pub(in super::super) async fn save_window(
    tx: &Tx,
    referral: &ReferralId,
    window: &Window,
    warned: Option<i64>,
) -> Result<(), DbError> {
    let ends = statement(
        "UPDATE referral_claims SET expires_at = $2 WHERE referral_id = $1 AND closed_at IS NULL",
        [text(referral.as_str()), int(window.ends_at.as_microsecond())],
    );
    let told = statement(
        "INSERT INTO referral_windows (referral_id, stands_until, warned_days) VALUES ($1, $2, $3)
         ON CONFLICT (referral_id) DO UPDATE SET
             stands_until = excluded.stands_until, warned_days = excluded.warned_days",
        [text(referral.as_str()), int(window.stands_until.map(Timestamp::as_microsecond)), int(warned)],
    );
    tx.batch(vec![ends, told]).await.map(drop)
}

/// Notes that a partner is told of the end; false where somebody was faster.
pub(in super::super) async fn note_warning(
    tx: &Tx,
    referral: &ReferralId,
    warned: i64,
) -> Result<bool, DbError> {
    let sql = "INSERT INTO referral_windows (referral_id, warned_days) VALUES ($1, $2)
               ON CONFLICT (referral_id) DO UPDATE SET warned_days = excluded.warned_days
               WHERE referral_windows.warned_days IS NULL
                  OR referral_windows.warned_days > excluded.warned_days
               RETURNING referral_id";
    Ok(tx.row(sql, &[text(referral.as_str()), int(warned)]).await?.is_some())
}

/// Referrals of whose end their partners have to be told.
pub(in super::super) async fn list_to_warn(tx: &Tx, now: Timestamp) -> Result<Vec<ReferralId>, DbError> {
    let [first, last] = WARNINGS.map(|days| now.as_microsecond() + days * 86_400_000_000);
    let sql = "SELECT DISTINCT c.referral_id
               FROM referral_claims c LEFT JOIN referral_windows w ON w.referral_id = c.referral_id
               WHERE c.closed_at IS NULL AND c.expires_at > $1 AND c.expires_at <= $2
                 AND (w.warned_days IS NULL OR (w.warned_days > $4 AND c.expires_at <= $3))
               LIMIT 500";
    let values = [int(now.as_microsecond()), int(first), int(last), int(WARNINGS[1])];
    let rows = tx.rows(sql, &values).await?;
    Ok(rows.iter().map(|row| ReferralId::new(row.text("referral_id"))).collect())
}

/// Ends what hangs on a window: nobody answers a request for more time any more.
pub(in super::super) fn close_window(referral: &ReferralId) -> [Statement; 2] {
    [
        statement("DELETE FROM referral_windows WHERE referral_id = $1", [text(referral.as_str())]),
        statement(
            "UPDATE referral_extensions SET state = 'closed' WHERE referral_id = $1 AND state = 'open'",
            [text(referral.as_str())],
        ),
    ]
}

/// Keeps a request; false where one is open already.
pub(in super::super) async fn insert_request(tx: &Tx, request: &Request) -> Result<bool, DbError> {
    let sql = "INSERT INTO referral_extensions (id, referral_id, asked_at, text, ends_at, due_at, state)
               VALUES ($1, $2, $3, $4, $5, $6, 'open')
               ON CONFLICT (referral_id) WHERE state = 'open' DO NOTHING RETURNING id";
    let values = [
        text(request.id.as_str()),
        text(request.referral.as_str()),
        int(request.asked_at.as_microsecond()),
        text(request.text.as_str()),
        int(request.ends_at.as_microsecond()),
        int(request.due.as_microsecond()),
    ];
    Ok(tx.row(sql, &values).await?.is_some())
}

/// The newest request of a referral.
pub(in super::super) async fn find_request(
    tx: &Tx,
    referral: &ReferralId,
) -> Result<Option<Request>, DbError> {
    let sql = "SELECT id, referral_id, asked_at, text, ends_at, due_at, state, days, words
               FROM referral_extensions WHERE referral_id = $1 ORDER BY asked_at DESC, id DESC LIMIT 1";
    Ok(tx.row(sql, &[text(referral.as_str())]).await?.as_ref().map(request))
}

fn request(row: &Row) -> Request {
    Request {
        id: row.text("id"),
        referral: ReferralId::new(row.text("referral_id")),
        asked_at: instant(row.int("asked_at")),
        text: row.text("text"),
        ends_at: instant(row.int("ends_at")),
        due: instant(row.int("due_at")),
        state: row.text("state"),
        days: row.int_or_null("days"),
        words: row.text_or_null("words"),
    }
}

/// Keeps the answer to a request; false where it was answered, or closed, before.
pub(in super::super) async fn save_answer(
    tx: &Tx,
    request: &Request,
    by: &PersonId,
    now: Timestamp,
) -> Result<bool, DbError> {
    let sql = "UPDATE referral_extensions
               SET state = $2, days = $3, words = $4, decided_by = $5, decided_at = $6
               WHERE id = $1 AND state = 'open' RETURNING id";
    let values = [
        text(request.id.as_str()),
        text(request.state.as_str()),
        int(request.days),
        text(request.words.as_deref()),
        text(by.as_str()),
        int(now.as_microsecond()),
    ];
    Ok(tx.row(sql, &values).await?.is_some())
}

/// Requests that wait for an answer, whoever is due first at the top: all of them, or those of one account
/// manager's leads.
///
/// # Errors
/// Database faults only.
pub async fn list_requests(tx: &Tx, manager: Option<&PersonId>) -> Result<Vec<Waiting>, DbError> {
    let sql = "SELECT e.referral_id, e.asked_at, e.due_at, e.ends_at, r.company, p.name AS partner_name
               FROM referral_extensions e JOIN referrals r ON r.id = e.referral_id
               JOIN partners p ON p.id = r.partner_id
               WHERE e.state = 'open' AND ($1 = '' OR r.account_manager = $1)
               ORDER BY e.due_at, e.id LIMIT 200";
    let rows = tx.rows(sql, &[text(manager.map_or("", PersonId::as_str))]).await?;
    let waiting = |row: &Row| Waiting {
        referral: ReferralId::new(row.text("referral_id")),
        company: row.text("company"),
        partner_name: row.text("partner_name"),
        asked_at: instant(row.int("asked_at")),
        due: instant(row.int("due_at")),
        ends_at: instant(row.int("ends_at")),
    };
    Ok(rows.iter().map(waiting).collect())
}
