//! What is read of a page, as a visitor and a machine see it.

use leadwire_domain::outside::{Effort, Page, read_page};

fn read(url: &str, body: &str) -> (Page, Vec<String>) {
    read_page(url, 200, Some("nginx"), body, false, &mut Effort::of_a_lead())
}

fn page(body: &str) -> Page {
    read("https://www.acme.com/", body).0
}

#[test]
fn a_page_is_what_a_visitor_sees_of_it() {
    let page = page(
        r#"<!doctype html><html lang="de-DE"><head><title> Acme  GmbH </title>
        <meta name="description" content="Pumpen &amp; Ventile">
        <meta name="generator" content="WordPress 6.5">
        <style>p { color: red }</style><script>var text = "<p>never</p>";</script></head>
        <body><noscript>Please enable JavaScript</noscript><h1>Pumpen
        seit 1950</h1><p>Wir <b>bauen</b> Pumpen.<p>Und Ventile.
        <div hidden>hidden</div><div style="display: none">none</div><template>later</template>
        <select><option>Germany<option>France</select><svg><title>logo</title><text>x</text></svg>
        <img src="https://cdn.example.net/a.png"><form></form></body></html>"#,
    );
    assert_eq!(page.title, "Acme GmbH");
    assert_eq!(page.description, "Pumpen & Ventile");
    assert_eq!(page.generator.as_deref(), Some("WordPress 6.5"));
    assert_eq!(page.language.as_deref(), Some("de-DE"));
    assert_eq!(page.server.as_deref(), Some("nginx"));
    assert_eq!(page.text, "Pumpen seit 1950 Wir bauen Pumpen. Und Ventile.");
    assert_eq!((page.words, page.images, page.scripts, page.forms), (8, 1, 1, 1));
    assert_eq!(page.resource_hosts, ["cdn.example.net"]);
    assert_eq!(page.hash.len(), 64);
}

#[test]
fn links_are_counted_by_whose_they_are_and_the_best_are_worth_a_visit() {
    let (page, further) = read(
        "https://www.acme.com/de/",
        r##"<a href="#top">Top</a><a href="/de/">Start</a><a href="produkte.html">Produkte</a>
        <a href="/impressum/">Impressum &amp; Datenschutz</a><a href="/ueber-uns">Mehr</a>
        <a href="https://jobs.acme.com/team">Unser Team</a><a href="/kontakt.php#form">Kontakt</a>
        <a href="/kontakt.php">Kontakt</a><a href="/mentions-legales.pdf">Mentions légales</a>
        <a href="https://www.facebook.com/acme">f</a><a href="https://facebook.com/acme2">f</a>
        <a href="javascript:void(0)">x</a><a href="mailto:info@acme.de?subject=x">Mail</a>
        <a href="https://de.linkedin.com/company/Acme-GmbH/about/">in</a>
        <a href="https://www.linkedin.com/in/jane-doe">jane</a>"##,
    );
    assert_eq!(page.own_links, 6);
    let foreign = ["www.facebook.com", "facebook.com", "de.linkedin.com", "www.linkedin.com"];
    assert_eq!(page.foreign_hosts, foreign);
    assert_eq!(page.owner.linkedin, ["acme-gmbh"], "a person's profile is no company's");
    assert_eq!(page.owner.mail_domains, ["acme.de"]);
    let worth = [
        "https://www.acme.com/impressum/",
        "https://www.acme.com/ueber-uns",
        "https://jobs.acme.com/team",
        "https://www.acme.com/kontakt.php",
    ];
    assert_eq!(further, worth);
}

