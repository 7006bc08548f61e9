//! The one page on which a partner sees who can be referred and hands in a lead; afterwards it is the
//! verdict.

use std::sync::LazyLock;

use askama::Template;
use axum::extract::{OriginalUri, State};
use axum::http::StatusCode;
use axum::response::Response;
use leadwire_domain::email;
use leadwire_domain::ids::ReferralId;
use leadwire_domain::lead::{FieldError, Lead, RawLead};
use leadwire_domain::programme::Published;

use super::correct::is_undecided;
use super::{ContactState, NewReferral, SubmitError, Submitted, store, submit};
use crate::access::PartnerMember;
use crate::app::App;
use crate::programmes::{self, Announcement, Asked, Criterion, announcement, rules_of};
use crate::web::countries::{self, Choice};
use crate::web::shell::query_value;
use crate::web::{Fields, FormErrors, Problem, Shell, Words, page, see_other};

/// The rules and the form, for partners and for staff on their behalf.
pub(super) struct ReferForm {
    pub title: String,
    pub lead: String,
    /// Where the form is sent.
    pub action: String,
    pub criteria: Vec<Criterion>,
    /// Terms whose day comes.
    pub next: Option<Announcement>,
    /// Domains and endings that are probably mistyped, so that the page ticks none of them.
    pub slips: &'static str,
    pub countries: Vec<Choice>,
    pub form: RawLead,
    pub has_no_website: bool,
    pub has_no_linkedin: bool,
    pub errors: FormErrors,
}

static SLIPS: LazyLock<String> = LazyLock::new(|| email::slips().collect::<Vec<_>>().join(" "));

impl ReferForm {
    /// The partner's own form under these terms, and under those that come next.
    pub(super) fn new(
        app: &App,
        (terms, next): (&Published, Option<&Published>),
        form: RawLead,
        errors: &[FieldError],
        t: Words,
    ) -> Self {
        let shown = |value: &str| if value == NONE { String::new() } else { value.to_owned() };
        Self {
            title: t.say("nav-refer"),
            lead: t.say_with("refer-lead", &[("version", terms.version.into())]),
            action: "/refer".to_owned(),
            criteria: rules_of(&terms.terms, Asked::by(app), t),
            next: next.map(|next| announcement(terms, next, t)),
            slips: &SLIPS,
            countries: countries::choices(|country| terms.terms.policy.serves(*country), t),
            has_no_website: form.website == NONE,
            has_no_linkedin: form.linkedin == NONE,
            form: RawLead { website: shown(&form.website), linkedin: shown(&form.linkedin), ..form },
            errors: FormErrors::new(errors, t),
        }
    }
}

#[derive(Template)]
#[template(path = "referrals/refer.html")]
struct ReferPage {
    t: Words,
    shell: Shell,
    refer: ReferForm,
}

async fn refer_page(
    app: &App,
    member: PartnerMember,
    form: RawLead,
    errors: &[FieldError],
    is_correction: bool,
) -> Result<Response, Problem> {
    let house = app.clone();
    let (terms, next) =
        app.db.read(move |tx| async move { programmes::current_and_next(&house, &tx).await }).await?;
    let PartnerMember { t, shell, .. } = member;
    let mut refer = ReferForm::new(app, (&terms, next.as_deref()), form, errors, t);
    if is_correction {
        (refer.title, refer.lead) = (t.say("correct-this"), t.say("correct-form"));
    }
    let mut response = page(&ReferPage { t, shell, refer })?;
    if !errors.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `GET /refer`: empty, or with `?correct=ID` as a lead stands that nobody has decided.
pub async fn show(
    State(app): State<App>,
    member: PartnerMember,
    OriginalUri(uri): OriginalUri,
) -> Result<Response, Problem> {
    let Some(id) = query_value(&uri, "correct").map(ReferralId::new) else {
        return refer_page(&app, member, RawLead::default(), &[], false).await;
    };
    let found = app.db.read(move |tx| async move { store::find(&tx, &id).await }).await?;
    let open = found.filter(|open| open.partner == member.partner).ok_or_else(Problem::not_found)?;
    if !is_undecided(&open) {
        // It was decided meanwhile: its own page says how.
        return Ok(see_other(&format!("/portal/referrals/{}", open.id)));
    }
    refer_page(&app, member, open.lead, &[], true).await
}

/// What stands in a field when the partner ticked "has none".
const NONE: &str = "none";

/// The lead as it was typed.
pub(super) fn lead_from(fields: &Fields) -> RawLead {
    let or_none = |name: &str, box_name: &str| {
        let typed = fields.text(name);
        if typed.is_empty() && fields.ticked(box_name) { NONE.to_owned() } else { typed }
    };
    RawLead {
        first_name: fields.text("first_name"),
        last_name: fields.text("last_name"),
        email: fields.text("email"),
        company: fields.text("company"),
        website: or_none("website", "no_website"),
        linkedin: or_none("linkedin", "no_linkedin"),
        country: fields.text("country"),
        phone: fields.text("phone"),
        job_title: fields.text("job_title"),
        note: fields.text("note"),
        lead_informed: fields.text("lead_informed"),
    }
}

/// The lead, or everything that must be fixed.
pub(super) fn read(fields: &Fields, raw: &RawLead) -> Result<Lead, Vec<FieldError>> {
    let mut errors = fields.encoding_errors();
    match raw.parse_given() {
        Ok(lead) if errors.is_empty() => Ok(lead),
        parsed => {
            errors.extend(parsed.err().unwrap_or_default());
            Err(errors)
        }
    }
}

/// `POST /refer`
pub async fn create(
    State(app): State<App>,
    member: PartnerMember,
    fields: Fields,
) -> Result<Response, Problem> {
    let raw = lead_from(&fields);
    if fields.only_corrects() {
        return refer_page(&app, member, raw, &[], false).await;
    }
    let lead = match read(&fields, &raw) {
        Ok(lead) => lead,
        Err(errors) => return refer_page(&app, member, raw, &errors, false).await,
    };
    let submitted = submit(&app, NewReferral { partner: member.partner, raw, lead }).await?;
    let done = match &submitted {
        Submitted::New(..) => "referred",
        Submitted::Corrected(..) => "corrected",
        Submitted::Already(_) | Submitted::ContactAlready(..) => "referred-already",
        Submitted::ContactNamed(_, contact) if contact.state == ContactState::InReview => "contact-in-review",
        Submitted::ContactNamed(..) => "contact-added",
    };
    Ok(see_other(&format!("/portal/referrals/{}?done={done}", submitted.referral().id)))
}

impl From<SubmitError> for Problem {
    fn from(why: SubmitError) -> Self {
        match why {
            SubmitError::NotAllowed => Problem::forbidden("MANAGERS_ONLY"),
            SubmitError::NotApproved => Problem::forbidden("NOT_APPROVED"),
            SubmitError::Raced => Problem::new(StatusCode::SERVICE_UNAVAILABLE, "BUSY"),
            SubmitError::Fault(why) => why.into(),
        }
    }
}
