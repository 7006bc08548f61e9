//! Which column of a sheet is which of ours: by its header, or because somebody said so.

use std::collections::HashMap;

use super::problem::{SheetError, shortened};

/// One column of ours with every header under which it is known. Headers are compared by letters and digits
/// only, without accents.
pub(super) struct Column {
    pub(super) name: &'static str,
    pub(super) known_as: &'static [&'static str],
}

/// Which of our columns each column of a file is, by its place; nothing where it is not read.
pub type Mapping = Vec<Option<String>>;

/// The places of each of our columns, the one that says most first, and the columns that are not read, as
/// written.
pub(super) type Understood = (Places, Vec<String>);
pub(super) type Places = HashMap<&'static str, Vec<usize>>;

/// Of these a file may have several columns that mean the same ("Company Domain Name" and "Website URL"):
/// where one says nothing, the next is read.
const OF_SEVERAL: [&str; 9] = [
    "website",
    "phone",
    "email",
    "country",
    "email_home",
    "email_other",
    "mobile",
    "phone_home",
    "phone_other",
];

/// Whether several columns of a file may hold this.
pub fn may_be_several(field: &str) -> bool {
    OF_SEVERAL.contains(&field)
}

/// Understands a header by the names of columns.
pub(super) fn understand(
    header: &[String],
    columns: &[Column],
    elsewhere: &[Column],
) -> Result<Understood, SheetError> {
    let plain: Vec<String> = header.iter().map(|name| letters_and_digits(name)).collect();
    let mut found = Places::new();
    for column in columns {
        for wanted in spellings(column, elsewhere) {
            let mut at = (0..plain.len()).filter(|at| plain[*at] == wanted && !is_read(&found, *at));
            let Some(first) = at.next() else { continue };
            if let Some(second) = at.next() {
                return Err(SheetError::DuplicateColumn {
                    column: column.name.to_owned(),
                    first: shortened(&header[first]).into_owned(),
                    second: shortened(&header[second]).into_owned(),
                });
            }
            found.insert(column.name, vec![first]);
            break;
        }
    }
    for column in columns.iter().filter(|column| may_be_several(column.name)) {
        for wanted in spellings(column, elsewhere) {
            let also: Vec<usize> =
                (0..plain.len()).filter(|at| plain[*at] == wanted && !is_read(&found, *at)).collect();
            found.entry(column.name).or_default().extend(also);
        }
    }
    found.retain(|_, places| !places.is_empty());
    if found.is_empty() {
        let first_line = header.join(", ").chars().take(200).collect();
        return Err(SheetError::NoHeader { first_line });
    }
    let unknown = not_read(header, &found);
    Ok((found, unknown))
}

/// What a column's header may be, as headers are compared. Our own name first, then the others in order; but
/// "Name" last, so that "Company name" wins over the "Name" of a CRM export, which may be a person's.
fn spellings<'c>(column: &'c Column, elsewhere: &'c [Column]) -> impl Iterator<Item = String> + 'c {
    let abroad = elsewhere.iter().filter(|other| other.name == column.name);
    let also = column.known_as.iter().chain(abroad.flat_map(|other| other.known_as)).copied();
    let (first, last) = if column.name == "name" { (None, Some("name")) } else { (Some(column.name), None) };
    first.into_iter().chain(also).chain(last).map(letters_and_digits)
}

/// Takes the columns for what somebody said they are. Of several the one that says most comes first, as where
/// nobody is asked: a later file with the same columns may have them in another order.
pub(super) fn assigned(
    header: &[String],
    columns: &'static [Column],
    elsewhere: &[Column],
    mapping: &Mapping,
) -> Understood {
    let plain: Vec<String> = header.iter().map(|name| letters_and_digits(name)).collect();
    let mut found = Places::new();
    for column in columns {
        let is_it = |at: &usize| mapping.get(*at).is_some_and(|said| said.as_deref() == Some(column.name));
        let mut places: Vec<usize> = (0..header.len()).filter(is_it).collect();
        let known: Vec<String> = spellings(column, elsewhere).collect();
        places.sort_by_key(|at| known.iter().position(|name| *name == plain[*at]).unwrap_or(known.len()));
        if !places.is_empty() {
            found.insert(column.name, places);
        }
    }
    let unknown = not_read(header, &found);
    (found, unknown)
}

fn is_read(found: &Places, at: usize) -> bool {
    found.values().any(|places| places.contains(&at))
}

fn not_read(header: &[String], found: &Places) -> Vec<String> {
    // What stands behind the last name are columns that nobody filled.
    let named = header.iter().rposition(|name| !name.is_empty()).map_or(0, |last| last + 1);
    let unknown = (0..named).filter(|at| !is_read(found, *at));
    let unknown = unknown.map(|at| match header[at].as_str() {
        "" => format!("{} (no name)", at + 1),
        name => shortened(name).into_owned(),
    });
    unknown.collect()
}

