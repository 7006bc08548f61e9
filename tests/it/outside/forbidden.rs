//! Where a stranger may not send us: nothing of ours and of our network is ever asked, by whatever detour.

use leadwire_domain::outside::{End, Failure, Refused, SiteFacts};
use leadwire_domain::web::Website;

use crate::support::asking::asks;
use crate::support::stage::PUBLIC;
use crate::support::web::Served;
use crate::support::{House, Stage};

async fn visit(stage: &Stage, website: &str) -> SiteFacts {
    House::open_online(stage).await.looks_at(website).await.site.expect("a site")
}

/// The same for a lead whose mail is at another domain: a name without exchangers is asked for its addresses
/// by the mail as well, which would take a turn.
async fn visit_alone(stage: &Stage, website: &str) -> SiteFacts {
    let asked = asks("mail.example", website);
    House::open_online(stage).await.looks_up(asked).await.site.expect("a site")
}

/// One address of every range that is not public, and every form in which IPv6 carries such an IPv4 address.
const NOT_PUBLIC: [&str; 34] = [
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "127.255.255.254",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.8",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.0.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:169.254.169.254",
    "64:ff9b::127.0.0.1",
    "64:ff9b:1::10.0.0.1",
    "100::1",
    "2001:0:7f00:1::1",
    "2001:db8::1",
    "2002:7f00:1::1",
    "3fff::1",
    "fc00::1",
    "fe80::1",
    "fec0::1",
    "ff02::1",
];

#[tokio::test]
async fn a_name_that_leads_to_an_address_that_is_not_public_is_not_asked() {
    let stage = Stage::open().await;
    let house = House::open_online(&stage).await;
    for (number, address) in NOT_PUBLIC.into_iter().enumerate() {
        let host = format!("site{number}.example");
        stage.site(&host, Served::html("<title>Inside</title>"));
        // Beside the public address: one that is not spoils the name.
        stage.names.addresses(&host, &[address]);
        let site = house.looks_at(&format!("http://{host}")).await.site.unwrap();
        assert_eq!(site.end, End::Refused(Refused::PrivateAddress), "{address}");
        assert!(site.hops.is_empty() && site.failed.is_empty(), "{address}");
    }
    assert_eq!(stage.web.asked(), [""; 0]);
}

#[tokio::test]
async fn an_alias_of_a_name_that_leads_inside_is_not_asked() {
    let stage = Stage::open().await;
    stage.names.alias("www.acme.example", "inside.hoster.example");
    stage.stands_at("inside.hoster.example", &["10.0.0.5"]);
    let site = visit(&stage, "http://www.acme.example").await;
    assert_eq!(site.aliases, ["inside.hoster.example"]);
    assert_eq!(site.end, End::Refused(Refused::PrivateAddress));
    assert_eq!(stage.web.asked(), [""; 0]);
}

#[tokio::test]
async fn an_alias_of_itself_leads_nowhere() {
    let stage = Stage::open().await;
    stage.names.alias("a.acme.example", "b.acme.example");
    stage.names.alias("b.acme.example", "a.acme.example");
    let site = visit(&stage, "http://a.acme.example").await;
    assert!(matches!(site.end, End::NoAddress | End::Failed(Failure::ServerFailed)), "{:?}", site.end);
}

#[tokio::test]
async fn a_private_address_behind_many_public_ones_is_seen() {
    let stage = Stage::open().await;
    let many: Vec<String> = (1..=40).map(|last| format!("93.184.215.{last}")).collect();
    stage.stands_at("acme.example", &many.iter().map(String::as_str).collect::<Vec<_>>());
    stage.names.addresses("acme.example", &["192.168.0.1"]);
    assert_eq!(visit(&stage, "http://acme.example").await.end, End::Refused(Refused::PrivateAddress));
    assert_eq!(stage.web.asked(), [""; 0]);
}

#[tokio::test]
async fn a_name_that_changes_between_look_and_connection_is_not_asked() {
    let stage = Stage::open().await;
    stage.site("acme.example", Served::html("<title>Inside</title>"));
    stage.names.addresses_by_turns("acme.example", &[&[PUBLIC], &["127.0.0.1"]]);
    let site = visit_alone(&stage, "http://acme.example").await;
    assert_eq!(site.end, End::Refused(Refused::PrivateAddress));
    assert_eq!(stage.web.asked(), [""; 0]);
}

#[tokio::test]
async fn a_connection_goes_to_the_address_that_was_judged_whatever_the_name_says_next() {
    let stage = Stage::open().await;
    stage.site("acme.example", Served::html("<title>Acme</title>"));
    // Looked at, judged for the connection; nobody asks a third time before it stands.
    stage.names.addresses_by_turns("acme.example", &[&[PUBLIC], &[PUBLIC], &["127.0.0.1"]]);
    let site = visit_alone(&stage, "http://acme.example").await;
    assert_eq!(site.end, End::Page);
    assert_eq!(stage.web.asked(), ["http://acme.example/"]);
    let asked = stage.names.asked(hickory_proto::rr::RecordType::A);
    assert_eq!(asked.iter().filter(|name| *name == "acme.example").count(), 2);
}

#[tokio::test]
async fn a_second_hop_to_the_same_name_is_judged_anew() {
    let stage = Stage::open().await;
    stage.site("acme.example", Served::redirect("/home"));
    stage.web.serves("acme.example/home", Served::html("<title>Inside</title>"));
    // Looked at, connected to; for the second hop it is asked anew.
    stage.names.addresses_by_turns("acme.example", &[&[PUBLIC], &[PUBLIC], &["127.0.0.1"]]);
    let site = visit_alone(&stage, "http://acme.example").await;
    assert_eq!(site.end, End::Refused(Refused::PrivateAddress));
    assert_eq!(stage.web.asked(), ["http://acme.example/"]);
}

