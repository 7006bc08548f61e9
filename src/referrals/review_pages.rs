//! One case of the review desk: the lead beside what we hold, who else has the company, and the decision.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use leadwire_domain::ids::ReferralId;
use leadwire_domain::lead::FieldError;
use leadwire_domain::referral::{Actor, State as Stage};

use super::appeal::{first_reviewer, reviewers};
use super::candidates::{Candidate, candidates};
use super::contact_told::mark_objectors;
use super::corrections::{Correction, corrections};
use super::decision_form::{Buttons, Choice, Typed, code_choices, decision_of, why_choices};
use super::lessons::{Lesson, offered};
use super::objections::has_objected;
use super::pages::{Shown, shown};
use super::questions::{self, Question};
use super::rivals::{Rival, rivals};
use super::{ListRow, MoveError, Seen, mails, store};
use crate::access::{Person, Staff, find_person};
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::partners::{Partner, find_partner};
use crate::web::checklist::Criterion;
use crate::web::forms::error;
use crate::web::reasons::{Audience, Reason, reasons};
use crate::web::{Fields, FormErrors, Problem, Shell, Words, page, see_other};

/// What a partner appeals against, and says.
struct AppealText {
    text: String,
    /// Who refused it first and why, in words.
    refused: String,
    /// What whoever refused it wrote.
    words: String,
}

/// Who else has the company, in words.
struct Other {
    referral: ReferralId,
    company: String,
    words: String,
}

#[derive(Template)]
#[template(path = "referrals/case.html")]
struct CasePage {
    t: Words,
    shell: Shell,
    shown: Shown,
    state: &'static str,
    reasons: Vec<Reason>,
    criteria: Vec<Criterion>,
    candidates: Vec<Candidate>,
    corrections: Vec<Correction>,
    partner: Partner,
    due: String,
    is_overdue: bool,
    appeal: Option<AppealText>,
    others: Vec<Other>,
    /// Who was asked whether they work on the account, in words; empty where nobody was.
    question: String,
    /// The ids of the others, as the form sends them back.
    rivals: String,
    may_validate: bool,
    may_refuse: bool,
    /// Fluent key of why the reader may not decide what others may; empty where nothing is to be said.
    instead: &'static str,
    /// The reader can invite somebody who may decide.
    may_invite: bool,
    why_choices: Vec<Choice>,
    code_choices: Vec<Choice>,
    lessons: Vec<Lesson>,
    typed: Typed,
    errors: FormErrors,
    /// The cases of the desk around this one, if there are others.
    next: Option<String>,
    previous: Option<String>,
}

impl CasePage {
    /// Where a decision goes, and on what it was made.
    fn decided_at(&self) -> String {
        format!("/console/review/{}", self.shown.referral.id)
    }

