//! A market of made-up companies with the words that real names have: a few that everybody has, family names
//! and places that some share, brands that few have (Zipf's law). The same number always gives the same
//! company, and every variant of a name.

use std::sync::LazyLock;

/// Names that people bear anywhere: the stock of family names, of which a few are on every street.
const PEOPLE: &str = include_str!("../../data/person-names/everywhere.txt");
/// Family names that a market knows.
const FAMILIES: usize = 60_000;

/// Trades in the languages of the countries below, the most frequent first.
const TRADES: [&str; 6] = [
    "Services,Solutions,Construction,Consulting,Engineering,Properties,Transport,Electrical,\
     Logistics,Foods,Motors,Plumbing,Design,Media,Bakery,Marketing,Recruitment,Interiors,\
     Dental Care,Software,Landscapes,Roofing,Print,Travel,Accountants,Joinery,Scaffolding,\
     Fisheries,Cycles,Optics,Upholstery,Kennels",
    "Bau,Elektro,Immobilien,Metallbau,Transporte,Maschinenbau,Apotheke,Haustechnik,Logistik,\
     Bäckerei,Autohaus,Gartenbau,Beratung,Werbetechnik,Druckerei,Pflegedienst,Spedition,Tiefbau,\
     Dachdeckerei,Schreinerei,Landtechnik,Reisen,Kältetechnik,Optik,Verpackungen,\
     Kunststofftechnik,Stadtwerke,Weingut,Zahntechnik,Brauerei",
    "Services,Conseil,Immobilier,Bâtiment,Transports,Électricité,Menuiserie,Assurances,\
     Boulangerie,Plomberie,Maçonnerie,Informatique,Paysages,Garage,Imprimerie,Optique,Pharmacie,\
     Charpente,Ambulances,Carrelage,Traiteur,Domaine,Carrosserie,Nautisme",
    "Servicios,Construcciones,Inmobiliaria,Transportes,Consultores,Instalaciones,Talleres,\
     Panadería,Asesores,Viajes,Muebles,Electricidad,Reformas,Conservas,Bodegas,Farmacia,Óptica,\
     Excavaciones,Pinturas,Imprenta,Hormigones,Frutas",
    "Costruzioni,Impianti,Immobiliare,Trasporti,Servizi,Consulting,Officine,Edilizia,Arredamenti,\
     Farmacia,Panificio,Autotrasporti,Meccanica,Viaggi,Termoidraulica,Carpenteria,Cantine,\
     Tipografia,Ottica,Ceramiche,Calzature,Salumificio",
    "Bouw,Vastgoed,Transport,Techniek,Advies,Installatie,Bakkerij,Makelaardij,Logistiek,\
     Administratie,Schilders,Metaal,Tuinen,Reizen,Drukkerij,Kwekerij",
];
const COMMON: &str = "Group,Holding,International,Technologies,Systems,Partners,Energy,Capital,Digital,\
     Industries,Europe,Management,Invest,Global,Trading,Labs";
/// Towns: their stems and ends, put together.
const TOWN_STEMS: [&str; 40] = [
    "Alten", "Wester", "North", "Saint", "Villa", "Monte", "Ober", "Neu", "Santa", "Castel", "Roche",
    "Brück", "Hohen", "Lang", "Stein", "Wald", "Mühl", "Birken", "Ash", "Black", "Green", "Kings", "Marl",
    "Stock", "Chat", "Beau", "Font", "Ville", "Val", "Torre", "Rio", "Campo", "Oude", "Nieuw", "Zand",
    "Eind", "Sund", "Lund", "Norr", "Öster",
];
const TOWN_ENDS: [&str; 30] = [
    "burg", "berg", "dorf", "heim", "hausen", "stadt", "feld", "bach", "brook", "ham", "ton", "ford",
    "field", "bury", "mont", "neuve", "court", "rossa", "bella", "nuovo", "alto", "verde", "dijk", "hoven",
    "kerk", "by", "köping", "vik", "holm", "ås",
];
const SYLLABLES: [&str; 48] = [
    "al", "an", "ar", "bel", "ber", "bo", "bran", "cal", "cen", "cor", "da", "del", "dor", "el", "en", "fal",
    "fin", "gal", "gen", "gra", "hel", "in", "is", "jan", "ka", "kor", "la", "len", "lo", "mar", "mel", "mi",
    "no", "nel", "or", "per", "qui", "ra", "ren", "sal", "sol", "ta", "tel", "ul", "val", "vi", "wen", "zan",
];
/// Country, its domain, its trades, and the legal forms of its companies.
const COUNTRIES: [(&str, &str, usize, [&str; 3]); 9] = [
    ("GB", "co.uk", 0, ["Ltd", "Limited", "PLC"]),
    ("US", "com", 0, ["Inc.", "LLC", "Corp."]),
    ("DE", "de", 1, ["GmbH", "GmbH & Co. KG", "AG"]),
    ("AT", "at", 1, ["GmbH", "GmbH", "KG"]),
    ("CH", "ch", 1, ["AG", "GmbH", "SA"]),
    ("FR", "fr", 2, ["SAS", "SARL", "SA"]),
    ("ES", "es", 3, ["S.L.", "S.A.", "S.L.U."]),
    ("IT", "it", 4, ["S.r.l.", "S.p.A.", "S.n.c."]),
    ("NL", "nl", 5, ["B.V.", "B.V.", "N.V."]),
];

/// A made-up company.
#[derive(Debug, Clone)]
pub struct Company {
    pub name: String,
    pub domain: String,
    pub country: &'static str,
    pub phone: String,
}

/// The trades of each language, apart, and the words that companies anywhere have.
static TRADE_WORDS: LazyLock<Vec<Vec<&str>>> =
    LazyLock::new(|| TRADES.iter().map(|trades| trades.split(',').collect()).collect());
