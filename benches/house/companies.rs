//! Made-up companies whose names are distributed like real ones: a few words that everybody has, many that
//! few have, and a legal form. The same number always gives the same company.

use leadwire_domain::lead::RawLead;

const SYLLABLES: [&str; 64] = [
    "al", "an", "ar", "bel", "ber", "bo", "bran", "cal", "car", "cen", "cor", "da", "del", "dor", "el", "en",
    "fal", "fin", "for", "gal", "gen", "gra", "hal", "hel", "hol", "in", "is", "jan", "ka", "kel", "kor",
    "la", "len", "lin", "lo", "mar", "mel", "min", "mo", "na", "nel", "nor", "ol", "or", "pal", "per", "pra",
    "qui", "ra", "ren", "ro", "sal", "sen", "sol", "ta", "tel", "tor", "ul", "val", "ven", "vi", "wal",
    "wen", "zan",
];

/// The most frequent first: the n-th is drawn about 1/n as often as the first.
const TRADES: [&str; 40] = [
    "Group",
    "Holdings",
    "Solutions",
    "Services",
    "Technologies",
    "Systems",
    "International",
    "Capital",
    "Energy",
    "Partners",
    "Industries",
    "Logistics",
    "Foods",
    "Engineering",
    "Consulting",
    "Media",
    "Health",
    "Software",
    "Finance",
    "Construction",
    "Pharma",
    "Motors",
    "Trading",
    "Networks",
    "Properties",
    "Packaging",
    "Metals",
    "Textiles",
    "Marine",
    "Optics",
    "Bakery",
    "Tools",
    "Paper",
    "Plastics",
    "Travel",
    "Wines",
    "Glass",
    "Ceramics",
    "Robotics",
    "Instruments",
];

/// Country, its domain, and the legal forms of its companies.
const COUNTRIES: [(&str, &str, [&str; 2]); 8] = [
    ("GB", "co.uk", ["Ltd", "PLC"]),
    ("DE", "de", ["GmbH", "AG"]),
    ("FR", "fr", ["SAS", "SARL"]),
    ("ES", "es", ["SL", "SA"]),
    ("IT", "it", ["S.r.l.", "S.p.A."]),
    ("NL", "nl", ["BV", "NV"]),
    ("US", "com", ["Inc", "LLC"]),
    ("SE", "se", ["AB", "AB"]),
];

/// A made-up company.
pub struct Company {
    pub name: String,
    pub domain: String,
    pub country: &'static str,
}

/// Numbers that look like chance and are the same in every run (splitmix64).
struct Draws(u64);

impl Draws {
    fn next(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % below
    }

    fn one_of<'t>(&mut self, all: &[&'t str]) -> &'t str {
        all[self.next(all.len() as u64) as usize]
    }

    /// Small places far more often than large ones.
    fn one_of_ranked<'t>(&mut self, all: &[&'t str]) -> &'t str {
        let upper = self.next(all.len() as u64) + 1;
        all[self.next(upper) as usize]
    }

    fn brand(&mut self) -> String {
        let syllables = 2 + self.next(3);
        let mut word: String = (0..syllables).map(|_| self.one_of(&SYLLABLES)).collect();
        word[..1].make_ascii_uppercase();
        word
    }
}

/// The company of a number.
pub fn company(number: u64) -> Company {
    let mut draws = Draws(number.wrapping_mul(0x2545_f491_4f6c_dd1d) ^ 0x1ead);
    let brand = draws.brand();
    let (country, ending, forms) = COUNTRIES[draws.next(COUNTRIES.len() as u64) as usize];
    let mut words = vec![brand.clone()];
    if draws.next(10) < 2 {
        words.push(draws.brand());
    }
    for _ in 0..1 + draws.next(2) {
        words.push(draws.one_of_ranked(&TRADES).to_owned());
    }
    words.push(draws.one_of(&forms).to_owned());
    let domain = format!("{}-{number}.{ending}", brand.to_lowercase());
    Company { name: words.join(" "), domain, country }
}

/// The lead of a number: of ten, six of unknown companies, one by free mail, one of a known domain, one of a
/// known name and one to a role address. `accounts` is how many companies are in the pipeline.
pub fn lead(number: u64, accounts: u64) -> RawLead {
    // Beyond every account's number, so that the company is new.
    let fresh = company(1_000_000_000 + number);
    let known = company(Draws(number).next(accounts.max(1)));
    let person = |domain: &str| format!("jane.doe-{number}@{domain}");
    let (name, email, domain, country) = match number % 10 {
        6 => (fresh.name, format!("jane.doe{number}@gmail.com"), fresh.domain, fresh.country),
        7 => (known.name, person(&known.domain), known.domain, known.country),
        8 => (known.name, person(&fresh.domain), fresh.domain, known.country),
        9 => (fresh.name, format!("info@{}", fresh.domain), fresh.domain, fresh.country),
        _ => (fresh.name, person(&fresh.domain), fresh.domain, fresh.country),
    };
    let slug = domain.split('.').next().unwrap_or_default();
    RawLead {
        first_name: "Jane".to_owned(),
        last_name: "Doe".to_owned(),
        email,
        company: name,
        linkedin: format!("https://www.linkedin.com/company/{slug}"),
        website: format!("https://www.{domain}"),
        country: country.to_owned(),
        job_title: "Head of Operations".to_owned(),
        phone: "+44 20 7946 0958".to_owned(),
        ..RawLead::default()
    }
}
