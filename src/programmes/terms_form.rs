//! The form of the next version of the terms: as typed, as published, as terms; and two people's changes
//! joined.

use std::collections::BTreeMap;

use leadwire_domain::checks::{Code, KnownPolicy, Policy, policy_of_toml};
use leadwire_domain::email::Email;
use leadwire_domain::lead::FieldError;
use leadwire_domain::programme::{Caps, Clocks, Deal, Terms};
use leadwire_domain::reward::{AnnualPolicy, OneMonthPolicy};

use super::calendar_form::{holidays, lapse_name, review_lapse};
use super::difference::Change;
use super::rules::teller;
use super::treatments::{choose, chosen, hardest, in_words};
use super::typed::{countries, look_back, number};
use crate::web::countries::country_name;
use crate::web::forms::{error, line};
use crate::web::{Fields, Words};

/// Every field beside the rules, and the Fluent key of its name.
const FIELDS: [(&str, &str); 29] = [
    ("operator", "terms-operator"),
    ("product", "terms-product"),
    ("contact_email", "terms-contact"),
    ("time_zone", "terms-zone"),
    ("countries", "terms-countries"),
    ("percent", "terms-percent"),
    ("months", "terms-months"),
    ("pay_within_days", "terms-pay"),
    ("credit_months", "terms-credit"),
    ("hold_days", "terms-hold"),
    ("hold_days_usage", "terms-hold-usage"),
    ("adjust_days", "terms-adjust"),
    ("one_month_policy", "terms-one-month"),
    ("annual_policy", "terms-annual"),
    ("contact_within_days", "terms-contact-within"),
    ("review_within_days", "terms-review-within"),
    ("protection_days", "terms-protection"),
    ("deal_days", "terms-deal"),
    ("open_at_start", "terms-open-start"),
    ("open_per_validated", "terms-open-more"),
    ("open_most", "terms-open-most"),
    ("known_answers_per_day", "terms-known-answers"),
    ("known_cold", "terms-known-cold"),
    ("prospect_days", "terms-prospect-days"),
    ("customer_days", "terms-customer-days"),
    ("lost_days", "terms-lost-days"),
    ("former_days", "terms-former-days"),
    ("review_lapse", "terms-lapse"),
    ("holidays", "terms-holidays"),
];

/// What may become of a subscription that ends too early, and what may be counted of a year paid at once.
pub(super) const ONE_MONTH: [&str; 2] = ["lapse", "half_of_paid"];
pub(super) const ANNUAL: [&str; 2] = ["two_twelfths", "half_of_first_payment"];

/// What may become of a lead whose company is known and cold.
pub(super) const KNOWN_COLD: [&str; 2] = ["ask", "refuse"];

/// For how long each stage of the pipeline counts.
const LOOK_BACKS: [&str; 4] = ["prospect_days", "customer_days", "lost_days", "former_days"];

/// The field for a policy file, and how long one may be, in characters: four times the longest that we write.
pub(super) const POLICY_FILE: &str = "policy_file";
pub(super) const MOST_POLICY_FILE: usize = 65_536;
/// More wrong lines than these are told when these are mended.
const MOST_PROBLEMS: usize = 10;

/// The policy's name in the form and in Fluent keys.
pub(super) fn one_month_name(policy: OneMonthPolicy) -> &'static str {
    match policy {
        OneMonthPolicy::Lapse => "lapse",
        OneMonthPolicy::HalfOfPaid => "half_of_paid",
    }
}

/// The same for a year paid at once.
pub(super) fn annual_name(policy: AnnualPolicy) -> &'static str {
    match policy {
        AnnualPolicy::TwoTwelfths => "two_twelfths",
        AnnualPolicy::HalfOfFirstPayment => "half_of_first_payment",
    }
}

/// The codes that a policy treats, each with its sentence. Codes that share one are treated together, or as a
/// policy file says.
fn codes(t: Words) -> impl Iterator<Item = (Code, String)> {
    rules(t).into_iter().filter(|(code, _)| !code.choices().is_empty())
}

/// The codes that the rules page tells of, whether or not the network is asked today.
pub(super) fn rules(t: Words) -> Vec<(Code, String)> {
    let told = Code::ALL.iter().filter(|code| teller(**code) == **code);
    let words = |code: &Code| {
        // A sentence with figures of the terms has one without them for their form.
        let bare = t.find_pairs(&format!("terms-rule-{}", code.as_str()), &[]);
        bare.or_else(|| t.find_pairs(&format!("rule-{}", code.as_str()), &[]))
    };
    told.filter_map(|code| Some((*code, words(code)?))).collect()
}