    fn seen(&self) -> [(&'static str, String); 3] {
        let version = self.shown.referral.version.to_string();
        [("state", self.state.to_owned()), ("version", version), ("rivals", self.rivals.clone())]
    }

    /// What its buttons say.
    fn buttons(&self) -> Buttons {
        let take = if self.state == "in_review" { "review-validate" } else { "review-validate-after-all" };
        let refuse = if self.state == "appealed" { "review-uphold" } else { "review-refuse" };
        Buttons {
            take: self.t.say(take),
            take_send: self.t.say("review-validate-send"),
            refuse: self.t.say(refuse),
            refuse_send: self.t.say("review-refuse-send"),
        }
    }

    fn instead_text(&self) -> String {
        self.t.say(&format!("{}-text", self.instead))
    }
}

/// The case after this one on the desk, and the one before it; the desk is a round.
pub(super) fn neighbours(waiting: &[ListRow], id: &str) -> (Option<String>, Option<String>) {
    let here = waiting.iter().position(|case| case.id == id);
    let (after, before) = here.map_or((0, waiting.len()), |at| (at + 1, at));
    let other = |case: &&ListRow| case.id != id;
    let next = waiting[after..].iter().chain(&waiting[..before]).find(other);
    let previous = waiting[..before].iter().rev().chain(waiting[after..].iter().rev()).find(other);
    (next.map(|case| case.id.clone()), previous.map(|case| case.id.clone()))
}

/// What a case page reads.
struct Case {
    shown: Shown,
    partner: Partner,
    waiting: Vec<ListRow>,
    candidates: Vec<Candidate>,
    lessons: Vec<Lesson>,
    corrections: Vec<Correction>,
    rivals: Vec<(Rival, String)>,
    refused_by: Option<Person>,
    /// Somebody may decide it.
    is_decidable: bool,
    is_won_on_appeal: bool,
    has_objected: bool,
    /// The owner of an account was asked and has not answered.
    question: Option<Question>,
}

async fn read(app: App, tx: Tx, id: ReferralId, typed: Typed, t: Words) -> Result<Option<Case>, DbError> {
    let found = shown(&tx, &id, Audience::Staff, t, app.clock.now()).await?;
    let Some(mut shown) = found else { return Ok(None) };
    mark_objectors(&app, &tx, &mut shown.contacts).await?;
    let referral = &shown.referral;
    let Some(partner) = find_partner(&tx, &referral.partner).await? else { return Ok(None) };
    let mut others = Vec::new();
    for rival in rivals(&tx, referral).await? {
        let theirs = find_partner(&tx, &rival.referral.partner).await?;
        others.push((rival, theirs.map(|partner| partner.name).unwrap_or_default()));
    }
    let first = match first_reviewer(&referral.state) {
        Some(person) => find_person(&tx, person).await?,
        None => None,
    };
    Ok(Some(Case {
        waiting: store::list_cases(&tx, 200).await?,
        candidates: candidates(&tx, referral, &shown.zone, t).await?,
        lessons: offered(&tx, referral, typed.ticked()).await?,
        corrections: corrections(&tx, &id, &referral.lead, &shown.zone, t).await?,
        rivals: others,
        refused_by: first,
        is_decidable: reviewers(&tx, referral).await?.may_decide,
        is_won_on_appeal: store::was_overturned(&tx, &id).await?,
        has_objected: has_objected(&app, &tx, referral).await?,
        question: questions::find_open(&tx, &id).await?.map(|(question, ..)| question),
        partner,
        shown,
    }))
}

impl Case {
    /// Whether somebody may validate and may refuse it; and else why not, as a Fluent key.
    fn decisions(&self, person: &Person) -> (bool, bool, &'static str) {
        let none = |key| (false, false, key);
        if !person.role.runs_programme() {
            return none("");
        }
        let is_free = !self.rivals.iter().any(|(rival, _)| rival.stays());
        match &self.shown.referral.state {
            Stage::Appealed { refused_by: Actor::Person(first), .. } if *first == person.id => {
                none(if self.is_decidable { "case-own-refusal" } else { "case-nobody-else" })
            }
            Stage::Appealed { .. } if self.has_objected => (false, true, "case-objected"),
            Stage::Refused { .. } | Stage::Upheld { .. } if self.has_objected => none("case-objected"),
            Stage::InReview { .. } | Stage::Appealed { .. } => (is_free, true, ""),
            Stage::Refused { .. } | Stage::Upheld { .. } => (is_free, false, ""),
            Stage::Validated { .. } if self.is_won_on_appeal => none("case-won-on-appeal"),
            Stage::Validated { .. } => (false, true, ""),
            _ => none(""),
        }
    }

    fn appeal(&self, t: Words) -> Option<AppealText> {
        let Stage::Appealed { codes, words, text, .. } = &self.shown.referral.state else { return None };
        let why = mails::chosen(codes, t);
        let refused = match &self.refused_by {
            Some(person) => {
                let said = [("by", person.name.as_str().into()), ("reason", why.into())];
                t.say_with("case-refused-by", &said)
            }
            None => t.say_with("case-refused-machine", &[("reason", why.into())]),
        };
        Some(AppealText { text: text.clone(), refused, words: words.clone().unwrap_or_default() })
    }

    fn question(&self, t: Words) -> String {
        let Some(question) = &self.question else { return String::new() };
        let day = t.day_of(question.asked_at, &self.shown.zone);
        t.say_with("case-question", &[("owner", question.asked.as_str().into()), ("day", day.into())])
    }

