//! Numbers and addresses of an imprint: VAT, registers, mail domains, in the running text.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use super::head;
use crate::company_number::vat_numbers_in;
use crate::outside::Organisation;
use crate::web;

/// A number that a label announces: the label's words, how it is written down, and its form.
struct Register {
    labels: &'static [&'static [&'static str]],
    name: &'static str,
    form: Form,
}

enum Form {
    /// So many digits, perhaps with a letter after them (`HRB 12345 B`).
    Digits(usize, usize),
    /// The first nine of fourteen: a SIRET begins with the SIREN.
    Siret,
    /// Eight signs, the first one or two perhaps letters (Companies House).
    Company,
    /// A letter, seven digits and a letter or digit, or eight digits and a letter, written down as the VAT
    /// number they are (Spain).
    Spanish,
    /// Nine digits that are the VAT number as well (Portugal).
    Portuguese,
    /// One or two letters of a province and digits (Italy, Spain).
    Provincial,
    /// Eleven digits, written down as the VAT number they are (Italy).
    Italian,
    /// Twenty signs whose last two prove the others (ISO 17442).
    Lei,
}

static REGISTERS: [Register; 16] = [
    Register { labels: &[&["SIREN"], &["RCS"]], name: "SIREN", form: Form::Digits(9, 9) },
    Register { labels: &[&["SIRET"]], name: "SIREN", form: Form::Siret },
    Register { labels: &[&["HRB"]], name: "HRB", form: Form::Digits(2, 6) },
    Register { labels: &[&["HRA"]], name: "HRA", form: Form::Digits(2, 6) },
    Register { labels: &[&["FN"]], name: "FN", form: Form::Digits(5, 6) },
    Register { labels: &[&["CNPJ"]], name: "CNPJ", form: Form::Digits(14, 14) },
    Register {
        labels: &[
            &["COMPANY", "NUMBER"],
            &["COMPANY", "NO"],
            &["COMPANY", "REGISTRATION"],
            &["CO", "NO"],
            &["REG", "NO"],
            &["REGISTERED", "NUMBER"],
            &["REGISTRATION", "NUMBER"],
            &["REGISTRATION", "NO"],
            &["REGISTERED", "IN", "ENGLAND"],
        ],
        name: "company number",
        form: Form::Company,
    },
    Register {
        labels: &[&["KVK"], &["KVKNUMMER"], &["KVKNR"], &["KOOPHANDEL"]],
        name: "KvK",
        form: Form::Digits(8, 8),
    },
    Register {
        labels: &[&["ONDERNEMINGSNUMMER"], &["KBO"], &["BCE"], &["NUMERO", "DENTREPRISE"]],
        name: "KBO",
        form: Form::Digits(10, 10),
    },
    Register {
        labels: &[&["PIVA"], &["P", "IVA"], &["PARTITA", "IVA"], &["PI"]],
        name: "",
        form: Form::Italian,
    },
    Register { labels: &[&["REA"]], name: "REA", form: Form::Provincial },
    Register { labels: &[&["HOJA"]], name: "hoja", form: Form::Provincial },
    // `Registro Mercantil de Zaragoza, Z-199044`; with volume and folio the sheet has its own label.
    Register { labels: &[&["REGISTRO", "MERCANTIL"]], name: "hoja", form: Form::Provincial },
    Register { labels: &[&["CIF"], &["NIF"], &["CIFNIF"], &["NIFCIF"]], name: "", form: Form::Spanish },
    Register { labels: &[&["LEI"], &["LEICODE"]], name: "LEI", form: Form::Lei },
    Register {
        labels: &[&["NIPC"], &["NIF"], &["CONTRIBUINTE"], &["NIFNIPC"]],
        name: "NIPC",
        form: Form::Portuguese,
    },
];

/// The registers of which a label begins with a word, in their order.
static BY_FIRST_WORD: LazyLock<HashMap<&str, Vec<&Register>>> = LazyLock::new(|| {
    let mut registers: HashMap<&str, Vec<&Register>> = HashMap::new();
    for register in &REGISTERS {
        for label in register.labels {
            let known = registers.entry(label[0]).or_default();
            if !known.iter().any(|known| std::ptr::eq(*known, register)) {
                known.push(register);
            }
        }
    }
    registers
});

/// How many words may stand between a label and its number (`RCS Paris B 123 456 789`).
const MAX_BETWEEN: usize = 4;
const MAX_FOUND: usize = 50;
/// More addresses in a text are not looked at, nor more characters of one.
const MAX_ADDRESSES: usize = 500;
const MAX_ADDRESS: usize = 300;
/// A domain that is not in ASCII is spelt anew at the cost of its length's square; longer ones are none.
const MAX_DOMAIN_BYTES: usize = 255;

/// VAT numbers (upper case, no spaces) and register numbers (`HRB 12345`, `SIREN 123456789`).
pub(super) fn add_numbers(text: &str, owner: &mut Organisation) {
    owner.vat_numbers.extend(vat_numbers_in(text, MAX_FOUND));
    for line in text.lines() {
        let tokens: Vec<Cow<'_, str>> = line.split([' ', ':', ',', ';', '(', ')', '/']).map(bare).collect();
        let tokens: Vec<&str> = tokens.iter().map(Cow::as_ref).filter(|token| !token.is_empty()).collect();
        for at in 0..tokens.len() {
            owner.register_numbers.extend(before_its_label(&tokens, at));
            // The number may be glued to its label: HRB12345.
            let label =
                tokens[at].find(|c: char| c.is_ascii_digit()).map_or(tokens[at], |end| &tokens[at][..end]);
            for register in BY_FIRST_WORD.get(label).into_iter().flatten() {
                if owner.register_numbers.len() >= MAX_FOUND {
                    return;
                }
                let Some(number) = announced(&tokens[at..], register) else { continue };
                match register.form {
                    Form::Italian => owner.vat_numbers.push(format!("IT{number}")),
                    Form::Spanish => owner.vat_numbers.push(format!("ES{number}")),
                    Form::Portuguese => {
                        // A person's begins with one to three: it is in no register of companies.
                        if number.starts_with(['5', '6', '9']) {
                            owner.register_numbers.push(format!("{} {number}", register.name));
                        }
                        owner.vat_numbers.push(format!("PT{number}"));
                    }
                    _ => owner.register_numbers.push(format!("{} {number}", register.name)),
                }
            }
        }
    }
}

/// The register numbers that VAT numbers are as well: of any enterprise in Belgium, of a company in Portugal.
pub(super) fn add_numbers_of_vat(owner: &mut Organisation) {
    let same = owner.vat_numbers.iter().filter_map(|vat| match vat.split_at_checked(2)? {
        ("BE", number) => Some(format!("KBO {number}")),
        ("PT", number) if number.starts_with(['5', '6', '9']) => Some(format!("NIPC {number}")),
        _ => None,
    });
    owner.register_numbers.extend(same.collect::<Vec<_>>());
}

/// Every mail domain that the text names: `jane@acme.com`, `jane (at) acme.com`.
pub(super) fn mail_domains(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut looked_at = 0;
    for line in text.lines() {
        let line = with_at_signs(line);
        for (at, _) in line.match_indices('@') {
            if !line[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || "._+-".contains(c)) {
                continue;
            }
            looked_at += 1;
            if found.len() == MAX_FOUND || looked_at > MAX_ADDRESSES {
                return found;
            }
            let rest = head(&line[at..], MAX_ADDRESS).split_whitespace().next().unwrap_or_default();
            found.extend(mail_domain(rest));
        }
    }
    found
}

fn with_at_signs(line: &str) -> Cow<'_, str> {
    if !line.bytes().any(|byte| matches!(byte, b'[' | b'(' | b'{')) {
        return Cow::Borrowed(line);
    }
    let marks = ["[at]", "(at)", "{at}"].into_iter().filter(|at| line.contains(at));
    marks.fold(Cow::Borrowed(line), |line, at| {
        Cow::Owned(line.replace(&format!(" {at} "), "@").replace(at, "@"))
    })
}

