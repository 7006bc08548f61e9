//! What the columns of leads, accounts and contacts are called in the other languages of spreadsheets.
//! Accents and signs are nothing when headers are compared, so each name stands here once.

use super::table::Column;

/// Of leads. A name alone (`Nom`, `Nome`, `Nombre`) is a person's.
pub(super) const OF_LEADS: [Column; 10] = [
    Column { name: "first_name", known_as: FIRST_NAME },
    Column { name: "last_name", known_as: LAST_NAME },
    Column { name: "email", known_as: EMAIL },
    Column { name: "company", known_as: COMPANY },
    Column { name: "website", known_as: WEBSITE },
    Column { name: "linkedin", known_as: LINKEDIN },
    Column { name: "country", known_as: COUNTRY },
    Column {
        name: "job_title",
        known_as: &[
            "berufsbezeichnung",
            "funktion",
            "stelle",
            "intitulé du poste",
            "fonction",
            "poste",
            "ruolo",
            "posizione",
            "qualifica",
            "cargo",
            "puesto",
            "função",
            "functietitel",
            "functie",
        ],
    },
    Column { name: "phone", known_as: PHONE },
    Column {
        name: "note",
        known_as: &[
            "notiz",
            "bemerkung",
            "kommentar",
            "remarque",
            "commentaire",
            "nota",
            "notas",
            "commento",
            "comentario",
            "comentarios",
            "opmerking",
        ],
    },
];

/// Of accounts. A name alone is the company's.
pub(super) const OF_ACCOUNTS: [Column; 7] = [
    Column { name: "name", known_as: COMPANY },
    Column { name: "name", known_as: &["nom", "nome", "nombre", "naam"] },
    Column { name: "website", known_as: WEBSITE },
    Column { name: "country", known_as: COUNTRY },
    Column { name: "phone", known_as: PHONE },
    Column { name: "email", known_as: EMAIL },
    Column { name: "linkedin", known_as: LINKEDIN },
];

/// Of contacts. A name alone is a person's.
pub(super) const OF_CONTACTS: [Column; 7] = [
    Column { name: "first_name", known_as: FIRST_NAME },
    Column { name: "last_name", known_as: LAST_NAME },
    Column { name: "email", known_as: EMAIL },
    Column { name: "phone", known_as: PHONE },
    Column { name: "company", known_as: COMPANY },
    Column { name: "website", known_as: WEBSITE },
    Column { name: "country", known_as: COUNTRY },
];

const FIRST_NAME: &[&str] =
    &["vorname", "prénom", "nombre de pila", "nombre", "primeiro nome", "nome", "voornaam"];

const LAST_NAME: &[&str] = &[
    "nachname",
    "familienname",
    "nom de famille",
    "nom",
    "cognome",
    "apellidos",
    "apellido",
    "apelidos",
    "apelido",
    "sobrenome",
    "achternaam",
];

const EMAIL: &[&str] = &[
    "e-mail-adresse",
    "adresse e-mail",
    "adresse électronique",
    "courriel",
    "indirizzo e-mail",
    "correo electrónico",
    "correo",
    "endereço de e-mail",
    "correio eletrónico",
    "e-mailadres",
    "mail",
];

const COMPANY: &[&str] = &[
    "firmenname",
    "firma",
    "unternehmensname",
    "unternehmen",
    "raison sociale",
    "nom de l'entreprise",
    "nom de la société",
    "société",
    "entreprise",
    "ragione sociale",
    "nome azienda",
    "azienda",
    "società",
    "razón social",
    "nombre de la empresa",
    "nome da empresa",
    "empresa",
    "organización",
    "bedrijfsnaam",
    "bedrijf",
    "organisatie",
];

const WEBSITE: &[&str] = &[
    "webseite",
    "homepage",
    "internetseite",
    "internetadresse",
    "site web",
    "site internet",
    "sito web",
    "sito internet",
    "sito",
    "página web",
    "sitio web",
    "sítio web",
    "site",
    "web",
];

const LINKEDIN: &[&str] = &[
    "linkedin-seite",
    "linkedin-unternehmensseite",
    "page linkedin",
    "pagina linkedin",
    "página de linkedin",
];

const COUNTRY: &[&str] =
    &["land", "ländercode", "pays", "code pays", "paese", "nazione", "país", "código de país", "landcode"];

const PHONE: &[&str] = &[
    "telefon",
    "telefonnummer",
    "rufnummer",
    "téléphone",
    "numéro de téléphone",
    "telefono",
    "numero di telefono",
    "número de teléfono",
    "telefone",
    "telefoon",
    "telefoonnummer",
    "tel",
];