#[tokio::test]
async fn no_redirect_leads_where_a_lead_may_not() {
    let stage = Stage::open().await;
    let house = House::open_online(&stage).await;
    stage.stands_at("inside.example", &["10.0.0.5"]);
    let detours = [
        ("http://inside.example/", Refused::PrivateAddress),
        ("http://127.0.0.1/", Refused::Shape),
        ("http://127.1/", Refused::Shape),
        ("http://2130706433/", Refused::Shape),
        ("http://0x7f000001/", Refused::Shape),
        ("http://0177.0.0.1/", Refused::Shape),
        ("http://①②⑦.⓪.⓪.①/", Refused::Shape),
        ("http://[::1]/", Refused::Shape),
        ("http://[::ffff:127.0.0.1]/", Refused::Shape),
        ("http://[64:ff9b::7f00:1]/", Refused::Shape),
        ("http://[fe80::1%25eth0]/", Refused::Shape),
        ("http://93.184.215.14/", Refused::Shape),
        ("http://localhost/", Refused::Shape),
        ("http://localhost./", Refused::Shape),
        ("http://metadata.google.internal/", Refused::Shape),
        ("http://jane:secret@acme.example/", Refused::Shape),
        ("http://acme.example@127.0.0.1/", Refused::Shape),
        ("http://acme.example:8080/", Refused::Shape),
        ("http://acme.example:22/", Refused::Shape),
        ("//127.0.0.1/", Refused::Shape),
        ("file:///etc/passwd", Refused::Shape),
        ("ftp://acme.example/", Refused::Shape),
        ("gopher://acme.example/_GET", Refused::Shape),
        ("data:text/html,<title>Inside</title>", Refused::Shape),
        ("javascript:alert(1)", Refused::Shape),
        ("https://www.linkedin.com/company/acme", Refused::Shape),
    ];
    for (number, (to, refused)) in detours.into_iter().enumerate() {
        let host = format!("site{number}.example");
        stage.site(&host, Served::redirect(to));
        let site = house.looks_at(&format!("http://{host}")).await.site.unwrap();
        assert_eq!(site.end, End::Refused(refused), "{to}");
        assert_eq!(stage.web.asked().len(), number + 1, "{to}");
    }
}

#[tokio::test]
async fn where_a_site_leads_is_noted_also_where_we_do_not_follow() {
    let stage = Stage::open().await;
    stage.site("acme.example", Served::redirect("https://www.linkedin.com/company/acme"));
    let site = visit(&stage, "http://acme.example").await;
    let last = site.hops.last().unwrap();
    assert_eq!((last.url.as_str(), last.status), ("https://www.linkedin.com/company/acme", None));
    assert!(
        !stage.names.asked(hickory_proto::rr::RecordType::A).iter().any(|name| name.contains("linkedin"))
    );
}

#[tokio::test]
async fn a_final_dot_and_capitals_change_nothing() {
    let stage = Stage::open().await;
    stage.stands_at("acme.example", &["127.0.0.1"]);
    for website in ["http://acme.example./", "http://ACME.example", "http://acme%2Eexample/"] {
        assert_eq!(visit(&stage, website).await.end, End::Refused(Refused::PrivateAddress), "{website}");
    }
    let fresh = Stage::open().await;
    fresh.site("acme.example", Served::html("<title>Acme</title>"));
    assert_eq!(visit(&fresh, "http://acme.example./").await.end, End::Page);
    assert_eq!(fresh.web.asked(), ["http://acme.example/"]);
}

#[tokio::test]
async fn redirects_without_end_are_left() {
    let stage = Stage::open().await;
    stage.site("acme.example", Served::redirect("/"));
    let site = visit(&stage, "http://acme.example").await;
    assert_eq!(site.end, End::Refused(Refused::TooManyHops));
    assert_eq!((site.hops.len(), stage.web.asked().len()), (6, 6));
}

#[tokio::test]
async fn five_redirects_are_followed() {
    let stage = Stage::open().await;
    stage.site("acme.example", Served::redirect("/1"));
    for number in 1..5 {
        let next = Served::redirect(&format!("/{}", number + 1));
        stage.web.serves(&format!("acme.example/{number}"), next);
    }
    stage.web.serves("acme.example/5", Served::html("<title>At last</title>"));
    assert_eq!(visit(&stage, "http://acme.example").await.pages[0].title, "At last");
}

#[test]
fn the_proxy_of_the_environment_is_not_asked() {
    // It would resolve names for us, and reach whatever it likes. This one is a closed port: a visit through
    // it fails.
    let visit = std::env::current_exe().expect("this binary");
    let mut visit = std::process::Command::new(visit);
    visit.args(["--exact", "outside::visit::a_site_is_read_with_its_names"]);
    for name in ["http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"] {
        visit.env(name, "http://127.0.0.1:9");
    }
    let done = visit.output().expect("it runs");
    let said = String::from_utf8_lossy(&done.stdout);
    assert!(done.status.success() && said.contains("1 passed"), "{said}");
}

#[test]
fn the_form_takes_none_of_these_either() {
    for typed in ["http://127.1/", "http://[::1]/", "http://acme.com:22/", "ftp://acme.com/", "localhost"] {
        assert!(Website::parse(typed).is_err(), "{typed}");
    }
}
