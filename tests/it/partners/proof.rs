//! Applicants whose address is not on their site show that the site is theirs.

use leadwire::access::Role;
use leadwire::outside::Outside;
use leadwire_domain::outside::{PROOF_PATH, proof_tag};

use super::look_up::{joins, open};
use crate::support::dns::Trouble;
use crate::support::web::Served;
use crate::support::{Actor, Answer, House, Stage};

const PETRA: &str = "petra.novak@gmail.com";
/// An address that is nobody's free mail, and not on the site either.
const OFFICE: &str = "petra@office-partners.com";
const SITE: &str = "novak-consulting.com";

/// An applicant who was asked for proof, with the page that asks.
struct Asked {
    visitor: Actor,
    outcome: String,
}

impl Asked {
    async fn page(&self) -> Answer {
        self.visitor.gets(&self.outcome).await
    }

    /// The line that stands on the page to be copied.
    async fn line(&self) -> String {
        copied(&self.page().await, "prove-file")
    }

    async fn token(&self) -> String {
        self.line().await.split_once('=').expect("a name and a token").1.to_owned()
    }

    async fn asks_to_look(&self, house: &House) -> Answer {
        self.visitor.posts(&format!("{}/look", self.outcome), &[]).await.leads_to(&self.outcome);
        house.settle().await;
        self.page().await
    }

    async fn cannot(&self) -> Answer {
        self.visitor.posts(&format!("{}/cannot", self.outcome), &[]).await.leads_to(&self.outcome);
        self.page().await
    }
}

/// What a copy button copies.
fn copied(page: &Answer, id: &str) -> String {
    let rest = page.body.split(&format!("id=\"{id}\">")).nth(1).expect("something to copy");
    let text = rest.split("</pre>").next().unwrap_or_default();
    text.replace("&#60;", "<").replace("&#62;", ">").replace("&#34;", "\"")
}

async fn is_asked(house: &House, email: &str) -> Asked {
    let visitor = house.visitor();
    let outcome = joins(house, &visitor, email, SITE).await;
    house.settle().await;
    let asked = Asked { visitor, outcome };
    asked.page().await.says("Show us that novak-consulting.com is yours");
    asked
}

/// The world of an applicant: a site of theirs, and the mail of both addresses.
fn stands(stage: &Stage) {
    stage.company(SITE, "Novak Consulting");
    stage.takes_mail("gmail.com");
    stage.takes_mail("office-partners.com");
}

fn events(page: &Answer) -> String {
    page.text()
}

async fn is_approved(house: &House, asked: &Asked, email: &str) {
    asked.page().await.says("You are a partner");
    let link = house.link_mailed_to(email, "application_decided").await;
    asked.visitor.posts(&link, &[]).await.leads_to("/refer");
}

#[tokio::test]
async fn a_free_mail_address_is_asked_for_proof_on_the_day_in_a_mail_that_says_how() {
    let stage = Stage::open().await;
    stands(&stage);
    let house = open(&stage).await;
    let asked = is_asked(&house, PETRA).await;
    let page = asked.page().await;
    page.says("You applied with petra.novak@gmail.com. Anybody can open an address there");
    page.says("We look by ourselves, for the first time on Tuesday 3 March 2026, 11:00.");
    page.says("until Tuesday 17 March 2026.");
    assert_eq!(copied(&page, "prove-page"), proof_tag(&asked.token().await));
    let mails = house.mails_to(PETRA).await;
    let kinds: Vec<_> = mails.iter().map(|mail| mail.kind.as_str()).collect();
    assert_eq!(kinds, ["confirm_address", "prove_site"]);
    let (line, mail) = (asked.line().await, &mails[1]);
    assert_eq!(mail.subject, "Show us that novak-consulting.com is yours");
    assert!(mail.text.contains(&line) && mail.text.contains(&copied(&page, "prove-page")), "{}", mail.text);
    assert_eq!(house.link_mailed_to(PETRA, "prove_site").await, asked.outcome);
}

