//! How to prove a site: the page of an application that waits for it, with what we saw there last.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use jiff::Timestamp;
use leadwire_domain::checks::{Code, next_look};
use leadwire_domain::outside::{PROOF_PATH, ProofPlace, Sight, proof_line, proof_tag};

use super::Partner;
use super::pages::{outcome_path, sealed_partner};
use super::proof::{self, SiteProof};
use crate::access::Visitor;
use crate::app::App;
use crate::web::i18n::Arg;
use crate::web::{Problem, Shell, Words, page, see_other};

#[derive(Template)]
#[template(path = "partners/prove.html")]
struct ProvePage {
    t: Words,
    shell: Shell,
    secret: String,
    /// Changes whenever the page would say something else.
    stands: String,
    domain: String,
    email: String,
    /// Of a free mail service: then no proof means no.
    is_free_mail: bool,
    places: Vec<Place>,
    /// What we did last, and do next.
    looked: String,
    is_looking: bool,
    /// The day on which the time is over.
    until: String,
}

/// One of the three ways.
struct Place {
    name: &'static str,
    /// What to do, in words.
    how: String,
    /// What to copy.
    text: String,
    /// What we saw there; empty before the first look.
    seen: String,
    is_warning: bool,
}

/// What is to stand at a place.
pub(super) fn text_for(place: ProofPlace, token: &str) -> String {
    match place {
        ProofPlace::File | ProofPlace::Record => proof_line(token),
        ProofPlace::Page => proof_tag(token),
    }
}

/// How to put it there, in words.
pub(super) fn how(place: ProofPlace, domain: &str, t: Words) -> String {
    let args = [("domain", domain.into()), ("path", format!("https://{domain}{PROOF_PATH}").into())];
    t.say_with(&format!("prove-{}.how", place.name()), &args)
}

/// Whether the address that the application came from is of a free mail service.
pub(super) fn is_free_mail(partner: &Partner) -> bool {
    partner.findings.iter().any(|finding| finding.code == Code::EmailFreemail && !finding.evidence.is_empty())
}

fn place(place: ProofPlace, token: &str, proof: &SiteProof, t: Words) -> Place {
    let sight = proof.looked.as_ref().map(|(_, look)| look.at(place));
    let said = |key: &str, args: &[Arg<'_>]| t.say_with(&format!("prove-seen-{key}"), args);
    let (seen, is_warning) = match sight {
        None | Some(Sight::HeldBack) => (String::new(), false),
        Some(Sight::Token) => (said("token", &[]), false),
        Some(Sight::OtherToken) => (said("other", &[]), true),
        Some(Sight::Nothing) => (said("nothing", &[]), false),
        Some(Sight::NoAnswer) => (said("silence", &[]), true),
        Some(Sight::Elsewhere { host }) => (said("elsewhere", &[("host", host.as_str().into())]), true),
    };
    let (how, text) = (how(place, &proof.domain, t), text_for(place, token));
    Place { name: place.name(), how, text, seen, is_warning }
}

/// What we did last, and do next.
fn looked(app: &App, proof: &SiteProof, t: Words) -> String {
    let moment = |at: Timestamp| t.moment(at, &app.zone());
    let next = |from: Timestamp| moment(next_look(proof.since, proof.until, from));
    match &proof.looked {
        _ if proof.is_looking(app.clock.now()) => t.say("prove-looking"),
        Some((at, look)) if look.record == Sight::HeldBack => {
            t.say_with("prove-held-back", &[("when", moment(*at).into())])
        }
        Some((at, _)) => {
            t.say_with("prove-looked", &[("when", moment(*at).into()), ("next", next(*at).into())])
        }
        None => t.say_with("prove-not-looked", &[("next", next(proof.since).into())]),
    }
}

/// The page of an application that waits for proof.
///
/// # Errors
/// A page that cannot be rendered.
pub(super) fn prove(
    app: &App,
    visitor: Visitor,
    partner: &Partner,
    proof: &SiteProof,
    secret: String,
) -> Result<Response, Problem> {
    let Visitor { t, shell, .. } = visitor;
    let token = proof.token(app, partner);
    let places = ProofPlace::ALL.map(|one| place(one, &token, proof, t)).into();
    let is_looking = proof.is_looking(app.clock.now());
    let looked_at = proof.looked.as_ref().map_or(0, |(at, _)| at.as_second());
    page(&ProvePage {
        t,
        shell,
        secret,
        stands: format!("{} {looked_at} {is_looking}", partner.version),
        domain: proof.domain.clone(),
        email: partner.email.clone(),
        is_free_mail: is_free_mail(partner),
        places,
        looked: looked(app, proof, t),
        is_looking,
        until: t.day_of(proof.until, &app.zone()),
    })
}

/// `POST /join/outcome/{secret}/look`: we look now.
pub async fn look(State(app): State<App>, Path(secret): Path<String>) -> Result<Response, Problem> {
    let id = sealed_partner(&app, &secret).await?.partner.id;
    proof::ask_for_look(&app, id.clone()).await?;
    Ok(see_other(&outcome_path(&app, &id)))
}

/// `POST /join/outcome/{secret}/cannot`: the applicant cannot prove the site.
pub async fn cannot(State(app): State<App>, Path(secret): Path<String>) -> Result<Response, Problem> {
    let id = sealed_partner(&app, &secret).await?.partner.id;
    proof::cannot_prove(&app, id.clone()).await?;
    Ok(see_other(&outcome_path(&app, &id)))
}