/// The form, field by field, each rule a field under its code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct TermsForm(BTreeMap<&'static str, String>);

/// A field that somebody else published differently meanwhile.
pub(super) struct Meanwhile {
    pub change: Change,
    /// Both changed it: what was typed here stands in the form.
    pub is_disputed: bool,
}

impl TermsForm {
    /// What stands in a field.
    pub(super) fn of(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    /// The form that would publish these terms again.
    pub(super) fn of_terms(terms: &Terms, t: Words) -> Self {
        let (deal, clocks) = (&terms.deal, &terms.clocks);
        let form = BTreeMap::from([
            ("operator", terms.operator.clone()),
            ("product", terms.product.clone()),
            ("contact_email", terms.contact_email.clone()),
            ("time_zone", terms.time_zone.clone()),
            ("percent", deal.percent.to_string()),
            ("months", deal.months.to_string()),
            ("pay_within_days", deal.pay_within_days.to_string()),
            ("credit_months", deal.credit_months.to_string()),
            ("hold_days", deal.hold_days.to_string()),
            ("hold_days_usage", deal.hold_days_usage.to_string()),
            ("adjust_days", deal.adjust_days.to_string()),
            ("one_month_policy", one_month_name(deal.one_month_policy).to_owned()),
            ("annual_policy", annual_name(deal.annual_policy).to_owned()),
            ("contact_within_days", clocks.contact_within_days.to_string()),
            ("review_within_days", clocks.review_within_days.to_string()),
            ("protection_days", clocks.protection_days.to_string()),
            ("deal_days", clocks.deal_days.to_string()),
            ("open_at_start", terms.caps.open_at_start.to_string()),
            ("open_per_validated", terms.caps.open_per_validated.to_string()),
            ("open_most", terms.caps.open_most.to_string()),
            ("known_answers_per_day", terms.caps.known_answers_per_day.to_string()),
            ("review_lapse", lapse_name(clocks.review_lapse).to_owned()),
            ("holidays", clocks.holidays.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")),
        ]);
        Self(form).with_policy(&terms.policy, t)
    }

    /// The form with another policy in it.
    fn with_policy(mut self, policy: &Policy, t: Words) -> Self {
        let countries = policy.countries_served.iter().flatten();
        self.0.extend([
            ("countries", countries.map(ToString::to_string).collect::<Vec<_>>().join(", ")),
            ("known_cold", KNOWN_COLD[usize::from(policy.known.strict)].to_owned()),
            ("prospect_days", policy.known.prospect_days.name()),
            ("customer_days", policy.known.customer_days.name()),
            ("lost_days", policy.known.lost_days.name()),
            ("former_days", policy.known.former_days.name()),
        ]);
        self.0.extend(codes(t).map(|(code, _)| (code.as_str(), chosen(policy, code))));
        self
    }

    /// The form with the policy of a file in it, as `leadwire policy` writes it.
    ///
    /// # Errors
    /// Every line that cannot be taken, as far as a page shows them, beside the field of the file.
    pub(super) fn with_policy_file(self, file: &str, t: Words) -> Result<Self, Vec<FieldError>> {
        // Browsers end lines with two characters, and the field counts them as one.
        let length = file.replace("\r\n", "\n").chars().count();
        if length > MOST_POLICY_FILE {
            let args = [("length", length.to_string()), ("max", MOST_POLICY_FILE.to_string())];
            return Err(vec![error(POLICY_FILE, "TOO_LONG", &args)]);
        }
        match policy_of_toml(file) {
            Ok(policy) => Ok(self.with_policy(&policy, t)),
            Err(problems) => {
                let told = problems.into_iter().take(MOST_PROBLEMS).map(|problem| {
                    let place = [("line", problem.line.to_string()), ("kind", problem.why.name().to_owned())];
                    let args: Vec<_> = place.into_iter().chain(problem.why.arguments()).collect();
                    error(POLICY_FILE, "POLICY_FILE", &args)
                });
                Err(told.collect())
            }
        }
    }

    /// The form as partners are told of it: which of our rules was hit is not theirs to learn.
    pub(super) fn told(mut self) -> Self {
        for said in self.0.values_mut() {
            if let Some(hardest) = hardest(said) {
                hardest.name().clone_into(said);
            }
        }
        self
    }

    /// What was sent. A rule that was not sent stays as it is published.
    pub(super) fn sent(fields: &Fields, published: &Terms, t: Words) -> Self {
        let mut form = Self::of_terms(published, t);
        for (name, value) in &mut form.0 {
            let is_rule = !FIELDS.iter().any(|(field, _)| field == name);
            // Forms that were opened before these two stood in them say nothing of them.
            let is_kept = is_rule || ["customer_days", "former_days"].contains(name);
            if !is_kept || fields.has(name) {
                // Browsers end lines with both characters; that alone is no change of the calendar.
                let typed = fields.text(name);
                *value = if *name == "holidays" { typed.replace("\r\n", "\n") } else { typed };
            }
        }
        form
    }

    /// Every field beside the rules: its name, and what stands in it, in words.
    pub(super) fn fields_said(&self, t: Words) -> Vec<(String, String)> {
        FIELDS.into_iter().map(|(name, key)| (t.say(key), said(name, self.of(name), t))).collect()
    }

    /// Every rule that a policy treats: its code, its sentence, and what is chosen for it, in words.
    pub(super) fn rules_said(&self, t: Words) -> Vec<(&'static str, String, String)> {
        let rule = |(code, sentence): (Code, String)| {
            (code.as_str(), sentence, said(code.as_str(), self.of(code.as_str()), t))
        };
        codes(t).map(rule).collect()
    }

    /// The fields in which a newer form says something else, by their names in the form.
    pub(super) fn changes(&self, newer: &Self, t: Words) -> Vec<(&'static str, Change)> {
        let mut changes = Vec::new();
        for (name, label) in names(t) {
            let (before, now) = (self.of(name), newer.of(name));
            if before != now {
                let change = Change { name: label, before: said(name, before, t), now: said(name, now, t) };
                changes.push((name, change));
            }
        }
        changes
    }

    /// Joins what was typed over `seen` with what somebody else published meanwhile: theirs where nothing was
    /// typed, what was typed where something was. Also says what they changed.
    pub(super) fn joined(self, seen: &Self, newest: &Self, t: Words) -> (Self, Vec<Meanwhile>) {
        let (mut form, mut meanwhile) = (self, Vec::new());
        for (name, change) in seen.changes(newest, t) {
            let typed = form.of(name);
            let is_disputed = typed != seen.of(name) && typed != newest.of(name);
            if typed == seen.of(name) {
                form.0.insert(name, newest.of(name).to_owned());
            }
            meanwhile.push(Meanwhile { change, is_disputed });
        }
        (form, meanwhile)
    }

    /// The terms, or every field that must be fixed.
    pub(super) fn parse(&self, before: &Terms, t: Words) -> Result<Terms, Vec<FieldError>> {
        let mut errors = Vec::new();
        let operator = line("operator", self.of("operator"), 100, true, &mut errors);
        let product = line("product", self.of("product"), 100, true, &mut errors);
        if let Err(found) = Email::parse(self.of("contact_email")) {
            errors.push(FieldError { field: "contact_email".to_owned(), ..found });
        }
        if jiff::tz::TimeZone::get(self.of("time_zone")).is_err() {
            errors.push(error("time_zone", "TIME_ZONE", &[]));
        }
        let deal = self.deal(&mut errors);
        let (holidays, review_lapse) =
            (holidays(self.of("holidays"), &mut errors), review_lapse(self.of("review_lapse"), &mut errors));
        let mut number = |field: &str, most: u16| number(field, self.of(field), 1..=most, &mut errors);
        let clocks = Clocks {
            contact_within_days: number("contact_within_days", 30),
            review_within_days: number("review_within_days", 30),
            protection_days: number("protection_days", 730),
            deal_days: number("deal_days", 365),
            review_lapse,
            holidays,
        };
        let mut cap = |field: &str| self::number(field, self.of(field), Caps::BOUNDS, &mut errors);
        let caps = Caps {
            open_at_start: cap("open_at_start"),
            open_per_validated: cap("open_per_validated"),
            open_most: cap("open_most"),
            known_answers_per_day: cap("known_answers_per_day"),
        };
        let is_read = |field: &str| errors.iter().all(|error: &FieldError| error.field != field);
        if caps.are_crossed() && is_read("open_at_start") && is_read("open_most") {
            errors.push(error("open_at_start", "MORE_THAN_MOST", &[("most", caps.open_most.to_string())]));
            let start = caps.open_at_start.to_string();
            errors.push(error("open_most", "LESS_THAN_START", &[("start", start)]));
        }
        let mut policy = before.policy.clone();
        let mut known = |field: &str| look_back(field, self.of(field), t, &mut errors);
        policy.known = KnownPolicy {
            strict: KNOWN_COLD.iter().position(|name| *name == self.of("known_cold")) == Some(1),
            prospect_days: known("prospect_days"),
            customer_days: known("customer_days"),
            lost_days: known("lost_days"),
            former_days: known("former_days"),
        };
        if !KNOWN_COLD.contains(&self.of("known_cold")) {
            errors.push(error("known_cold", "CHOOSE", &[]));
        }
        policy.countries_served = countries(self.of("countries"), &mut errors);
        for (code, _) in codes(t) {
            if !choose(&mut policy, code, self.of(code.as_str())) {
                errors.push(error(code.as_str(), "CHOOSE", &[]));
            }
        }
        let (contact_email, time_zone) =
            (self.of("contact_email").to_owned(), self.of("time_zone").to_owned());
        let terms = Terms { operator, product, contact_email, time_zone, deal, clocks, caps, policy };
        if errors.is_empty() { Ok(terms) } else { Err(errors) }
    }

    fn deal(&self, errors: &mut Vec<FieldError>) -> Deal {
        let mut chosen = |field: &'static str, all: [&str; 2]| {
            let place = all.iter().position(|name| *name == self.of(field));
            if place.is_none() {
                errors.push(error(field, "CHOOSE", &[]));
            }
            place == Some(1)
        };
        let gives_half = chosen("one_month_policy", ONE_MONTH);
        let takes_first_payment = chosen("annual_policy", ANNUAL);
        let mut days = |field: &str, most: u16| number(field, self.of(field), 0..=most, errors);
        let (hold_days, hold_days_usage) = (days("hold_days", 365), days("hold_days_usage", 365));
        let adjust_days = days("adjust_days", 3_650);
        let mut number = |field: &str, most: u16| number(field, self.of(field), 1..=most, errors);
        let small = |number: u16| u8::try_from(number).unwrap_or(u8::MAX);
        Deal {
            percent: small(number("percent", 100)),
            months: small(number("months", 24)),
            pay_within_days: number("pay_within_days", 60),
            credit_months: number("credit_months", 60),
            hold_days,
            hold_days_usage,
            one_month_policy: if gives_half { OneMonthPolicy::HalfOfPaid } else { OneMonthPolicy::Lapse },
            annual_policy: if takes_first_payment {
                AnnualPolicy::HalfOfFirstPayment
            } else {
                AnnualPolicy::TwoTwelfths
            },
            adjust_days,
        }
    }
}

/// What stands in a field, in words.
fn said(field: &str, value: &str, t: Words) -> String {
    match field {
        "one_month_policy" | "annual_policy" => t.name("policy", value),
        "known_cold" => t.name("known-cold", value),
        field if LOOK_BACKS.contains(&field) => match value {
            "always" | "never" => t.name("look-back", value),
            days => days.to_owned(),
        },
        "review_lapse" => t.name("lapse", value),
        "holidays" => value.replace('\n', ", "),
        "countries" if value.is_empty() => t.say("terms-countries-all"),
        "countries" => countries_in_words(value.split(", "), t),
        _ => in_words(value, t).unwrap_or_else(|| value.to_owned()),
    }
}

/// Countries by name, in the order of the reader's alphabet.
pub(super) fn countries_in_words<'a>(codes: impl Iterator<Item = &'a str>, t: Words) -> String {
    let mut names: Vec<String> = codes.map(|code| country_name(code, t)).collect();
    names.sort_by_cached_key(|name| leadwire_domain::company::sort_key(name));
    names.join(", ")
}

/// Every field with its name in words, in the order of the form.
fn names(t: Words) -> impl Iterator<Item = (&'static str, String)> {
    let rules = codes(t).map(|(code, sentence)| (code.as_str(), sentence));
    FIELDS.into_iter().map(move |(name, key)| (name, t.say(key))).chain(rules)
}
