//! A lead as it was handed in (`RawLead`) and as it can be judged (`Lead`). A `Lead` exists only when every
//! field is well-formed; whether it is a *good* lead is for `checks`.

pub mod limits;

use serde::{Deserialize, Serialize};

use crate::company::{self, TextProblem};
use crate::country::Country;
use crate::email::Email;
use crate::nothing::says_nothing;
use crate::phone::Phone;
use crate::web::{LinkedinPage, Website};

/// What somebody typed, field by field, untouched.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RawLead {
    /// Given name.
    pub first_name: String,
    /// Family name.
    pub last_name: String,
    /// The lead's own business address.
    pub email: String,
    /// The company's name.
    pub company: String,
    /// A web address, or `none` (or another word for it) when the partner says that the company has none.
    pub website: String,
    /// A company page on LinkedIn, or `none` likewise.
    pub linkedin: String,
    /// ISO 3166 alpha-2.
    pub country: String,
    /// The lead's or the company's number.
    pub phone: String,
    /// What the lead does there.
    pub job_title: String,
    /// For the account manager.
    pub note: String,
    /// `no`, `knows` or `asked`; empty means `knows`.
    pub lead_informed: String,
}

/// What the lead knows of being referred.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeadInformed {
    /// Nothing.
    No,
    /// That they are being referred.
    Knows,
    /// The lead asked to be contacted.
    Asked,
}

/// A well-formed lead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lead {
    /// Given name.
    pub first_name: String,
    /// Family name.
    pub last_name: String,
    /// The lead's own business address.
    pub email: Email,
    /// 1–300 characters of any kind: `-` is well-formed, and judged a placeholder.
    pub company: String,
    /// `None`: the partner says the company has no website.
    pub website: Option<Website>,
    /// `None`: the partner says the company has no LinkedIn page.
    pub linkedin: Option<LinkedinPage>,
    /// Where the company is.
    pub country: Country,
    /// The lead's or the company's number.
    pub phone: Option<Phone>,
    /// What the lead does there.
    pub job_title: Option<String>,
    /// For the account manager.
    pub note: Option<String>,
    /// What the lead knows of being referred.
    pub lead_informed: LeadInformed,
}

/// One field that cannot be taken as it stands. Words are added where people read them (Fluent key
/// `error-{code}` with `args`), because the domain knows no language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldError {
    /// The field's name as in the API and the CSV header.
    pub field: String,
    /// Stable code: `REQUIRED`, `TOO_LONG`, `EMAIL_SYNTAX`, `LINKEDIN_SHAPE`, `WEBSITE_SHAPE`,
    /// `COUNTRY_UNKNOWN` …
    pub code: String,
    /// Values the sentence names, such as `max`, `length`, `host`.
    pub args: Vec<(String, String)>,
    /// What was probably meant (`jane@gmail.com` for `jane@gmial.com`), offered as one click.
    pub suggestion: Option<String>,
}

impl FieldError {
    /// An error on a field, without arguments and suggestion.
    pub fn new(field: &str, code: &str) -> Self {
        Self { field: field.to_owned(), code: code.to_owned(), args: Vec::new(), suggestion: None }
    }

    /// Adds a value that the sentence names.
    #[must_use]
    pub fn arg(mut self, name: &str, value: impl ToString) -> Self {
        self.args.push((name.to_owned(), value.to_string()));
        self
    }
}

impl RawLead {
    /// Every field as the API and the CSV header name it.
    pub const FIELDS: [&'static str; 11] = [
        "first_name",
        "last_name",
        "email",
        "company",
        "website",
        "linkedin",
        "country",
        "phone",
        "job_title",
        "note",
        "lead_informed",
    ];

