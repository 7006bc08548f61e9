//! A house that asks a stage about a lead, without a lead.

use leadwire::outside::{Asked, look_up};
use leadwire_domain::country::Country;
use leadwire_domain::outside::Network;
use leadwire_domain::outside::registers::Subject;
use leadwire_domain::web::Website;

use super::House;

impl House {
    /// What the network says of a lead.
    pub async fn looks_up(&self, asked: Asked) -> Network {
        look_up(&self.app, asked).await.expect("the database answers")
    }

    /// The same of a lead whose address is below `acme.example`.
    pub async fn looks_at(&self, website: &str) -> Network {
        self.looks_up(asks("acme.example", website)).await
    }
}

/// A first question about a lead of the partner Anna.
pub fn asks(email_domain: &str, website: &str) -> Asked {
    Asked {
        email_domain: email_domain.to_owned(),
        website: Some(Website::parse(website).expect("a website")),
        subject: Some(Subject {
            company: "Acme".to_owned(),
            person: "Jane Doe".to_owned(),
            country: Country::parse("DE").expect("a country"),
            domain: Some("acme.example".to_owned()),
        }),
        earlier: None,
        partner: "anna".to_owned(),
    }
}
