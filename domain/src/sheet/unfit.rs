//! What texts of a row may be, as programs and as files tell it: so long, without tags and without signs that
//! turn the reading direction. What is longer is no name, but a quotation mark that was never closed, and an
//! index of PostgreSQL would not take it.

use super::accounts::AccountRow;
use super::contacts::ContactRow;
use crate::company::{line, without_unseen};
use crate::email::Email;
use crate::lead::{FieldError, limits, text_error, without_tags};

impl AccountRow {
    /// What may not be stored: `TOO_LONG`, with the characters that it has and may have, `MARKUP`,
    /// `CONTROL_CHARACTER`; more than may be: `TOO_MANY_ITEMS`.
    pub fn unfit(&self) -> Vec<FieldError> {
        let fields = [
            ("id", &self.id, limits::ID),
            ("name", &self.name, limits::COMPANY),
            ("website", &self.website, limits::PAGE),
            ("last_activity", &self.last_activity, limits::WORD),
            ("owner", &self.owner, limits::OWNER),
            ("linkedin", &self.linkedin, limits::PAGE),
            ("vat_number", &self.vat_number, limits::NUMBER),
            ("company_number", &self.company_number, limits::NUMBER),
            ("parent", &self.parent, limits::ID),
        ];
        let aliases = self.aliases.iter().map(|alias| ("aliases", alias, limits::PAGE));
        let mut faults = wrong(fields.into_iter().chain(aliases));
        let (found, max) = (self.aliases.len(), limits::ALIASES);
        if found > max {
            faults.push(FieldError::new("aliases", "TOO_MANY_ITEMS").arg("found", found).arg("max", max));
        }
        faults
    }
}

impl ContactRow {
    /// The same of a contact.
    pub fn unfit(&self) -> Vec<FieldError> {
        wrong(
            [
                ("id", &self.id, limits::ID),
                ("name", &self.name, limits::WHOLE_NAME),
                ("company", &self.company, limits::COMPANY),
                ("website", &self.website, limits::PAGE),
                ("account", &self.account, limits::ID),
                ("last_activity", &self.last_activity, limits::WORD),
                ("owner", &self.owner, limits::OWNER),
            ]
            .into_iter(),
        )
    }
}

fn wrong<'r>(fields: impl Iterator<Item = (&'static str, &'r String, usize)>) -> Vec<FieldError> {
    let wrong = |(field, text, max): (&'static str, &String, usize)| {
        // A cell may go over lines.
        let line = text.replace(['\n', '\r', '\t'], " ");
        told(field, &line, max).err().filter(|why| why.code != "REQUIRED")
    };
    fields.filter(|(_, text, _)| !text.is_empty()).filter_map(wrong).collect()
}

/// One line of text as a program or a file tells it, without what cannot be seen. An owner may be written as
/// mail programs write one: `Jane Doe <jane@acme.example>` is shown to staff, as text, and asked there.
pub(crate) fn told(field: &str, text: &str, max: usize) -> Result<String, FieldError> {
    let line = line(&without_unseen(text), max).map_err(|problem| text_error(field, problem, max))?;
    match Email::in_brackets(&line).filter(|_| field == "owner") {
        Some((name, _)) => without_tags(field, name.to_owned()).map(|_| line),
        None => without_tags(field, line),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_around_an_owners_address_are_no_tag_and_all_others_are() {
        let owner = "Jane\u{200b} Doe <jane@acme.com>";
        assert_eq!(told("owner", owner, 100).as_deref(), Ok("Jane Doe <jane@acme.com>"));
        for (field, text, code) in [
            ("name", owner, "MARKUP"),
            ("owner", "<b>Jane</b> <jane@acme.com>", "MARKUP"),
            ("owner", "Jane <script>", "MARKUP"),
            ("owner", "Jane <jane@acme.com><script>", "MARKUP"),
            ("owner", "Jane\u{202e} <jane@acme.com>", "CONTROL_CHARACTER"),
        ] {
            assert_eq!(told(field, text, 100).map_err(|why| why.code), Err(code.to_owned()), "{text:?}");
        }
    }
}
