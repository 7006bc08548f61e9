//! A visit to a lead's website, as a browser would make it.

use hickory_proto::op::ResponseCode;
use hickory_proto::rr::RecordType;
use leadwire_domain::outside::{End, FailedTry, Failure, Refused, Reply, SiteFacts, TryEnd};

use crate::support::asking::asks;
use crate::support::dns::Trouble;
use crate::support::stage::{CLOSED, MUTE, NO_ROUTE, PUBLIC};
use crate::support::web::Served;
use crate::support::{House, Stage};

/// One visit by a fresh house.
async fn visit(stage: &Stage, website: &str) -> SiteFacts {
    House::open_online(stage).await.looks_at(website).await.site.expect("a site")
}

fn hops(site: &SiteFacts) -> Vec<(&str, Option<u16>)> {
    site.hops.iter().map(|hop| (hop.url.as_str(), hop.status)).collect()
}

#[tokio::test]
async fn a_site_is_read_with_its_names() {
    let stage = Stage::open().await;
    stage.site("acme.example", Served::html("<title>Acme</title><p>We build bridges."));
    let site = visit(&stage, "https://acme.example").await;
    assert_eq!(site.end, End::Page);
    assert_eq!(site.name_servers, Reply::Found(vec!["ns1.hoster.example".to_owned()]));
    assert_eq!(site.addresses, Reply::Found(vec![PUBLIC.parse().unwrap()]));
    assert_eq!((site.pages[0].title.as_str(), site.pages[0].words), ("Acme", 3));
    assert_eq!(stage.web.asked(), ["https://acme.example/"]);
    assert!(site.failed.is_empty());
}

#[tokio::test]
async fn we_say_who_we_are_and_nothing_about_the_lead() {
    let stage = Stage::open().await;
    stage.site("acme.example", Served::html("<title>Acme</title>"));
    visit(&stage, "https://acme.example/").await;
    let head = &stage.web.requests()[0].head;
    let mut names: Vec<&str> =
        head.lines().skip(1).filter_map(|line| Some(line.split_once(':')?.0)).collect();
    names.sort_unstable();
    assert_eq!(names, ["accept", "accept-encoding", "host", "user-agent"]);
    assert!(head.contains("user-agent: leadwire/0.1.0 (+http://127.0.0.1:8080)"), "{head}");
}

#[tokio::test]
async fn redirects_are_followed_and_noted() {
    let stage = Stage::open().await;
    stage.site("acme.example", Served::redirect("//www.acme.example/#top"));
    stage.site("www.acme.example", Served::redirect("en/"));
    stage.web.serves("www.acme.example/en/", Served::redirect("https://acme-group.example/"));
    stage.site("acme-group.example", Served::html("<title>Acme Group</title>"));
    let site = visit(&stage, "http://acme.example").await;
    assert_eq!(
        hops(&site),
        [
            ("http://acme.example/", Some(302)),
            ("http://www.acme.example/#top", Some(302)),
            ("http://www.acme.example/en/", Some(302)),
            ("https://acme-group.example/", Some(200)),
        ]
    );
    assert_eq!(site.pages[0].title, "Acme Group");
    assert_eq!(site.pages[0].url, "https://acme-group.example/");
}

#[tokio::test]
async fn where_a_page_itself_leads_is_read() {
    let stage = Stage::open().await;
    let onward =
        "<meta http-equiv=refresh content='0; url=https://acme-group.example/'><title>One moment</title>";
    stage.site("acme.example", Served::html(onward));
    stage.site("acme-group.example", Served::html("<title>Acme Group</title><p>We build bridges."));
    let site = visit(&stage, "https://acme.example").await;
    assert_eq!(hops(&site).last(), Some(&("https://acme-group.example/", Some(200))));
    assert_eq!(site.pages.len(), 1);
    assert_eq!(site.pages[0].title, "Acme Group");
    stage.web.serves("acme-group.example/", Served::redirect("http://127.0.0.1/"));
    let site = House::open_online(&stage).await.looks_at("https://acme.example").await.site.unwrap();
    assert_eq!((site.pages[0].title.as_str(), site.end), ("One moment", End::Page));
}

