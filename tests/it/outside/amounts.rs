//! What a server may cost us: bytes, headers, time.

use std::io::Write as _;
use std::time::Duration;

use brotli::CompressorWriter;
use flate2::Compression;
use flate2::write::{GzEncoder, ZlibEncoder};
use leadwire::outside::Limits;
use leadwire_domain::outside::{End, Failure, Refused, SiteFacts};

use crate::support::web::Served;
use crate::support::{House, Stage};

async fn visit(stage: &Stage) -> SiteFacts {
    visit_to(stage, "acme.example").await
}

async fn visit_to(stage: &Stage, host: &str) -> SiteFacts {
    House::open_online(stage).await.looks_at(&format!("http://{host}")).await.site.expect("a site")
}

fn packed(encoding: &str, body: &[u8]) -> Served {
    let header = format!("Content-Encoding: {encoding}");
    Served::status(200, &["Content-Type: text/html", &header], body)
}

const SHORT: usize = 30_000;

#[test]
fn a_mebibyte_of_a_page_is_read_and_five_redirects_are_followed() {
    let limits = Limits::default();
    assert_eq!((limits.page_bytes, limits.redirects, limits.pages), (1_048_576, 5, 6));
    assert_eq!((limits.connect.as_secs(), limits.page.as_secs()), (3, 10));
}

#[tokio::test]
async fn a_page_without_end_is_read_as_far_as_we_read_any() {
    let stage = Stage::open_for_short_pages(SHORT).await;
    stage.site("acme.example", Served::Pours);
    let site = visit(&stage).await;
    assert_eq!((site.end, site.pages[0].is_cut, site.pages[0].title.as_str()), (End::Page, true, "Acme"));
    // " and more water" is 15 bytes with three words in it.
    let most = u32::try_from(SHORT / 15 * 3).unwrap();
    assert!((most - 100..most).contains(&site.pages[0].words), "{}", site.pages[0].words);
}

#[tokio::test]
async fn what_unpacks_to_much_more_is_cut_like_a_page_without_end() {
    let stage = Stage::open_for_short_pages(SHORT).await;
    let mut page = b"<title>Bomb</title><p>".to_vec();
    page.resize(4 << 20, b'.');
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(&page).unwrap();
    let mut deflate = ZlibEncoder::new(Vec::new(), Compression::best());
    deflate.write_all(&page).unwrap();
    let mut brotli = CompressorWriter::new(Vec::new(), 4_096, 5, 22);
    brotli.write_all(&page).unwrap();
    for (encoding, body) in [
        ("gzip", gzip.finish().unwrap()),
        ("deflate", deflate.finish().unwrap()),
        ("br", brotli.into_inner()),
    ] {
        assert!(body.len() < SHORT / 2);
        let host = format!("{encoding}.example");
        stage.site(&host, packed(encoding, &body));
        let site = visit_to(&stage, &host).await;
        assert_eq!((site.pages[0].title.as_str(), site.pages[0].is_cut), ("Bomb", true), "{encoding}");
    }
}

#[tokio::test]
async fn what_is_too_large_and_shows_nothing_is_refused() {
    let stage = Stage::open_for_short_pages(SHORT).await;
    let mut blanks = GzEncoder::new(Vec::new(), Compression::best());
    blanks.write_all(&vec![b' '; 1 << 20]).unwrap();
    stage.site("acme.example", packed("gzip", &blanks.finish().unwrap()));
    assert_eq!(visit(&stage).await.end, End::Refused(Refused::TooLarge));
}

#[tokio::test]
async fn what_does_not_unpack_is_broken() {
    let stage = Stage::open().await;
    stage.site("acme.example", packed("gzip", b"<title>not packed</title>"));
    assert_eq!(visit(&stage).await.end, End::Failed(Failure::Broken));
}

#[tokio::test]
async fn headers_without_end_are_refused() {
    let stage = Stage::open().await;
    stage.site("acme.example", Served::HeaderFlood);
    assert_eq!(visit(&stage).await.end, End::Failed(Failure::Broken));
    let large = format!("X-Large: {}", "x".repeat(65 << 10));
    stage.web.serves("acme.example/", Served::status(200, &["Content-Type: text/html", &large], b"<p>Hello"));
    assert_eq!(visit(&stage).await.end, End::Failed(Failure::Broken));
    let many: Vec<String> = (0..101).map(|number| format!("X-{number}: x")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    stage.web.serves("acme.example/", Served::status(200, &many, b"<p>Hello"));
    assert_eq!(visit(&stage).await.end, End::Failed(Failure::Broken));
}

#[tokio::test]
async fn a_trickle_is_left_in_time_and_what_came_before_it_counts() {
    let stage = Stage::open_in_haste().await;
    stage.site("acme.example", Served::Trickles { beginning: "<title>Acme</title><p>We build bridges" });
    let site = visit(&stage).await;
    assert_eq!((site.pages[0].title.as_str(), site.pages[0].is_cut), ("Acme", true));
    stage.web.serves("acme.example/", Served::Trickles { beginning: "<!--" });
    assert_eq!(visit(&stage).await.end, End::Failed(Failure::TimedOut));
}

/// Ten seconds are for a page with all redirects that lead to it, not for each of them.
#[tokio::test]
async fn redirects_that_each_come_in_time_and_all_together_too_late_are_left() {
    let put = |stage: &Stage| {
        stage.site("acme.example", Served::redirect("/1"));
        for step in 1..5 {
            let next = Served::redirect(&format!("/{}", step + 1));
            stage.web.serves(&format!("acme.example/{step}"), next);
        }
        stage.web.serves("acme.example/5", Served::html("<title>Acme</title><p>We build bridges."));
    };
    let patient = Stage::open().await;
    put(&patient);
    let site = visit(&patient).await;
    assert_eq!((site.end, site.hops.len()), (End::Page, 6), "who waits sees the page");
    let stage = Stage::open_in_haste().await;
    put(&stage);
    stage.web.answers_after(Duration::from_millis(250));
    let site = visit(&stage).await;
    assert_eq!(site.end, End::Failed(Failure::TimedOut));
    let came = site.hops.iter().filter(|hop| hop.status == Some(302)).count();
    assert!((1..5).contains(&came), "{:?}", site.hops);
    assert!(site.pages.is_empty());
}

#[tokio::test]
async fn a_page_that_breaks_off_is_read_as_far_as_it_came() {
    let stage = Stage::open().await;
    stage.site("acme.example", Served::BreaksOff { beginning: "<title>Acme</title><p>We build" });
    let site = visit(&stage).await;
    assert_eq!((site.pages[0].words, site.pages[0].is_cut), (2, true));
}