#[test]
fn imprints_are_found_in_seven_languages() {
    for (link, text) in [
        ("/legal", "Legal notice"),
        ("/x1", "Mentions légales"),
        ("/x2", "Impressum"),
        ("/aviso-legal", "Leer"),
        ("/x3", "Note legali"),
        ("/colofon.html", "Meer"),
        ("/x4", "Informações legais"),
        ("/x5", "Chi siamo"),
        ("/x6", "Qui sommes-nous ?"),
        ("/x7", "Over ons"),
        ("/x8", "Quiénes somos"),
        ("/x9", "Sobre nós"),
        ("/equipe", "→"),
    ] {
        let further = read("https://acme.com/", &format!("<a href='{link}'>{text}</a>")).1;
        assert_eq!(further, [format!("https://acme.com{link}")], "{text}");
    }
    let none = "<a href='/blog/about-pumps-and-more'>About pumps and how they are made today</a>
        <a href='/privacy'>Privacy</a><a href='https://other.com/impressum'>Impressum</a>";
    assert_eq!(read("https://acme.com/", none).1, [""; 0]);
}

#[test]
fn a_page_that_only_sends_on_says_where_to() {
    for (body, to) in [
        ("<meta http-equiv='refresh' content='0; URL=https://acme.de/'>", Some("https://acme.de/")),
        ("<meta http-equiv=Refresh content=\"3;url='/home'\">", Some("https://www.acme.com/home")),
        ("<meta http-equiv='refresh' content='300; url=/news'>", None),
        ("<meta http-equiv='refresh' content='5'>", None),
        ("<frameset><frame src='https://host.example/x'></frameset>", Some("https://host.example/x")),
        ("<iframe src='https://host.example/x' width='100%'></iframe>", Some("https://host.example/x")),
        ("<iframe src='https://maps.example/x' width='300'></iframe>", None),
        (
            "<script>window.onload=function(){window.location.href=\"/lander\"}</script>",
            Some("https://www.acme.com/lander"),
        ),
        ("<script>location.replace('https://acme.de')</script>", Some("https://acme.de/")),
        ("<script>if (location.protocol == 'http:') load()</script>", None),
    ] {
        assert_eq!(page(body).leads_to.as_deref(), to, "{body}");
    }
    let words = "word ".repeat(50);
    assert_eq!(page(&format!("{words}<script>location.href='/x'</script>")).leads_to, None);
}

#[test]
fn a_shell_that_waits_for_its_scripts_is_no_empty_page() {
    assert!(page("<div id=root></div><script src=/main.js></script>").needs_script);
    assert!(
        page("<noscript>You need to enable JavaScript.</noscript><script src=/m.js></script>").needs_script
    );
    assert!(!page("<h1>It works!</h1>").needs_script);
    let text = "We build pumps. ".repeat(20);
    assert!(!page(&format!("<div id=root>{text}</div><script src=/main.js></script>")).needs_script);
}

#[test]
fn structured_data_names_the_owner_and_broken_data_is_passed_over() {
    let page = page(
        r#"<script type="application/ld+json">{ "broken": </script>
        <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
          {"@type": ["Corporation"], "name": "Acme", "legalName": "Acme Pumpen GmbH", "vatID": "DE 123456789",
           "sameAs": ["https://www.linkedin.com/company/acme-pumpen", "https://x.com/acme"],
           "email": "mailto:info@acme.com",
           "founder": {"@type": "Person", "name": "Erika Mustermann"},
           "employee": [{"@type": "Person", "givenName": "Max", "familyName": "Muster"}, {"name": "Hi"}],
           "review": {"author": {"@type": "Organization", "name": "A Customer"}}},
          {"@type": "WebSite", "publisher": {"@type": "AutoDealer", "name": "Acme Autos"}},
          {"@type": "Person", "name": "admin"},
          {"@type": "Product", "brand": {"@type": "Organization", "name": "Another Brand"}}]}</script>
        <div itemscope itemtype="https://schema.org/LocalBusiness">
          <span itemprop="name">Acme <b>Shop</b></span>
          <a itemprop="sameAs" href="https://linkedin.com/company/acme-shop">in</a>
          <div itemprop="employee" itemscope itemtype="http://schema.org/Person">
            <span itemprop="name">Jane Roe</span></div></div>"#,
    );
    let owner = page.owner;
    assert_eq!(owner.names, ["Acme Pumpen GmbH", "Acme", "Acme Autos", "Acme Shop"]);
    assert_eq!(owner.vat_numbers, ["DE123456789"]);
    assert_eq!(owner.linkedin, ["acme-pumpen", "acme-shop"]);
    assert_eq!(owner.mail_domains, ["acme.com"]);
    assert_eq!(owner.people, ["Max Muster", "Erika Mustermann", "Jane Roe"]);
    assert!(!owner.is_person);
}