#[tokio::test]
async fn imprint_and_about_are_read_behind_the_first_page_and_nothing_of_others() {
    let stage = Stage::open().await;
    let links = "<title>Acme</title><p>We build bridges.\
        <a href=/impressum>Impressum</a> <a href=/about>About us</a> <a href=/contact>Contact</a>\
        <a href=/team>Team</a> <a href=/legal>Legal notice</a> <a href=/mentions-legales>Mentions légales</a>\
        <a href=https://other.example/impressum>Impressum</a>";
    stage.site("acme.example", Served::html(links));
    stage.site("other.example", Served::html("<title>Other</title>"));
    for path in ["impressum", "about", "contact", "team", "legal", "mentions-legales"] {
        let body = format!("<title>{path}</title><p>About {path}");
        stage.web.serves(&format!("acme.example/{path}"), Served::html(&body));
    }
    stage.web.serves("acme.example/about", Served::redirect("https://other.example/"));
    let site = visit(&stage, "https://acme.example").await;
    let titles: Vec<&str> = site.pages.iter().map(|page| page.title.as_str()).collect();
    assert!(titles.len() > 2 && titles.len() <= 6 && titles.contains(&"impressum"), "{titles:?}");
    assert!(!titles.contains(&"Other"), "{titles:?}");
    assert_eq!(site.hops.len(), 1);
}

#[tokio::test]
async fn a_page_is_read_in_its_own_charset() {
    let stage = Stage::open().await;
    let latin = Served::of_type("text/html; charset=ISO-8859-1", b"<title>Soci\xe9t\xe9</title>");
    stage.site("acme.example", latin);
    assert_eq!(visit(&stage, "https://acme.example").await.pages[0].title, "Société");
}

#[tokio::test]
async fn a_page_that_is_packed_is_read() {
    use std::io::Write as _;
    let stage = Stage::open().await;
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    packer.write_all(b"<title>Packed</title>").unwrap();
    let headers = ["Content-Type: text/html", "Content-Encoding: gzip"];
    stage.site("acme.example", Served::status(200, &headers, &packer.finish().unwrap()));
    assert_eq!(visit(&stage, "https://acme.example").await.pages[0].title, "Packed");
}

/// `<title>Packed</title><p>We build bridges.`
const BROTLI: [u8; 36] = [
    0x1b, 0x28, 0x00, 0xf8, 0xc5, 0x29, 0x87, 0x16, 0x60, 0xc0, 0x59, 0xdc, 0xfa, 0xe9, 0xf2, 0x2e, 0x44,
    0x91, 0x4d, 0xe0, 0xd1, 0x1b, 0x74, 0x83, 0x10, 0x47, 0x60, 0x94, 0xde, 0x4e, 0xfa, 0x7b, 0x7a, 0x84,
    0x50, 0x16,
];

#[tokio::test]
async fn a_page_in_brotli_which_we_offer_is_read() {
    let stage = Stage::open().await;
    let headers = ["Content-Type: text/html", "Content-Encoding: br"];
    stage.site("acme.example", Served::status(200, &headers, &BROTLI));
    let site = visit(&stage, "https://acme.example").await;
    assert_eq!((site.pages[0].title.as_str(), site.pages[0].words), ("Packed", 3));
    let head = &stage.web.requests()[0].head;
    let offered = head.lines().find_map(|line| line.strip_prefix("accept-encoding: ")).expect("an offer");
    let mut offered: Vec<&str> = offered.split(',').map(str::trim).collect();
    offered.sort_unstable();
    assert_eq!(offered, ["br", "deflate", "gzip"]);
}

/// A server that packs as nobody asked it to stands there, and cannot be read: neither down nor empty.
#[tokio::test]
async fn a_page_packed_in_a_way_that_we_did_not_offer_is_named_and_not_read() {
    let stage = Stage::open().await;
    for packed in ["zstd", "compress", "gzip, br"] {
        let coding = format!("Content-Encoding: {packed}");
        let served = Served::status(200, &["Content-Type: text/html", &coding], b"\x28\xb5\x2f\xfd\x04");
        stage.site("acme.example", served);
        let end = visit(&stage, "https://acme.example").await.end;
        assert_eq!(end, End::OtherContent { content_type: packed.to_owned(), status: 200 });
    }
    let headers = ["Content-Type: text/html", "Content-Encoding: identity"];
    stage.web.serves("acme.example/", Served::status(200, &headers, b"<title>Plain</title>"));
    assert_eq!(visit(&stage, "https://acme.example").await.pages[0].title, "Plain");
}

