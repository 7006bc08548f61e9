//! What a sheet's header may be called, and rows that are none.

use std::io::Cursor;

use leadwire_domain::sheet::{
    AccountRow, AccountSheet, BillingSheet, FileKind, LeadRow, LeadSheet, QuerySheet, RowProblem, SheetError,
};

fn accounts(text: &str) -> Vec<Result<AccountRow, RowProblem>> {
    AccountSheet::open(Cursor::new(text.to_owned())).expect("a header that is understood").collect()
}

fn leads(text: &str) -> Vec<Result<LeadRow, RowProblem>> {
    LeadSheet::open(Cursor::new(text.to_owned())).expect("a header that is understood").collect()
}

#[test]
fn leads_are_read_from_headers_in_the_languages_of_partners() {
    for header in [
        "Prénom;Nom;Courriel;Société;Site web;Page LinkedIn;Pays;Fonction;Téléphone",
        "Prenom;Nom de famille;Adresse e-mail;Entreprise;Site;LinkedIn;PAYS;Poste;Tél.",
        "Nome;Cognome;E-mail;Azienda;Sito web;Pagina LinkedIn;Paese;Ruolo;Telefono",
        "Nome;Cognome;Mail;Società;Sito;LinkedIn;Paese;Ruolo;Telefono",
        "Nombre;Apellidos;Correo electrónico;Empresa;Página web;LinkedIn;País;Cargo;Teléfono",
        "Nombre;Apellido;Correo;Empresa;Sitio web;LinkedIn;Pais;Cargo;Telefono",
        "Vorname;Nachname;E-Mail-Adresse;Unternehmen;Webseite;LinkedIn;Land;Position;Telefon",
        "Vorname;Familienname;E-Mail;Firma;Website;LinkedIn-Seite;Land;Funktion;Telefonnummer",
        "Voornaam;Achternaam;E-mailadres;Bedrijf;Website;LinkedIn;Land;Functie;Telefoonnummer",
        "Nome;Sobrenome;Endereço de e-mail;Empresa;Página web;LinkedIn;País;Função;Telefone",
    ] {
        let rows = leads(&format!("{header}\nJane;Doe;j@acme.com;Acme;acme.com;none;DE;CEO;+49 30 123\n"));
        let lead = &rows[0].as_ref().unwrap().lead;
        let read = [&lead.first_name, &lead.last_name, &lead.email, &lead.company, &lead.website];
        assert_eq!(read, ["Jane", "Doe", "j@acme.com", "Acme", "acme.com"], "{header}");
        let read = [&lead.linkedin, &lead.country, &lead.job_title, &lead.phone];
        assert_eq!(read, ["none", "DE", "CEO", "+49 30 123"], "{header}");
    }
}

#[test]
fn a_name_alone_is_the_companys_in_accounts_and_their_headers_are_known_in_other_languages() {
    for header in [
        "Nom,Site web,Pays,Téléphone",
        "Nome,Sito web,Paese,Telefono",
        "Nombre,Sitio web,País,Teléfono",
        "Société,Site internet,Pays,Téléphone",
        "Unternehmen,Webseite,Land,Telefon",
        "Bedrijf,Website,Land,Telefoon",
        "Empresa,Página web,País,Telefone",
    ] {
        let rows = accounts(&format!("{header}\nAcme,acme.com,FR,+33 1\n"));
        let row = rows[0].as_ref().unwrap();
        let read = [&row.name, &row.website, &row.country, &row.phone];
        assert_eq!(read, ["Acme", "acme.com", "FR", "+33 1"], "{header}");
    }
}

#[test]
fn a_header_that_lacks_columns_is_told_by_names_that_are_taken_and_by_what_was_not_read() {
    let header = "first_name,last_name,email,Arbeitgeber,website,linkedin,country,Umsatz\n";
    let refused = LeadSheet::open(Cursor::new(header)).err().unwrap();
    assert_eq!(
        refused.to_string(),
        "Columns are missing: company (company name, organization, organisation). \
         Not read: Arbeitgeber, Umsatz."
    );
}

#[test]
fn a_row_of_empty_fields_is_passed_over_and_the_lines_behind_it_keep_their_numbers() {
    let rows = accounts("id,name,website\nA,Acme,\n,,\n , ,\n,,,,,\n   \nB,Bolt,\n,,\n");
    let read: Vec<_> = rows.iter().map(|row| row.as_ref().map(|row| (row.line, row.name.as_str()))).collect();
    assert_eq!(read, [Ok((1, "Acme")), Ok((6, "Bolt"))]);
    assert!(accounts("id,name\n,\n").is_empty());
}

