//! Exports of companies as HubSpot, Salesforce and Pipedrive write them, in the languages that people use
//! them in; columns that a person assigns; reading that goes on where it stopped.

use std::io::{Cursor, Read as _};

use leadwire_domain::sheet::{
    AccountRow, AccountSheet, Kind, Mapping, PipelineRow, PipelineSheet, Stage, as_text,
};

fn first_row(csv: &str) -> AccountRow {
    let mut sheet = AccountSheet::open(Cursor::new(csv.as_bytes().to_vec())).expect("a header");
    sheet.next().expect("a row").expect("a row that is understood")
}

/// Id, name, website, country, stage, last activity, owner.
fn told(row: &AccountRow) -> [&str; 7] {
    let AccountRow { id, name, website, country, last_activity, owner, .. } = row;
    [id, name, website, country, row.stage.name(), last_activity, owner]
}

const ACME: [&str; 7] = ["77", "Acme GmbH", "acme.de", "Germany", "customer", "2026-03-04", "Clara"];

#[test]
fn a_hubspot_export_of_companies_is_read_in_each_language_of_its_portal() {
    for header in [
        "Record ID,Company name,Company Domain Name,Country/Region,Lifecycle Stage,Last Activity Date,\
         Company owner",
        "Datensatz-ID,Unternehmensname,Domainname des Unternehmens,Land/Region,Lifecycle-Phase,\
         Datum der letzten Aktivität,Zuständiger Mitarbeiter",
        "ID d'enregistrement,Nom de l'entreprise,Nom de domaine de l'entreprise,Pays/Région,\
         Phase du cycle de vie,Date de la dernière activité,Propriétaire de l'entreprise",
        "ID de registro,Nombre de la empresa,Nombre de dominio de la empresa,País/región,\
         Etapa del ciclo de vida,Fecha de la última actividad,Propietario de la empresa",
        "ID do registro,Nome da empresa,Nome de domínio da empresa,País/região,Fase do ciclo de vida,\
         Data da última atividade,Proprietário da empresa",
        "ID record,Nome dell'azienda,Nome di dominio dell'azienda,Paese/Area geografica,\
         Fase del ciclo di vita,Data ultima attività,Proprietario dell'azienda",
        "Record-ID,Bedrijfsnaam,Domeinnaam van bedrijf,Land/regio,Levenscyclusfase,\
         Datum laatste activiteit,Eigenaar van bedrijf",
    ] {
        let row = first_row(&format!(
            "{header},Jahresumsatz\n77,Acme GmbH,acme.de,Germany,Kunde,2026-03-04,Clara,1\n"
        ));
        assert_eq!(told(&row), ACME, "{header}");
    }
}

#[test]
fn a_salesforce_report_and_its_data_export_are_read() {
    for header in [
        "Account ID,Account Name,Website,Billing Country,Type,Last Activity,Account Owner",
        "Account-ID,Accountname,Website,Rechnungsland,Typ,Letzte Aktivität,Accountinhaber",
        "ID du compte,Nom du compte,Site Web,Pays de facturation,Type,Dernière activité,\
         Propriétaire du compte",
        "Id. de la cuenta,Nombre de la cuenta,Sitio Web,País de facturación,Tipo,Última actividad,\
         Propietario de la cuenta",
        "ID account,Nome account,Sito Web,Paese di fatturazione,Tipo,Ultima attività,Titolare account",
        "ID da conta,Nome da conta,Site,País de cobrança,Tipo,Última atividade,Proprietário da conta",
        "Account-ID,Accountnaam,Website,Factuurland,Type,Laatste activiteit,Accounteigenaar",
    ] {
        let row = first_row(&format!(
            "\"{}\"\n\"77\",\"Acme GmbH\",\"acme.de\",\"Germany\",\"Customer - Direct\",\"2026-03-04\",\
             \"Clara\"\n",
            header.replace(',', "\",\"")
        ));
        assert_eq!(told(&row), ACME, "{header}");
    }
    let row = first_row(
        "Id,IsDeleted,Name,Type,ParentId,BillingCountry,BillingCountryCode,Phone,Website,OwnerId,\
         LastActivityDate\n\
         0015,0,Acme GmbH,Customer,0014,Germany,DE,+49 30 1234567,acme.de,005x,2026-03-04\n",
    );
    assert_eq!(told(&row), ["0015", "Acme GmbH", "acme.de", "Germany", "customer", "2026-03-04", ""]);
    assert_eq!(row.parent, "0014");
}

