//! Names of rows: one type per noun, so that a partner's id cannot be passed where a referral's is wanted.
//! The text is a UUIDv7, made by the house (which has the clock and the chance).

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Takes an id as it stands in a row, a path or a payload.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

ids! {
    /// Somebody who can sign in: staff or a member of a partner.
    PersonId;
    /// A partner: the person or firm that refers.
    PartnerId;
    /// One partner's submission of one lead.
    ReferralId;
    /// Another person at the company of a referral.
    ContactId;
    /// One version of a programme's terms.
    TermsId;
    /// Terms that somebody looks over before publishing them.
    DraftId;
    /// One run of all stored decisions anew.
    ReplayId;
    /// One pay run: the payments that are ordered from the bank in one file.
    PayRunId;
    /// One payment to one partner.
    PayoutId;
    /// A customer of the operator's billing system.
    CustomerId;
}
