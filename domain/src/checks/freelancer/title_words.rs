//! The words of job titles, in seven languages, without accents and in lower case.

/// What says it of a person, and something else of a thing or of customers.
pub(super) const OF_A_PERSON: &[&str] = &["autonomo", "autonoma", "zelfstandig", "profession liberale"];

/// What is called autonomous and is nobody: vehicles, universities, regions, bodies.
pub(super) const AUTONOMOUS_THINGS: &[&str] = &[
    "vehiculo",
    "vehiculos",
    "coche",
    "conduccion",
    "guida",
    "navegacion",
    "universidad",
    "universita",
    "universitat",
    "comunidad",
    "provincia",
    "region",
    "regione",
    "ciudad",
    "administracion",
    "organismo",
    "entidad",
    "ente",
    "azienda",
    "sistema",
    "robot",
    "agente",
    "trabajo",
    "gestion",
    "gestione",
    "lavoro",
    "trabalho",
];

/// Words before or after which these say something of the work, not of who does it.
pub(super) const WORK_WITH_CUSTOMERS: &[&str] = &[
    "conseiller",
    "conseillere",
    "clientele",
    "charge",
    "chargee",
    "responsable",
    "directeur",
    "directrice",
    "marche",
    "banquier",
    "banquiere",
    "gestionnaire",
    "werkend",
    "werkende",
    "bestuursorgaan",
];

/// What may follow where somebody says it of themselves: "Fontanero autónomo en Sevilla".
pub(super) const GOES_ON: &[&str] = &["en", "con", "a", "y", "e", "in", "te"];

/// Words that only suggest it.
pub(super) const SOFT: &[&str] = &[
    "independent consultant",
    "independent contractor",
    "independent advisor",
    "independent adviser",
    "independent professional",
    "independent expert",
    "independent coach",
    "independent trainer",
    "independent developer",
    "independent designer",
    "independent agent",
    "contractor",
    "solo consultant",
    "private consultant",
    "interim manager",
    "interim management",
    "consultor independiente",
    "consultora independiente",
    "consulente indipendente",
    "consulente esterno",
    "consultant externe",
    "consultante externe",
    "manager de transition",
    "freier trainer",
    "freie trainerin",
    "freier texter",
    "freie texterin",
    "interimmanager",
    "interimmanagerin",
    "onafhankelijk expert",
    "consultor externo",
    "consultora externa",
    "assessor independente",
    "consultor independente",
    "consultora independente",
    "onafhankelijk adviseur",
    "onafhankelijk consultant",
    "unabhangiger berater",
    "unabhangige beraterin",
    "unabhaengiger berater",
    "freier berater",
    "freie beraterin",
    "freier journalist",
    "freie journalistin",
    "freier architekt",
    "freie architektin",
    "one man band",
    "one woman band",
    "profesional independiente",
    "profissional independente",
    "professionista indipendente",
    "autonomo societario",
    "en portage salarial",
    "life coach",
    "personal trainer",
];

/// An "independent" member of a board is no freelancer, and neither is whoever looks after freelancers.
pub(super) const OF_A_BOARD: &[&str] = &[
    "director",
    "board",
    "administrateur",
    "administratrice",
    "administrador",
    "administradora",
    "consejero",
    "consejera",
    "conselheiro",
    "conselheira",
    "amministratore",
    "amministratrice",
    "consigliere",
    "sindaco",
    "commissaris",
    "bestuurder",
    "vorstand",
    "aufsichtsrat",
    "chair",
    "chairman",
    "chairwoman",
    "trustee",
];

/// Words before it that make others of them: "Head of Freelance", "Betreuer Freiberufler".
pub(super) const LINKING: &[&str] = &[
    "of",
    "for",
    "des",
    "de",
    "di",
    "du",
    "dei",
    "fur",
    "fuer",
    "der",
    "voor",
    "para",
    "with",
    "at",
    "bei",
    "vp",
    "head",
    "owner",
    "accountmanager",
    "vertriebsleiter",
    "vertriebsleiterin",
    "betreuer",
    "betreuerin",
    "kundenbetreuer",
    "kundenbetreuerin",
    "teamleiter",
    "teamleiterin",
    "von",
    "per",
    "hoofd",
    "leitung",
    "leiter",
    "leiterin",
    "externe",
    "del",
    "della",
    "delle",
    "do",
    "dos",
    "degli",
    "on",
];

