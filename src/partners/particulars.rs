//! What partners may say of themselves beside their application: a phone number and a page on LinkedIn. They
//! keep a partner's own firm apart from leads (SELF_REFERRAL), and nothing else asks for them.

use leadwire_domain::ids::PartnerId;
use leadwire_domain::lead::{self, FieldError};
use leadwire_domain::phone::Phone;
use leadwire_domain::web::{LinkedinKind, LinkedinPage};

use super::store;
use crate::access::Person;
use crate::app::App;
use crate::db::DbError;
use crate::web::forms::error;

/// Phone and page, each only if the partner likes to say it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Particulars {
    pub phone: Option<Phone>,
    /// A profile or a company's page.
    pub linkedin: Option<LinkedinPage>,
}

impl Particulars {
    /// Reads both as a lead's are read; what is wrong goes beside the field.
    pub fn read(phone: &str, linkedin: &str, errors: &mut Vec<FieldError>) -> Self {
        let phone = Phone::parse_given(phone);
        let linkedin = lead::optional(linkedin, own_page);
        let mut note = |found| errors.push(found);
        Self {
            phone: phone.map_err(&mut note).ok().flatten(),
            linkedin: linkedin.map_err(note).ok().flatten(),
        }
    }
}

/// A lead's form has a box to tick where there is no page, and judges an address that names none; here the
/// field stays empty then.
fn own_page(typed: &str) -> Result<LinkedinPage, FieldError> {
    let not_one = || error("linkedin", "LINKEDIN_OWN", &[]);
    match lead::linkedin_page(typed) {
        Ok(page) if page.kind() == LinkedinKind::Other => Err(not_one()),
        Err(found) if found.code == "LINKEDIN_SHAPE" => Err(not_one()),
        read => read,
    }
}

/// Keeps what a partner says of themselves in place of what stood there, for leads that come from now on.
/// Saying the same again changes nothing.
///
/// # Errors
/// Database faults only.
pub async fn change_particulars(
    app: &App,
    by: &Person,
    id: PartnerId,
    new: Particulars,
) -> Result<(), DbError> {
    let (house, by) = (app.clone(), by.clone());
    app.db
        .write(move |tx| async move {
            let partner = store::find_partner(&tx, &id).await?;
            let partner = partner.ok_or_else(|| DbError::fault("particulars of no partner"))?;
            if partner.particulars == new {
                return Ok(());
            }
            store::set_particulars(&tx, &id, &new).await?;
            let now = house.clock.now();
            store::insert_event(&tx, &house.new_id(), &id, "particulars", Some(&by.id), None, now).await
        })
        .await
}
