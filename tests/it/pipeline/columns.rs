//! What an import leaves alone: a file says nothing of the columns that it does not have.

use leadwire::access::Role;
use leadwire::db::text;

use super::{is_known, uploads, verdict_codes};
use crate::support::{Actor, House};

const WHOLE: &str = "id,name,website,country,phone,email,aliases,stage,last_activity,owner,linkedin,vat,\
                     siren,parent\n\
     A-1,Acme Logistics,acme-logistics.com,FR,01 42 68 53 00,jane@acme-rail.com,Acme Rail;acme-road.com,\
     customer,2026-01-31,clara@house.example,linkedin.com/company/acme-logistics,FR40303265045,\
     303265045,A-2\n\
     A-2,Zephyr Group,zephyr-group.com,FR,,,,,,,,,,\n";
const COLUMNS: [&str; 14] = [
    "name",
    "website",
    "country",
    "phone",
    "email",
    "aliases",
    "stage",
    "last_activity",
    "owner",
    "linkedin",
    "domains",
    "numbers",
    "parent",
    "keys",
];

async fn manager(house: &House) -> Actor {
    house.staff("max", Role::Manager).await
}

/// The account A-1 as it is stored: each column, and under how many keys it is found.
async fn stored(house: &House) -> Vec<(&'static str, String)> {
    let sql = "SELECT a.name, a.website, a.country, a.phone, a.email, a.aliases, a.stage, a.last_activity,
                      a.owner, a.linkedin, a.domains, a.numbers, a.parent,
                      (SELECT COUNT(*) FROM pipeline_keys k WHERE k.account = a.number) AS keys
               FROM pipeline_accounts a WHERE a.external_id = $1";
    let row = house.app.db.read(move |tx| async move { tx.row(sql, &[text("id:A-1")]).await });
    let row = row.await.expect("reads").expect("the account");
    let value = |column: &str| match column {
        "keys" => row.int("keys").to_string(),
        column => row.text_or_null(column).unwrap_or_default(),
    };
    COLUMNS.map(|column| (column, value(column))).to_vec()
}

/// The columns in which an account is otherwise than before, with what stands there now.
fn changed(before: &[(&'static str, String)], after: &[(&'static str, String)]) -> Vec<String> {
    let otherwise = before.iter().zip(after).filter(|(one, other)| one != other);
    otherwise.map(|(_, (column, value))| format!("{column}={value}")).collect()
}

#[tokio::test]
async fn a_column_that_the_file_does_not_have_leaves_what_stood_there_alone() {
    let house = House::open().await;
    let manager = manager(&house).await;
    uploads(&house, &manager, WHOLE.as_bytes()).await.says("New\n2\n");
    let before = stored(&house).await;
    assert!(before.iter().all(|(_, value)| !value.is_empty()), "{before:?}");
    for csv in [
        "id,name\nA-1,Acme Logistics\n",
        "id,website\nA-1,acme-logistics.com\n",
        "id,name,vat\nA-1,Acme Logistics,FR40303265045\n",
        "id,name,siren\nA-1,Acme Logistics,SIREN 303265045\n",
        "id,name,aliases\nA-1,Acme Logistics,Acme Rail;acme-road.com\n",
        "id,name,email\nA-1,Acme Logistics,jane@acme-rail.com\n",
    ] {
        uploads(&house, &manager, csv.as_bytes()).await.says("Brought up to date\n1\nRefused\n0");
        assert_eq!(changed(&before, &stored(&house).await), [""; 0], "{csv}");
    }
    let anna = house.partner("anna").await;
    assert_eq!(verdict_codes(&anna, "acme-road.com", "Acme Road").await, ["ALREADY_KNOWN"]);
}

