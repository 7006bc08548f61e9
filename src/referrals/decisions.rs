//! Past decisions of the machine, newest first and a page at a time: however many there are, memory stays
//! flat. While a page is judged the next one is read.

use std::collections::HashMap;
use std::ops::ControlFlow;
use std::sync::Arc;

use jiff::Timestamp;
use leadwire_domain::checks::{Facts, Judgement, Past, Verdict};
use leadwire_domain::ids::{ContactId, ReferralId, TermsId};
use leadwire_domain::lead::RawLead;
use leadwire_domain::programme::Published;

use super::erased::is_erased;
use super::store::{self, StoredDecision};
use crate::app::App;
use crate::db::DbError;
use crate::programmes;
use crate::web::paging::Cursor;

/// How many decisions are read at once.
const PAGE: i64 = 500;

/// One past decision, as far as it can be run again.
pub(super) struct Decided {
    pub id: ReferralId,
    /// Of which further person at the company it is; nobody: of the lead.
    pub contact: Option<ContactId>,
    pub number: i64,
    pub company: String,
    pub judged_at: Timestamp,
    pub kept: Kept,
}

/// What is left of a decision.
pub(super) enum Kept {
    Whole(Box<Whole>),
    /// The network is still being asked.
    Checking,
    /// The lead's person was erased.
    Erased,
    /// What it looked at is gone, or was never kept.
    NoFacts,
    /// What was stored cannot be read by this program.
    Unreadable(String),
}

/// Everything that a decision looked at, and what came of it.
pub(super) struct Whole {
    pub lead: RawLead,
    pub facts: Facts,
    pub terms: Arc<Published>,
    pub judged_at: Timestamp,
    pub stored: Judgement,
    /// Names the lists by which it was judged.
    pub data_id: String,
}

impl Whole {
    /// The same as the rules take it.
    pub fn past(&self) -> Past<'_> {
        Past {
            lead: &self.lead,
            facts: &self.facts,
            policy: &self.terms.terms.policy,
            judged_at: self.judged_at,
            stored: &self.stored,
        }
    }
}

/// The way through all decisions since an instant.
pub(super) struct Walk {
    app: App,
    since: Timestamp,
    /// After all leads come the further people at their companies.
    with_contacts: bool,
    after: Cursor,
    page: i64,
    terms: HashMap<String, Arc<Published>>,
}

impl Walk {
    /// Starts behind the newest decision, or where an earlier walk stopped.
    pub fn new(app: &App, since: Timestamp, after: Cursor) -> Self {
        Self { app: app.clone(), since, with_contacts: false, after, page: PAGE, terms: HashMap::new() }
    }

    /// The same, and then through the decisions about further people at referred companies.
    pub fn with_contacts(self) -> Self {
        Self { with_contacts: true, ..self }
    }

    /// The same where no more than so many are wanted: then no page is longer.
    pub fn of_at_most(self, most: u64) -> Self {
        Self { page: PAGE.min(i64::try_from(most).unwrap_or(PAGE)), ..self }
    }

    /// Judges every page with `work` and hands what comes of it, with the place that was reached, to `take`,
    /// until that says to stop. Answers whether the end was reached.
    pub async fn through<T: Send + 'static>(
        mut self,
        work: impl Fn(Decided) -> T + Clone + Send + 'static,
        mut take: impl FnMut(Vec<T>, &Cursor) -> ControlFlow<()>,
    ) -> Result<bool, DbError> {
        let mut page = self.next().await?;
        while let Some(decision) = page.last() {
            let reached = place_of(decision);
            let (terms, work) = (self.terms.clone(), work.clone());
            let judging = tokio::task::spawn_blocking(move || {
                page.into_iter().map(|decision| work(decided(decision, &terms))).collect()
            });
            let next = self.next().await?;
            let judged = judging.await.map_err(|why| DbError::fault(&why.to_string()))?;
            if take(judged, &reached).is_break() {
                return Ok(next.is_empty());
            }
            page = next;
        }
        Ok(true)
    }

    async fn next(&mut self) -> Result<Vec<StoredDecision>, DbError> {
        let (since, after, most) = (self.since, self.after.clone(), self.page);
        let with_contacts = self.with_contacts;
        let known = self.terms.clone();
        let (page, terms) = self
            .app
            .db
            .read_slow(move |tx| async move {
                let mut page = Vec::new();
                let of_contacts = contact_place(&after);
                if of_contacts.is_none() {
                    page = store::list_decisions(&tx, since, &after, most).await?;
                }
                if page.is_empty() && with_contacts {
                    let after = of_contacts.unwrap_or_else(Cursor::start);
                    page = store::list_contact_decisions(&tx, since, &after, most).await?;
                }
                let mut terms = known;
                for id in page.iter().map(|decision| &decision.terms) {
                    if !terms.contains_key(id) {
                        let found = programmes::find_terms(&tx, &TermsId::new(id)).await?;
                        let found = found.ok_or_else(|| DbError::fault("a referral under no terms"))?;
                        terms.insert(id.clone(), Arc::new(found));
                    }
                }
                Ok::<_, DbError>((page, terms))
            })
            .await?;
        self.terms = terms;
        if let Some(last) = page.last() {
            self.after = place_of(last);
        }
        Ok(page)
    }
}

/// How the place of a contact begins, which comes after the places of all leads.
const CONTACT: &str = "contact:";

fn place_of(decision: &StoredDecision) -> Cursor {
    let id = match &decision.contact {
        Some(contact) => format!("{CONTACT}{contact}"),
        None => decision.id.clone(),
    };
    Cursor { at: decision.submitted_at, id }
}

/// The place among the contacts, where a walk has come to them.
fn contact_place(place: &Cursor) -> Option<Cursor> {
    place.id.strip_prefix(CONTACT).map(|id| Cursor { at: place.at, id: id.to_owned() })
}

fn decided(stored: StoredDecision, terms: &HashMap<String, Arc<Published>>) -> Decided {
    Decided {
        id: ReferralId::new(&*stored.id),
        contact: stored.contact.clone().map(ContactId::new),
        number: stored.number,
        judged_at: stored.judged_at,
        company: stored.company.clone(),
        kept: kept(stored, terms),
    }
}

fn kept(stored: StoredDecision, terms: &HashMap<String, Arc<Published>>) -> Kept {
    let verdict = match stored.verdict.as_str() {
        "validated" => Verdict::Validated,
        "refused" => Verdict::Refused,
        "in_review" => Verdict::InReview,
        _ => return Kept::Checking,
    };
    if is_erased(&stored.lead, &stored.lead_name, &stored.email_key) {
        return Kept::Erased;
    }
    let Some((facts, data_id)) = stored.facts else { return Kept::NoFacts };
    let Some(terms) = terms.get(&stored.terms).cloned() else { return Kept::NoFacts };
    let read = || {
        Ok::<_, serde_json::Error>(Whole {
            lead: serde_json::from_str(&stored.lead)?,
            facts: serde_json::from_str(&facts)?,
            terms,
            judged_at: stored.judged_at,
            stored: Judgement {
                verdict,
                findings: serde_json::from_str(&stored.findings)?,
                not_run: serde_json::from_str(&stored.not_run)?,
            },
            data_id,
        })
    };
    match read() {
        Ok(whole) => Kept::Whole(Box::new(whole)),
        Err(why) => Kept::Unreadable(why.to_string()),
    }
}
