//! Where no correction is taken any more, none is offered, and the reason stands in its place.

use axum::http::StatusCode;
use leadwire::access::Role;
use leadwire::web::{Locale, Words};
use serde_json::json;

use crate::support::actors::{json_lead, lead};
use crate::support::{Actor, House};

const UNRELATED_PAGE: (&str, &str) = ("linkedin", "https://www.linkedin.com/company/blue-ocean");
/// Whom to write to, by the first terms of a house.
const US: &str = "partners@example.com";

/// Refers a lead that goes to a person, and corrects it so often that it is corrected no more.
async fn corrects_ten_times(anna: &Actor) -> String {
    let id = anna.refers_and_reads(&[UNRELATED_PAGE]).await.referral_id();
    for time in 1..=11 {
        let title = format!("Head of depot {time}");
        let again = anna.refers(&[UNRELATED_PAGE, ("job_title", &title)]).await;
        let done = if time > 10 { "referred-often" } else { "corrected" };
        again.leads_to(&format!("/portal/referrals/{id}?done={done}"));
    }
    id
}

#[tokio::test]
async fn a_lead_is_corrected_ten_times_and_then_stands_and_nothing_offers_to_correct_it() {
    let house = House::open().await;
    let (anna, max) = (house.partner("anna").await, house.staff("max", Role::Manager).await);
    let id = corrects_ten_times(&anna).await;
    let page = format!("/portal/referrals/{id}");
    anna.gets(&page).await.says("Head of depot 10");
    let door = format!("/console/partners/{}/refer", house.partner_id("anna").await);
    let desk = format!("/console/leads/{id}");
    for locale in Locale::ALL {
        let (t, language) = (Words::of(locale), format!("lang={}", locale.tag()));
        let contact = [("contact", US.into())];
        let readers = [
            (&anna, &page, "/refer", t.say_with("correct-often.write", &contact)),
            (&max, &desk, &door, t.say_with("correct-for-often", &contact)),
        ];
        for (reader, page, form, write) in readers {
            let shown = reader.gets(&format!("{page}?{language}")).await;
            shown.says(&format!("{} {write}", t.say("correct-often")));
            assert!(write.contains(US), "{write}");
            shown.does_not_say(&t.say("correct-text"));
            shown.does_not_say(&format!("?correct={id}"));
            let refused = reader.gets(&format!("{form}?correct={id}")).await;
            refused.leads_to(&format!("{page}?done=referred-often"));
        }
    }
}

#[tokio::test]
async fn a_program_and_the_mail_of_the_last_correction_say_where_to_write_and_offer_no_other() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let id = corrects_ten_times(&anna).await;
    let another = json_lead(&[UNRELATED_PAGE, ("job_title", "Buyer"), ("corrects", &id)]);
    let told = house.program_of("anna").await.posts_json("/api/v1/referrals", &another, None).await.json();
    assert_eq!(told["taken"]["as"], json!("unchanged"));
    let said = told["taken"]["sentence"].as_str().expect("a sentence");
    let write = format!("If something in it is still wrong, write to {US}.");
    assert!(said.starts_with("A lead is corrected ten times at most.") && said.ends_with(&write), "{said}");
    let mails = house.mails_to("anna@anna-consulting.com").await;
    let judged: Vec<_> = mails.iter().filter(|mail| mail.kind == "referral_judged").collect();
    let saying = |words: &str| judged.iter().filter(|mail| mail.text.contains(words)).count();
    let often = format!("It was corrected ten times; more often a lead is not corrected. {write}");
    assert_eq!((judged.len(), saying("you can correct it"), saying(&often)), (10, 9, 1), "{judged:?}");
}

#[tokio::test]
async fn a_form_that_is_to_correct_what_is_none_of_the_partners_is_told_in_the_words_of_a_page() {
    let house = House::open().await;
    let (anna, ben) = (house.partner("anna").await, house.partner("ben").await);
    let max = house.staff("max", Role::Manager).await;
    let id = anna.refers_and_reads(&[UNRELATED_PAGE]).await.referral_id();
    let door = format!("/console/partners/{}/refer", house.partner_id("ben").await);
    for locale in Locale::ALL {
        let t = Words::of(locale);
        for (reader, form) in [(&ben, "/refer"), (&max, door.as_str())] {
            for named in [id.as_str(), "no-such-id"] {
                let reader = reader.speaking(locale.tag());
                let told = reader.posts(form, &lead(&[("corrects", named)])).await;
                assert_eq!(told.status, StatusCode::NOT_FOUND, "{form}: {}", told.text());
                for words in ["", ".detail", ".next"] {
                    told.says(&t.say(&format!("problem-NONE_TO_CORRECT{words}")));
                }
                told.does_not_say(&t.say("error-NONE_TO_CORRECT"));
                told.does_not_say(&t.say("error-NONE_TO_CORRECT.fix"));
            }
        }
    }
    assert_eq!(ben.gets("/portal").await.body.matches("/portal/referrals/").count(), 0, "nothing handed in");
}
