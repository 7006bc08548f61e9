//! Pages that name nobody who works there though they look like it, and pages that do: labelled before they
//! were first run. Every name is invented, or a thing's.

use leadwire_domain::outside::{Effort, read_page};

fn people(body: &str) -> Vec<String> {
    let url = "https://birch-mill.com/";
    read_page(url, 200, None, body, false, &mut Effort::of_a_lead()).0.owner.people
}

/// What is called like somebody: products, streets, ships, wines, prizes, songs, brands, customers.
const NOBODY: [&str; 56] = [
    "<h2>Our models</h2><ul><li>The Victoria Ascot – 40 x 12 ft<li>The Charlotte Windsor – 38 x 12 ft</ul>",
    "<p>Visit us: Charles Darwin Street 12, Shrewsbury. Parking at Henry Cole Way.",
    "<h2>Unsere Flotte</h2><ul><li>Anna Katharina – Kutter, 18 m<li>Johann Smidt – Schoner, 36 m</ul>",
    "<h2>Nuestros vinos</h2><p>Isabel Cortés (crianza), Rodrigo Velasco (reserva), Marta Lucía (rosado).",
    "<p>Lauréat du prix Marcel Pagnol 2024 et du trophée Jacques Vabre.",
    "<p>Tagungsräume: Clara Schumann (40 Plätze), Robert Bosch (20 Plätze).",
    "<h2>Our team</h2><p>John Doe, CEO<p>Jane Smith, CTO<p>Lorem ipsum dolor sit amet<p>Lorem ipsum dolor",
    "<p>Linea Francesca: poltrona Giulia Nova, divano Marco Polo, tavolo Sofia Grande.",
    "<p>Nos encontrará en Calle María de Molina, 12. Metro: Diego de León. Bus: Alonso Martínez.",
    "<p>Projetos: Casa Amélia Teles, Casa do Forno, Edifício Manuel Tavares.",
    "<p>Rondvaarten met de Johanna Maria (salonboot) en de Willem Barentsz (tjalk).",
    "<h2>New roses</h2><p>Gertrude Hall (pink), Graham Thomas (yellow), Emily Brown (apricot).",
    "<p>Referenzen: Anton-Bruckner-Schule, Maria Theresia Gymnasium, Robert Koch Klinik",
    "<p>Réservations : Salle Édith Piaf, 04 90 00 00 00. Métro : Victor Hugo. Bus : Jean Jaurès.",
    "<title>Anfrage blockiert</title><h1>403</h1><p>Die Anfrage wurde abgelehnt. Der Server meldet das.",
    "<title>Accès refusé</title><h1>Refusé</h1><p>Le Accès à cette page est interdit. La Page est privée.",
    "<p>Areas we cover: Victoria Park – daily, Florence Road – weekly, Kelly Green – on request",
    "<p>Heute Abend: Don Giovanni. Morgen: Carmen Jones. Vorverkauf: Theater am Markt.",
    "<ul><li>Maria Elena (Guatemala) – filter<li>Juan Pablo (Colombia) – espresso</ul>",
    "<p>Chiusi per San Giovanni Battista. Mercatino di Santa Lucia e San Nicola. \
     Ditta storica di Via Carlo Alberto.",
    "<p>For sale: narrowboat \"Ruby Mae\", 57 ft; cruiser \"Lady Jane\", oak.",
    "<p>Gefördert von der Alfried Krupp Stiftung und der Robert Bosch Stiftung.",
    "<p>Hosting: Hetzner Online GmbH. Photos: Adobe Stock. Font: Josefin Sans, Icons: Font Awesome.",
    "<p>Desserts : Belle Hélène, Pêche Melba, Crêpes Suzette. Vins : Marie Brizard.",
    "<h2>Unsere Deckhengste</h2><p>Don Carlos (hannoveraner), Sir Donnerhall (oldenburger), Lord Max (fuchs)",
    "<p>Openingstijden: Maria Hemelvaart gesloten. Verkoop: Jan van Galenstraat 14.",
    "<p>We stock Calvin Klein and Ralph Lauren. Ask for Johnnie Walker at the bar.",
    "<p>Wir sind Anna Boutique, das Modehaus am Markt. Made by Jimmy Choo.",
    "<p>“Lovely cake, and on time.” — Annabel Price, Leeds",
    "<p>Ventes : Domaine Marie Louise, lot 12. Réservation : Camping Sainte Catherine.",
    "<p>Reservas: Hotel Alfonso, 600 000 000. Recepción: Edificio Carlos Quinto. Exportación: Puerto Rico.",
    "<p>Vi aspettano Romeo e Giulietta al Teatro Romano. Magazzino: Via Enrico Fermi, 3.",
    "<p>Led by Victoria Falls Safaris. Run by Peter and Paul Church. Meet Mary and Max Apartments.",
    "<p>Workshop: Saint Martin Lane 3. Accounts: Amanda Software Ltd. Sales: Kelly Services.",
    // The second half was written for the rules that the first had led to.
    "<h2>Services</h2><ul><li>Holly Grove – repairs<li>Jasmine Court – maintenance\
     <li>Olive Lane – lettings</ul>",
    "<p>Dat is Sinterklaas Vieren. Dat zijn Jan en Alleman. Bel met Spoed.",
    "<p>Nous sommes Charlotte et Compagnie. Somos Marta y Punto. Siamo Bianca e Nero.",
    "<p>Vendas: Segunda Feira. Reservas: Quinta do Vale. Encomendas: Dia de Natal.",
    "<p>Press: Daily Mail, Financial Times. Warehouse: Norman Park, Bromley. Office: Ashley Road 12.",
    "<p>Inkoop: Oude Gracht 3. Kantoor: Johan de Witt Huis. Werkplaats: Prins Hendrik Kade 14.",
    "<p>Ti aspetta Villa Adriana. Vi aspettano Rosa Antico e Verde Salvia.",
    "<p>Louise Brooks (workshop), the new chair, and Marcel Breuer (desk), the new desk.",
    "<p>Fundada por Real Decreto. Fondée par Louis Quatorze en 1662. Gegründet von Kaiser Karl.",
    "<p>Bücher für Freiberufler. Autor: Verlag Franz Vahlen. Steuertipps: Albo und P.IVA.",
    "<p>Every Sole Trader, Micro-entreprise and Autónomo needs a tax number. \
     Victoria Plum, sole trader tariff",
    "<h2>Clients</h2><p>Emma Watson, buyer · James Dean, driver",
    "<p>« Un travail soigné. » — Mathilde Lacroix, fleuriste",
    "<blockquote>Sehr gut beraten.</blockquote><p>— Sabine Kessler, Zahnärztin</p>",
    "<p>Foto: Martina Weiss. Webdesign: Jonas Falk. Photos : Claire Moreau.",
    "<p>Concert: Clara Haskil spielt Mozart. Mit Anna Karenina (Roman) und Effi Briest (Roman).",
    "<p>Ihr Gastgeber: Hotel Maria Theresia. Vos hôtes : Gîte Saint Michel.",
    "<p>Ateliers : Paul Klee (peinture), Camille Claudel (sculpture), Louise Michel (histoire)",
    "<p>Colori: Verde Giada, Rosa Antico, Bianca Neve. Officina: Santa Barbara.",
    "<p>Our team: Manchester United, Leeds United. We play at Victoria Ground.",
    "<p>Chiedere di più. Chiedere di Aprire Conto. Fale com Vendas Online.",
    "<title>Ihr Konto ist gesperrt</title><h1>Das Konto</h1><p>Dieses Konto wurde gesperrt. \
     Ein Konto anlegen.",
];

