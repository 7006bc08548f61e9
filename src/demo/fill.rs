//! What stands in a demo house: people of every role, partners, a pipeline, referrals in every state.

use std::io::Read;
use std::path::Path;

use jiff::SignedDuration;
use jiff::civil::Date;
use leadwire_domain::checks::Code;
use leadwire_domain::country::Country;
use leadwire_domain::email::Email;
use leadwire_domain::ids::{PartnerId, PersonId};
use leadwire_domain::lead::RawLead;
use leadwire_domain::referral::{LossReason, Meeting, MeetingKind, MeetingOutcome};
use leadwire_domain::web::Website;

use crate::access::{self, Person, Role};
use crate::app::App;
use crate::mail::{self, Link};
use crate::partners::{self, NewPartner, Particulars};
use crate::referrals::{self, Decision, LostBecause, NewReferral, Referral, Seen};
use crate::web::client::Client;
use crate::web::{Locale, Words};
use crate::{pipeline, programmes};

/// How long ago the house was opened, in days: its clock ends at the present.
pub(super) const DAYS: i64 = 16;

type Filled<T> = Result<T, Box<dyn std::error::Error>>;

/// Fills an empty house.
///
/// # Errors
/// Whatever a verb of the house refuses.
pub async fn fill(app: &App, accounts: Option<&Path>) -> Filled<()> {
    let staff = staff(app).await?;
    match accounts {
        Some(path) => {
            let file = std::fs::File::open(path).map_err(|why| format!("{}: {why}", path.display()))?;
            import(app, std::io::BufReader::new(file)).await?;
        }
        None => import(app, include_str!("accounts.csv").as_bytes()).await?,
    }
    let anna = invite(app, &staff.owner, "Anna Keller", "anna@keller-beratung.example", "DE").await?;
    let ben = invite(app, &staff.owner, "Ben Ortiz", "ben@ortiz-partners.example", "ES").await?;
    // Nobody proves the other site within the fourteen days, so a person must look.
    applies(app, "Petra Novak", "petra@novak-beratung.de", "novak-consulting.com").await?;
    applies(app, "Tom Swift", "tom@mailinator.com", "swift.example").await?;
    days_pass(app, 4).await?;
    road_of_anna(app, &anna).await?;
    road_of_ben(app, &staff, &ben).await?;
    applies(app, "Gil Moreau", "gil.moreau@gmail.com", "moreau-conseil.fr").await?;
    Ok(())
}

async fn import(app: &App, file: impl Read + Send + 'static) -> Filled<()> {
    let import = pipeline::import_file(app, file, pipeline::Wanted::default(), &mut |_| {}).await?;
    let counts = import.counts;
    eprintln!("Pipeline: {} accounts; rows that were refused: {}", counts.added, counts.refused);
    Ok(())
}

struct Staff {
    owner: Person,
    manager: Person,
}

async fn staff(app: &App) -> Filled<Staff> {
    let line = access::first_sign_in_line(app).await?.ok_or("the house has an owner already")?;
    let secret = line.rsplit("/in/").next().unwrap_or_default().to_owned();
    let door = access::open_link(app, &secret).ok_or("our own link does not open")?;
    let entered = access::found_house(app, door, "Olivia Owner", "olivia@northwind.example", Locale::English);
    let owner = entered.await?.ok_or("our own link is used up")?.person;
    let manager = employ(app, &owner, "Max Manager", "max@northwind.example", Role::Manager).await?;
    employ(app, &owner, "Clara Calls", "clara@northwind.example", Role::AccountManager).await?;
    employ(app, &owner, "Sam Sells", "sam@northwind.example", Role::AccountManager).await?;
    employ(app, &owner, "Fiona Finance", "fiona@northwind.example", Role::Finance).await?;
    employ(app, &owner, "Arno Audit", "arno@northwind.example", Role::Auditor).await?;
    Ok(Staff { owner, manager })
}

async fn employ(app: &App, owner: &Person, name: &str, email: &str, role: Role) -> Filled<Person> {
    let id = access::invite_staff(app, owner, name, email, role).await?;
    person(app, id).await
}