static COMMON_WORDS: LazyLock<Vec<&str>> = LazyLock::new(|| COMMON.split(',').collect());

/// Every eighth or so of the long list, in an order of chance: the first are borne by thousands.
static FAMILY_NAMES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut names: Vec<(u64, &str)> = PEOPLE
        .lines()
        .filter(|name| (4..=12).contains(&name.len()))
        .map(|name| (name.bytes().fold(7, |sum, byte| mixed(sum ^ u64::from(byte))), name))
        .collect();
    names.sort_unstable();
    names.truncate(FAMILIES);
    names.into_iter().map(|(_, name)| capital(name)).collect()
});

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn mixed(z: u64) -> u64 {
    let z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// Numbers that look like chance and are the same in every run (splitmix64).
pub struct Draws(u64);

impl Draws {
    pub fn of(number: u64) -> Draws {
        Draws(number.wrapping_mul(0x2545_f491_4f6c_dd1d) ^ 0x6d61_726b)
    }

    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        (mixed(self.0) % limit as u64) as usize
    }

    fn one_of<'t>(&mut self, all: &[&'t str]) -> &'t str {
        all[self.below(all.len())]
    }

    /// The n-th with a chance that falls about as 1/n (Zipf): the logarithm of the place is even.
    fn rank(&mut self, count: usize) -> usize {
        let even = self.below(1 << 24) as f64 / f64::from(1 << 24);
        (((count as f64 + 1.0).ln() * even).exp() - 1.0) as usize
    }

    fn ranked<'t>(&mut self, all: &[&'t str]) -> &'t str {
        all[self.rank(all.len()).min(all.len() - 1)]
    }

    fn family(&mut self) -> &'static str {
        // The very first would be one in eleven; in life the commonest is one in a hundred.
        let at = match self.rank(FAMILIES + 60) {
            first @ 0..60 => (first + self.below(60)) % 60,
            other => other - 60,
        };
        &FAMILY_NAMES[at]
    }

    fn brand(&mut self) -> String {
        let syllables = 2 + self.below(3);
        capital(&(0..syllables).map(|_| self.one_of(&SYLLABLES)).collect::<String>())
    }

    fn town(&mut self) -> String {
        format!("{}{}", self.one_of(&TOWN_STEMS), self.one_of(&TOWN_ENDS))
    }
}

/// The company of a number.
pub fn company(number: u64) -> Company {
    let mut draws = Draws::of(number);
    let (country, ending, language, forms) = COUNTRIES[draws.below(COUNTRIES.len())];
    let trades = &TRADE_WORDS[language];
    let trade = draws.ranked(trades);
    let core = match draws.below(20) {
        0..6 => format!("{} {trade}", draws.brand()),
        6..10 => format!("{} {trade}", draws.family()),
        10 => format!("{} & {} {trade}", draws.family(), draws.family()),
        11 => format!("{} {} {trade}", draws.brand(), draws.family()),
        12..14 => format!("{} {}", draws.brand(), draws.ranked(&COMMON_WORDS)),
        14 => draws.brand(),
        15 => format!("{trade} {}", draws.town()),
        16 => format!("{} {} {trade}", draws.family(), draws.town()),
        17 => format!("{} {trade} {}", draws.brand(), draws.ranked(&COMMON_WORDS)),
        18 => format!("{} {} {}", draws.brand(), draws.ranked(trades), 1 + draws.below(30)),
        _ => format!("{} {} {}", draws.brand(), draws.brand(), draws.ranked(&COMMON_WORDS)),
    };
    let label: String = core.chars().filter(char::is_ascii_alphanumeric).collect();
    Company {
        name: format!("{core} {}", draws.ranked(&forms)),
        domain: format!("{}-{number}.{ending}", label.to_lowercase()),
        country,
        phone: format!("+44 20 {:04} {:04}", draws.below(10_000), draws.below(10_000)),
    }
}

/// A name as somebody else writes it: one slip or change, chosen by a number. What was changed comes first.
pub fn variant(name: &str, number: u64) -> (&'static str, String) {
    let mut draws = Draws::of(number ^ 0x7a71);
    let mut letters: Vec<char> = name.chars().collect();
    // Past the first letter, and not in the legal form.
    let end = name.rfind(' ').map_or(letters.len(), |at| name[..at].chars().count()).max(4);
    let at = 1 + draws.below(end.min(letters.len()).saturating_sub(2).max(1));
    let words: Vec<&str> = name.split(' ').collect();
    match draws.below(10) {
        0 => ("same", name.to_uppercase()),
        1 | 2 => ("no form", words[..words.len().saturating_sub(1).max(1)].join(" ")),
        3 => {
            let _ = letters.remove(at);
            ("letter lost", letters.into_iter().collect())
        }
        4 => {
            letters.swap(at, at - 1);
            ("letters exchanged", letters.into_iter().collect())
        }
        5 => {
            letters.insert(at, letters[at]);
            ("letter doubled", letters.into_iter().collect())
        }
        6 => {
            letters[at] = char::from(b'a' + draws.below(26) as u8);
            ("letter wrong", letters.into_iter().collect())
        }
        7 if words.len() > 3 => ("word lost", words[..words.len() - 2].join(" ")),
        7 | 8 => {
            let (core, form) = name.rsplit_once(' ').unwrap_or((name, ""));
            ("word added", format!("{core} {} {form}", draws.ranked(&COMMON_WORDS)))
        }
        _ if words.len() > 2 => {
            let mut core = words[..words.len() - 1].to_vec();
            core.rotate_left(1);
            ("order", core.join(" "))
        }
        _ => ("joined", words.concat()),
    }
}