#[tokio::test]
async fn a_cookie_that_a_site_sets_is_never_brought_back() {
    let stage = Stage::open().await;
    let cookie = "Set-Cookie: visitor=17; Path=/; Max-Age=86400";
    stage.stands_at("acme.example", &[PUBLIC]);
    stage
        .web
        .serves("acme.example/", Served::status(302, &["Location: https://acme.example/home", cookie], b""));
    let page = b"<title>Acme</title><p>We build bridges. <a href=/about>About us</a>";
    let headers = ["Content-Type: text/html", cookie];
    stage.web.serves("acme.example/home", Served::status(200, &headers, page));
    stage.web.serves("acme.example/about", Served::html("<title>About</title><p>We are a company."));
    let house = House::open_online(&stage).await;
    house.looks_at("https://acme.example").await;
    house.looks_at("https://acme.example").await;
    let requests = stage.web.requests();
    assert!(requests.len() >= 3, "{requests:?}");
    assert!(requests.iter().any(|request| request.url.ends_with("/about")), "{requests:?}");
    for request in requests {
        assert!(!request.head.contains("cookie"), "{}", request.head);
    }
}

#[tokio::test]
async fn what_is_no_page_is_named_and_not_read() {
    let stage = Stage::open().await;
    stage.site("acme.example", Served::of_type("Application/PDF; x=y", b"%PDF-1.7 <title>no</title>"));
    let end = visit(&stage, "https://acme.example").await.end;
    assert_eq!(end, End::OtherContent { content_type: "application/pdf".to_owned(), status: 200 });
    stage.web.serves("acme.example/", Served::status(403, &[], b""));
    let end = visit(&stage, "https://acme.example").await.end;
    assert_eq!(end, End::OtherContent { content_type: String::new(), status: 403 });
    stage.web.serves(
        "acme.example/",
        Served::status(200, &[], b"\xef\xbb\xbf <!doctype html><title>Bare</title>"),
    );
    assert_eq!(visit(&stage, "https://acme.example").await.pages[0].title, "Bare");
}

#[tokio::test]
async fn a_page_with_an_error_status_is_a_page() {
    let stage = Stage::open().await;
    stage.site("acme.example", Served::status(403, &["Content-Type: text/html"], b"<title>Checking</title>"));
    let site = visit(&stage, "https://acme.example").await;
    assert_eq!((site.end, site.pages[0].status), (End::Page, 403));
}

#[tokio::test]
async fn a_server_in_trouble_is_asked_again() {
    let stage = Stage::open().await;
    stage.site(
        "acme.example",
        Served::status(503, &["Content-Type: text/html"], b"<title>Maintenance</title>"),
    );
    let house = House::open_online(&stage).await;
    let first = house.looks_at("https://acme.example").await;
    let site = first.site.as_ref().unwrap();
    let trouble = FailedTry { at: first.asked_at, end: TryEnd::Status(503), control_answered: true };
    assert_eq!((&site.end, site.failed.as_slice()), (&End::Page, [trouble].as_slice()));
    stage.web.serves("acme.example/", Served::html("<title>Acme</title>"));
    assert_eq!(house.looks_at("https://acme.example").await.site.unwrap().pages[0].title, "Acme");
}

#[tokio::test]
async fn without_a_scheme_the_plain_site_is_found_where_no_safe_one_is() {
    let stage = Stage::open().await;
    stage.site("acme.example", Served::html("<title>Plain</title>"));
    stage.web.without_tls("acme.example");
    let site = visit(&stage, "acme.example").await;
    assert_eq!(hops(&site), [("https://acme.example/", None), ("http://acme.example/", Some(200))]);
    assert_eq!(site.pages[0].title, "Plain");
    let site = visit(&stage, "https://acme.example").await;
    assert_eq!(site.end, End::Failed(Failure::Tls));
}

