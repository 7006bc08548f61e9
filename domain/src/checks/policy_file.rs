//! A policy as a file that an operator edits: every rule with what it looks at and what it does, in TOML.

use std::fmt::Write as _;
use std::ops::Range;

use serde_json::{Map, Value};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::policy_problem::{Allowed, PolicyFault, PolicyProblem};
use super::{Code, Policy, Treatment};
use crate::country::Country;

const TREATED: &str = "treatments";
const COUNTRIES: &str = "countries_served";

/// A policy written down whole; read back it is the same.
pub fn policy_to_toml(policy: &Policy) -> String {
    let mut text = String::from(
        "# Which rule refuses, which asks a person, which only notes. Rules that are not named do what they\n\
         # do by default. `leadwire what-if FILE` lists which past verdicts would change by it; the terms\n\
         # page of the console takes it for the next version.\n\n\
         # Countries that the programme serves, as two-letter codes of ISO 3166-1; without the line: all.\n",
    );
    let _ = match &policy.countries_served {
        None => writeln!(text, "# {COUNTRIES} = [\"DE\", \"FR\"]"),
        Some(served) => {
            let codes: Vec<String> = served.iter().map(|country| format!("\"{country}\"")).collect();
            writeln!(text, "{COUNTRIES} = [{}]", codes.join(", "))
        }
    };
    let (tables, single): (Vec<_>, Vec<_>) =
        other_settings(policy).into_iter().partition(|(_, value)| value.is_object());
    for (name, value) in single {
        let _ = writeln!(text, "{name} = {value}");
    }
    for (name, table) in tables {
        let _ = writeln!(text, "\n[{name}]");
        for (key, value) in table.as_object().into_iter().flatten() {
            let _ = writeln!(text, "{key} = {value}");
        }
    }
    let names = names_of(&Treatment::ALL);
    let _ = writeln!(text, "\n# {names}: what becomes of a lead that a rule hits.\n[{TREATED}]");
    for code in Code::treated() {
        let does = policy.treatment(code).name();
        let fewer = code.choices().len() < Treatment::ALL.len();
        let only = if fewer { format!(" ({} only)", names_of(code.choices())) } else { String::new() };
        let _ = writeln!(text, "# {}{only}\n{code} = \"{does}\"", code.looks_at());
    }
    text
}

fn names_of(treatments: &[Treatment]) -> String {
    words_of(treatments).join(", ")
}

fn words_of(treatments: &[Treatment]) -> Vec<&'static str> {
    treatments.iter().map(|treatment| treatment.name()).collect()
}

/// The settings of a policy beside the two that have a form of their own, as far as they are set. JSON's
/// numbers, truths and texts are TOML's too.
fn other_settings(policy: &Policy) -> Vec<(String, Value)> {
    let Ok(Value::Object(settings)) = serde_json::to_value(policy) else { return Vec::new() };
    let others = settings.into_iter().filter(|(name, _)| name != TREATED && name != COUNTRIES);
    others.filter(|(_, value)| !value.is_null()).collect()
}

/// Reads such a file.
///
/// # Errors
/// Everything in it that cannot be taken, with its line.
pub fn policy_of_toml(text: &str) -> Result<Policy, Vec<PolicyProblem>> {
    let mut file = File { text, problems: Vec::new() };
    let (spans, values) = match (DeTable::parse(text), text.parse::<toml::Table>()) {
        (Ok(spans), Ok(values)) => (spans, values),
        (Err(why), _) | (_, Err(why)) => {
            file.tell_of_line(&why);
            return Err(file.problems);
        }
    };
    let mut policy = file.other_settings(spans.get_ref(), &values);
    for (key, value) in spans.get_ref() {
        match key.get_ref().as_ref() {
            TREATED => file.treatments(value, &mut policy),
            COUNTRIES => policy.countries_served = file.countries(value),
            _ => {}
        }
    }
    file.problems.sort_by_key(|problem| problem.line);
    if file.problems.is_empty() { Ok(policy) } else { Err(file.problems) }
}

struct File<'a> {
    text: &'a str,
    problems: Vec<PolicyProblem>,
}

