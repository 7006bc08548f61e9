//! Pages about partners: what an application came to, and for staff the list, one partner, the decision.

use askama::Template;
use axum::extract::{OriginalUri, Path, Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::Response;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use leadwire_domain::checks::Outcome;
use leadwire_domain::ids::PartnerId;
use leadwire_domain::lead::FieldError;
use leadwire_domain::lead::limits::NOTE;
use leadwire_domain::outside::{Network, next_try};

use super::{Partner, PartnerDecision, PartnerError, PartnerState, SiteProof, proof_pages, store};
use crate::access::{self, Staff, Visitor};
use crate::app::App;
use crate::db::DbError;
use crate::web::countries::country_name;
use crate::web::paging::{Cursor, Page};
use crate::web::reasons::{self, Audience, Look, Reason};
use crate::web::shell::{asked_language, query_value};
use crate::web::{Fields, FormErrors, Moment, Problem, Shell, Words, forms, page, see_other};

/// Everything that did not pass, as the applicant reads it: what is open says what would settle it.
fn told(partner: &Partner, t: Words) -> Vec<Reason> {
    let look = partner.look();
    let all = reasons::reasons(&partner.findings, Audience::Partner, look, t);
    let in_their_words = |mut reason: Reason| {
        let observed = reason.evidence.first().map(|evidence| evidence.observed.clone()).unwrap_or_default();
        let said = |attribute: &str| {
            let key = format!("applicant-{}{attribute}", reason.code);
            t.find_pairs(&key, &[("observed".to_owned(), observed.clone())])
        };
        let (sentence, remedy) = match look {
            Look::Comes => (said(""), None),
            Look::Never if reason.outcome == Outcome::Fail => (said(".refused"), said(".remedy")),
            _ => (None, None),
        };
        reason.sentence = sentence.unwrap_or(reason.sentence);
        reason.remedy = remedy.unwrap_or(reason.remedy);
        reason
    };
    all.into_iter().filter(|reason| reason.tone != "good").map(in_their_words).collect()
}

/// Sentence and remedy of everything that did not pass, for a mail.
pub(super) fn reasons(partner: &Partner, t: Words) -> Vec<(String, String)> {
    told(partner, t).into_iter().map(|reason| (reason.sentence, reason.remedy)).collect()
}

#[derive(Template)]
#[template(path = "partners/outcome.html")]
struct OutcomePage {
    t: Words,
    shell: Shell,
    secret: String,
    state: &'static str,
    /// Changes whenever the page would say something else.
    stands: String,
    lead: String,
    reasons: Vec<Reason>,
    words: String,
    may_appeal: bool,
}

fn outcome(
    app: &App,
    visitor: Visitor,
    Standing { partner, network, .. }: &Standing,
    secret: String,
) -> Result<Response, Problem> {
    let Visitor { t, shell, .. } = visitor;
    let contact =
        app.current_terms().map(|published| published.terms.contact_email.clone()).unwrap_or_default();
    let is_checking = partner.state == PartnerState::Checking;
    let asked_next = |network: &Network| next_try(network, |_| true, network.asked_at);
    let next = network.as_ref().filter(|_| is_checking).and_then(asked_next);
    let key = format!("outcome-{}.lead", partner.state.name());
    let lead = || t.say_with(&key, &[("contact", contact.as_str().into())]);
    page(&OutcomePage {
        t,
        shell,
        secret,
        state: partner.state.name(),
        stands: format!("{} {}", partner.version, next.map_or(0, Timestamp::as_second)),
        lead: next.map_or_else(lead, |at| again(at, t, &app.zone())),
        reasons: told(partner, t),
        words: partner.decision_words.clone().unwrap_or_default(),
        may_appeal: partner.state == PartnerState::Refused && partner.decided_by.is_none(),
    })
}

/// That the network has not answered yet, and when it is asked again.
fn again(at: Timestamp, t: Words, zone: &TimeZone) -> String {
    t.say_with("outcome-again", &[("when", t.moment(at, zone).into())])
}

/// An application, with what the network has said of it and how far its proof has come.
pub(super) struct Standing {
    pub partner: Partner,
    network: Option<Network>,
    proof: Option<SiteProof>,
}

/// Where an applicant reads what an application came to.
pub(super) const OUTCOME: &str = "/join/outcome";

/// Where the outcome of an application stands; its address is sealed, so that only the applicant has it.
pub fn outcome_path(app: &App, partner: &PartnerId) -> String {
    app.secrets.seal_path(&format!("{OUTCOME}/{partner}"))
}

pub(super) async fn sealed_partner(app: &App, secret: &str) -> Result<Standing, Problem> {
    let id = app.secrets.unseal_path(OUTCOME, secret).ok_or_else(Problem::not_found)?;
    let id = PartnerId::new(id);
    let read = app.db.read(move |tx| async move {
        let Some(partner) = store::find_partner(&tx, &id).await? else { return Ok(None) };
        let network = store::find_network(&tx, &id).await?;
        let proof = store::find_proof(&tx, &id).await?;
        Ok::<_, DbError>(Some(Standing { partner, network, proof }))
    });
    read.await?.ok_or_else(Problem::not_found)
}

/// `GET /join/outcome/{secret}`
pub async fn show_outcome(
    State(app): State<App>,
    visitor: Visitor,
    Path(secret): Path<String>,
) -> Result<Response, Problem> {
    let standing = sealed_partner(&app, &secret).await?;
    match &standing.proof {
        Some(proof) if standing.partner.state == PartnerState::Proving => {
            proof_pages::prove(&app, visitor, &standing.partner, proof, secret)
        }
        _ => outcome(&app, visitor, &standing, secret),
    }
}

/// `POST /join/outcome/{secret}`: asks for a person.
pub async fn ask_for_a_person(
    State(app): State<App>,
    Path(secret): Path<String>,
) -> Result<Response, Problem> {
    let partner = sealed_partner(&app, &secret).await?.partner;
    super::appeal(&app, partner.id.clone()).await?;
    Ok(see_other(&format!("{}?done=person-asked", outcome_path(&app, &partner.id))))
}

/// The layer that lets the mails of a person, and of their partner firm, follow the language that they choose
/// in the footer.
pub async fn follow_language(State(app): State<App>, request: Request, next: Next) -> Response {
    let session = access::session_of(&app, request.headers()).map(str::to_owned);
    if let (Some(locale), Some(session)) = (asked_language(request.uri()), session) {
        let house = app.clone();
        let kept = app
            .db
            .write(move |tx| async move {
                let person = access::choose_language(&house, &tx, &session, locale).await?;
                match person.and_then(|person| person.partner) {
                    Some(partner) => store::set_locale(&tx, &partner, locale).await,
                    None => Ok::<_, DbError>(()),
                }
            })
            .await;
        // The page itself can still be shown.
        if let Err(why) = kept {
            tracing::error!(%why, "a chosen language was not kept");
        }
    }
    next.run(request).await
}

#[derive(Template)]
#[template(path = "partners/list.html")]
struct ListPage {
    t: Words,
    shell: Shell,
    zone: TimeZone,
    partners: Page<Partner>,
    may_invite: bool,
}

/// `GET /console/partners`
pub async fn list(
    State(app): State<App>,
    staff: Staff,
    OriginalUri(uri): OriginalUri,
) -> Result<Response, Problem> {
    let after = Cursor::parse(query_value(&uri, "after").as_deref());
    let partners = app.db.read(move |tx| async move { store::list_partners(&tx, &after).await }).await?;
    let may_invite = staff.person.role.runs_programme();
    let Staff { t, shell, .. } = staff;
    page(&ListPage { t, shell, zone: app.zone(), partners, may_invite })
}

/// What a partner handed in of late, as a room to the right knows it.
#[derive(Default)]
pub struct LastDays {
    pub days: i64,
    /// Figures by name.
    pub lines: Vec<(String, String)>,
    /// What was told of them: a day, and its sentences.
    pub alarms: Vec<(String, Vec<String>)>,
}

#[derive(Template)]
#[template(path = "partners/show.html")]
struct ShowPage {
    t: Words,
    shell: Shell,
    zone: TimeZone,
    partner: Partner,
    country: String,
    reasons: Vec<Reason>,
    moments: Vec<Moment>,
    may_decide: bool,
    /// Hand in a lead on the partner's behalf.
    may_refer: bool,
    last_days: LastDays,
    words: String,
    errors: FormErrors,
}

fn moment(event: &super::PartnerEvent, t: Words, zone: &TimeZone) -> Moment {
    let title = t.name("partner-event", &event.kind);
    Moment {
        iso: event.at.to_string(),
        when: t.moment(event.at, zone),
        title: event.by.as_ref().map_or(title.clone(), |by| format!("{title} · {by}")),
        text: event.words.clone().unwrap_or_default(),
        tone: match event.kind.as_str() {
            "approved" => "good",
            "refused" => "bad",
            "proven_file" | "proven_page" | "proven_record" => "good",
            "in_review" | "checking" | "proving" => "wait",
            _ => "idle",
        },
    }
}

async fn show_page(
    app: &App,
    staff: Staff,
    (id, last_days): (PartnerId, LastDays),
    words: String,
    errors: &[FieldError],
) -> Result<Response, Problem> {
    let found = app
        .db
        .read(move |tx| async move {
            let Some(partner) = store::find_partner(&tx, &id).await? else { return Ok::<_, Problem>(None) };
            let events = store::list_events(&tx, &partner.id).await?;
            Ok(Some((partner, events)))
        })
        .await?;
    let (partner, events) = found.ok_or_else(Problem::not_found)?;
    let may_decide = staff.person.role.runs_programme() && partner.state.waits();
    let may_refer = staff.person.role.runs_programme() && partner.state == PartnerState::Approved;
    let Staff { t, shell, .. } = staff;
    let reasons = reasons::reasons(&partner.findings, Audience::Staff, partner.look(), t);
    let (zone, is_wrong) = (app.zone(), !errors.is_empty());
    let moments = events.iter().map(|event| moment(event, t, &zone)).collect();
    let country = country_name(&partner.country.to_uppercase(), t);
    let errors = FormErrors::new(errors, t);
    let mut response = page(&ShowPage {
        t,
        shell,
        zone,
        partner,
        country,
        reasons,
        moments,
        may_decide,
        may_refer,
        last_days,
        words,
        errors,
    })?;
    if is_wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// A partner's page with what they handed in of late.
///
/// # Errors
/// There is no such partner; faults.
pub async fn show_with(
    app: &App,
    staff: Staff,
    id: PartnerId,
    last_days: LastDays,
) -> Result<Response, Problem> {
    show_page(app, staff, (id, last_days), String::new(), &[]).await
}

/// `POST /console/partners/{id}/decision`
pub async fn decide(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let typed = fields.text("words");
    let mut errors = fields.encoding_errors();
    let decision = match fields.text("decision").as_str() {
        "approve" => PartnerDecision::Approve,
        "refuse" => PartnerDecision::Refuse { words: forms::lines("words", &typed, NOTE, true, &mut errors) },
        _ => return Err(Problem::malformed(vec![forms::error("decision", "CHOOSE", &[])])),
    };
    if !errors.is_empty() {
        return show_page(&app, staff, (PartnerId::new(id), LastDays::default()), typed, &errors).await;
    }
    super::decide(&app, &staff.person, PartnerId::new(&*id), decision).await?;
    Ok(see_other(&format!("/console/partners/{id}?done=partner-decided")))
}

impl From<PartnerError> for Problem {
    fn from(why: PartnerError) -> Self {
        match why {
            PartnerError::NotAllowed => Problem::forbidden("MANAGERS_ONLY"),
            PartnerError::Unknown => Problem::not_found(),
            PartnerError::NotWaiting => Problem::new(StatusCode::CONFLICT, "ALREADY_DECIDED"),
            PartnerError::Fault(why) => why.into(),
        }
    }
}