#[test]
fn a_pipedrive_export_of_organizations_is_read() {
    for header in [
        "Organization - ID,Organization - Name,Organization - Website,Organization - Country of Address,\
         Organization - Label,Organization - Last activity date,Organization - Owner",
        "Organisation - ID,Organisation - Name,Organisation - Webseite,Organisation - Land der Adresse,\
         Organisation - Label,Organisation - Datum der letzten Aktivität,Organisation - Besitzer",
        "Organisation - ID,Organisation - Nom,Organisation - Site Web,Organisation - Pays de l'adresse,\
         Organisation - Étiquette,Organisation - Date de la dernière activité,Organisation - Propriétaire",
        "Organización - ID,Organización - Nombre,Organización - Sitio web,Organización - País de dirección,\
         Organización - Etiqueta,Organización - Fecha de la última actividad,Organización - Propietario",
    ] {
        let row = first_row(&format!("{header}\n77,Acme GmbH,acme.de,Germany,Customer,2026-03-04,Clara\n"));
        assert_eq!(told(&row), ACME, "{header}");
    }
}

#[test]
fn stages_are_read_in_the_words_of_the_languages() {
    for (word, stage) in [
        ("Kunde", Stage::Customer),
        ("Cliente", Stage::Customer),
        ("Ancien client", Stage::Former),
        ("Verloren", Stage::Lost),
        ("Oportunidad", Stage::Active),
    ] {
        assert_eq!(Stage::known(word), Some(stage), "{word}");
    }
}

#[test]
fn what_is_not_understood_is_shown_with_its_first_values_and_a_guess() {
    let csv = "Kd-Nr.;Kundenbezeichnung;Netzadresse;Bemerkung\n1;Acme;acme.de;\n2;;bolt.fr;x\n3;Cog;;\n\
               4;Dyn;dyn.eu;\n";
    let refused = AccountSheet::open(Cursor::new(csv.as_bytes().to_vec())).err();
    assert!(refused.is_some());
    let preview =
        PipelineSheet::preview(Kind::Accounts, Cursor::new(csv.as_bytes().to_vec())).expect("a preview");
    assert_eq!(preview.header, ["Kd-Nr.", "Kundenbezeichnung", "Netzadresse", "Bemerkung"]);
    assert_eq!(preview.samples[1], ["Acme", "Cog", "Dyn"]);
    assert_eq!(preview.samples[3], ["x"]);
    assert_eq!(preview.guesses, [Some("id"), Some("name"), Some("website"), None]);
    let mapping: Mapping =
        vec![Some("id".to_owned()), Some("name".to_owned()), Some("website".to_owned()), None];
    let mut sheet =
        PipelineSheet::open_mapped(Kind::Accounts, Cursor::new(csv.as_bytes().to_vec()), &mapping)
            .expect("mapped");
    assert_eq!(sheet.unknown_columns(), ["Bemerkung"]);
    let Some(Ok(PipelineRow::Account(row))) = sheet.next() else { panic!("an account") };
    assert_eq!((row.id.as_str(), row.name.as_str(), row.website.as_str()), ("1", "Acme", "acme.de"));
}

#[test]
fn reading_goes_on_behind_any_row_as_if_it_had_never_stopped() {
    let rows = "A,\"Two\nlines\",a.de\r\n\r\nB,,b.de\r\n,,\r\nC,\"open\r\nD,Dü,\"\"\nE\n F,\"x\"\"y\",f.de\n\
                \"G\",g,g.de";
    for mark in ["", "\u{feff}", "sep=,\r\n"] {
        let file = format!("{mark}id,name,website\r\n{rows}");
        let mut text = Vec::new();
        as_text(Cursor::new(file.into_bytes())).read_to_end(&mut text).expect("text");
        let open = || PipelineSheet::open(Kind::Accounts, Cursor::new(text.clone())).expect("a header");
        let mut whole = open();
        loop {
            let place = whole.place();
            let rest = text[usize::try_from(place.bytes).expect("small").min(text.len())..].to_vec();
            let mut late = open();
            late.go_on(place, Cursor::new(rest));
            let (wanted, found) = (whole.next(), late.next());
            assert_eq!(found, wanted, "{mark:?} at {place:?}");
            if wanted.is_none() {
                break;
            }
            assert_eq!((late.place(), late.cells()), (whole.place(), whole.cells()));
        }
        assert!(whole.place().bytes >= text.len() as u64);
    }
}
