//! An account as a program tells it.

use super::fields::Fields;
use super::{MOST_OF_AN_ID, Told};
use crate::lead::limits;
use crate::sheet::AccountRow;
use crate::sheet::too_long::{MOST_OF_A_NUMBER, MOST_OF_A_PAGE, MOST_OF_AN_OWNER};

/// Other names of one account.
const MOST_ALIASES: usize = 50;

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
            aliases: fields.lines("aliases", MOST_ALIASES, limits::COMPANY),
            stage,
            stage_word,
            last_activity: fields.last_activity(),
            owner: fields.said("owner", MOST_OF_AN_OWNER),
            linkedin: fields.said("linkedin", MOST_OF_A_PAGE),
            vat_number: fields.said("vat_number", MOST_OF_A_NUMBER),
            company_number: fields.said("company_number", MOST_OF_A_NUMBER),
            parent: fields.said("parent", MOST_OF_AN_ID),
            rows_within: 0,
        };
        fields.fail(row.faults());
        row
    }
}