    /// The field that was probably meant by a name that is none.
    pub fn nearest_field(name: &str) -> Option<&'static str> {
        let bare = |name: &str| -> String {
            name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
        };
        let asked = bare(name);
        let distance = |field: &str| {
            let field = bare(field);
            // `companyName` and `work_email` hold the whole field; a slip of the finger is a letter or two.
            if asked.contains(&field) { 0 } else { strsim::osa_distance(&asked, &field) }
        };
        Self::FIELDS
            .into_iter()
            .map(|field| (distance(field), field))
            .filter(|(far, _)| *far <= 2)
            .min()
            .map(|(_, field)| field)
    }

    /// The lead as a row of a sheet that is judged and not kept. Company names and pages on LinkedIn of any
    /// characters are judged (`docs/decisions/0013-what-is-judged.md`).
    ///
    /// # Errors
    /// Like [`RawLead::parse`].
    pub fn parse_row(&self) -> Result<Lead, Vec<FieldError>> {
        let company = company::line(&company::visible(&self.company), limits::COMPANY);
        let company = company.map_err(|problem| text_error("company", problem, limits::COMPANY));
        self.parse_with(company, LinkedinPage::parse, Phone::parse_optional)
    }

    /// [`RawLead::parse`] of what is handed in, where somebody can be asked: a placeholder is no number.
    pub fn parse_given(&self) -> Result<Lead, Vec<FieldError>> {
        let company = required("company", &self.company, limits::COMPANY);
        self.parse_with(company, linkedin_page, Phone::parse_given)
    }

    /// The lead, or every field that must be fixed, in the order of the form.
    ///
    /// # Errors
    /// Every field that cannot be taken.
    pub fn parse(&self) -> Result<Lead, Vec<FieldError>> {
        let company = required("company", &self.company, limits::COMPANY);
        self.parse_with(company, linkedin_page, Phone::parse_optional)
    }

    fn parse_with(
        &self,
        company: Result<String, FieldError>,
        linkedin_page: impl FnOnce(&str) -> Result<LinkedinPage, FieldError>,
        phone: impl FnOnce(&str) -> Result<Option<Phone>, FieldError>,
    ) -> Result<Lead, Vec<FieldError>> {
        let mut errors = Vec::new();
        let first_name = keep(&mut errors, required("first_name", &self.first_name, limits::NAME));
        let last_name = keep(&mut errors, required("last_name", &self.last_name, limits::NAME));
        let email = keep(&mut errors, Email::parse(&self.email));
        let company = keep(&mut errors, company);
        let website = keep(&mut errors, unless_none(&self.website, Website::parse));
        let linkedin = keep(&mut errors, unless_none(&self.linkedin, linkedin_page));
        let country = keep(&mut errors, Country::parse(&self.country));
        let phone = keep(&mut errors, phone(&self.phone));
        let job_title = keep(
            &mut errors,
            optional(&self.job_title, |text| required("job_title", text, limits::JOB_TITLE)),
        );
        let note = keep(&mut errors, optional(&self.note, |text| paragraphs("note", text, limits::NOTE)));
        let lead_informed = keep(&mut errors, informed(&self.lead_informed));
        match (first_name, last_name, email, company, website, linkedin, country, phone, lead_informed) {
            (
                Some(first_name),
                Some(last_name),
                Some(email),
                Some(company),
                Some(website),
                Some(linkedin),
                Some(country),
                Some(phone),
                Some(lead_informed),
            ) if errors.is_empty() => Ok(Lead {
                first_name,
                last_name,
                email,
                company,
                website,
                linkedin,
                country,
                phone,
                job_title: job_title.flatten(),
                note: note.flatten(),
                lead_informed,
            }),
            _ => Err(errors),
        }
    }
}

fn keep<T>(errors: &mut Vec<FieldError>, parsed: Result<T, FieldError>) -> Option<T> {
    parsed.map_err(|error| errors.push(error)).ok()
}

/// One line of text that must be there.
pub fn required(field: &str, text: &str, max: usize) -> Result<String, FieldError> {
    without_tags(field, company::line(text, max).map_err(|problem| text_error(field, problem, max))?)
}

/// Text of several lines that must be there.
pub fn paragraphs(field: &str, text: &str, max: usize) -> Result<String, FieldError> {
    without_tags(field, company::lines(text, max).map_err(|problem| text_error(field, problem, max))?)
}

/// Pages and mails show tags as text, but other programs that are handed a lead may not; and nobody is called
/// so. "< 50 staff" is no tag.
pub(crate) fn without_tags(field: &str, text: String) -> Result<String, FieldError> {
    let begins_tag = |rest: &str| rest.starts_with(|c: char| c.is_ascii_alphabetic() || "/!?".contains(c));
    match text.split('<').skip(1).any(begins_tag) {
        true => Err(FieldError::new(field, "MARKUP")),
        false => Ok(text),
    }
}

pub(crate) fn text_error(field: &str, problem: TextProblem, max: usize) -> FieldError {
    match problem {
        TextProblem::Empty => FieldError::new(field, "REQUIRED"),
        TextProblem::Control => FieldError::new(field, "CONTROL_CHARACTER"),
        TextProblem::TooLong { length } => {
            FieldError::new(field, "TOO_LONG").arg("max", max).arg("length", length)
        }
    }
}

/// A page on LinkedIn that is kept, and so holds nothing that cannot be seen.
pub fn linkedin_page(typed: &str) -> Result<LinkedinPage, FieldError> {
    let hidden = || FieldError::new("linkedin", "CONTROL_CHARACTER");
    if company::has_forbidden(typed.trim()) {
        return Err(hidden());
    }
    let page = LinkedinPage::parse(typed)?;
    if company::has_forbidden(page.slug()) { Err(hidden()) } else { Ok(page) }
}