/// The domain of one address, perhaps with a subject behind it.
pub(super) fn mail_domain(address: &str) -> Option<String> {
    let (_, domain) = address.split(['?', ',', ';', ' ']).next()?.rsplit_once('@')?;
    let end = domain.find(|c: char| !(c.is_alphanumeric() || c == '.' || c == '-')).unwrap_or(domain.len());
    let domain =
        Some(domain[..end].trim_matches(['.', '-'])).filter(|domain| domain.len() <= MAX_DOMAIN_BYTES)?;
    let host = web::ascii_host(domain)?;
    web::has_public_suffix(&host).then_some(host)
}

/// Letters and digits of a word, upper case without accents: `P.IVA` is `PIVA`.
fn bare(word: &str) -> Cow<'_, str> {
    if word.len() > 60 {
        return Cow::Borrowed("");
    }
    if word.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()) {
        return Cow::Borrowed(word);
    }
    let spelt = if word.is_ascii() { Cow::Borrowed(word) } else { Cow::Owned(deunicode::deunicode(word)) };
    let letters = spelt.bytes().filter(u8::is_ascii_alphanumeric);
    Cow::Owned(letters.map(|byte| char::from(byte.to_ascii_uppercase())).collect())
}

/// A SIREN that stands before its register: `123 456 789 RCS Nantes`.
fn before_its_label(tokens: &[&str], at: usize) -> Option<String> {
    if tokens[at] != "RCS" {
        return None;
    }
    let is_number = |token: &&&str| token.bytes().all(|byte| byte.is_ascii_digit());
    let mut groups: Vec<&str> = tokens[..at].iter().rev().take(3).take_while(is_number).copied().collect();
    groups.reverse();
    let digits = groups.concat();
    (digits.len() == 9).then(|| format!("SIREN {digits}"))
}

