//! An account as a program tells it.

use super::Told;
use super::fields::Fields;
use crate::lead::limits;
use crate::sheet::AccountRow;

impl AccountRow {
    /// The fields of an account beside its id.
    pub const FIELDS: [&'static str; 13] = [
        "name",
        "website",
        "country",
        "phone",
        "email",
        "aliases",
        "stage",
        "last_activity",
        "owner",
        "linkedin",
        "vat_number",
        "company_number",
        "parent",
    ];
}

impl Told for AccountRow {
    const LIST: &'static str = "accounts";
    const FIELDS: &'static [&'static str] = &AccountRow::FIELDS;

    fn read(external_id: String, fields: &mut Fields<'_>) -> Self {
        let first = |list: Vec<String>| list.into_iter().next().unwrap_or_default();
        let (stage, stage_word) = fields.stage();
        let row = AccountRow {
            line: 0,
            has_own_id: true,
            id: external_id,
            name: fields.said("name", limits::COMPANY),
            website: fields.website(),
            country: fields.country(),
            phone: first(fields.phones(1)),
            email: first(fields.emails(1)),
            aliases: fields.lines("aliases", limits::ALIASES, limits::COMPANY),
            stage,
            stage_word,
            last_activity: fields.last_activity(),
            owner: fields.said("owner", limits::OWNER),
            linkedin: fields.said("linkedin", limits::PAGE),
            vat_number: fields.said("vat_number", limits::NUMBER),
            company_number: fields.said("company_number", limits::NUMBER),
            parent: fields.said("parent", limits::ID),
            rows_within: 0,
        };
        fields.fail(row.faults());
        row
    }
}
