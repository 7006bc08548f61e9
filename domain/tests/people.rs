//! Whom a page names as working there, in the shapes that sites show people in, and who is nobody of the
//! company's. Every name is invented.

use leadwire_domain::outside::{Effort, read_page};

fn people_at(url: &str, body: &str) -> Vec<String> {
    read_page(url, 200, None, body, false, &mut Effort::of_a_lead()).0.owner.people
}

fn people(body: &str) -> Vec<String> {
    people_at("https://www.acme.com/", body)
}

#[test]
fn whoever_runs_a_company_is_introduced_in_seven_languages() {
    for (text, expected) in [
        ("Geschäftsführer: Max Müller, Erika Weber", "Max Müller|Erika Weber"),
        (
            "Vertreten durch die Verwaltungs GmbH, diese durch Geschäftsführerin Jutta Wiemann",
            "Jutta Wiemann",
        ),
        (
            "Vorstand: Dr. Falk Reuter. Aufsichtsratsvorsitzender: Hans-Georg Lind.",
            "Falk Reuter|Hans-Georg Lind",
        ),
        ("Hasel & Pinsel, Inh. Mira Haselbach, Norderstraße 9", "Mira Haselbach"),
        ("Inhaberin: Sabine Koch", "Sabine Koch"),
        ("Verantwortlich i.S.d. § 18 Abs. 2 MStV: Anna Schmidt, Anschrift wie oben", "Anna Schmidt"),
        ("Gérants : Solène Martin, Baptiste Verrier.", "Solène Martin|Baptiste Verrier"),
        ("Représentant légal : Mme Claire Dubois", "Claire Dubois"),
        ("Directrice de la publication : DUPONT Jeanne", "Jeanne DUPONT"),
        ("Titolari: Bianchi Oreste e Bianchi Ivana", "Oreste Bianchi|Ivana Bianchi"),
        ("Amministratore unico: rag. Paolo Bianchi - Via Po 1", "Paolo Bianchi"),
        ("Responsable de la boutique : Claire Dubois", "Claire Dubois"),
        ("Zaakvoerder/gérant: Wouter Peeters", "Wouter Peeters"),
        ("Komplementär: Max Müller, Prokura: Erika Weber, HRA 12345", "Max Müller|Erika Weber"),
        ("Ansprechpartner: Frerk Ubben (ubben@acme.com)", "Frerk Ubben"),
        ("Inhaber: Hasel Pinsel GmbH", ""),
        ("Président : Luc Moreau", "Luc Moreau"),
        ("Administradora única: Nuria Villar", "Nuria Villar"),
        (
            "Equipo: Nuria Villar, Diego Llamas, Covadonga Prieto",
            "Nuria Villar|Diego Llamas|Covadonga Prieto",
        ),
        ("Titular: Marcos Iriarte, NIF 00000000T", "Marcos Iriarte"),
        ("Titolare: Paolo Bianchi", "Paolo Bianchi"),
        ("Legale rappresentante: dott.ssa Marta Zanchetta", "Marta Zanchetta"),
        ("Zaakvoerder: Wouter Peeters", "Wouter Peeters"),
        ("Directie: E. (Els) Kuiper en M. (Mo) Yildiz", "Els Kuiper|Mo Yildiz"),
        ("Ons team: Wouter van Beuk, Fleur de Groot", "Wouter van Beuk|Fleur de Groot"),
        ("Gerência: Américo Sobreiro, Rita Sobreiro", "Américo Sobreiro|Rita Sobreiro"),
        ("Sócios-gerentes: Abílio Fragata e Olga Fragata.", "Abílio Fragata|Olga Fragata"),
        ("Managing Directors: Jane Roe and John Smith", "Jane Roe|John Smith"),
        ("Founded by Tom Ashdown in 1994", "Tom Ashdown"),
    ] {
        assert_eq!(people(&format!("<p>{text}</p>")).join("|"), expected, "{text}");
    }
}

