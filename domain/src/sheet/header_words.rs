//! The names of columns that leads, accounts and contacts share, in the other languages of spreadsheets.

pub(super) const FIRST_NAME: &[&str] =
    &["vorname", "prénom", "nombre de pila", "nombre", "primeiro nome", "nome", "voornaam"];

pub(super) const LAST_NAME: &[&str] = &[
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

pub(super) const EMAIL: &[&str] = &[
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

pub(super) const COMPANY: &[&str] = &[
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

pub(super) const WEBSITE: &[&str] = &[
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

pub(super) const LINKEDIN: &[&str] = &[
    "linkedin-seite",
    "linkedin-unternehmensseite",
    "page linkedin",
    "page d'entreprise linkedin",
    "página de empresa de linkedin",
    "página da empresa no linkedin",
    "pagina aziendale linkedin",
    "linkedin-bedrijfspagina",
    "pagina linkedin",
    "página de linkedin",
];

pub(super) const COUNTRY: &[&str] =
    &["land", "ländercode", "pays", "code pays", "paese", "nazione", "país", "código de país", "landcode"];

pub(super) const PHONE: &[&str] = &[
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
    "número de telefone",
    "organisation - telefon",
    "organisation - téléphone",
    "organización - teléfono",
    "organizzazione - telefono",
    "organização - telefone",
    "organisatie - telefoon",
    "tel",
];