#[tokio::test]
async fn an_empty_cell_of_a_column_that_is_there_empties_what_stood_in_it_and_nothing_else() {
    let house = House::open().await;
    let manager = manager(&house).await;
    for (column, emptied) in [
        ("phone", "phone="),
        ("last_activity", "last_activity="),
        ("owner", "owner="),
        ("linkedin", "linkedin="),
        ("parent", "parent="),
        ("country", "country="),
        ("stage", "stage=active"),
        ("vat", "numbers=[]"),
        ("siren", ""),
        ("email", "email="),
        ("aliases", "aliases=[]"),
    ] {
        uploads(&house, &manager, WHOLE.as_bytes()).await.says("Refused\n0");
        let before = stored(&house).await;
        for cell in ["", "n/a"] {
            uploads(&house, &manager, format!("id,name,{column}\nA-1,Acme Logistics,{cell}\n").as_bytes())
                .await;
            let mut now = changed(&before, &stored(&house).await);
            // What is found by a value is not found by it any more; an address and a name may be domains.
            now.retain(|one| !one.starts_with("keys=") && !one.starts_with("domains="));
            assert_eq!(now.join(" "), emptied, "{column}");
        }
    }
}

#[tokio::test]
async fn a_domain_goes_with_the_column_that_named_it_and_the_others_stay() {
    let house = House::open().await;
    let manager = manager(&house).await;
    uploads(&house, &manager, WHOLE.as_bytes()).await;
    let domains =
        |stored: Vec<(&str, String)>| stored.into_iter().find(|(name, _)| *name == "domains").unwrap().1;
    uploads(&house, &manager, b"id,name,email\nA-1,Acme Logistics,\n").await;
    assert_eq!(domains(stored(&house).await), r#"["acme-logistics.com","acme-road.com"]"#);
    uploads(&house, &manager, b"id,name,website\nA-1,Acme Logistics,acme-new.com\n").await;
    assert_eq!(domains(stored(&house).await), r#"["acme-new.com","acme-road.com"]"#);
    let anna = house.partner("anna").await;
    assert_eq!(verdict_codes(&anna, "acme-new.com", "Acme New").await, ["ALREADY_KNOWN"]);
}

#[tokio::test]
async fn of_several_columns_of_websites_the_domains_of_before_leave_and_names_stay() {
    let house = House::open().await;
    let (manager, anna) = (manager(&house).await, house.partner("anna").await);
    let row = |websites: &str| {
        format!(
            "Record ID,Company name,Company Domain Name,Website URL\nA-1,Alt Zwei GmbH,{websites}\n\
             A-2,Zephyr Group,zephyr-group.com,zephyr-group.com\n"
        )
    };
    uploads(&house, &manager, b"id,name,aliases\nA-1,Alt Zwei GmbH,Die Zweite;alt-c2.de\n").await;
    let sites = "alt-a2.de,https://alt-b2.de";
    uploads(&house, &manager, row(sites).as_bytes()).await.says("Refused\n0");
    // A file with one column says nothing of the others.
    uploads(&house, &manager, b"id,website\nA-1,https://alt-b2.de\n").await.says("Refused\n0");
    let aliases =
        |stored: Vec<(&str, String)>| stored.into_iter().find(|(name, _)| *name == "aliases").unwrap().1;
    assert!(aliases(stored(&house).await).starts_with(r#"["Die Zweite","#));
    assert!(is_known(&anna, "alt-a2.de").await && is_known(&anna, "alt-b2.de").await);
    uploads(&house, &manager, row("neu-c2.de,neu-d2.de").as_bytes()).await.says("Refused\n0");
    assert_eq!(aliases(stored(&house).await).matches("neu").count(), 1);
    assert!(aliases(stored(&house).await).starts_with(r#"["Die Zweite","#));
    for (domain, known) in [
        ("neu-c2.de", true),
        ("neu-d2.de", true),
        ("alt-a2.de", false),
        ("alt-b2.de", false),
        ("alt-c2.de", false),
    ] {
        assert_eq!(
            is_known(&house.partner(&domain.replace('.', "-")).await, domain).await,
            known,
            "{domain}"
        );
    }
}