/// A header as it is compared.
pub(super) fn letters_and_digits(header: &str) -> String {
    let latin = deunicode::deunicode(header);
    latin.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

/// What each column of a file may be, for a person to look over: by its name; else by a word in its name, or
/// by what stands in it. Each of ours is guessed once, by its name as often as it would be read.
pub(super) fn guessed(
    header: &[String],
    samples: &[Vec<String>],
    columns: &'static [Column],
    elsewhere: &[Column],
) -> Vec<Option<&'static str>> {
    let plain: Vec<String> = header.iter().map(|name| letters_and_digits(name)).collect();
    let mut guesses: Vec<Option<&'static str>> = vec![None; header.len()];
    for column in columns {
        for wanted in spellings(column, elsewhere) {
            for at in 0..guesses.len() {
                let is_wanted = may_be_several(column.name) || !guesses.contains(&Some(column.name));
                if is_wanted && guesses[at].is_none() && plain[at] == wanted {
                    guesses[at] = Some(column.name);
                }
            }
        }
    }
    let mut take = |column: &'static str, is_it: &dyn Fn(usize) -> bool| {
        let is_ours = columns.iter().any(|known| known.name == column);
        if !is_ours || guesses.contains(&Some(column)) {
            return;
        }
        if let Some(at) = (0..guesses.len()).find(|at| guesses[*at].is_none() && is_it(*at)) {
            guesses[at] = Some(column);
        }
    };
    for (column, words) in IN_NAMES {
        take(column, &|at| words.iter().any(|word| plain[at].contains(word)));
    }
    let all = |at: usize, looks: fn(&str) -> bool| {
        let values = samples.get(at).map(Vec::as_slice).unwrap_or_default();
        !values.is_empty() && values.iter().all(|value| looks(value))
    };
    take("email", &|at| all(at, |value| value.contains('@') && !value.contains(' ')));
    take("linkedin", &|at| all(at, |value| value.contains("linkedin.com/")));
    take("website", &|at| all(at, looks_like_site));
    take("phone", &|at| all(at, looks_like_phone));
    guesses
}

fn looks_like_site(value: &str) -> bool {
    let host = value.trim_start_matches("https://").trim_start_matches("http://");
    let last = host.split('/').next().unwrap_or_default().rsplit('.').next().unwrap_or_default();
    host.contains('.')
        && !value.contains([' ', '@'])
        && last.len() > 1
        && last.chars().all(char::is_alphabetic)
}

/// As numbers are written that somebody could call from elsewhere.
fn looks_like_phone(value: &str) -> bool {
    let digits = value.chars().filter(char::is_ascii_digit).count();
    value.starts_with(['+', '0', '('])
        && (7..=15).contains(&digits)
        && value.chars().all(|c| c.is_ascii_digit() || " +-/().".contains(c))
}

/// Words in the names of columns that nobody knows whole, the most telling first.
const IN_NAMES: [(&str, &[&str]); 11] = [
    ("linkedin", &["linkedin"]),
    ("email", &["email", "mail"]),
    ("website", &["website", "webseite", "siteweb", "domain", "homepage", "url", "internet", "www"]),
    ("vat_number", &["vat", "ustid", "tva", "partitaiva", "btw", "taxid"]),
    ("phone", &["phone", "telefon", "telephone", "telefono"]),
    ("country", &["country", "land", "pays", "paese", "pais"]),
    ("owner", &["owner", "betreuer", "responsable", "proprietario", "propietario"]),
    ("last_activity", &["lastactivity", "lastcontact", "letzteaktivitat", "letzterkontakt"]),
    ("stage", &["stage", "status", "phase"]),
    (
        "name",
        &[
            "companyname",
            "company",
            "account",
            "firma",
            "kunde",
            "client",
            "customer",
            "organi",
            "societe",
            "azienda",
            "empresa",
            "name",
        ],
    ),
    ("id", &["recordid", "customerid", "kundennummer", "kundennr", "kdnr", "id"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guess_goes_by_the_name_then_by_a_word_in_it_then_by_what_stands_there() {
        static OURS: [Column; 5] = [
            Column { name: "id", known_as: &[] },
            Column { name: "name", known_as: &["company"] },
            Column { name: "website", known_as: &[] },
            Column { name: "email", known_as: &[] },
            Column { name: "phone", known_as: &["telephone"] },
        ];
        let header = ["Firma (Rechnung)", "Zentrale", "Wo", "Mobiltelefon", "Telephone"].map(str::to_owned);
        let samples =
            [vec!["Acme GmbH"], vec!["a@acme.com"], vec!["acme.com", "https://b.de/x"], vec![], vec![]];
        let samples = samples.map(|values| values.into_iter().map(str::to_owned).collect());
        let guesses = guessed(&header, &samples, &OURS, &[]);
        assert_eq!(guesses, [Some("name"), Some("email"), Some("website"), None, Some("phone")]);
    }

    #[test]
    fn of_several_the_column_that_says_most_comes_first_wherever_it_stands() {
        static OURS: [Column; 2] = [
            Column { name: "name", known_as: &["company"] },
            Column { name: "phone", known_as: &["telephone", "switchboard"] },
        ];
        let header = ["Empfang", "Switchboard", "Company", "Phone"].map(str::to_owned);
        let guesses = guessed(&header, &[], &OURS, &[]);
        assert_eq!(guesses, [None, Some("phone"), Some("name"), Some("phone")]);
        let mapping = ["phone", "phone", "name", "phone"].map(|field| Some(field.to_owned())).to_vec();
        let (places, unknown) = assigned(&header, &OURS, &[], &mapping);
        assert_eq!((&places["phone"], &places["name"], unknown.len()), (&vec![3, 1, 0], &vec![2], 0));
    }
}