/// Who works there, in the order of the page.
const PEOPLE: [(&str, &str); 35] = [
    ("<p>Contacte o mediador: Sr. Albertino Sá Pedrosa<br>Rua Velha 4", "Albertino Sá Pedrosa"),
    (
        "<h2>In the shop</h2><ul><li>Winifred Oakes – workshop<li>Bashir Qureshi – deliveries\
         <li>Tamsin Cole – books",
        "Winifred Oakes|Bashir Qureshi|Tamsin Cole",
    ),
    ("<p>Run by Hamish and Morag Pettigrew since 1998.", "Hamish Pettigrew|Morag Pettigrew"),
    ("<p>Vos hôtes : Bernard et Sylvie Cazenave vous accueillent.", "Bernard Cazenave|Sylvie Cazenave"),
    ("<p>Inhaber: Karl und Elfriede Obermayr", "Karl Obermayr|Elfriede Obermayr"),
    ("<p>Le atienden Rosario Pastrana y su hijo Iván Pastrana.", "Rosario Pastrana|Iván Pastrana"),
    ("<p>Ad accogliervi ci sono Loredana e Sandro Beltrame.", "Loredana Beltrame|Sandro Beltrame"),
    ("<p>Wij zijn Marieke Hoogland en Joost van Dam, al dertig jaar.", "Marieke Hoogland|Joost van Dam"),
    ("<p>A loja é de Fernando e Lurdes Caldeira desde 1987.", "Fernando Caldeira|Lurdes Caldeira"),
    (
        r#"<script type="application/ld+json">
        {"@type":"Brewery","founder":{"@type":"Person","name":"Agnes Holloway"}}</script>"#,
        "Agnes Holloway",
    ),
    (
        r#"<script type="application/ld+json">
        {"@type":"WebPage","mainEntity":{"@type":"Bakery","employee":[{"name":"Piet Mulder"}]}}</script>"#,
        "Piet Mulder",
    ),
    ("<p>Presse: Frau Sibylle Drechsler, Telefon 0123", "Sibylle Drechsler"),
    ("<p>Comptabilité : Nadège Tisserand. Atelier : Loïc Bertholon.", "Nadège Tisserand|Loïc Bertholon"),
    ("<p>Taller: Julián Cobos. Recambios: Begoña Lasa.", "Julián Cobos|Begoña Lasa"),
    ("<p>Magazzino: Stefano Guidi. Ufficio: Carla Morandi.", "Stefano Guidi|Carla Morandi"),
    ("<p>Bel met Annemiek Postma (planning) of Ruud Dijkstra (werkplaats).", "Annemiek Postma|Ruud Dijkstra"),
    ("<p>We look forward to your visit.</p><p>Yours,<br>Josephine Tallis</p>", "Josephine Tallis"),
    ("<p>Dipl.-Ing. (FH) Kathrin Moosbrugger, öffentlich bestellte Sachverständige", "Kathrin Moosbrugger"),
    ("<p>Philippa Grantham FCCA, chartered accountant", "Philippa Grantham"),
    ("<p>Mentions légales : Capucine Lemoine, entreprise individuelle, SIRET 1", "Capucine Lemoine"),
    ("<p>Fundada por Rita Salgueiro (química) e Nuno Abrantes (engenheiro).", "Rita Salgueiro|Nuno Abrantes"),
    ("<p>Chiedere di Amedeo Fontanesi, 340 0000", "Amedeo Fontanesi"),
    ("<p>Reservas: Pilar Echevarría, 600 000 000", "Pilar Echevarría"),
    ("<p>Rendez-vous avec Maud Delorme ou Yann Le Goff, le mardi.", "Maud Delorme|Yann Le Goff"),
    ("<p>Quem atende: Sr. Custódio Freitas", "Custódio Freitas"),
    ("<p>Contact: mw. drs. Hetty Kuipers", "Hetty Kuipers"),
    (
        "<p>Notre équipe à Nantes : Élodie Garnier coupe, Hugo Perrin coud, Salomé Vidal livre.",
        "Élodie Garnier|Hugo Perrin|Salomé Vidal",
    ),
    ("<h2>Ihr Team</h2><p>Konrad Ziegler, Einkauf | Beate Lorenz, Versand", "Konrad Ziegler|Beate Lorenz"),
    ("<p>Simone Fabbri – Albo dei periti di Lodi n. 12 – P. IVA 1", "Simone Fabbri"),
    ("<p>Teresa Vilarinho, arquiteta (OA 1234) — NIF 1", "Teresa Vilarinho"),
    ("<p>Detrás está Lucía Ferrándiz, que lo hace todo.", "Lucía Ferrándiz"),
    ("<p>Femke Bosma h.o.d.n. Linde & Lis, Sneek. KvK 1", "Femke Bosma"),
    ("<p>Jasper Whitlock trading as Whitlock Joinery, 4 Mill Lane", "Jasper Whitlock"),
    ("<p>Dr. Almut Brinkmann (Einzelunternehmen)<br>Hafenstr. 3", "Almut Brinkmann"),
    ("<p>Ein Betrieb von Gerda und Horst Pfeiffer.", "Gerda Pfeiffer|Horst Pfeiffer"),
];

#[test]
fn what_only_looks_like_a_name_is_nobodys() {
    let read = NOBODY.iter().map(|body| (body, people(body))).filter(|(_, read)| !read.is_empty());
    let read: Vec<_> = read.collect();
    assert!(read.is_empty(), "{} of {}: {read:#?}", read.len(), NOBODY.len());
}

#[test]
fn whoever_works_there_is_read_as_people_are_named_in_seven_languages() {
    let read = PEOPLE.iter().map(|(body, wanted)| (body, *wanted, people(body).join("|")));
    let missed: Vec<_> = read.filter(|(_, wanted, read)| wanted != read).collect();
    assert!(missed.is_empty(), "{} of {}: {missed:#?}", missed.len(), PEOPLE.len());
}