#[test]
fn who_works_alone_says_the_own_name() {
    for (text, expected) in [
        ("Mijn naam is Noor van Dalen. Als zzp'er help ik.", "Noor van Dalen"),
        ("Chamo-me Joana Brum e sou tradutora.", "Joana Brum"),
        ("Soy Marcos Iriarte, fotógrafo autónomo.", "Marcos Iriarte"),
        ("Je m'appelle Anne Petit.", "Anne Petit"),
        ("Mi chiamo Ivano Bellucci e progetto case.", "Ivano Bellucci"),
        ("Mein Name ist Mira Koch.", "Mira Koch"),
        ("Lorna Fell, sole trader, Kendal. Not VAT registered.", "Lorna Fell"),
    ] {
        assert_eq!(people(&format!("<p>{text}</p>")).join("|"), expected, "{text}");
    }
}

#[test]
fn a_card_is_a_name_with_its_role() {
    for (body, expected) in [
        (
            "<h3>Anna Schmidt</h3><p>Leiterin Vertrieb</p><h3>Peter Klein</h3><p>Technik</p>",
            "Anna Schmidt|Peter Klein",
        ),
        ("<h3>Anna Schmidt</h3><p>Head of Sales</p>", "Anna Schmidt"),
        (
            "<li>Federica Merlo, strategia</li><li>Tommaso Rossi, direzione creativa</li>",
            "Federica Merlo|Tommaso Rossi",
        ),
        (
            "<b>Jonathan Smith</b> LLB, Solicitor<br><b>Clare Smith-Jones</b> LLB, Solicitor, TEP",
            "Jonathan Smith|Clare Smith-Jones",
        ),
        ("<h1>Geom. Ivano Bellucci</h1><p>Rilievi e catasto</p>", "Ivano Bellucci"),
        ("<h1>Anne Petit</h1><p>Consultante indépendante – bilan carbone, CSRD</p>", "Anne Petit"),
        ("<p>Julián Herrero, abogado colegiado 9992</p>", "Julián Herrero"),
        ("<h4>Wouter Peeters (makelaar)</h4>", "Wouter Peeters"),
    ] {
        assert_eq!(people(body).join("|"), expected, "{body}");
    }
}

#[test]
fn below_a_heading_of_people_a_name_is_enough() {
    let team = "<h2>Unser Team</h2><h3>Anna Schmidt</h3><p>Sie kennt jede Pumpe.</p><h3>Rory Blake</h3>
        <p>Escrow</p><h2>Unsere Orte</h2><p>Florence Nightingale</p><p>Victoria Park</p>";
    assert_eq!(people(team), ["Anna Schmidt", "Rory Blake"]);
}

#[test]
fn customers_who_are_quoted_work_elsewhere() {
    for body in [
        "<blockquote>They mended our pump within a day.</blockquote><p>Jane Roe, Manager</p>",
        "<p>“They mended our pump within a day.”</p><p>Jane Roe</p><p>Managing Director</p>",
        "<p>They mended our pump within a day and we are still very happy.</p><p>Jane Roe, Director</p>",
        "<h2>What our clients say</h2><h4>Jane Roe</h4><p>Owner</p><p>Great!</p><h4>John Smith</h4>",
        "<h2>Kundenstimmen</h2><p>Hans Müller, Geschäftsführer</p><p>Erika Weber, Leiterin</p>",
        "<h2>Ils nous font confiance : témoignages</h2><h4>Claire Dubois</h4><p>Directrice</p>",
        "<h3>Jane Roe</h3><p>CEO at Bigcorp</p><h3>John Smith</h3><p>Director, Bigcorp</p>",
        "<h3>Hans Müller</h3><p>Leiter bei Großkonzern</p>",
        "<p>„Schnell und sauber, immer wieder gern.“ – Hans Müller, Geschäftsführer</p>",
        "<h2>Opiniones</h2><p>Nuria Villar, directora</p>",
        "<blockquote><p>Parked at 9, on board by half past.</p><footer>Jane Roe, owner</footer></blockquote>",
    ] {
        assert_eq!(people(body), [""; 0], "{body}");
    }
    let team_too = "<section><h2>Kundenstimmen</h2><p>Hans Müller, Geschäftsführer</p></section>
        <section><h2>Team</h2><h3>Erika Weber</h3><p>Leiterin</p></section>";
    assert_eq!(people(team_too), ["Erika Weber"]);
    let on_a_team_page = "<blockquote>So fast!</blockquote><p>Jane Roe</p><h3>John Smith</h3><p>Engineer</p>";
    assert_eq!(people_at("https://acme.com/team", on_a_team_page), ["John Smith"]);
}