#[tokio::test]
async fn a_certificate_that_nobody_signed_is_noted_and_does_not_hide_the_plain_site() {
    let stage = Stage::open().await;
    stage.site("acme.example", Served::html("<title>Plain</title>"));
    stage.web.with_own_certificate("acme.example");
    assert_eq!(visit(&stage, "https://acme.example").await.end, End::Failed(Failure::Tls));
    assert_eq!(visit(&stage, "acme.example").await.end, End::Page);
    // Where the plain site only leads back, the certificate is what the visit ends with.
    stage.web.serves("acme.example/", Served::redirect("https://acme.example/home"));
    let site = visit(&stage, "acme.example").await;
    assert_eq!(site.end, End::Failed(Failure::Tls));
    assert_eq!(site.hops.len(), 3);
    stage.web.serves("acme.example/", Served::Closes);
    assert_eq!(visit(&stage, "acme.example").await.end, End::Failed(Failure::Tls));
}

#[tokio::test]
async fn a_site_that_stands_only_with_or_without_www_is_found_there() {
    for (typed, silent, stands) in [
        ("acme.example", "acme.example", "www.acme.example"),
        ("www.acme.example/fr", "www.acme.example", "acme.example"),
    ] {
        for addresses in [&[][..], &[CLOSED], &[NO_ROUTE]] {
            let stage = Stage::open().await;
            stage.stands_at(silent, addresses);
            stage.site(stands, Served::html("<title>Acme</title>"));
            stage.web.serves(&format!("{stands}/fr"), Served::html("<title>Acme</title>"));
            let site = visit(&stage, typed).await;
            assert_eq!((&site.end, site.pages.len()), (&End::Page, 1), "{typed} {addresses:?}");
            assert_eq!(site.found_at().as_deref(), Some(stands));
            assert_eq!(site.addresses, Reply::Found(vec![PUBLIC.parse().unwrap()]));
            let before = if addresses.is_empty() { 0 } else { 2 };
            assert_eq!(site.hops.len(), before + 1, "{:?}", site.hops);
            assert!(site.failed.is_empty(), "no try failed");
        }
    }
}

#[tokio::test]
async fn the_other_name_is_guarded_like_the_first_and_is_none_below_a_builders_name() {
    let stage = Stage::open().await;
    stage.stands_at("acme.example", &[CLOSED]);
    stage.site("www.acme.example", Served::html("<title>Inside</title>"));
    stage.names.addresses("www.acme.example", &["10.0.0.5"]);
    let site = visit(&stage, "http://acme.example").await;
    assert_eq!(site.end, End::Refused(Refused::PrivateAddress));
    stage.stands_at("jane.wixsite.com", &[CLOSED]);
    stage.site("www.jane.wixsite.com", Served::html("<title>No such page</title>"));
    assert_eq!(visit(&stage, "jane.wixsite.com").await.end, End::Failed(Failure::Refused));
    assert_eq!(stage.web.asked(), [""; 0]);
}

#[tokio::test]
async fn where_neither_name_answers_the_one_that_was_typed_is_down() {
    let stage = Stage::open().await;
    stage.stands_at("acme.example", &[CLOSED]);
    stage.stands_at("www.acme.example", &[CLOSED]);
    let site = visit(&stage, "https://acme.example").await;
    assert_eq!((&site.end, site.failed.len()), (&End::Failed(Failure::Refused), 1));
    assert_eq!(site.addresses, Reply::Found(vec![CLOSED.parse().unwrap()]));
    assert_eq!(site.found_at(), None);
}

#[tokio::test]
async fn with_a_scheme_a_site_that_knows_no_https_stands_like_one_with_a_bad_certificate() {
    let stage = Stage::open().await;
    stage.site("acme.example", Served::html("<title>Plain</title>"));
    stage.web.refuses_tls("acme.example");
    let site = visit(&stage, "https://acme.example").await;
    assert_eq!(hops(&site), [("https://acme.example/", None), ("http://acme.example/", Some(200))]);
    assert_eq!((site.end, site.pages.len()), (End::Failed(Failure::Tls), 0));
    assert_eq!(visit(&stage, "acme.example").await.pages[0].title, "Plain");
    // One that only leads on to the safe site is that site.
    stage.web.serves("acme.example/", Served::redirect("https://www.acme.example/"));
    stage.site("www.acme.example", Served::html("<title>Safe</title>"));
    assert_eq!(visit(&stage, "https://acme.example").await.pages[0].title, "Safe");
}

