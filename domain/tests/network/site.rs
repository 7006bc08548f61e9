//! The site: there or not, parked, sold, empty, closed, somebody else's.

use leadwire_domain::checks::{Code, Verdict};
use leadwire_domain::company::has_forbidden;
use leadwire_domain::lead::RawLead;
use leadwire_domain::outside::{End, Failure, Hop, Refused, Reply, TryEnd, related_domains};

use crate::world::{
    FRONT, acme, evidence, judged, network, said_of, tried, verdict, with_site, without_page,
};

const DAY: [i64; 7] = [0, 1, 10, 60, 240, 600, 1440];

fn said(html: &str) -> Vec<String> {
    let unlinked = "note LINKEDIN_UNCONFIRMED";
    said_of(acme(), network(html)).into_iter().filter(|one| one != unlinked).collect()
}

#[test]
fn a_company_with_a_site_and_mail_is_validated_and_every_question_was_answered() {
    let judgement = judged(acme(), network(FRONT));
    assert_eq!(said_of(acme(), network(FRONT)), [""; 0]);
    assert_eq!(judgement.verdict, Verdict::Validated);
    let not_asked = ["FL_REGISTRY", "FL_SIZE_ONE", "COMPANY_DISSOLVED", "COMPANY_INSOLVENT"];
    let network_codes = judgement.not_run.iter().filter(|code| code.is_network());
    assert_eq!(network_codes.map(|code| code.as_str()).collect::<Vec<_>>(), not_asked);
}

#[test]
fn parked_pages_in_seven_languages_are_refused_by_words_and_emptiness() {
    for html in [
        "<title>acme.com</title>acme.com is parked free, courtesy of a registrar.",
        "<p>Ce domaine est parqué.</p>",
        "<p>Diese Domain ist geparkt.</p>",
        "<p>Este dominio está aparcado: dominio estacionado</p>",
        "<p>Questo dominio è parcheggiato.</p>",
        "<p>Dit domein is geparkeerd.</p>",
        "<p>Este domínio está estacionado.</p>",
        "<script>window.onload=function(){window.location.href=\"/lander\"}</script>",
        "<h1>acme.com</h1>Related searches: pumps<script src=https://www.parkingcrew.net/x.js></script>",
    ] {
        assert_eq!(said(html), ["fail WEBSITE_PARKED"], "{html}");
    }
}

#[test]
fn what_a_page_says_turns_no_reading_direction_around_where_it_is_shown() {
    let page = "<p>\u{202e}This domain\u{200b} is parked\u{2066} free of charge.</p>\
                <a href=https://www.linkedin.com/company/evil%E2%80%AEco>LinkedIn</a>";
    let judgement = judged(acme(), network(page));
    let shown = evidence(&judgement, Code::WebsiteParked);
    assert_eq!(
        shown[1],
        ("page_words".to_owned(), "This domain is parked free of charge. LinkedIn".to_owned())
    );
    let all = judgement.findings.iter().flat_map(|finding| &finding.evidence);
    let mut texts = all.flat_map(|one| [Some(&one.observed), one.expected.as_ref()]).flatten();
    assert!(texts.all(|text| !has_forbidden(text)));
}

#[test]
fn domains_for_sale_in_seven_languages_are_refused_by_words_and_emptiness() {
    for html in [
        "<h1>acme.com is for sale</h1><form></form>",
        "<p>This domain may be for sale.</p>",
        "<p>Le nom de domaine acme.com est à vendre</p>",
        "<p>Die Domain acme.com steht zum Verkauf</p>",
        "<p>Este dominio está en venta</p>",
        "<p>Questo dominio è in vendita!</p>",
        "<p>Deze domeinnaam is te koop</p>",
        "<p>Este domínio está à venda</p>",
    ] {
        assert_eq!(said(html), ["fail WEBSITE_FOR_SALE"], "{html}");
    }
}

#[test]
fn default_pages_and_sites_to_come_are_placeholders() {
    for html in [
        "<title>Welcome to nginx!</title><h1>Welcome to nginx!</h1>If you see this page, it works.",
        "<title>Apache2 Ubuntu Default Page: It works</title><p>This is the default welcome page.",
        "<title>Coming Soon</title>",
        "<h1>Our website is coming soon</h1>",
        "<p>Site en construction</p>",
        "<p>Hier entsteht in Kürze eine neue Internetpräsenz.</p>",
        "<p>Página web en construcción</p>",
        "<p>Sito in costruzione</p>",
        "<p>Website in aanbouw</p>",
        "<p>Site em construção</p>",
        "<title>Index of /</title><h1>Index of /</h1><p>Name Last modified Size",
    ] {
        assert_eq!(said(html), ["fail WEBSITE_PLACEHOLDER"], "{html}");
    }
    let shown = evidence(&judged(acme(), network("<p>Sito in costruzione</p>")), Code::WebsitePlaceholder);
    let kinds = [("site", "www.acme.com"), ("page_words", "Sito in costruzione"), ("page_length", "3")];
    assert_eq!(shown, kinds.map(|(kind, observed)| (kind.to_owned(), observed.to_owned())));
}