#[tokio::test]
async fn a_file_proves_the_site_when_the_applicant_asks_us_to_look() {
    let stage = Stage::open().await;
    stands(&stage);
    let house = open(&stage).await;
    let manager = house.staff("max", Role::Manager).await;
    let asked = is_asked(&house, PETRA).await;
    asked.asks_to_look(&house).await.says("Nothing was there when we looked.");
    let file = format!("{}\n", asked.line().await);
    stage.web.serves(&format!("{SITE}{PROOF_PATH}"), Served::of_type("text/plain", file.as_bytes()));
    house.pass_minutes(2).await;
    asked.asks_to_look(&house).await;
    is_approved(&house, &asked, PETRA).await;
    let list = manager.gets("/console/partners").await;
    let path = list.body.split("href=\"").find(|part| part.starts_with("/console/partners/0")).unwrap();
    let shown = manager.gets(path.split('"').next().unwrap()).await;
    assert!(events(&shown).contains("Proved the site: a file"), "{}", shown.text());
    shown.says("the website was shown to be theirs");
}

#[tokio::test]
async fn a_line_in_the_front_page_is_found_by_itself_within_the_hour_behind_a_redirect_to_www() {
    let stage = Stage::open().await;
    stands(&stage);
    let house = open(&stage).await;
    let asked = is_asked(&house, OFFICE).await;
    asked.page().await.says("You applied with petra@office-partners.com, and that is not an address of");
    let page = format!("<title>Novak</title>{}<h1>Novak</h1>", proof_tag(&asked.token().await));
    stage.site(SITE, Served::redirect(&format!("https://www.{SITE}/")));
    stage.site(&format!("www.{SITE}"), Served::html(&page));
    house.pass(1).await;
    is_approved(&house, &asked, OFFICE).await;
}

#[tokio::test]
async fn an_entry_at_the_domain_is_found_among_others_also_while_the_site_is_down() {
    let stage = Stage::open().await;
    stands(&stage);
    let house = open(&stage).await;
    let asked = is_asked(&house, PETRA).await;
    stage.names.text(SITE, &["v=spf1 -all"]);
    stage.names.text(SITE, &["leadwire-site-proof=", &asked.token().await]);
    for host in [SITE.to_owned(), format!("www.{SITE}")] {
        stage.web.serves(&format!("{host}/"), Served::Closes);
    }
    house.pass(1).await;
    is_approved(&house, &asked, PETRA).await;
}

#[tokio::test]
async fn the_token_of_somebody_else_proves_nothing_and_the_page_says_so() {
    let stage = Stage::open().await;
    stands(&stage);
    let house = open(&stage).await;
    let (petra, other) = (is_asked(&house, PETRA).await, is_asked(&house, OFFICE).await);
    assert_ne!(petra.token().await, other.token().await);
    stage.names.text(SITE, &[&petra.line().await]);
    let page = other.asks_to_look(&house).await;
    page.says("We saw such a line with another value.");
    page.does_not_say(&petra.token().await);
    page.does_not_say("gmail");
    petra.asks_to_look(&house).await;
    is_approved(&house, &petra, PETRA).await;
}

#[tokio::test]
async fn what_stands_on_another_owners_name_does_not_count_and_is_not_even_asked_for() {
    let stage = Stage::open().await;
    stands(&stage);
    let house = open(&stage).await;
    let asked = is_asked(&house, PETRA).await;
    let line = asked.line().await;
    for host in [SITE.to_owned(), format!("www.{SITE}")] {
        stage.site(&host, Served::redirect("https://elsewhere-hosting.com/"));
        stage.web.serves(&format!("{host}{PROOF_PATH}"), Served::redirect("https://elsewhere-hosting.com/f"));
    }
    let page = proof_tag(&asked.token().await);
    stage.site("elsewhere-hosting.com", Served::html(&page));
    stage.web.serves("elsewhere-hosting.com/f", Served::of_type("text/plain", line.as_bytes()));
    asked.asks_to_look(&house).await.says("The site led us on to elsewhere-hosting.com.");
    assert!(!stage.web.asked().iter().any(|url| url.contains("elsewhere")));
}