fn announced(tokens: &[&str], register: &Register) -> Option<String> {
    let begins = |label: &&&[&str]| {
        label.len() <= tokens.len() && label.iter().zip(tokens).all(|(wanted, token)| wanted == token)
    };
    if let Some(label) = register.labels.iter().find(begins) {
        let rest = &tokens[label.len()..];
        let first = rest
            .iter()
            .take(MAX_BETWEEN + 1)
            .position(|token| token.contains(|c: char| c.is_ascii_digit()))?;
        return in_form(&rest[first..], &register.form);
    }
    // Glued together: HRB12345.
    let glued = |label: &&[&str]| match label {
        [one] => tokens[0].strip_prefix(one).filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit())),
        _ => None,
    };
    let rest = register.labels.iter().find_map(glued)?;
    in_form(&[rest], &register.form)
}

/// `VI-2999101`, in one word or two.
fn provincial(tokens: &[&str]) -> Option<String> {
    let is_one_word = tokens[0].bytes().any(|byte| byte.is_ascii_digit());
    let number = tokens.iter().take(if is_one_word { 1 } else { 2 }).copied().collect::<String>();
    let digits = number.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let letters = &number[..number.len() - digits.len()];
    let is_number = (4..=7).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    (is_number && (1..=2).contains(&letters.len())).then(|| format!("{letters}-{digits}"))
}

/// A legal entity identifier in capitals: letters count from ten on, and the whole leaves one of 97.
pub(crate) fn is_lei(text: &str) -> bool {
    let digit = |rest: u32, c: char| {
        let value = c.to_digit(36).filter(|_| !c.is_ascii_lowercase())?;
        Some((rest * if value < 10 { 10 } else { 100 } + value) % 97)
    };
    text.len() == 20 && text.chars().try_fold(0, digit) == Some(1)
}

fn in_form(tokens: &[&str], form: &Form) -> Option<String> {
    let grouped = |most: usize| {
        let mut digits = String::new();
        for token in tokens.iter().take_while(|token| token.bytes().all(|byte| byte.is_ascii_digit())) {
            if digits.len() + token.len() > most {
                break;
            }
            digits.push_str(token);
        }
        digits
    };
    match form {
        Form::Digits(least, most) => {
            let first = tokens[0].trim_end_matches(|c: char| c.is_ascii_alphabetic());
            let is_plain = !first.is_empty() && first.bytes().all(|byte| byte.is_ascii_digit());
            let digits =
                if first.len() < tokens[0].len() && is_plain { first.to_owned() } else { grouped(*most) };
            (*least..=*most).contains(&digits.len()).then_some(digits)
        }
        Form::Siret => {
            Some(grouped(14)).filter(|digits| digits.len() == 14).map(|digits| digits[..9].to_owned())
        }
        Form::Portuguese => Some(grouped(9)).filter(|digits| digits.len() == 9),
        Form::Provincial => provincial(tokens),
        Form::Italian => Some(grouped(11)).filter(|digits| digits.len() == 11),
        Form::Company => {
            let number = tokens[0];
            let digits = number.trim_start_matches(|c: char| c.is_ascii_alphabetic());
            let is_one = (7..=8).contains(&number.len()) && digits.len() + 2 >= number.len();
            (is_one && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| number.to_owned())
        }
        Form::Lei => is_lei(tokens[0]).then(|| tokens[0].to_owned()),
        Form::Spanish => {
            let number = tokens[0].as_bytes();
            // A company begins with a letter, a person ends with one.
            let is_one = number.len() == 9
                && (number[0].is_ascii_alphabetic()
                    || number[0].is_ascii_digit() && number[8].is_ascii_alphabetic())
                && number[1..8].iter().all(u8::is_ascii_digit);
            is_one.then(|| tokens[0].to_owned())
        }
    }
}