#[test]
fn a_site_about_a_person_says_so_in_its_data() {
    let of =
        |data: &str| page(&format!("<script type='application/ld+json'>{data}</script>")).owner.is_person;
    assert!(of(r#"{"@graph":[{"@type":["Person","Organization"],"name":"Jane Doe"}]}"#));
    assert!(of(r#"{"@type":"WebSite","publisher":{"@type":"Person","name":"Jane Doe"}}"#));
    assert!(!of(r#"{"@type":"WebSite","publisher":{"@type":"Organization","name":"Acme"}}"#));
    assert!(!of(r#"{"@type":"BlogPosting","author":{"@type":"Person","name":"Jane Doe"}}"#));
}

#[test]
fn numbers_of_an_imprint_are_read_in_many_countries() {
    let numbers = |text: &str| {
        let owner = page(&format!("<p>{text}</p>")).owner;
        (owner.register_numbers.join(" "), owner.vat_numbers.join(" "))
    };
    for (text, register, vat) in [
        ("Amtsgericht München, HRB 12345 B. USt-IdNr.: DE 123 456 789", "HRB 12345", "DE123456789"),
        ("Handelsregister: HRA12345", "HRA 12345", ""),
        ("RCS Paris B 552 100 554, TVA FR 40 552100554", "SIREN 552100554", "FR40552100554"),
        ("SIRET : 552 100 554 00013", "SIREN 552100554", ""),
        ("N° SIREN 552100554", "SIREN 552100554", ""),
        (
            "Registered in England and Wales No. 01234567. VAT GB 123 4567 89",
            "company number 01234567",
            "GB123456789",
        ),
        ("Company number: SC123456", "company number SC123456", ""),
        ("KvK-nummer 12345678, BTW NL123456789B01", "KvK 12345678", "NL123456789B01"),
        ("P.IVA 01234567890", "", "IT01234567890"),
        ("Partita IVA: IT 01234567890", "", "IT01234567890"),
        ("C.I.F.: B-12345678, hoja M-123456", "hoja M-123456", "ESB12345678"),
        ("NIPC 501 234 567", "NIPC 501234567", "PT501234567"),
        ("P.IVA 01234567890, REA MI-1234567", "REA MI-1234567", "IT01234567890"),
        ("capital de 80 000 €, 552 100 554 RCS Nantes", "SIREN 552100554", ""),
        ("FN 123456a, ATU12345678", "FN 123456", "ATU12345678"),
        ("Ondernemingsnummer 0123.456.789 (BE 0123.456.789)", "KBO 0123456789", "BE0123456789"),
        ("Call 030 123456789 or DEAR 123456789", "", ""),
        ("HRB", "", ""),
    ] {
        assert_eq!(numbers(text), (register.to_owned(), vat.to_owned()), "{text}");
    }
}

#[test]
fn a_company_is_named_by_its_imprint_too() {
    let named = page("<footer>Acme Pumpen GmbH, Werkstr. 1, Köln</footer>").owner.names;
    assert_eq!(named, ["Acme Pumpen GmbH"]);
}

#[test]
fn mail_addresses_on_the_page_show_whose_domain_it_uses() {
    let domains = |text: &str| page(text).owner.mail_domains;
    assert_eq!(domains("Write to <b>info@acme.com</b>, or jobs@acme.co.uk."), ["acme.com", "acme.co.uk"]);
    assert_eq!(domains("jane (at) acme.de and joe[at]acme.fr"), ["acme.de", "acme.fr"]);
    assert_eq!(domains("@acme on X, a @ b, logo@2x.png, price@100"), [""; 0]);
}

#[test]
fn people_are_named_by_imprints_and_team_pages_and_words_that_are_no_names_are_not() {
    let people = |url: &str, body: &str| read(url, body).0.owner.people;
    let imprint = "https://acme.com/impressum";
    for (text, expected) in [
        ("<p>Geschäftsführer: Dr. Hans Müller, Erika von der Heide</p>", "Hans Müller|Erika von der Heide"),
        (
            "<p>Vertreten durch den Geschäftsführer<br>Herrn Max Mustermann<br>Telefon 030 1</p>",
            "Max Mustermann",
        ),
        (
            "<p>Geschäftsführung: Anna Schmidt und Peter Klein Registergericht: Berlin</p>",
            "Anna Schmidt|Peter Klein",
        ),
        ("<p>Directeur de la publication : M. Jean-Pierre Dupont</p>", "Jean-Pierre Dupont"),
        ("<p>Represented by its managing director John Smith and Jane Roe.</p>", "John Smith|Jane Roe"),
        ("<p>Amministratore unico: Mario Rossi</p>", "Mario Rossi"),
        ("<p>Bestuurder: Jan de Vries</p>", "Jan de Vries"),
        ("<p>Inhaber: Acme Holding GmbH</p>", ""),
        ("<p>Our directors Team Management Solutions</p>", ""),
        ("<p>Founder Stories</p>", ""),
    ] {
        assert_eq!(people(imprint, text).join("|"), expected, "{text}");
    }
    let team = "<h3>Anna Schmidt</h3><p>Head of Sales</p><h3>Peter Klein – CEO</h3><p>Meet the Team</p>
        <p>Paris Office</p><p>Sales Department</p><p>Anna likes pumps</p>";
    assert_eq!(people("https://acme.com/team", team), ["Anna Schmidt", "Peter Klein"]);
    let spoken = "<h3>Anna Schmidt</h3><p>Great pumps, and so fast!</p><p>Peter Klein</p>";
    assert_eq!(people("https://acme.com/", spoken), [""; 0], "on a front page customers speak");
}

#[test]
fn of_a_page_without_end_only_so_much_is_read() {
    let page_of_tags = page(&"<img>".repeat(200_000));
    assert!((40_000..80_000).contains(&page_of_tags.images), "{}", page_of_tags.images);
    let page_of_names = page(&"<p>CEO Jane Doe".repeat(60_000));
    assert_eq!((page_of_names.words, page_of_names.owner.people.len()), (30_248, 1));
    assert_eq!(page(&"Wörter ".repeat(130_000)).words, 16_384);
}

/// A page of about so many bytes, as site builders write them: a third styles, a third scripts, long classes.
fn built(bytes: usize) -> String {
    let styles = ".item{margin:0 auto;padding:1rem}\n".repeat(bytes / 3 / 34);
    let scripts = "window.x=function(a){return a<b&&c(a)};\n".repeat(bytes / 3 / 40);
    let data = r#"{"@type":"Organization","legalName":"Acme Pumpen GmbH"}"#;
    let part = "<div class='elementor-element elementor-widget elementor-widget-image' data-id=5a1f>\
        <div class='elementor-container elementor-column-gap-default'><p class=text>We move goods.</p>\
        <a class='elementor-link elementor-item' href=/goods><img src=/uploads/pump-1024x768.jpg alt=''></a>\
        </div></div>";
    format!(
        "<html lang=de><head><title>Acme</title><style>{styles}</style><script>{scripts}</script>\
         <script type=application/ld+json>{data}</script></head><body>{}<footer>HRB 12345 \
         <a href=/impressum>Impressum</a> info@acme.com</footer>",
        part.repeat(bytes / 3 / part.len())
    )
}

#[test]
fn an_honest_page_of_half_a_megabyte_is_read_to_its_end() {
    let (page, further) = read("https://www.acme.com/", &built(500_000));
    assert!(!page.is_cut);
    assert_eq!((page.title.as_str(), &page.owner.names[..]), ("Acme", &["Acme Pumpen GmbH".to_owned()][..]));
    assert_eq!(page.owner.register_numbers, ["HRB 12345"]);
    assert_eq!(further, ["https://www.acme.com/impressum"]);
}

#[test]
fn six_honest_pages_of_a_sixth_of_a_megabyte_are_all_read_to_their_end() {
    let mut effort = Effort::of_a_lead();
    let page = built(166_000);
    for number in 0..6 {
        let read = read_page("https://www.acme.com/", 200, None, &page, false, &mut effort).0;
        assert_eq!((read.is_cut, read.owner.register_numbers.len()), (false, 1), "page {number}");
    }
}

#[test]
fn the_pages_of_a_lead_share_what_reading_may_cost_and_say_where_they_were_cut() {
    let mut effort = Effort::of_a_lead();
    let page = format!("<title>Acme</title>{}", "<img>".repeat(200_000));
    let mut images = Vec::new();
    while !effort.is_spent() {
        let read = read_page("https://www.acme.com/", 200, None, &page, false, &mut effort).0;
        assert!(read.is_cut);
        assert_eq!(read.title, "Acme", "what was read counts");
        images.push(read.images);
    }
    assert!(images.is_sorted_by(|one, next| *one > next * 2), "each two thirds of what is left: {images:?}");
    assert_eq!(images.len(), 4);
}

#[test]
fn what_is_too_long_to_be_a_host_leads_nowhere() {
    let hosts = |host: String| page(&format!("<a href='https://{host}.example.net/'>x</a>")).foreign_hosts;
    assert_eq!(hosts("bücher".to_owned()), ["xn--bcher-kva.example.net"]);
    assert_eq!(hosts("漢".repeat(300)), [""; 0]);
    assert_eq!(hosts("a.".repeat(100) + "b").len(), 1);
}

#[test]
fn what_a_hostile_page_holds_neither_breaks_nor_swells_the_reading() {
    let million = 1_048_576;
    let fill = |part: &str| part.repeat(million / 4 / part.len());
    let attributes: String = (0..150_000).map(|number| format!(" a{number}")).collect();
    let fonts: String = (0..40_000).map(|n| format!("<font a{n}>")).collect();
    let nested =
        format!("<script type='application/ld+json'>{}</script>", "[".repeat(500_000) + &"]".repeat(500_000));
    for body in [
        "<div>".repeat(100_000) + "deep",
        "<div itemscope itemprop=a>".repeat(40_000),
        fill("<a href=/x>"),
        fill("<p><b>x"),
        fonts + &"<p>x".repeat(40_000),
        format!("<div{attributes}>"),
        fill("&amp;"),
        fill("&NotEqualTilde;"),
        fill("&#x10ffff;"),
        fill("<!--"),
        fill("<"),
        fill("</"),
        fill("<script>"),
        fill("<![CDATA["),
        fill("@"),
        fill("a@b.de "),
        fill("HRB RCS SIREN "),
        fill("FR FR1 FR12 "),
        fill("Geschäftsführer: "),
        fill("Hans "),
        fill("\u{0}\u{feff}\u{202e}é"),
        fill("<title>"),
        fill("<meta name=description content=x>"),
        fill("<iframe src=//a.b width='100%'>"),
        fill("<li></div>"),
        "x".repeat(million),
        "<p>&#x41;\"<a @='".repeat(million / 17),
        nested,
        String::new(),
    ] {
        let (page, further) = read("https://acme.com/team", &body);
        let kept = serde_json::to_string(&page).unwrap();
        assert!(kept.len() < 40_000, "{} of {:?}", kept.len(), body.get(..30));
        assert!(further.len() <= 5 && page.owner.people.len() <= 20);
    }
    assert_eq!(read("no address", "<a href='/impressum'>Impressum</a>").1, [""; 0]);
}

#[test]
fn legal_entity_identifiers_are_read_where_their_check_digits_are_right() {
    let of = |body: &str| page(body).owner.register_numbers;
    let numbers = ["LEI 529900ACME0000000169"];
    assert_eq!(of("<p>LEI: 529900ACME0000000169"), numbers);
    assert_eq!(of("<p>LEI-Code 529900ACME0000000169"), numbers);
    let data =
        r#"<script type="application/ld+json">{"@type": "Corporation", "leiCode": "529900ACME0000000169"}"#;
    assert_eq!(of(&format!("{data}</script>")), numbers);
    assert!(of("<p>LEI: 529900ACME0000000168").is_empty() && of("<p>LEI: 12345").is_empty());
}