#[test]
fn one_kind_of_signal_alone_is_for_a_person() {
    let company = "<p>Acme GmbH, HRB 12345, info@acme.com. Unsere Website ist im Aufbau.</p>";
    assert_eq!(said(company), ["review WEBSITE_PLACEHOLDER"], "a real firm without a site");
    let asks = "<h1>Acme</h1><p>Ist Ihre Domain geparkt? Wir helfen.</p>";
    assert_eq!(said(asks), ["review WEBSITE_PARKED"], "it names the company");
    for name in ["La Fabrique", "3M"] {
        let named = RawLead { company: name.into(), ..acme() };
        let page = network(&format!("<h1>{name}</h1><p>Notre site est en construction.</p>"));
        assert_eq!(said_of(named, page)[0], "review WEBSITE_PLACEHOLDER", "{name} is named on it");
    }
    assert_eq!(said(""), ["review WEBSITE_PLACEHOLDER"], "an empty page");
    let missing = with_site("<h1>Not found</h1>", |site| site.pages[0].status = 404);
    assert_eq!(said_of(acme(), missing), ["review WEBSITE_PLACEHOLDER"]);
}

#[test]
fn a_firm_that_tells_of_itself_by_name_and_number_may_have_a_site_to_come() {
    let tells = "Wir bauen Pumpen für Brunnen, Keller und Schwimmbäder, reparieren auch fremde und liefern \
        Ersatzteile in zwei Tagen. In unserer Werkstatt arbeiten acht Leute, montags bis freitags von sieben \
        bis vier. Rufen Sie an, wir kommen vorbei und sehen uns die Sache an.";
    let page = |rest: &str| format!("<h1>Acme</h1><p>{tells}</p><p>Unsere neue Website kommt. {rest}</p>");
    assert_eq!(said(&page("Acme GmbH, HRB 12345")), [""; 0]);
    assert_eq!(said(&page("Acme GmbH")), ["review WEBSITE_PLACEHOLDER"], "without a number");
    let other = page("Webhost GmbH, HRB 12345").replace("Acme", "Hallo");
    assert_eq!(said(&other), ["review WEBSITE_PLACEHOLDER"], "of whoever hosts it");
}

#[test]
fn who_sells_a_domain_may_say_who_that_is() {
    let sale = "<p>Domain acme.com is for sale.</p><p>Contact: Klaus Hesse, hesse@freemail.example</p>";
    assert_eq!(said(sale), ["fail WEBSITE_FOR_SALE"]);
}

#[test]
fn a_firm_in_frames_is_read_where_it_speaks_to_browsers_without() {
    let frames = "<frameset cols='180,*'><frame src=menu.htm><frame src=start.htm><noframes><body>";
    let firm = "<p>Acme Torno, Lda. Peças torneadas. Sócios-gerentes: Abílio Fragata e Olga Fragata.</p>";
    assert_eq!(said(&format!("{frames}{firm}</body></noframes></frameset>")), [""; 0]);
    let sold = "<p>This domain is for sale.</p>";
    assert_eq!(said(&format!("{frames}{sold}</noframes></frameset>")), ["fail WEBSITE_FOR_SALE"]);
}

#[test]
fn thin_sites_of_real_companies_and_their_products_to_come_pass() {
    for html in [
        "<title>Acme GmbH</title><h1>Acme</h1><p>Pumps. Call +49 30 123456.</p>",
        "<h1>Acme GmbH</h1><p>info@acme.com</p>",
        &format!("{FRONT}<p>Coming soon: our new pump. Register your interest.</p>"),
        "<h1>Acme Bau</h1><p>Our second site is under construction in Hamburg. Tel. 040 123456</p>",
        &format!("{FRONT}<p>The bridge is under construction.</p>"),
    ] {
        assert_eq!(said(html), [""; 0], "{html}");
    }
    let estate =
        FRONT.replace("Pumpen", "houses for sale") + &"<p>A fine house for sale in town.</p>".repeat(20);
    assert_eq!(said(&estate), [""; 0]);
    let broker = FRONT.to_owned() + &"<p>We tell you when a domain is for sale, and why.</p>".repeat(20);
    assert_eq!(said(&broker), [""; 0], "a whole site that speaks of domains");
}

