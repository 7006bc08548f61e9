//! Who may come in: people, roles, links by mail, sessions, API keys.

mod enter;
mod house_key;
mod jobs;
mod keys;
mod limits;
mod links;
mod mails;
pub mod pages;
mod people;
mod staff_pages;
mod store;
mod visitor;

pub use enter::{
    Entered, ask_for_link, enter, enter_by_code, enter_from, found_house, send_link, sign_out, signed_in_at,
    start_session,
};
pub use house_key::{find_house_key, remember_house_key};
pub use jobs::Sweep;
pub use keys::{ApiCaller, BillingCaller, KeyScope, PipelineCaller, create_key};
pub use limits::{may_ask_about_receipt, may_mail_first};
pub use links::{Door, NewLink, OpenedLink, close_link, look_at_link, make_link, open_link};
pub use pages::{session_of, set_cookie, welcome};
pub use people::{
    InviteError, admit_partner, change_role, choose_language, first_sign_in_line, invite_staff, is_of_our_own,
};
pub use staff_pages::{invite, people as staff_page, set_role};
pub use store::{find_person, find_staff, list_people_with_role, members_of_partner, person};
pub use visitor::{PartnerMember, Staff, Visitor, keep_shell};

use leadwire_domain::ids::{PartnerId, PersonId};

use crate::web::Locale;

/// What somebody may do. Staff roles, and `Partner` for every member of a partner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Everything.
    Owner,
    /// Runs the programme: decides, publishes terms, imports the pipeline.
    Manager,
    /// Works the leads that were handed over.
    AccountManager,
    /// Pays.
    Finance,
    /// Sees everything, changes nothing.
    Auditor,
    Partner,
}

impl Role {
    /// The staff roles, as the invitation offers them.
    pub const STAFF: [Role; 5] =
        [Role::Owner, Role::Manager, Role::AccountManager, Role::Finance, Role::Auditor];

    /// The role's name in rows and Fluent keys.
    pub fn name(self) -> &'static str {
        match self {
            Role::Owner => "owner",
            Role::Manager => "manager",
            Role::AccountManager => "account_manager",
            Role::Finance => "finance",
            Role::Auditor => "auditor",
            Role::Partner => "partner",
        }
    }

    /// The role of a name.
    pub fn from_name(name: &str) -> Option<Role> {
        Self::STAFF.into_iter().chain([Role::Partner]).find(|role| role.name() == name)
    }

    /// May decide leads and partners, import accounts and publish terms.
    pub fn runs_programme(self) -> bool {
        matches!(self, Role::Owner | Role::Manager)
    }

    /// May log contact, meetings and losses.
    pub fn works_leads(self) -> bool {
        matches!(self, Role::Owner | Role::Manager | Role::AccountManager)
    }

    /// May link customers, prepare and approve pay runs, and read bank reports.
    pub fn pays(self) -> bool {
        matches!(self, Role::Owner | Role::Finance)
    }

    /// Sees money: whoever pays, runs the programme or audits it.
    pub fn sees_money(self) -> bool {
        self.pays() || self.runs_programme() || self == Role::Auditor
    }

    /// May invite staff and change roles.
    pub fn manages_people(self) -> bool {
        matches!(self, Role::Owner)
    }
}

/// Somebody who can sign in.
#[derive(Debug, Clone)]
pub struct Person {
    pub id: PersonId,
    pub email: String,
    pub name: String,
    pub role: Role,
    pub partner: Option<PartnerId>,
    pub locale: Locale,
    pub is_active: bool,
}