#[test]
fn what_only_looks_like_a_name_is_nobodys() {
    for text in [
        "Sind Sie der Inhaber? Im Kundenmenü richten Sie E-Mail ein.",
        "Contact: Main Street 5",
        "Our Partners: Summit Capital, River Trust",
        "Kontakt: K. Hesse",
        "Team Building Days",
        "Berlin Office, manager on duty",
        "Paris, our favourite city",
        "Directeur Commercial",
        "Ich bin Kunde und suche Hilfe",
        "Soy Cliente",
        "Villa Rosa, direttore",
    ] {
        assert_eq!(people(&format!("<p>{text}</p>")), [""; 0], "{text}");
    }
}

#[test]
fn the_team_of_a_template_is_nobodys() {
    let team = "<h2>Team</h2><h4>Walter White</h4><span>Chief Executive Officer</span>";
    let filler = "<p>Lorem ipsum dolor sit amet, consectetur.</p><p>Voluptatem dignissimos consequatur.</p>";
    assert_eq!(people(team), ["Walter White"]);
    assert_eq!(people(&format!("{filler}{team}")), [""; 0]);
}

#[test]
fn an_address_of_the_company_spells_the_name_beside_it() {
    let body = "<p>Your contact is Rory Blake.</p><a href='mailto:rory.blake@acme.com'>Write to me</a>";
    assert_eq!(people(body), ["Rory Blake"]);
    assert_eq!(people("<p>Jane Doe-Roe jane.doe-roe@acme.com</p>"), ["Jane Doe-Roe"]);
    let elsewhere = "<p>Designed by Rory Blake</p><a href='mailto:rory.blake@studio.example'>Write</a>";
    assert_eq!(people(elsewhere), [""; 0]);
    assert_eq!(people("<p>Press Office</p><p>press.office@acme.com</p>"), [""; 0]);
}

#[test]
fn structured_data_may_give_a_founder_as_a_text() {
    let of = |data: &str| people(&format!("<script type='application/ld+json'>{data}</script>"));
    assert_eq!(of(r#"{"@type":"Organization","founder":"Jane Roe"}"#), ["Jane Roe"]);
    assert_eq!(of(r#"{"@type":"Organization","founder":"https://acme.com/about"}"#), [""; 0]);
}

#[test]
fn a_picture_shows_whom_its_words_name_with_a_role_and_no_customer() {
    for (body, expected) in [
        ("<img alt='Portrait de Claire Dubois, directrice'>", "Claire Dubois"),
        ("<img alt='Logopädin Erika Weber mit Handpuppe'>", "Erika Weber"),
        ("<img alt='Jane Smith, CEO'>", "Jane Smith"),
        ("<img alt='Jane Smith'>", ""),
        ("<img alt='Villa Teresa, Bergamo'>", ""),
        ("<h2>What our clients say</h2><img alt='Jane Smith, CEO'>", ""),
    ] {
        assert_eq!(people(body).join("|"), expected, "{body}");
    }
}

#[test]
fn an_address_at_the_own_domain_spells_a_name() {
    for (body, expected) in [
        ("<p>giada.moretti@acme.com</p>", "Giada Moretti"),
        ("<p>giada.sales@acme.com</p>", ""),
        ("<p>giada.moretti@gmail.com</p>", ""),
        ("<a href=mailto:hanneke.deruiter@acme.com>Hanneke de Ruiter</a>", "Hanneke de Ruiter"),
        ("<a href=mailto:info@acme.com>Opening Hours</a>", ""),
    ] {
        assert_eq!(people(body).join("|"), expected, "{body}");
    }
}

#[test]
fn who_works_under_the_own_name_has_it_as_headline_and_title() {
    let page = |title: &str| format!("<title>{title}</title><h1>Oliver Brown</h1><p>Painter</p>");
    assert_eq!(people(&page("Oliver Brown, Leeds")), ["Oliver Brown"]);
    assert_eq!(people(&page("Three painters of Leeds")), [""; 0]);
}