#[tokio::test]
async fn a_site_to_which_only_ipv6_leads_is_told_from_one_to_which_no_way_leads() {
    let stage = Stage::open().await;
    stage.stands_at("acme.example", &[NO_ROUTE]);
    let site = visit(&stage, "acme.example").await;
    assert_eq!(site.end, End::Failed(Failure::OnlyIpv6));
    assert_eq!(site.failed[0].end, TryEnd::Failed(Failure::OnlyIpv6));
}

#[tokio::test]
async fn a_name_of_which_one_half_was_not_answered_is_not_missing() {
    let stage = Stage::open().await;
    stage.names.trouble_with("acme.example", RecordType::A, Trouble::Says(ResponseCode::ServFail));
    let site = visit(&stage, "https://acme.example").await;
    assert_eq!(site.addresses, Reply::Failed(Failure::ServerFailed));
    assert_eq!(site.end, End::Failed(Failure::ServerFailed));
}

#[tokio::test]
async fn a_try_that_fails_is_kept_with_those_before_it_and_what_our_control_site_said() {
    let stage = Stage::open().await;
    stage.stands_at("acme.example", &[CLOSED]);
    let house = House::open_online(&stage).await;
    let first = house.looks_at("https://acme.example").await;
    let end = TryEnd::Failed(Failure::Refused);
    let begin = house.app.clock.now();
    let failed = first.site.as_ref().unwrap().failed.clone();
    assert_eq!(failed, [FailedTry { at: begin, end, control_answered: false }]);
    stage.control_answers();
    house.pass(1).await;
    let mut asked = asks("acme.example", "https://acme.example");
    asked.earlier = Some(first);
    let failed = house.looks_up(asked).await.site.unwrap().failed;
    let again = FailedTry { at: house.app.clock.now(), end, control_answered: true };
    assert_eq!(failed, [FailedTry { at: begin, end, control_answered: false }, again]);
}

#[tokio::test]
async fn each_way_to_fail_is_told_from_the_others() {
    let stage = Stage::open().await;
    stage.stands_at("gone.example", &[]);
    stage.names.text("nowhere.example", &["only words"]);
    stage.names.name_server("below.example", "ns1.hoster.example");
    stage.site("closes.example", Served::Closes);
    stage.site("breaks.example", Served::BreaksOff { beginning: "" });
    stage.names.trouble("troubled.example", Trouble::Says(ResponseCode::ServFail));
    stage.names.trouble("shut.example", Trouble::Says(ResponseCode::Refused));
    for (website, end, tried) in [
        ("unregistered.example", End::NoAddress, TryEnd::NoSuchDomain),
        ("gone.example", End::NoAddress, TryEnd::NoAddress),
        ("nowhere.example", End::NoAddress, TryEnd::NoAddress),
        ("www.below.example", End::NoAddress, TryEnd::NoAddress),
        ("closes.example", End::Failed(Failure::Broken), TryEnd::Failed(Failure::Broken)),
        ("breaks.example", End::Failed(Failure::Broken), TryEnd::Failed(Failure::Broken)),
        ("troubled.example", End::Failed(Failure::ServerFailed), TryEnd::Failed(Failure::ServerFailed)),
        ("shut.example", End::Failed(Failure::ServerFailed), TryEnd::Failed(Failure::ServerFailed)),
    ] {
        let site = visit(&stage, website).await;
        assert_eq!((site.end, site.failed[0].end), (end, tried), "{website}");
    }
}

#[tokio::test]
async fn a_name_server_that_is_silent_says_nothing_of_the_site() {
    let stage = Stage::open_in_haste().await;
    stage.names.trouble("acme.example", Trouble::Silent);
    let site = visit(&stage, "https://acme.example").await;
    assert_eq!(site.addresses, Reply::Failed(Failure::TimedOut));
    assert_eq!(site.end, End::Failed(Failure::ServerFailed));
}

#[tokio::test]
async fn a_server_that_never_says_a_word_is_left_in_time() {
    let stage = Stage::open_in_haste().await;
    stage.stands_at("acme.example", &[MUTE]);
    assert_eq!(visit(&stage, "https://acme.example").await.end, End::Failed(Failure::TimedOut));
    stage.site("hangs.example", Served::Hangs);
    assert_eq!(visit(&stage, "https://hangs.example").await.end, End::Failed(Failure::TimedOut));
}