#[test]
fn name_servers_alone_never_decide() {
    let parking = |site: &mut leadwire_domain::outside::SiteFacts| {
        site.name_servers = Reply::Found(vec!["ns1.sedoparking.com".into()]);
    };
    assert_eq!(said_of(acme(), with_site(FRONT, parking)), ["note WEBSITE_PARKED"]);
    let thin = with_site("<p>Hello, you who come here</p>", parking);
    assert_eq!(said_of(acme(), thin), ["review WEBSITE_PARKED", "note LINKEDIN_UNCONFIRMED"]);
    let registrar = with_site("<p>Acme, pumps for Europe</p>", |site| {
        site.name_servers = Reply::Found(vec!["dns1.registrar-servers.com".into()]);
    });
    assert_eq!(said_of(acme(), registrar), ["note LINKEDIN_UNCONFIRMED"]);
    let sold = with_site("<p>Make an offer for this domain, acme.com, today.</p>", |site| {
        parking(site);
        site.pages[0].owner.mail_domains = vec!["acme.com".into()];
    });
    assert_eq!(said_of(acme(), sold), ["fail WEBSITE_FOR_SALE"], "words and name servers are two kinds");
}

/// Public lists of parking name servers hold them all; `data/own/parking-not.txt` takes them out.
#[test]
fn the_name_servers_of_ordinary_registrars_park_nobody() {
    for server in [
        "dns1.registrar-servers.com",
        "ns01.one.com",
        "ns1abc.name.com",
        "docks05.rzone.de",
        "ns45.domaincontrol.com",
        "ns1.markmonitor.com",
    ] {
        let registrar = server.split_once('.').unwrap().1;
        for server in [server, registrar] {
            let at = |html: &str| {
                with_site(html, |site| site.name_servers = Reply::Found(vec![server.to_owned()]))
            };
            assert_eq!(said_of(acme(), at(FRONT)), [""; 0], "{server}");
            let thin = "<p>Hello, you who come here</p>";
            assert_eq!(said_of(acme(), at(thin)), said_of(acme(), network(thin)), "{server}: a thin site");
        }
    }
}

/// A host's alias betrays a parking service where the domain's own name servers are anybody's; one at a place
/// where firms have their sites says nothing.
#[test]
fn an_alias_at_a_parking_host_speaks_like_a_name_server_and_a_live_one_says_nothing() {
    let aliased = |html: &str, target: &str| {
        let (html, target) = (html.to_owned(), target.to_owned());
        with_site(&html, |site| site.aliases = vec!["acme.com".into(), target])
    };
    let parking = "77980.bodis.com";
    assert_eq!(said_of(acme(), aliased(FRONT, parking)), ["note WEBSITE_PARKED"], "alone it never decides");
    let sold = "<p>Make an offer for this domain, acme.com, today. Write to info@acme.com</p>";
    assert_eq!(said_of(acme(), network(sold))[0], "review WEBSITE_FOR_SALE", "words alone");
    let sold = aliased(sold, parking);
    assert_eq!(said_of(acme(), sold.clone())[0], "fail WEBSITE_FOR_SALE", "words and an alias are two kinds");
    let alias = ("alias".to_owned(), parking.to_owned());
    assert!(evidence(&judged(acme(), sold), Code::WebsiteForSale).contains(&alias));
    for live in ["acme.myshopify.com", "cdn.bodis.com.example.net", "acme.netlify.app"] {
        assert_eq!(said_of(acme(), aliased(FRONT, live)), [""; 0], "{live}");
    }
    let own = with_site(FRONT, |site| {
        (site.host, site.registrable) = ("www.above.com".into(), "above.com".into());
        site.aliases = vec!["lb.above.com".into()];
    });
    let who_runs_it = RawLead { website: "www.above.com".into(), ..acme() };
    assert!(!said_of(who_runs_it, own).iter().any(|said| said.ends_with("WEBSITE_PARKED")), "its own host");
}

fn hops(urls: &[&str]) -> Vec<Hop> {
    urls.iter().map(|url| Hop { url: (*url).into(), status: Some(301) }).collect()
}

