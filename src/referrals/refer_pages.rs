//! The one page on which a partner sees who can be referred and hands in a lead; afterwards it is the
//! verdict.

use std::sync::LazyLock;

use askama::Template;
use axum::extract::{OriginalUri, State};
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use leadwire_domain::email;
use leadwire_domain::ids::{PartnerId, ReferralId};
use leadwire_domain::lead::{FieldError, Lead, RawLead};
use leadwire_domain::programme::Published;
use leadwire_domain::referral::State as Stage;

use super::beat::Beat;
use super::correct::{is_undecided, may_be_corrected};
use super::{Corrects, NewReferral, Referral, SubmitError, Submitted, store, submit};
use crate::access::PartnerMember;
use crate::app::App;
use crate::db::DbError;
use crate::programmes::{self, Announcement, Asked, Criterion, announcement, rules_of};
use crate::web::countries::{self, Choice};
use crate::web::forms::error;
use crate::web::shell::query_value;
use crate::web::{Fields, FormErrors, Problem, Shell, Words, page, see_other};

/// The rules and the form, for partners and for staff on their behalf.
pub(super) struct ReferForm {
    pub title: String,
    pub lead: String,
    /// Where the form is sent.
    pub action: String,
    /// What it corrects.
    pub corrects: Option<Corrects>,
    pub criteria: Vec<Criterion>,
    /// Terms whose day comes.
    pub next: Option<Announcement>,
    /// Domains and endings that are probably mistyped, so that the page ticks none of them.
    pub slips: &'static str,
    /// Mail that anybody can have, so that it ticks none of that either.
    pub free_mail: &'static str,
    pub countries: Vec<Choice>,
    pub form: RawLead,
    pub has_no_website: bool,
    pub has_no_linkedin: bool,
    pub errors: FormErrors,
}

static SLIPS: LazyLock<String> = LazyLock::new(|| email::slips().collect::<Vec<_>>().join(" "));

/// What people use most of it; the whole list is asked when the form is sent.
const FREE_MAIL: &str = "gmail.com googlemail.com outlook.com outlook.de outlook.fr outlook.es \
    hotmail.com hotmail.de hotmail.fr hotmail.es hotmail.it hotmail.co.uk live.com live.de live.fr live.nl \
    msn.com yahoo.com yahoo.de yahoo.fr yahoo.es yahoo.it yahoo.co.uk ymail.com icloud.com me.com aol.com \
    proton.me protonmail.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de orange.fr \
    wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it tiscali.it ziggo.nl kpnmail.nl home.nl \
    sapo.pt bol.com.br uol.com.br";

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
            corrects: None,
            criteria: rules_of(&terms.terms, Asked::by(app), t),
            next: next.map(|next| announcement(terms, next, t)),
            slips: &SLIPS,
            free_mail: FREE_MAIL,
            countries: countries::choices(|country| terms.terms.policy.serves(*country), t),
            has_no_website: form.website == NONE,
            has_no_linkedin: form.linkedin == NONE,
            form: RawLead { website: shown(&form.website), linkedin: shown(&form.linkedin), ..form },
            errors: FormErrors::new(errors, t),
        }
    }

    /// The same form as one that corrects a referral, where it is to.
    pub(super) fn correcting(&mut self, corrects: Option<Corrects>, t: Words) {
        if corrects.is_some() {
            (self.title, self.lead) = (t.say("correct-this"), t.say("correct-form"));
        }
        self.corrects = corrects;
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
    corrects: Option<Corrects>,
) -> Result<Response, Problem> {
    let house = app.clone();
    let (terms, next) =
        app.db.read(move |tx| async move { programmes::current_and_next(&house, &tx).await }).await?;
    let PartnerMember { t, shell, .. } = member;
    let mut refer = ReferForm::new(app, (&terms, next.as_deref()), form, errors, t);
    refer.correcting(corrects, t);
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
    match to_correct(&app, &uri, &member.partner).await? {
        None => refer_page(&app, member, RawLead::default(), &[], None).await,
        Some((open, Corrects { seen: Some(before), .. }))
            if is_undecided(&open) && !may_be_corrected(before) =>
        {
            Ok(see_other(&format!("/portal/referrals/{}?done=referred-often", open.id)))
        }
        Some((open, corrects)) if is_undecided(&open) => {
            refer_page(&app, member, open.lead, &[], Some(corrects)).await
        }
        // It was decided meanwhile: its own page says how.
        Some((decided, _)) => Ok(see_other(&format!("/portal/referrals/{}", decided.id))),
    }
}