impl File<'_> {
    fn tell(&mut self, at: &Range<usize>, why: PolicyFault) {
        let before = self.text.get(..at.start).unwrap_or_default();
        self.problems.push(PolicyProblem { line: before.matches('\n').count() + 1, why });
    }

    /// Tells which line the parser could not read. Where it met the end of the file, the last line that says
    /// something lacks something.
    fn tell_of_line(&mut self, why: &toml::de::Error) {
        let at = why.span().unwrap_or_default().start.min(self.text.len());
        let before = self.text.get(..at).unwrap_or_default();
        let lines = self.text.lines().enumerate().take(before.matches('\n').count() + 1);
        let said = lines.filter(|(_, line)| !line.trim().is_empty()).last();
        let (number, line) = said.unwrap_or((0, ""));
        let written = short(line.trim());
        let why = if why.message().starts_with("duplicate key") {
            PolicyFault::Twice { written }
        } else if let Some(number) = without_zeros(line) {
            PolicyFault::LeadingZero { written, number }
        } else {
            PolicyFault::NotToml { written }
        };
        self.problems.push(PolicyProblem { line: number + 1, why });
    }

    /// What stands somewhere, as it was written.
    fn written(&self, at: &Range<usize>) -> String {
        short(self.text.get(at.clone()).unwrap_or_default())
    }

    fn value(&self, name: &str, at: &Range<usize>, allowed: Allowed) -> PolicyFault {
        PolicyFault::Value { name: name.to_owned(), written: self.written(at), allowed }
    }

    fn treatments(&mut self, value: &Spanned<DeValue<'_>>, policy: &mut Policy) {
        let Some(table) = value.get_ref().as_table() else {
            self.tell(&value.span(), self.value(TREATED, &value.span(), Allowed::Table));
            return;
        };
        for (key, value) in table {
            let name = key.get_ref();
            let Some(code) = self.code(name, &key.span()) else { continue };
            let chosen = value.get_ref().as_str().and_then(Treatment::from_name);
            match chosen.filter(|chosen| code.choices().contains(chosen)) {
                Some(treatment) => policy.set(code, treatment),
                None => {
                    let allowed = Allowed::Words(words_of(code.choices()));
                    let why = self.value(&format!("{TREATED}.{name}"), &value.span(), allowed);
                    self.tell(&value.span(), why);
                }
            }
        }
    }

    /// The rule of a name, if a policy treats it; tells where none does.
    fn code(&mut self, name: &str, at: &Range<usize>) -> Option<Code> {
        let (code, name) = (name.parse::<Code>().ok(), format!("{TREATED}.{name}"));
        let why = match code {
            Some(code) if !code.choices().is_empty() => return Some(code),
            Some(code) if code.why_fixed().is_some() => PolicyFault::Fixed { name, code },
            _ => PolicyFault::NoRule {
                name: short(&name),
                allowed: Code::treated().map(Code::as_str).collect(),
            },
        };
        self.tell(at, why);
        None
    }

    fn countries(&mut self, value: &Spanned<DeValue<'_>>) -> Option<Vec<Country>> {
        let Some(codes) = value.get_ref().as_array().filter(|codes| !codes.is_empty()) else {
            self.tell(&value.span(), self.value(COUNTRIES, &value.span(), Allowed::Countries));
            return None;
        };
        let mut served = Vec::new();
        for code in codes {
            match code.get_ref().as_str().map(Country::parse) {
                Some(Ok(country)) => served.push(country),
                _ => {
                    let (name, written) = (COUNTRIES.to_owned(), self.written(&code.span()));
                    self.tell(&code.span(), PolicyFault::Country { name, written });
                }
            }
        }
        Some(served)
    }

    /// The settings that need no reading of their own, each tried alone so that every problem is told.
    fn other_settings(&mut self, spans: &DeTable<'_>, values: &toml::Table) -> Policy {
        let known = serde_json::to_value(Policy::default()).unwrap_or_default();
        let mut taken = Map::new();
        for (key, span) in spans {
            let name = key.get_ref().as_ref();
            if name == TREATED || name == COUNTRIES {
                continue;
            }
            let value =
                values.get(name).and_then(|value| serde_json::to_value(value).ok()).unwrap_or_default();
            match (span.get_ref().as_table(), known.get(name)) {
                (_, None) => {
                    let why = PolicyFault::NoSetting { name: short(name), allowed: names(&known) };
                    self.tell(&key.span(), why);
                }
                (Some(inner), Some(known)) if known.is_object() => {
                    let settings = self.table(name, inner, &value, known);
                    taken.insert(name.to_owned(), Value::Object(settings));
                }
                (_, Some(known)) => {
                    let alone = Value::Object([(name.to_owned(), value.clone())].into_iter().collect());
                    if self.takes(name, span, alone, known) {
                        taken.insert(name.to_owned(), value);
                    }
                }
            }
        }
        serde_json::from_value(Value::Object(taken)).unwrap_or_default()
    }

    /// A table of such settings.
    fn table(&mut self, of: &str, spans: &DeTable<'_>, values: &Value, known: &Value) -> Map<String, Value> {
        let mut taken = Map::new();
        for (key, span) in spans {
            let (name, value) = (key.get_ref().as_ref(), &values[key.get_ref().as_ref()]);
            let alone = serde_json::json!({ of: { name: value } });
            match known.get(name) {
                None => {
                    let (name, allowed) = (short(&format!("{of}.{name}")), names(known));
                    self.tell(&key.span(), PolicyFault::NoSetting { name, allowed });
                }
                Some(known) if self.takes(&format!("{of}.{name}"), span, alone, known) => {
                    taken.insert(name.to_owned(), value.clone());
                }
                Some(_) => {}
            }
        }
        taken
    }

    /// Whether a setting is one that a policy takes; tells where it is not, by the sort of its default.
    fn takes(&mut self, name: &str, span: &Spanned<DeValue<'_>>, alone: Value, default: &Value) -> bool {
        let is_taken = serde_json::from_value::<Policy>(alone).is_ok();
        if !is_taken {
            let allowed = match default {
                Value::Bool(_) => Allowed::Truth,
                Value::Object(_) => Allowed::Table,
                _ => Allowed::Days,
            };
            self.tell(&span.span(), self.value(name, &span.span(), allowed));
        }
        is_taken
    }
}

