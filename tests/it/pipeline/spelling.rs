//! A lead writes a name with a slip, in another order, with a word more: the database finds the account all
//! the same, and a person decides.

use leadwire::access::Role;
use leadwire::db::DbError;
use leadwire::jobs::Job as _;
use leadwire::pipeline::{self, CountWords};
use leadwire_domain::matching::KEYS_VERSION;

use crate::support::{Actor, House};

const ACCOUNTS: &str = "id,name,website,country\n\
    B-1,Zanderlin Maschinenbau GmbH,,DE\n\
    B-2,Großküchen Überreuter KG,,AT\n\
    B-3,Noranda Fisheries Equipment Ltd,,GB\n\
    B-4,Clearwater Software Inc,,US\n";

/// What partners read of a lead whose company is written so, and the account that staff read beside it.
async fn known_as((anna, max): &(Actor, Actor), company: &str, country: &str) -> (String, Option<String>) {
    let label: String = company.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
    let domain = format!("x{label}.com");
    let lead = [
        ("email", format!("mary.major@{domain}")),
        ("company", company.to_owned()),
        ("website", domain.clone()),
        ("linkedin", format!("linkedin.com/company/x{label}")),
        ("country", country.to_owned()),
    ];
    let lead: Vec<(&str, &str)> = lead.iter().map(|(field, value)| (*field, value.as_str())).collect();
    let page = anna.refers_and_reads(&lead).await;
    let case = max.gets(&format!("/console/leads/{}", page.referral_id())).await;
    let names = [
        "Zanderlin Maschinenbau GmbH",
        "Großküchen Überreuter KG",
        "Noranda Fisheries Equipment Ltd",
        "Clearwater Software Inc",
    ];
    let shown = names.into_iter().find(|name| case.body.contains(name)).map(str::to_owned);
    (page.verdict().to_owned(), shown)
}

#[tokio::test]
async fn an_account_is_found_under_any_name_with_one_slip() {
    let house = House::open().await;
    house.knows_accounts(ACCOUNTS).await;
    let both = (house.partner("anna").await, house.staff("max", Role::Manager).await);
    for (company, country, name) in [
        ("Zandrelin Maschinenbau", "CH", "Zanderlin Maschinenbau GmbH"),
        ("Zanderlin Machinenbau", "CH", "Zanderlin Maschinenbau GmbH"),
        ("Maschinenbau Zanderlin", "CH", "Zanderlin Maschinenbau GmbH"),
        ("Zanderlin Maschinenbau Holding", "CH", "Zanderlin Maschinenbau GmbH"),
        ("Grosskuechen Uberreuter", "DE", "Großküchen Überreuter KG"),
        ("Noranda Fisheries Eqipment", "IE", "Noranda Fisheries Equipment Ltd"),
        ("Clearwtaer Software", "US", "Clearwater Software Inc"),
    ] {
        let (_, shown) = known_as(&both, company, country).await;
        assert_eq!(shown.as_deref(), Some(name), "{company}");
    }
    let (verdict, shown) = known_as(&both, "Boulangerie Dupontel", "FR").await;
    assert_eq!((verdict.as_str(), shown), ("Validated", None), "a stranger is a stranger");
}

#[tokio::test]
async fn keys_that_an_older_version_stored_are_made_anew_before_anybody_is_let_in() {
    let house = House::open().await;
    house.knows_accounts(ACCOUNTS).await;
    let both = (house.partner("anna").await, house.staff("max", Role::Manager).await);
    let as_of_old = house.app.db.write(|tx| async move {
        tx.run("DELETE FROM pipeline_words", &[]).await?;
        tx.run("DELETE FROM pipeline_keys", &[]).await?;
        tx.run("UPDATE pipeline_key_version SET version = 1, made_to = 0", &[]).await?;
        Ok::<_, DbError>(())
    });
    as_of_old.await.expect("the keys are old");
    let (verdict, shown) = known_as(&both, "Zanderlin Maschinenbau", "DE").await;
    assert_eq!((verdict.as_str(), shown), ("Validated", None), "these keys find nobody");

    pipeline::renew_keys(&house.app).await.expect("the keys are made");
    let (verdict, shown) = known_as(&both, "Maschinenbau Zanderlin", "DE").await;
    assert_eq!((verdict.as_str(), shown.as_deref()), ("In review", Some("Zanderlin Maschinenbau GmbH")));
    let version = house.app.db.read(|tx| async move {
        let row = tx.row("SELECT version FROM pipeline_key_version", &[]).await?;
        Ok::<_, DbError>(row.map(|row| row.int("version")))
    });
    assert_eq!(version.await.expect("it is read"), Some(KEYS_VERSION));
}

#[tokio::test]
async fn a_house_that_knows_contacts_alone_finds_the_first_of_a_thousand_by_a_slip_after_keys_were_made_anew()
{
    let house = House::open().await;
    let others: String = (2..=1_001).map(|at| format!("C-{at},Firma {at} Handel,DE\n")).collect();
    house.knows_contacts(&format!("id,company,country\nC-1,Zanderlin Maschinenbau GmbH,DE\n{others}")).await;
    let both = (house.partner("anna").await, house.staff("max", Role::Manager).await);
    let as_of_old = house.app.db.write(|tx| async move {
        tx.run("UPDATE pipeline_key_version SET version = 1", &[]).await?;
        Ok::<_, DbError>(())
    });
    as_of_old.await.expect("the keys are old");
    pipeline::renew_keys(&house.app).await.expect("the keys are made");
    let (verdict, shown) = known_as(&both, "Zandrelin Maschinenbau", "DE").await;
    assert_eq!((verdict.as_str(), shown.as_deref()), ("In review", Some("Zanderlin Maschinenbau GmbH")));
}

#[tokio::test]
async fn accounts_that_left_count_no_more() {
    let house = House::open().await;
    house.knows_accounts(ACCOUNTS).await;
    let left =
        house.app.db.write(|tx| async move { tx.run("UPDATE pipeline_accounts SET left_at = 1", &[]).await });
    left.await.map_err(|why: DbError| why).expect("all left");
    CountWords {}.run(&house.app).await.expect("the words are counted");
    let kept = house.app.db.read(|tx| async move {
        let row = tx.row("SELECT counts FROM pipeline_counts", &[]).await?;
        Ok::<_, DbError>(row.map(|row| row.text("counts")))
    });
    let kept = kept.await.expect("it is read").expect("they were counted");
    assert!(kept.contains("\"names\":0"), "{}", &kept[..60]);
}

#[tokio::test]
async fn words_are_counted_when_many_accounts_are_new_and_look_ups_weigh_by_the_newest_counts() {
    let house = House::open().await;
    let trade = |at: u32| format!("T-{at},Ferraviola {at}x,,IT\n");
    let many: String = (0..400).map(trade).collect();
    house.knows_accounts(&format!("id,name,website,country\n{many}")).await;
    let anna = house.partner("anna").await;
    anna.refers(&[]).await;
    for _ in 0..2 {
        CountWords {}.run(&house.app).await.expect("the words are counted");
    }
    anna.refers(&[("email", "mary.major@orbit-foods.com"), ("company", "Orbit Foods")]).await;
    let counted = house.app.vocabulary_of(1).expect("later runs found nothing new: it is version 1 still");
    assert!(counted.rarity("feraviola") < 0.5 && counted.rarity("zanderlin") > 0.9);
}