#[tokio::test]
async fn a_free_mail_address_without_proof_is_refused_after_two_weeks_and_may_ask_for_a_person() {
    let stage = Stage::open().await;
    stands(&stage);
    let house = open(&stage).await;
    let asked = is_asked(&house, PETRA).await;
    for _ in 0..73 {
        house.pass(1).await;
    }
    let hourly = stage.web.asked().iter().filter(|url| url.contains(".well-known")).count();
    assert_eq!(hourly, 72);
    for _ in 0..10 {
        house.pass(24).await;
    }
    let daily = stage.web.asked().iter().filter(|url| url.contains(".well-known")).count() - hourly;
    assert_eq!(daily, 10);
    asked.page().await.says("Show us that novak-consulting.com is yours");
    house.pass(23).await;
    let page = asked.page().await;
    assert_eq!(page.codes(), ["EMAIL_FREEMAIL", "PARTNER_SITE_UNPROVEN"]);
    page.says("it was not shown in another way that the website is yours");
    page.says("The e-mail address is not on the domain of the website. This alone would not have refused it");
    page.does_not_say("was shown to be theirs");
    page.says("This was decided by a machine");
    page.says("they answer within five working days");
    asked.visitor.posts(&asked.outcome, &[]).await;
    asked.page().await.says("A person looks at your application");
}

#[tokio::test]
async fn another_address_without_proof_is_for_a_person_after_three_days() {
    let stage = Stage::open().await;
    stands(&stage);
    let house = open(&stage).await;
    let asked = is_asked(&house, OFFICE).await;
    house.pass(71).await;
    asked.page().await.says("Show us that");
    house.pass(1).await;
    let page = asked.page().await;
    page.says("A person looks at your application");
    assert_eq!(page.codes(), ["PARTNER_SITE_UNPROVEN"]);
    house.link_mailed_to(OFFICE, "prove_site").await;
    let questions = stage.names.asked_at_all();
    house.pass(24 * 14).await;
    assert_eq!(stage.names.asked_at_all(), questions, "nobody looks any more");
}

#[tokio::test]
async fn who_cannot_prove_the_site_says_so_and_waits_for_nothing() {
    let stage = Stage::open().await;
    stands(&stage);
    let house = open(&stage).await;
    let (free, other) = (is_asked(&house, PETRA).await, is_asked(&house, OFFICE).await);
    other.page().await.says("I cannot; let a person look");
    other.cannot().await.says("A person looks at your application");
    let page = free.cannot().await;
    page.says("We cannot accept your application");
    page.says("Ask a person to look");
    let again = free.visitor.posts(&format!("{}/cannot", free.outcome), &[]).await;
    assert_eq!(again.status, axum::http::StatusCode::CONFLICT);
}

#[tokio::test]
async fn looks_are_counted_so_that_nobody_has_us_knock_at_a_site_without_end() {
    let stage = Stage::open().await;
    stands(&stage);
    let house = open(&stage).await;
    let asked = is_asked(&house, PETRA).await;
    let looks = || stage.web.asked().iter().filter(|url| url.contains(".well-known")).count();
    asked.asks_to_look(&house).await;
    asked.asks_to_look(&house).await;
    assert_eq!(looks(), 1, "once a minute");
    for _ in 0..10 {
        house.pass_minutes(2).await;
        asked.asks_to_look(&house).await;
    }
    assert_eq!(looks(), 5, "six visits in an hour, of which the first was the look-up's");
    asked.page().await.says("We have looked at this site often within the hour");
    house.pass(2).await;
    assert!(looks() > 5, "and by itself afterwards");
}

#[tokio::test]
async fn many_applicants_who_name_one_site_do_not_have_us_look_there_all_day() {
    let stage = Stage::open().await;
    stands(&stage);
    let house = open(&stage).await;
    for email in [PETRA, "paul.novak@gmail.com", OFFICE] {
        is_asked(&house, email).await;
    }
    let visitor = house.visitor();
    let outcome = joins(&house, &visitor, "pia.novak@gmail.com", SITE).await;
    house.settle().await;
    visitor.gets(&outcome).await.says("A person looks at your application");
}

#[tokio::test]
async fn an_outage_on_the_last_day_refuses_nobody() {
    let stage = Stage::open().await;
    stands(&stage);
    let house = open(&stage).await;
    let asked = is_asked(&house, PETRA).await;
    stage.names.trouble(SITE, Trouble::Says(hickory_proto::op::ResponseCode::ServFail));
    stage.names.trouble(&format!("www.{SITE}"), Trouble::Says(hickory_proto::op::ResponseCode::ServFail));
    house.pass(24 * 14).await;
    asked.page().await.says("A person looks at your application");
}