/// An empty optional field is no field, nor is one that says that there is nothing.
pub fn optional<T>(
    text: &str,
    parse: impl FnOnce(&str) -> Result<T, FieldError>,
) -> Result<Option<T>, FieldError> {
    if text.trim().is_empty() || says_nothing(text) { Ok(None) } else { parse(text).map(Some) }
}

/// The partner's statement "has none" is an answer that is recorded; an empty field is not.
fn unless_none<T>(
    text: &str,
    parse: impl FnOnce(&str) -> Result<T, FieldError>,
) -> Result<Option<T>, FieldError> {
    if says_nothing(text) { Ok(None) } else { parse(text).map(Some) }
}

fn informed(text: &str) -> Result<LeadInformed, FieldError> {
    match text.trim().to_ascii_lowercase().as_str() {
        "" | "knows" => Ok(LeadInformed::Knows),
        "no" => Ok(LeadInformed::No),
        "asked" => Ok(LeadInformed::Asked),
        _ => Err(FieldError::new("lead_informed", "LEAD_INFORMED_UNKNOWN").arg("value", text.trim())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn acme() -> RawLead {
        RawLead {
            first_name: "Jane".into(),
            last_name: "Doe".into(),
            email: "jane@acme.example".into(),
            company: "Acme GmbH".into(),
            website: "www.acme.example".into(),
            linkedin: "linkedin.com/company/acme".into(),
            country: "de".into(),
            ..RawLead::default()
        }
    }

    #[test]
    fn a_complete_form_is_a_lead() {
        let lead = acme().parse().unwrap();
        assert_eq!(lead.company, "Acme GmbH");
        assert_eq!((lead.phone, lead.job_title, lead.lead_informed), (None, None, LeadInformed::Knows));
    }

    #[test]
    fn an_empty_form_names_every_missing_field_at_once() {
        let errors = RawLead::default().parse().unwrap_err();
        let fields: Vec<_> = errors.iter().map(|e| (e.field.as_str(), e.code.as_str())).collect();
        let missing = ["first_name", "last_name", "email", "company", "website", "linkedin", "country"];
        assert_eq!(fields, missing.map(|field| (field, "REQUIRED")));
    }

    #[test]
    fn the_partner_may_say_that_there_is_no_website_and_no_linkedin_page() {
        let raw = RawLead { website: " None ".into(), linkedin: "has none".into(), ..acme() };
        let lead = raw.parse().unwrap();
        assert_eq!((lead.website, lead.linkedin), (None, None));
    }

    #[test]
    fn a_field_that_is_none_leads_to_the_nearest_one() {
        for (name, meant) in [
            ("firstName", Some("first_name")),
            ("compnay", Some("company")),
            ("company_name", Some("company")),
            ("e-mail", Some("email")),
            ("jobTitle", Some("job_title")),
            ("utm_source", None),
            ("", None),
        ] {
            assert_eq!(RawLead::nearest_field(name), meant, "{name}");
        }
    }

    #[test]
    fn limits_count_characters_and_not_bytes() {
        let at_the_limit = RawLead { first_name: "é".repeat(100), note: "ü\n".repeat(1_000), ..acme() };
        assert!(at_the_limit.parse().is_ok());
        let beyond = RawLead { first_name: "é".repeat(101), company: "x".repeat(301), ..acme() };
        let errors = beyond.parse().unwrap_err();
        assert_eq!(errors[0].args, [("max".into(), "100".into()), ("length".into(), "101".into())]);
        assert_eq!(errors[1].field, "company");
    }

    #[test]
    fn a_line_break_in_a_name_is_refused_and_in_a_note_kept() {
        let raw = RawLead { last_name: "Doe\r\nBcc: x".into(), note: "one\ntwo".into(), ..acme() };
        let errors = raw.parse().unwrap_err();
        assert_eq!((errors.len(), errors[0].code.as_str()), (1, "CONTROL_CHARACTER"));
    }

    proptest! {
        #[test]
        fn nothing_that_is_typed_makes_the_form_panic(
            email in any::<String>(), website in any::<String>(), linkedin in any::<String>(),
            company in any::<String>(), phone in any::<String>(), country in any::<String>(),
        ) {
            let _ = RawLead { email, website, linkedin, company, phone, country, ..acme() }.parse();
        }

        #[test]
        fn nor_does_anything_that_looks_like_an_address(
            local in "[a-z+.\"é]{0,8}", host in "[a-zü.:@%/-]{0,20}", tail in "[%0-9a-f/?#é]{0,12}",
        ) {
            let email = format!("{local}@{host}");
            let website = format!("http://{host}/{tail}");
            let linkedin = format!("linkedin.com/company/{tail}");
            let phone = format!("+{tail}");
            if let Ok(lead) = (RawLead { email, website, linkedin, phone, ..acme() }).parse() {
                let _ = (lead.email.key(), lead.phone.and_then(|p| p.e164_in(lead.country)));
            }
        }
    }
}