/// The partner's referral that an address asks to correct, as it is now.
pub(super) async fn to_correct(
    app: &App,
    uri: &Uri,
    partner: &PartnerId,
) -> Result<Option<(Referral, Corrects)>, Problem> {
    let Some(id) = query_value(uri, "correct").map(ReferralId::new) else { return Ok(None) };
    let read = app.db.read(move |tx| async move {
        let seen = store::count_corrections(&tx, &id).await?;
        Ok::<_, DbError>((store::find(&tx, &id).await?, Corrects { referral: id, seen: Some(seen) }))
    });
    let (found, corrects) = read.await?;
    let open = found.filter(|open| open.partner == *partner).ok_or_else(Problem::not_found)?;
    Ok(Some((open, corrects)))
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

/// What a form corrects.
pub(super) fn corrects(fields: &Fields) -> Option<Corrects> {
    let id = Some(fields.text("corrects")).filter(|id| !id.is_empty())?;
    Some(Corrects { referral: ReferralId::new(id), seen: fields.text("seen").parse().ok() })
}

/// The word that the page of the referral begins with, about what became of a form.
pub(super) fn done(submitted: &Submitted) -> String {
    match submitted {
        Submitted::New(..) => "referred".to_owned(),
        Submitted::Corrected(referral, _) if matches!(referral.state, Stage::Refused { .. }) => {
            "corrected-refused".to_owned()
        }
        Submitted::Corrected(..) => "corrected".to_owned(),
        Submitted::Already(_, why) => format!("referred-{}", why.name()),
        Submitted::ContactAlready(..) => "contact-already".to_owned(),
        Submitted::ContactNamed(_, contact) if contact.due.is_some() => "contact-in-review".to_owned(),
        Submitted::ContactNamed(..) => "contact-added".to_owned(),
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
    let (raw, corrects) = (lead_from(&fields), corrects(&fields));
    if fields.only_corrects() {
        return refer_page(&app, member, raw, &[], corrects).await;
    }
    let lead = match read(&fields, &raw) {
        Ok(lead) => lead,
        Err(errors) => return refer_page(&app, member, raw, &errors, corrects).await,
    };
    let new = NewReferral { partner: member.partner, raw, lead, corrects };
    let beat = Beat::begin();
    let submitted = submit(&app, new).await.map_err(of_a_form)?;
    if submitted.is_silent() {
        beat.wait().await;
    }
    Ok(see_other(&format!("/portal/referrals/{}?done={}", submitted.referral().id, done(&submitted))))
}

/// A refusal as a page says it: a form has no field for what it corrects.
pub(super) fn of_a_form(why: SubmitError) -> Problem {
    match why {
        SubmitError::NoneToCorrect => Problem::new(StatusCode::NOT_FOUND, "NONE_TO_CORRECT"),
        why => why.into(),
    }
}

impl From<SubmitError> for Problem {
    fn from(why: SubmitError) -> Self {
        match why {
            SubmitError::NotAllowed => Problem::forbidden("MANAGERS_ONLY"),
            SubmitError::NotApproved => Problem::forbidden("NOT_APPROVED"),
            SubmitError::NoneToCorrect => Problem::malformed(vec![error("corrects", "NONE_TO_CORRECT", &[])]),
            SubmitError::Raced => Problem::new(StatusCode::SERVICE_UNAVAILABLE, "BUSY"),
            SubmitError::Fault(why) => why.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use leadwire_domain::checks::whose_domain;
    use leadwire_domain::matching::Whose;

    use super::FREE_MAIL;

    #[test]
    fn the_page_doubts_only_mail_that_the_checks_call_free() {
        for host in FREE_MAIL.split(' ') {
            assert_eq!(whose_domain(host), Whose::Anybodys, "{host}");
        }
    }
}
