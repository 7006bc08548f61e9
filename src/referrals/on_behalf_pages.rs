//! The form with which staff hand in a lead for a partner.

use askama::Template;
use axum::extract::{OriginalUri, Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use leadwire_domain::ids::PartnerId;
use leadwire_domain::lead::{FieldError, RawLead};

use super::correct::{is_undecided, may_be_corrected};
use super::refer_pages::{ReferForm, corrects, done, lead_from, of_a_form, read, to_correct};
use super::{Corrects, NewReferral, Stands, SubmitError, Submitted, submit_for};
use crate::access::Staff;
use crate::app::App;
use crate::partners::{self, Partner, PartnerState};
use crate::programmes;
use crate::web::{Fields, Problem, Shell, Words, page, see_other};

#[derive(Template)]
#[template(path = "referrals/refer_for.html")]
struct ReferForPage {
    t: Words,
    shell: Shell,
    partner: Partner,
    refer: ReferForm,
}

async fn refer_for_page(
    app: &App,
    staff: Staff,
    id: PartnerId,
    form: RawLead,
    errors: &[FieldError],
    corrects: Option<Corrects>,
) -> Result<Response, Problem> {
    if !staff.person.role.runs_programme() {
        return Err(Problem::forbidden("MANAGERS_ONLY"));
    }
    let house = app.clone();
    let (partner, (terms, next)) = app
        .db
        .read(move |tx| async move {
            let partner = partners::find_partner(&tx, &id).await?;
            Ok::<_, Problem>((partner, programmes::current_and_next(&house, &tx).await?))
        })
        .await?;
    let partner = partner.ok_or_else(Problem::not_found)?;
    if partner.state != PartnerState::Approved {
        return Err(not_approved());
    }
    let Staff { t, shell, .. } = staff;
    let named = [("partner", partner.name.as_str().into())];
    let mut refer = ReferForm {
        title: t.say_with("refer-for-title", &named),
        lead: t.say_with("refer-for-lead", &named),
        action: format!("/console/partners/{}/refer", partner.id),
        ..ReferForm::new(app, (&terms, next.as_deref()), form, errors, t)
    };
    refer.correcting(corrects, t);
    let mut response = page(&ReferForPage { t, shell, partner, refer })?;
    if !errors.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

fn not_approved() -> Problem {
    Problem::new(StatusCode::CONFLICT, "PARTNER_NOT_APPROVED")
}

/// `GET /console/partners/{id}/refer`: empty, or with `?correct=ID` as a lead stands that nobody has decided.
pub async fn show(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<String>,
    OriginalUri(uri): OriginalUri,
) -> Result<Response, Problem> {
    let partner = PartnerId::new(id);
    match to_correct(&app, &uri, &partner).await? {
        None => refer_for_page(&app, staff, partner, RawLead::default(), &[], None).await,
        Some((open, Corrects { seen: Some(before), .. }))
            if is_undecided(&open) && !may_be_corrected(before) =>
        {
            Ok(see_other(&format!("/console/leads/{}?done=referred-often", open.id)))
        }
        Some((open, corrects)) if is_undecided(&open) => {
            refer_for_page(&app, staff, partner, open.lead, &[], Some(corrects)).await
        }
        Some((decided, _)) => Ok(see_other(&format!("/console/leads/{}", decided.id))),
    }
}

/// `POST /console/partners/{id}/refer`
pub async fn create(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let (partner, raw, corrects) = (PartnerId::new(id), lead_from(&fields), corrects(&fields));
    if fields.only_corrects() {
        return refer_for_page(&app, staff, partner, raw, &[], corrects).await;
    }
    let lead = match read(&fields, &raw) {
        Ok(lead) => lead,
        Err(errors) => return refer_for_page(&app, staff, partner, raw, &errors, corrects).await,
    };
    let new = NewReferral { partner: partner.clone(), raw, lead, corrects };
    let submitted = match submit_for(&app, &staff.person, new).await {
        // The form's own page says whether there is no such partner, or one who may not refer.
        Err(SubmitError::NotApproved) => {
            return refer_for_page(&app, staff, partner, RawLead::default(), &[], None).await;
        }
        outcome => outcome.map_err(of_a_form)?,
    };
    let done = match &submitted {
        Submitted::New(..) | Submitted::ContactNamed(..) => "handed-in".to_owned(),
        Submitted::Already(_, Stands::SaysTheSame) | Submitted::ContactAlready(..) => {
            "handed-in-already".to_owned()
        }
        // What became of a correction is worded for both.
        Submitted::Corrected(..) | Submitted::Already(..) => done(&submitted),
    };
    Ok(see_other(&format!("/console/leads/{}?done={done}", submitted.referral().id)))
}