#[test]
fn a_redirect_says_whose_site_it_is() {
    let to = |url: &'static str| {
        move |site: &mut leadwire_domain::outside::SiteFacts| {
            site.hops = hops(&["https://www.acme.com/", url]);
            site.pages[0].url = url.into();
        }
    };
    let profile = with_site("", to("https://www.facebook.com/acme"));
    assert!(said_of(acme(), profile).contains(&"fail WEBSITE_NOT_OWN".to_owned()));
    let market = with_site(
        "<h1>acme.com is for sale</h1><a href=mailto:x@hugedomains.com>",
        to("https://www.hugedomains.com/x"),
    );
    assert_eq!(said_of(acme(), market.clone())[0], "fail WEBSITE_FOR_SALE");
    assert_eq!(related_domains(&market), [""; 0], "a market is no group");
    let locked = |servers: &str| {
        let servers = Reply::Found(vec![servers.to_owned()]);
        with_site("<h1>Access denied</h1>", |site| {
            to("https://www.hugedomains.com/x")(site);
            (site.pages[0].status, site.name_servers) = (403, servers);
        })
    };
    let said = said_of(acme(), locked("ns1.example.net"));
    assert_eq!(said, ["review WEBSITE_FOR_SALE", "note WEBSITE_UNREADABLE"], "a market that locks us out");
    assert_eq!(said_of(acme(), locked("ns1.sedoparking.com"))[0], "fail WEBSITE_FOR_SALE");
    let group = with_site(FRONT, to("https://www.acme-group.com/acme"));
    assert_eq!(related_domains(&group), ["acme-group.com"]);
    assert_eq!(said_of(acme(), group), [""; 0]);
}

#[test]
fn an_alias_that_the_site_shows_is_no_mismatch() {
    let other = || RawLead { email: "jane@acme-group.com".into(), ..acme() };
    assert_eq!(said_of(other(), network(FRONT)), ["review EMAIL_DOMAIN_MISMATCH"]);
    let shown = FRONT.to_owned() + "<p>info@acme-group.com</p>";
    assert_eq!(said_of(other(), network(&shown)), ["note EMAIL_DOMAIN_MISMATCH"]);
    let led =
        with_site(FRONT, |site| site.hops = hops(&["https://www.acme.com/", "https://acme-group.com/"]));
    assert_eq!(said_of(other(), led), ["note EMAIL_DOMAIN_MISMATCH"]);
}

#[test]
fn a_closed_door_proves_a_site_and_the_domains_own_mail_opens_it() {
    let forbidden = || with_site("<h1>Forbidden</h1>", |site| site.pages[0].status = 403);
    assert_eq!(said_of(acme(), forbidden()), ["note WEBSITE_UNREADABLE"]);
    let other = RawLead { email: "jane@other.com".into(), ..acme() };
    assert!(said_of(other, forbidden()).contains(&"review WEBSITE_UNREADABLE".to_owned()));
    for (html, status) in [
        ("<title>Just a moment...</title>", 503),
        ("<p>Please verify you are human</p>", 200),
        ("<div id=root></div><script src=/m.js></script>", 200),
        ("<p>Our site is under maintenance.</p>", 503),
    ] {
        let closed = with_site(html, |site| site.pages[0].status = status);
        assert_eq!(said_of(acme(), closed), ["note WEBSITE_UNREADABLE"], "{html}");
    }
    for end in [
        End::OtherContent { content_type: "application/pdf".into(), status: 200 },
        End::Refused(Refused::TooManyHops),
    ] {
        assert_eq!(said_of(acme(), with_site("", |site| site.end = end)), ["note WEBSITE_UNREADABLE"]);
    }
}

#[test]
fn a_site_is_down_after_a_day_of_tries_and_an_outage_refuses_nobody() {
    let silent = |minutes: &[i64]| {
        let timed_out = Failure::TimedOut;
        let registered = Reply::Found(vec!["ns1.example.net".into()]);
        without_page(End::Failed(timed_out), registered, TryEnd::Failed(timed_out), minutes)
    };
    assert_eq!(said_of(acme(), silent(&DAY)), ["fail WEBSITE_DOWN"]);
    assert_eq!(said_of(acme(), silent(&DAY[..6])), ["unknown WEBSITE_DOWN"], "not yet a day");
    assert_eq!(said_of(acme(), silent(&[0, 1440])), ["unknown WEBSITE_DOWN"], "not yet six tries");
    let mut ours = silent(&DAY);
    ours.site.as_mut().unwrap().failed[2..].iter_mut().for_each(|one| one.control_answered = false);
    assert_eq!(said_of(acme(), ours.clone()), ["unknown WEBSITE_DOWN"], "our own control did not answer");
    assert_eq!(verdict(acme(), ours), Verdict::InReview);
    let names = Failure::ServerFailed;
    let servfail = without_page(End::Failed(names), Reply::Failed(names), TryEnd::Failed(names), &DAY);
    assert_eq!(said_of(acme(), servfail), ["unknown WEBSITE_DOWN"], "told once");
    let trouble = with_site("<h1>Bad gateway</h1>", |site| site.pages[0].status = 502);
    assert_eq!(said_of(acme(), trouble), ["unknown WEBSITE_DOWN"]);
}