#[tokio::test]
async fn half_an_outage_on_the_last_day_refuses_nobody_either() {
    let stage = Stage::open().await;
    stands(&stage);
    let house = open(&stage).await;
    let asked = is_asked(&house, PETRA).await;
    // The name servers answer that no entry is there; the token may stand on the site.
    for host in [SITE.to_owned(), format!("www.{SITE}")] {
        stage.web.serves(&format!("{host}/"), Served::Closes);
        stage.web.serves(&format!("{host}{PROOF_PATH}"), Served::Closes);
    }
    house.pass(24 * 14).await;
    asked.page().await.says("A person looks at your application");
}

#[tokio::test]
async fn where_the_operator_closes_the_way_out_a_person_decides() {
    let stage = Stage::open().await;
    stands(&stage);
    let house = open(&stage).await;
    let asked = is_asked(&house, PETRA).await;
    house.app.clock.advance(jiff::SignedDuration::from_hours(1));
    house.starts_anew(Outside::off()).await;
    let page = asked.page().await;
    page.says("A person looks at your application");
    assert_eq!(page.codes(), ["EMAIL_FREEMAIL", "PARTNER_SITE_UNPROVEN"]);
}

#[tokio::test]
async fn a_site_that_many_share_cannot_be_proven() {
    let stage = Stage::open().await;
    stage.takes_mail("gmail.com");
    stage.company("petra.wixsite.com", "Petra");
    let house = open(&stage).await;
    let visitor = house.visitor();
    let outcome = joins(&house, &visitor, PETRA, "petra.wixsite.com").await;
    house.settle().await;
    visitor.gets(&outcome).await.says("A person looks at your application");
    assert!(house.mails_to(PETRA).await.iter().all(|mail| mail.kind != "prove_site"));
}

#[tokio::test]
async fn what_the_proof_does_not_settle_is_for_a_person() {
    let stage = Stage::open().await;
    stands(&stage);
    for host in [SITE.to_owned(), format!("www.{SITE}")] {
        stage.site(&host, Served::status(403, &["Content-Type: text/html"], b"<title>Forbidden</title>"));
    }
    let house = open(&stage).await;
    let asked = is_asked(&house, PETRA).await;
    stage.names.text(SITE, &[&asked.line().await]);
    house.pass(1).await;
    let page = asked.page().await;
    page.says("A person looks at your application");
    assert_eq!(page.codes(), ["WEBSITE_UNREADABLE"]);
}

#[tokio::test]
async fn who_applies_again_is_sent_the_same_way_to_prove_it_once_more() {
    let stage = Stage::open().await;
    stands(&stage);
    let house = open(&stage).await;
    let asked = is_asked(&house, PETRA).await;
    house.visitor().applies("Petra", PETRA, SITE).await.leads_to("/join/sent");
    let mails = house.mails_to(PETRA).await;
    assert_eq!(mails.iter().filter(|mail| mail.kind == "prove_site").count(), 2);
    assert_eq!(house.link_mailed_to(PETRA, "prove_site").await, asked.outcome);
}

#[tokio::test]
async fn staff_may_decide_while_proof_is_awaited() {
    let stage = Stage::open().await;
    stands(&stage);
    let house = open(&stage).await;
    let manager = house.staff("max", Role::Manager).await;
    let asked = is_asked(&house, PETRA).await;
    let list = manager.gets("/console/partners").await;
    list.says("Proving their site");
    let path = list.body.split("href=\"").find(|part| part.starts_with("/console/partners/0")).unwrap();
    let path = path.split('"').next().unwrap();
    manager.gets(path).await.says("Asked for proof of the site");
    manager.posts(&format!("{path}/decision"), &[("decision", "approve")]).await;
    is_approved(&house, &asked, PETRA).await;
    let gone = asked.visitor.posts(&format!("{}/look", asked.outcome), &[]).await;
    assert_eq!(gone.status, axum::http::StatusCode::CONFLICT);
}
