//! `leadwire key create --partner EMAIL`

use super::Outcome;
use crate::config::Config;
use crate::partners::{PartnerState, find_by_email};
use crate::{access, serve};

pub(super) async fn create(config: Config, partner: &str) -> Outcome {
    let app = serve::open_beside(config).await?;
    let email = partner.trim().to_lowercase();
    let found = app.db.read(move |tx| async move { find_by_email(&tx, &email).await }).await?;
    let Some(found) = found.filter(|found| found.state == PartnerState::Approved) else {
        return Err(format!("no approved partner has the address {partner}").into());
    };
    println!("{}", access::create_key(&app, &found.id).await?);
    eprintln!("Keep this key: it is not shown again. It acts for {} ({}).", found.name, found.email);
    Ok(())
}
