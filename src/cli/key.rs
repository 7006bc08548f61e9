//! `leadwire key create --partner EMAIL` and `--scope billing|pipeline`

use leadwire_domain::ids::PartnerId;

use super::Outcome;
use crate::access::KeyScope;
use crate::app::App;
use crate::config::Config;
use crate::partners::{PartnerState, find_by_email};
use crate::{access, serve};

/// What else than a partner's a key may open.
#[derive(Debug, Clone, Copy)]
pub(super) enum House {
    Billing,
    Pipeline,
}

/// Makes a key for a partner's programs; without a partner, one for a system of the house's own.
pub(super) async fn create(config: Config, partner: Option<&str>, house: House) -> Outcome {
    let app = serve::open_beside(config).await?;
    let (scope, whose) = match (partner, house) {
        (Some(email), _) => {
            let (id, whose) = approved(&app, email).await?;
            (KeyScope::Partner(id), format!("acts for {whose}"))
        }
        (None, House::Billing) => {
            (KeyScope::Billing, "hands in what customers are billed and pay".to_owned())
        }
        (None, House::Pipeline) => {
            (KeyScope::Pipeline, "reads and changes the accounts and contacts of the pipeline".to_owned())
        }
    };
    println!("{}", access::create_key(&app, scope).await?);
    eprintln!("Keep this key: it is not shown again. It {whose}.");
    Ok(())
}

async fn approved(app: &App, typed: &str) -> Result<(PartnerId, String), Box<dyn std::error::Error>> {
    let email = typed.trim().to_lowercase();
    let found = app.db.read(move |tx| async move { find_by_email(&tx, &email).await }).await?;
    let found = found.filter(|found| found.state == PartnerState::Approved);
    let found = found.ok_or_else(|| format!("no approved partner has the address {typed}"))?;
    Ok((found.id, format!("{} ({})", found.name, found.email)))
}