#[test]
fn a_site_to_which_only_ipv6_leads_and_none_from_us_is_for_a_person_and_never_down() {
    let end = Failure::OnlyIpv6;
    let registered = Reply::Found(vec!["ns1.example.net".into()]);
    let ours = without_page(End::Failed(end), registered, TryEnd::Failed(end), &DAY);
    assert_eq!(said_of(acme(), ours.clone()), ["unknown WEBSITE_DOWN"]);
    assert_eq!(verdict(acme(), ours), Verdict::InReview);
}

#[test]
fn a_site_that_stands_only_without_www_passes_with_a_note_that_says_where() {
    let bare = with_site(FRONT, |site| {
        let hop = |url: &str, status| Hop { url: url.into(), status };
        site.hops = vec![hop("https://www.acme.com/", None), hop("https://acme.com/", Some(200))];
    });
    assert_eq!(said_of(acme(), bare.clone()), ["note WEBSITE_DOWN"]);
    let shown = evidence(&judged(acme(), bare), Code::WebsiteDown);
    assert_eq!(shown, [("site".into(), "www.acme.com".into()), ("found_at".into(), "acme.com".into())]);
}

#[test]
fn a_bad_certificate_proves_that_something_stands_there() {
    let tls = |minutes: &[i64]| {
        let registered = Reply::Found(vec!["ns1.example.net".into()]);
        without_page(End::Failed(Failure::Tls), registered, TryEnd::Failed(Failure::Tls), minutes)
    };
    assert_eq!(said_of(acme(), tls(&[0])), ["unknown WEBSITE_DOWN"]);
    assert_eq!(said_of(acme(), tls(&[0, 1, 10])), ["note WEBSITE_UNREADABLE"]);
}

#[test]
fn a_domain_is_unregistered_after_three_answers_over_ten_minutes() {
    let missing =
        |minutes: &[i64]| without_page(End::NoAddress, Reply::NoSuchDomain, TryEnd::NoSuchDomain, minutes);
    assert_eq!(said_of(acme(), missing(&[0, 5, 10])), ["fail DOMAIN_UNREGISTERED"]);
    assert_eq!(said_of(acme(), missing(&[0, 5])), ["unknown DOMAIN_UNREGISTERED"]);
    assert_eq!(said_of(acme(), missing(&[0, 1, 2])), ["unknown DOMAIN_UNREGISTERED"]);
    let mut ours = missing(&[0, 5, 10, 15]);
    ours.site.as_mut().unwrap().failed[2..].iter_mut().for_each(|one| one.control_answered = false);
    assert_eq!(said_of(acme(), ours.clone()), ["unknown DOMAIN_UNREGISTERED"], "our control did not answer");
    assert_eq!(verdict(acme(), ours), Verdict::InReview);
}

#[test]
fn a_name_that_leads_into_a_private_network_is_for_a_person() {
    let inside = with_site("", |site| {
        site.addresses = Reply::Found(vec!["10.0.0.1".parse().unwrap()]);
        site.end = End::Refused(Refused::PrivateAddress);
        site.failed = tried(TryEnd::NoAddress, &[0]);
    });
    assert_eq!(said_of(acme(), inside), ["review WEBSITE_DOWN"]);
}

#[test]
fn who_works_at_a_provider_needs_a_site_that_stands() {
    let provider = || RawLead {
        email: "jane@sapo.pt".into(),
        website: "www.sapo.pt".into(),
        company: "Sapo".into(),
        linkedin: "linkedin.com/company/sapo".into(),
        ..acme()
    };
    let at = |html: &str| {
        with_site(html, |site| {
            site.host = "www.sapo.pt".into();
            site.registrable = "sapo.pt".into();
        })
    };
    assert!(said_of(provider(), at("<h1>Sapo</h1>")).contains(&"review EMAIL_FREEMAIL".to_owned()));
    let parked = said_of(provider(), at("<p>This domain is for sale</p>"));
    assert_eq!(parked[..2], ["fail EMAIL_FREEMAIL", "fail WEBSITE_FOR_SALE"]);
}
