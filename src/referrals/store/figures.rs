//! What the desk counts of a time: appeals, decisions that were changed, and how long people took. Each names
//! the kinds as the index `referral_events_kind` does, for SQLite knows it by that.

use jiff::Timestamp;
use leadwire_domain::checks::Code;

use crate::db::{DbError, Tx, int, text};

/// How often people changed what was decided, and what they refused with.
#[derive(Default)]
pub(in super::super) struct Counts {
    pub appeals: i64,
    pub overturned: i64,
    pub upheld: i64,
    /// Without an appeal, in either direction.
    pub overrides: i64,
    /// Refused by a person in their own words (`OPERATOR_DECLINED`), also on appeal and against a validation.
    pub declined: i64,
    /// The same for a country that is not served (`COUNTRY_NOT_SERVED`).
    pub not_served: i64,
    /// `None`: nobody decided anything.
    pub median_micros: Option<i64>,
}

/// Counts what people decided since an instant.
pub(in super::super) async fn count_decisions(tx: &Tx, since: Timestamp) -> Result<Counts, DbError> {
    let kinds = tx
        .rows(
            "SELECT kind, COUNT(*) AS times FROM referral_events
             WHERE kind IN ('validated', 'refused', 'appealed', 'overturned', 'upheld', 'overridden',
                            'revoked')
                   AND at >= $1
             GROUP BY kind",
            &[int(since.as_microsecond())],
        )
        .await?;
    let of = |kind: &str| kinds.iter().find(|row| row.text("kind") == kind).map_or(0, |row| row.int("times"));
    let (declined, not_served) = count_refusals(tx, since).await?;
    Ok(Counts {
        declined,
        not_served,
        appeals: of("appealed"),
        overturned: of("overturned"),
        upheld: of("upheld"),
        overrides: of("overridden") + of("revoked"),
        median_micros: median_time(tx, since).await?,
    })
}

/// How often a person refused for the two reasons that no check need stand behind. The facts of a decision
/// begin with its code: words that come after it are not looked at.
async fn count_refusals(tx: &Tx, since: Timestamp) -> Result<(i64, i64), DbError> {
    let begins = |code: Code| text(format!("{{\"code\":\"{}\"%", code.as_str()));
    let sql = "SELECT COUNT(CASE WHEN facts LIKE $2 THEN 1 END) AS declined,
                      COUNT(CASE WHEN facts LIKE $3 THEN 1 END) AS not_served
               FROM referral_events
               WHERE kind IN ('validated', 'refused', 'appealed', 'overturned', 'upheld', 'overridden',
                              'revoked')
                     AND kind IN ('refused', 'upheld', 'revoked')
                     AND at >= $1 AND by_person IS NOT NULL";
    let values =
        [int(since.as_microsecond()), begins(Code::OperatorDeclined), begins(Code::CountryNotServed)];
    let row = tx.row(sql, &values).await?;
    Ok(row.map_or((0, 0), |row| (row.int("declined"), row.int("not_served"))))
}

/// From the question, a review or an appeal, to a person's answer: the middle of all, in microseconds.
async fn median_time(tx: &Tx, since: Timestamp) -> Result<Option<i64>, DbError> {
    let row = tx
        .row(
            "WITH decided AS (
                 SELECT e.at - COALESCE(
                            (SELECT MAX(a.at) FROM referral_events a
                             WHERE a.referral_id = e.referral_id AND a.kind = 'appealed' AND a.at <= e.at),
                            r.judged_at, r.submitted_at) AS took
                 FROM referral_events e JOIN referrals r ON r.id = e.referral_id
                 WHERE e.kind IN ('validated', 'refused', 'appealed', 'overturned', 'upheld', 'overridden',
                                  'revoked')
                       AND e.kind NOT IN ('appealed', 'overridden', 'revoked')
                       AND e.at >= $1 AND e.by_person IS NOT NULL),
             ranked AS (
                 SELECT took, ROW_NUMBER() OVER (ORDER BY took) AS place, COUNT(*) OVER () AS number
                 FROM decided)
             SELECT CAST(AVG(took) AS BIGINT) AS median FROM ranked
             WHERE place IN ((number + 1) / 2, (number + 2) / 2)",
            &[int(since.as_microsecond())],
        )
        .await?;
    Ok(row.and_then(|row| row.int_or_null("median")))
}
