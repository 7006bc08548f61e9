//! Firms that deal in domains or have no site yet, and are there; and offers in their owners' own words.

use leadwire_domain::outside::{Reply, SiteFacts};

use crate::world::{acme, network, said_of, with_site};

const TELLS: &str = "Wir registrieren Domains, vermieten Platz auf Servern und richten Postfächer ein. Wer
    anruft, spricht mit uns und nicht mit einer Maschine. Parkseiten, Umleitungen und Post sind immer dabei,
    und wer gehen will, bekommt seinen Schlüssel am selben Tag.";

fn said(network: leadwire_domain::outside::Network) -> Vec<String> {
    said_of(acme(), network).into_iter().filter(|one| one != "note LINKEDIN_UNCONFIRMED").collect()
}

fn on_servers_of_a_market(site: &mut SiteFacts) {
    site.name_servers = Reply::Found(vec!["ns1.sedoparking.com".into()]);
}

#[test]
fn a_firm_that_deals_in_domains_is_not_judged_by_its_goods() {
    let page = |goods: &str| {
        format!(
            "<title>Domains | Acme</title><p>{TELLS}</p><h2>Diese Domain steht zum Verkauf: {goods}</h2>
            <footer>Acme GmbH, HRB 12345</footer>"
        )
    };
    let dealer = with_site(&page("teekontor.de, 690 €"), on_servers_of_a_market);
    assert_eq!(said(dealer), ["note WEBSITE_PARKED"], "it sells others");
    let own = with_site(&page("acme.com, 690 €"), on_servers_of_a_market);
    assert_eq!(said(own), ["review WEBSITE_FOR_SALE"], "no firm is refused by words");
    let other = page("teekontor.de, 690 €").replace("Acme", "Hallo");
    let other = with_site(&other, on_servers_of_a_market);
    assert_eq!(said(other), ["fail WEBSITE_FOR_SALE"], "the imprint of somebody else");
}

#[test]
fn a_firm_with_its_imprint_below_a_shell_of_scripts_hides_nobody() {
    let shell = |footer: &str| {
        let html = format!("<div id=app></div><script src=/a.js></script><footer>{footer}</footer>");
        let mut network = network(&html);
        network.mail.mx = Reply::Nothing;
        said(network).into_iter().filter(|one| one.contains("WEBSITE")).collect::<Vec<_>>()
    };
    assert_eq!(shell("Ein Dienst der Acme GmbH, HRB 12345"), ["note WEBSITE_UNREADABLE"]);
    assert_eq!(shell("Ein Dienst der Hallo GmbH, HRB 12345"), ["review WEBSITE_UNREADABLE"]);
}

#[test]
fn owners_offer_domains_in_words_of_their_own() {
    for html in [
        "<p>We are looking for a new owner for acme.com</p>",
        "<p>Le nom acme.com est à céder, prix à débattre</p>",
        "<p>Domain abzugeben</p>",
        "<p>Se vende este dominio</p>",
        "<p>Vendo dominio, 300 euro</p>",
        "<p>Domeinnaam ter overname</p>",
        "<p>Procuramos novo dono para acme.com</p>",
        "<img src=https://www.atom.com/logo.svg><h1>acme.com</h1><p>A bright name. $3,899</p>",
    ] {
        assert_eq!(said(network(html)), ["fail WEBSITE_FOR_SALE"], "{html}");
    }
}

#[test]
fn what_was_not_renewed_and_what_a_host_lays_into_an_empty_space_stand_for_nobody() {
    for html in [
        "<p>The registration period of this domain is over.</p>",
        "<p>El periodo de registro de este dominio ha finalizado.</p>",
        "<p>Diese Anzeigen stehen weder mit dem Domaininhaber noch mit dem Anbieter in Beziehung.</p>",
    ] {
        assert_eq!(said(network(html)), ["fail WEBSITE_PARKED"], "{html}");
    }
    for html in [
        "<h1>Félicitations, votre hébergement est en ligne</h1>",
        "<h1>Il tuo spazio web è attivo</h1>",
        "<p>Vervang index.html door uw eigen pagina.</p>",
        "<p>Replace the file index.html in this folder.</p>",
    ] {
        assert_eq!(said(network(html)), ["fail WEBSITE_PLACEHOLDER"], "{html}");
    }
}