#[test]
fn a_zero_in_a_cell_costs_its_row_and_zeros_of_a_program_the_file() {
    let rows = accounts("id,name\n1,Acme\n2,Bo\0lt\n3,Cog\n");
    assert_eq!(rows[1], Err(RowProblem::Nul { line: 2, column: "name".to_owned() }));
    assert!(!rows[1].as_ref().unwrap_err().may_hide_rows());
    assert_eq!(rows[2].as_ref().map(|row| row.name.as_str()), Ok("Cog"));
    for binary in ["id,na\0me\n1,Acme\n", "id,name\n\0\u{1}\u{2}\n", "\u{7f}ELF\n\0\0\0"] {
        let refused = AccountSheet::open(Cursor::new(binary)).err();
        assert_eq!(refused, Some(SheetError::NotCsv { looks_like: FileKind::Binary }), "{binary:?}");
    }
}

#[test]
fn a_mark_that_is_closed_in_the_same_column_of_a_later_row_hides_no_row_in_any_sheet() {
    let astray =
        |line, column: &str, lines| Err(RowProblem::QuoteAstray { line, column: column.to_owned(), lines });
    let rows = accounts("id,name,country\n1,\"Acme,DE\n2,Bolt,FR\n3,Cog\",GB\n4,Dyn,DE\n");
    assert_eq!(rows[0], astray(1, "name", 3));
    assert_eq!((rows.len(), rows[1].as_ref().map(|row| row.name.as_str())), (2, Ok("Dyn")));

    let queries = "id,name,country\nq1,\"Acme,DE\nq2,Bolt\",FR\nq3,Cog,GB\n";
    let rows: Vec<_> = QuerySheet::open(Cursor::new(queries)).ok().unwrap().collect();
    assert_eq!(rows[0].as_ref().err(), astray(1, "name", 2).err().as_ref());
    assert_eq!(rows[1].as_ref().map(|row| row.name.as_str()), Ok("Cog"));

    let header = "fact,external_id,id,at,net,currency";
    for (opens, closes, column) in [
        ("payment,c-1,\"p-1,2026-01-02,100,EUR", "payment,c-1,p-2\",2026-02-02,100,EUR", "id"),
        ("payment,\"c-1,p-1,2026-01-02,100,EUR", "payment,c-1\",p-2,2026-02-02,100,EUR", "external_id"),
        ("\"payment,c-1,p-1,2026-01-02,100,EUR", "payment\",c-1,p-2,2026-02-02,100,EUR", "fact"),
        ("payment,c-1,p-1,2026-01-02,100,\"EUR", "payment,c-1,p-2,2026-02-02,100,EUR\"", "currency"),
        ("payment,c-1,\"p-1,2026-01-02,100,EUR", "payment,c-1,p-2,2026-02-02\",2026-02-02,100,EUR", "id"),
    ] {
        let sheet = format!("{header}\n{opens}\n{closes}\npayment,c-2,p-3,2026-02-02,1,EUR\n");
        let rows: Vec<_> = BillingSheet::open(Cursor::new(sheet)).ok().unwrap().collect();
        assert_eq!(rows[0].as_ref().err(), astray(1, column, 2).err().as_ref(), "{opens}");
        assert_eq!(rows[1].as_ref().map(|row| row.text("external_id")), Ok("c-2"), "{opens}");
    }
}

#[test]
fn what_people_write_on_two_lines_is_read() {
    for text in [
        "name\n\"Acme\nLtd\"\n",
        "id,name\n1,\"Acme\nLtd\"\n",
        "id,name\n1,\"Acme\nHolding, Inc.\"\n",
        "name,website\n\"Acme, Berlin\nHolding\",acme.com\n",
        "id,name,aliases\n1,Acme,\"Acme Labs\nAcme, Inc.\nAC\"\n",
    ] {
        assert!(accounts(text)[0].is_ok(), "{text}");
    }
    let named = "fact,external_id,name,id\npayment,c-1,\"Acme\nLtd\",p-1\n";
    assert!(BillingSheet::open(Cursor::new(named)).ok().unwrap().all(|row| row.is_ok()));
}

#[test]
fn a_row_of_one_field_is_told_in_the_singular() {
    let rows = accounts("id,name\nAcme\n");
    assert_eq!(rows[0].as_ref().unwrap_err().to_string(), "Row 1 has one field, the header has 2.");
}