async fn person(app: &App, id: PersonId) -> Filled<Person> {
    let found = app.db.read(move |tx| async move { access::find_person(&tx, &id).await }).await?;
    Ok(found.ok_or("somebody vanished")?)
}

fn applicant(name: &str, email: &str, website: &str, country: &str) -> Filled<NewPartner> {
    let wrong = |what: &str| format!("the demo's {what} is malformed");
    Ok(NewPartner {
        name: name.to_owned(),
        company: None,
        email: Email::parse(email).map_err(|_| wrong(email))?,
        website: Website::parse(website).map_err(|_| wrong(website))?,
        country: Country::parse(country).map_err(|_| wrong(country))?,
        locale: Locale::English,
        particulars: Particulars::default(),
    })
}

async fn terms(app: &App) -> Filled<leadwire_domain::ids::TermsId> {
    let house = app.clone();
    let terms = app.db.read(move |tx| async move { programmes::current(&house, &tx).await }).await?;
    Ok(terms.id.clone())
}

async fn invite(app: &App, owner: &Person, name: &str, email: &str, country: &str) -> Filled<PartnerId> {
    let website = email.rsplit('@').next().unwrap_or_default();
    let new = applicant(name, email, website, country)?;
    let id = partners::invite_partner(app, owner, new, terms(app).await?).await?.ok_or("a partner twice")?;
    Ok(id)
}

/// Somebody applies, and confirms their address.
async fn applies(app: &App, name: &str, email: &str, website: &str) -> Filled<()> {
    let new = applicant(name, email, website, "DE")?;
    partners::apply(app, &Client::default(), new, terms(app).await?).await?;
    let mails = app.db.read(|tx| async move { mail::list_newest(&tx, 100).await }).await?;
    let newest = mails.into_iter().find(|mail| mail.to == email).ok_or("no mail went to the applicant")?;
    let Link::Door(path) = newest.link else { return Err("the mail has no door".into()) };
    partners::confirm(app, path.rsplit('/').next().unwrap_or_default()).await?;
    Ok(super::settle(app).await?)
}

fn lead(first: &str, last: &str, company: &str, domain: &str, country: &str) -> RawLead {
    let slug = domain.split('.').next().unwrap_or_default();
    RawLead {
        first_name: first.to_owned(),
        last_name: last.to_owned(),
        email: format!("{}.{}@{domain}", first.to_lowercase(), last.to_lowercase()),
        company: company.to_owned(),
        website: format!("https://www.{domain}"),
        linkedin: format!("https://www.linkedin.com/company/{slug}"),
        country: country.to_owned(),
        job_title: "Head of Operations".to_owned(),
        lead_informed: "knows".to_owned(),
        ..RawLead::default()
    }
}

async fn refer(app: &App, partner: &PartnerId, raw: RawLead) -> Filled<Referral> {
    let lead = raw.parse().map_err(|errors| format!("the demo's lead is malformed: {errors:?}"))?;
    let new = NewReferral { partner: partner.clone(), raw, lead, corrects: None };
    let submitted = referrals::submit(app, new).await?;
    // The network is asked before it is decided.
    super::settle(app).await?;
    let (partner, id, now) = (partner.clone(), submitted.referral().id.clone(), app.clock.now());
    let t = Words::of(Locale::English);
    let read = app.db.read(move |tx| async move { referrals::told(&tx, &partner, &id, t, now).await });
    Ok(read.await?.ok_or("a lead vanished")?.shown.referral)
}

/// Whoever the lead was handed to.
async fn seller(app: &App, referral: &Referral) -> Filled<Person> {
    person(app, referral.account_manager.clone().ok_or("a validated lead without an account manager")?).await
}

async fn days_pass(app: &App, days: i64) -> Filled<()> {
    for _ in 0..days {
        app.clock.advance(SignedDuration::from_hours(24));
        super::settle(app).await?;
    }
    Ok(())
}