/// Behind a word for a person they make others of them: "Freelancer Manager", "Freelancer Compliance
/// Officer".
pub(super) const MANAGES_THEM: &[&str] = &[
    "manager",
    "managerin",
    "managers",
    "lead",
    "leader",
    "director",
    "specialist",
    "officer",
    "coordinator",
    "associate",
    "builder",
    "administrator",
    "owner",
    "head",
];

/// Who stand at the head of what is named behind them: "Leiterin Einkauf Freelancer".
pub(super) const LEADERS: &[&str] = &["head", "vp", "leiter", "leiterin", "leitung", "hoofd"];

/// What somebody does as a freelancer, as often as for freelancers: "Freelance Community Manager".
pub(super) const OWN_WORK: &[&str] = &[
    "community",
    "talent",
    "team",
    "recruiting",
    "recruitment",
    "procurement",
    "insurance",
    "support",
    "partnerships",
    "success",
    "operations",
    "engagement",
    "workforce",
    "services",
    "solutions",
    "management",
    "tax",
    "credit",
    "staffing",
    "compliance",
    "sourcing",
];

/// Departments in which freelancers work too, so that a clause of its own settles nothing: "VP Sales,
/// Freelancer".
pub(super) const FUNCTIONS: &[&str] = &[
    "sales",
    "hr",
    "marketing",
    "vertrieb",
    "personal",
    "finance",
    "business",
    "product",
    "accounting",
    "account",
    "verkauf",
    "ventas",
    "vendite",
    "verkoop",
    "vendas",
    "rh",
];

/// Who have a firm: "Titolare di ditta individuale".
pub(super) const OWNERS: &[&str] = &[
    "owner",
    "founder",
    "inhaber",
    "inhaberin",
    "eigenaar",
    "eigenaresse",
    "titolare",
    "titular",
    "gerant",
    "gerante",
    "proprietaire",
    "proprietario",
    "proprietaria",
    "dono",
    "dona",
];

/// What joins two words of one kind; `&` is read as one.
pub(super) const AND: &[&str] = &["and", "und", "et", "y", "e", "en", "ed", "i"];

/// Before a firm of one's own: "Consulente a partita IVA".
pub(super) const HOW: &[&str] = &["a", "con", "en", "in", "mit", "with", "com"];

/// Work that is for them where nothing says for what else: "Gestión freelance", and not "Change Management
/// Freelance".
pub(super) const WORK_FOR_WHOM: &[&str] = &[
    "management",
    "relations",
    "recruiting",
    "recruitment",
    "recrutement",
    "sourcing",
    "gestion",
    "gestione",
    "gestao",
    "betreuung",
    "vermittlung",
    "bemiddeling",
];

/// Trades that people have on their own account: a "Freelance Network Engineer" may look after a network of
/// freelancers, and is one as often.
pub(super) const TRADES: &[&str] = &[
    "designer",
    "developer",
    "engineer",
    "architect",
    "administrator",
    "analyst",
    "expert",
    "trainer",
    "coach",
    "strategist",
    "researcher",
    "writer",
    "editor",
    "consultant",
    "consulting",
    "berater",
    "beraterin",
    "entwickler",
    "ingenieur",
    "adviser",
    "advisor",
    "broker",
    "agent",
    "specialist",
    "accountant",
    "lawyer",
    "solicitor",
    "bookkeeper",
];

/// What is called free and is no trade: "Freier Träger".
pub(super) const NO_FREE_TRADES: &[&str] = &["trager", "medizin", "magazin", "berlin", "mitarbeiter"];

/// What is called liberal and is nobody.
pub(super) const NO_LIBERAL_TRADES: &[&str] =
    &["profession", "parti", "partei", "partito", "partido", "profissional", "profesional", "democracia"];

/// Who lead what is named before them: "Freelance Operations Lead" leads freelancers.
pub(super) const LEADS: &[&str] = &["lead", "leader", "head", "director"];

/// Whom houses engage beside freelancers: "Freelance & Contractor Manager".
pub(super) const ON_CONTRACT: &[&str] = &["contractor", "contract", "temp", "temporary", "agency", "interim"];

/// What is called independent and is nobody: "Directrice d'agence indépendante".
pub(super) const INDEPENDENT_THINGS: &[&str] = &[
    "agence",
    "librairie",
    "cinema",
    "label",
    "maison",
    "magasin",
    "ecole",
    "societe",
    "cabinet",
    "theatre",
    "entreprise",
    "garage",
    "pharmacie",
];