fn names(settings: &Value) -> Vec<String> {
    settings.as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect()
}

/// The number of a line that sets one with zeros before it, without them.
fn without_zeros(line: &str) -> Option<String> {
    let value = line.split_once('=')?.1.split('#').next()?.trim();
    let digits = value.trim_start_matches(['+', '-']);
    let is_number = digits.len() > 1 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let number = digits.strip_prefix('0').filter(|_| is_number)?.trim_start_matches('0');
    Some(short(if number.is_empty() { "0" } else { number }))
}

/// What was written as a message repeats it: its first 60 characters.
fn short(written: &str) -> String {
    let short: String = written.chars().take(60).collect();
    if short.len() < written.len() { format!("{short}…") } else { short }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::LookBack;

    fn told(text: &str) -> Vec<String> {
        policy_of_toml(text).unwrap_err().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_policy_that_was_written_down_is_read_back_the_same() {
        let mut policy = Policy::default();
        assert_eq!(policy_of_toml(&policy_to_toml(&policy)), Ok(policy.clone()));
        policy.set(Code::EmailRole, Treatment::Fail);
        policy.set(Code::KnownMaybe, Treatment::Ignore);
        policy.known.strict = true;
        policy.known.prospect_days = LookBack::Days(90);
        policy.known.customer_days = LookBack::Never;
        policy.known.former_days = LookBack::Always;
        policy.countries_served = Some(vec![Country::parse("DE").unwrap(), Country::parse("AT").unwrap()]);
        assert_eq!(policy_of_toml(&policy_to_toml(&policy)), Ok(policy));
    }

    #[test]
    fn the_file_names_every_rule_with_what_it_looks_at() {
        let text = policy_to_toml(&Policy::default());
        for code in Code::treated() {
            assert!(text.contains(&format!("# {}", code.looks_at())), "{code}");
            assert!(text.contains(&format!("\n{code} = \"")), "{code}");
        }
        assert!(text.contains(" (review, ignore only)\nCOMPANY_NAME_MISMATCH = \"ignore\"\n"));
        assert!(!text.contains("PARTNER_SITE_UNPROVEN"), "it is asked of partners");
        for fixed in ["EMAIL_SYNTAX", "LINKEDIN_SHAPE", "ALREADY_REFERRED", "LEAD_OBJECTED"] {
            assert!(!text.contains(fixed), "{fixed} is no policy's to treat");
        }
    }

    #[test]
    fn a_rule_that_no_policy_treats_is_told_with_why_whatever_stands_there() {
        let told = told(
            "[treatments]\nALREADY_REFERRED = \"review\"\nLEAD_OBJECTED = \"fail\"\n\
                         LINKEDIN_SHAPE = \"ignore\"\nCOMPANY_NAME_MISMATCH = \"fail\"\n",
        );
        assert_eq!(
            told,
            [
                "line 2: `treatments.ALREADY_REFERRED` is no policy's to treat: the first in time holds the \
                 company, by a constraint of the database; take the line out",
                "line 3: `treatments.LEAD_OBJECTED` is no policy's to treat: who wants no contact is handed \
                 to nobody; take the line out",
                "line 4: `treatments.LINKEDIN_SHAPE` is no policy's to treat: the form takes nothing else, \
                 so no lead comes to be judged by it; take the line out",
                "line 5: `treatments.COMPANY_NAME_MISMATCH` is \"fail\"; allowed: review, ignore",
            ]
        );
    }

    #[test]
    fn a_file_with_one_line_changes_one_rule() {
        let policy = policy_of_toml("[treatments]\nEMAIL_ROLE = \"fail\"\n").unwrap();
        assert_eq!(policy.treatments.len(), 1);
        assert_eq!(policy_of_toml(""), Ok(Policy::default()));
    }

    #[test]
    fn everything_that_cannot_be_taken_is_told_with_its_line_and_what_may_stand_there() {
        let text = "countries_served = [\"DE\",\n \"XX\"]\ncountry = 1\n\n[treatments]\n\
                    EMAIL_ROLE = \"refuse\"\nEMAIL_ROL = \"fail\"\nKNOWN_MAYBE = 3\n\
                    ALREADY_KNOWN = \"fail\"\n";
        let told = told(text);
        assert_eq!(told.len(), 6, "{told:?}");
        let wanted = [
            "line 2: `countries_served` holds \"XX\"; allowed: two-letter codes of ISO 3166-1, such as DE",
            "line 3: `country` is not a setting; allowed: ",
            "line 6: `treatments.EMAIL_ROLE` is \"refuse\"; allowed: fail, review, ignore",
            "line 7: `treatments.EMAIL_ROL` is no rule; allowed: EMAIL_FREEMAIL, ",
            "line 8: `treatments.KNOWN_MAYBE` is 3; allowed: fail, review, ignore",
            "line 9: `treatments.ALREADY_KNOWN` is no rule; allowed: ",
        ];
        for (told, wanted) in told.iter().zip(wanted) {
            assert!(told.starts_with(wanted), "{told}");
        }
    }

    #[test]
    fn what_is_no_toml_is_told_with_its_line_in_our_own_words() {
        let line = "a line is `NAME = \"value\"`, a heading such as `[treatments]`, or a comment behind `#`";
        for (text, told_of) in [
            ("[treatments]\nEMAIL_ROLE = fail\n", "line 2: EMAIL_ROLE = fail"),
            ("EMAIL_ROLE \"fail\"\n", "line 1: EMAIL_ROLE \"fail\""),
            ("# kept\n\ncountries_served = [\"DE\",\n\n", "line 3: countries_served = [\"DE\","),
            ("[treatments\nEMAIL_ROLE = \"fail\"\n", "line 1: [treatments"),
        ] {
            assert_eq!(told(text), [format!("{told_of} is not TOML: {line}")], "{text}");
        }
        for (written, number) in [("0365", "365"), ("00", "0"), ("-007 # a week", "7")] {
            let zeros = told(&format!("[known]\nlost_days = {written}\n"));
            let why = format!("is not TOML: a number has no leading zeros; write {number}");
            assert_eq!(zeros, [format!("line 2: lost_days = {written} {why}")]);
        }
        let twice = told("[treatments]\nEMAIL_ROLE = \"fail\"\nEMAIL_ROLE = \"fail\"\n");
        assert_eq!(twice, ["line 3: EMAIL_ROLE = \"fail\" stands there a second time; take one out"]);
        assert!(told("countries_served = []")[0].contains("or no such line: all countries"));
        let known = told("[known]\nprospect_days = \"long\"\nlost = 3\nlost_days = 5000\nstrict = 1\n");
        assert_eq!(
            known,
            [
                "line 2: `known.prospect_days` is \"long\"; allowed: a whole number of days from 1 to 3650, \
                 \"always\", \"never\"",
                "line 3: `known.lost` is not a setting; allowed: customer_days, former_days, lost_days, \
                 prospect_days, strict",
                "line 4: `known.lost_days` is 5000; allowed: a whole number of days from 1 to 3650, \
                 \"always\", \"never\"",
                "line 5: `known.strict` is 1; allowed: true, false",
            ]
        );
        for long in ["treatments", "known"] {
            let name = "a".repeat(5_000);
            let problems = told(&format!("[{long}]\n{name} = 1\n{name}b = 2\n"));
            assert!(problems[0].contains('…') && !problems[0].contains(&"a".repeat(61)), "{problems:?}");
        }
        for table in ["known", "treatments"] {
            let allowed = "allowed: a heading of its own, with its lines below it";
            assert_eq!(told(&format!("{table} = 1")), [format!("line 1: `{table}` is 1; {allowed}")]);
        }
    }
}