    fn others(&self, t: Words) -> Vec<Other> {
        let in_words = |(rival, partner): &(Rival, String)| {
            let theirs = &rival.referral;
            Other {
                referral: theirs.id.clone(),
                company: theirs.lead.company.clone(),
                words: t.say_with(
                    &format!("rival-{}", rival.standing.name()),
                    &[
                        ("partner", partner.as_str().into()),
                        ("receipt", theirs.receipt().into()),
                        ("day", t.moment(rival.since, &self.shown.zone).into()),
                        ("state", t.name("state", theirs.state.name()).into()),
                    ],
                ),
            }
        };
        self.rivals.iter().map(in_words).collect()
    }
}

async fn case_page(
    app: &App,
    staff: Staff,
    id: ReferralId,
    typed: Typed,
    errors: &[FieldError],
) -> Result<Response, Problem> {
    let (t, now, house, ticks) = (staff.t, app.clock.now(), app.clone(), typed.clone());
    let found = app.db.read(move |tx| async move { read(house, tx, id, ticks, t).await }).await?;
    let case = found.ok_or_else(Problem::not_found)?;
    let Staff { person, shell, .. } = staff;
    let (may_validate, may_refuse, instead) = case.decisions(&person);
    let (appeal, others, question) = (case.appeal(t), case.others(t), case.question(t));
    let Case { shown, partner, waiting, candidates, lessons, corrections, .. } = case;
    let (next, previous) = neighbours(&waiting, shown.referral.id.as_str());
    let mut response = page(&CasePage {
        t,
        shell,
        state: shown.referral.state.name(),
        reasons: reasons(&shown.referral.findings, Audience::Staff, shown.referral.look(), t),
        criteria: shown.referral.criteria(Audience::Staff, t),
        candidates,
        corrections,
        partner,
        due: shown.referral.due().map(|due| t.day_of(due, &shown.zone)).unwrap_or_default(),
        is_overdue: shown.referral.due().is_some_and(|due| due < now),
        appeal,
        rivals: others.iter().map(|other| other.referral.as_str()).collect::<Vec<_>>().join(" "),
        others,
        question,
        may_validate,
        may_refuse,
        instead,
        may_invite: instead == "case-nobody-else" && person.role.manages_people(),
        why_choices: why_choices(t),
        code_choices: code_choices(&shown.referral.findings, t),
        lessons,
        typed,
        errors: FormErrors::new(errors, t),
        next,
        previous,
        shown,
    })?;
    if !errors.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `GET /console/review/{id}`
pub async fn show(State(app): State<App>, staff: Staff, Path(id): Path<String>) -> Result<Response, Problem> {
    case_page(&app, staff, ReferralId::new(id), Typed::default(), &[]).await
}

/// The version of a referral that stood on the page; a program's form says none.
pub(super) fn seen_version(fields: &Fields) -> Option<i64> {
    fields.has("version").then(|| fields.text("version").parse().unwrap_or(-1))
}

/// `POST /console/review/{id}`
pub async fn decide(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let typed = Typed::of(&fields);
    // A form that says nothing was filled in by a program on a lead that waits.
    let state = if fields.has("state") { fields.text("state") } else { "in_review".to_owned() };
    let rivals = fields.text("rivals");
    let version = seen_version(&fields);
    let seen = Seen { state, version, rivals: rivals.split(' ').map(ReferralId::new).collect() };
    let mut errors = fields.encoding_errors();
    let decision = decision_of(&typed, &mut errors);
    let id = ReferralId::new(id);
    let (Some(decision), true) = (decision, errors.is_empty()) else {
        return case_page(&app, staff, id, typed, &errors).await;
    };
    match super::decide(&app, &staff.person, id.clone(), seen, decision, typed.accounts.clone()).await {
        Ok(_) => {}
        Err(MoveError::NotOffered) => {
            let errors = [error("code", "CHOOSE", &[])];
            return case_page(&app, staff, id, typed, &errors).await;
        }
        Err(why) => return Err(why.into()),
    }
    to_next_case(&app).await
}

/// One case at a time: the desk goes on with the most urgent one, or is empty.
pub(super) async fn to_next_case(app: &App) -> Result<Response, Problem> {
    let waiting = app.db.read(move |tx| async move { store::list_cases(&tx, 1).await }).await?;
    let next = waiting.first().map(|case| format!("/{}", case.id)).unwrap_or_default();
    Ok(see_other(&format!("/console/review{next}?done=decided")))
}