fn today(app: &App) -> Date {
    app.clock.now().to_zoned(jiff::tz::TimeZone::UTC).date()
}

async fn road_of_anna(app: &App, anna: &PartnerId) -> Filled<()> {
    let met = refer(app, anna, lead("Jane", "Doe", "Harbour Logistics Ltd", "harbourlogistics.co.uk", "GB"))
        .await?;
    let lost =
        refer(app, anna, lead("Luc", "Martin", "Atelier Fontaine SARL", "atelierfontaine.fr", "FR")).await?;
    days_pass(app, 1).await?;
    referrals::log_contact(app, &seller(app, &met).await?, met.id.clone()).await?;
    referrals::log_contact(app, &seller(app, &lost).await?, lost.id.clone()).await?;
    days_pass(app, 2).await?;
    let meeting =
        Meeting { kind: MeetingKind::Demo, held_on: today(app), outcome: MeetingOutcome::Interested };
    referrals::log_meeting(app, &seller(app, &met).await?, met.id, meeting).await?;
    let words = Some("They signed with another supplier in spring.".to_owned());
    let because = LostBecause { reason: LossReason::Competitor, words };
    referrals::lose(app, &seller(app, &lost).await?, lost.id, because).await?;
    let mut freelancer = lead("Rosa", "Blum", "Rosa Blum e.K.", "rosablum.de", "DE");
    freelancer.job_title = "Freelance consultant".to_owned();
    refer(app, anna, freelancer).await?;
    refer(app, anna, lead("Gus", "Holt", "Sleeping Giant Foods Ltd", "sleeping-giant.com", "GB")).await?;
    let mut in_review = lead("Paul", "Weber", "Weber Maschinenbau GmbH", "weber-maschinenbau.de", "DE");
    in_review.email = "info@weber-maschinenbau.de".to_owned();
    days_pass(app, 7).await?;
    refer(app, anna, in_review).await?;
    Ok(())
}

async fn road_of_ben(app: &App, staff: &Staff, ben: &PartnerId) -> Filled<()> {
    let mut free_mail = lead("Iris", "Vega", "Vega Foods SL", "vegafoods.es", "ES");
    free_mail.email = "iris.vega.foods@gmail.com".to_owned();
    let refused = refer(app, ben, free_mail).await?;
    refer(app, ben, lead("John", "Roe", "Harbour Logistics", "harbourlogistics.co.uk", "GB")).await?;
    let taken_back =
        refer(app, ben, lead("Nora", "Lind", "Lindqvist Möbler AB", "lindqvistmobler.se", "SE")).await?;
    referrals::withdraw(app, ben, taken_back.id).await?;
    let mut declined = lead("Carl", "Bos", "Bos Transport BV", "bostransport.nl", "NL");
    declined.email = "verkoop@bostransport.nl".to_owned();
    let declined = refer(app, ben, declined).await?;
    let decision = Decision::Refuse {
        code: Code::OperatorDeclined,
        words: Some("They are in a legal dispute with us.".to_owned()),
    };
    let seen = Seen { state: declined.state.name().to_owned(), version: None, rivals: Vec::new() };
    referrals::decide(app, &staff.manager, declined.id, seen, decision, Vec::new()).await?;
    days_pass(app, 1).await?;
    let called =
        refer(app, ben, lead("Mia", "Conti", "Conti Impianti S.r.l.", "contiimpianti.it", "IT")).await?;
    referrals::log_contact(app, &seller(app, &called).await?, called.id).await?;
    days_pass(app, 1).await?;
    refer(app, ben, lead("Ada", "Marsh", "Brightwater Group plc", "brightwater-group.com", "GB")).await?;
    refer(app, ben, lead("Tara", "Quinn", "Quinn & Daughters Ltd", "quinndaughters.ie", "IE")).await?;
    let why =
        "Iris reads her Gmail on the road; the imprint of vegafoods.es names her as head of purchasing.";
    referrals::appeal(app, ben, refused.id, why.to_owned()).await?;
    Ok(())
}
