//! Everything that a submission looks at, gathered in one trip: the partner, the terms, earlier submissions,
//! the pipeline, open claims; and the number of the receipt.

use std::sync::Arc;

use jiff::Timestamp;
use leadwire_domain::checks::{Facts, whose_domain};
use leadwire_domain::ids::{ReferralId, TermsId};
use leadwire_domain::matching::{self, Query};
use leadwire_domain::programme::{GoingOn, Published};

use super::before::Before;
use super::claims::{Claim, claimed, company_keys};
use super::issue::{Receipt, SubmissionKeys};
use super::submit::NewReferral;
use super::{Referral, holds, store};
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::partners::{self, Partner};
use crate::{pipeline, programmes};

/// Facts for the checks, and what writing needs beside them.
pub(super) struct Gathered {
    pub partner: Partner,
    pub terms: Arc<Published>,
    /// The partner's open referral of the same lead, or the same form posted a moment ago.
    pub same: Option<Referral>,
    /// It is that very form, sent again: it says nothing new, whatever was corrected since.
    pub is_same_form: bool,
    pub facts: Facts,
    /// What the partner has going on.
    pub going_on: GoingOn,
    /// The partner's own open claims on the company, the oldest first.
    pub own_claims: Vec<Claim>,
    /// The partner's leads at this company whose answer waits for its day, and until when.
    pub held_here: Vec<(ReferralId, Timestamp)>,
    /// What a claim on this company is kept under: its domains and its page below a builder's name; its name
    /// where it has no domain.
    pub company_keys: Vec<String>,
    /// The number of the receipt, issued in this transaction.
    pub number: i64,
    /// When somebody was last taken with a lead of this company, or now: nobody is taken before that.
    pub not_before: Timestamp,
}

/// Gathers; `None` where there is no such partner.
pub(super) async fn gather(
    app: &App,
    tx: &Tx,
    new: &NewReferral,
    keys: &SubmissionKeys,
    receipt: &Receipt,
) -> Result<Option<Gathered>, DbError> {
    let query = Query::of_lead(&new.lead, whose_domain);
    let company_keys = company_keys(&query);
    let search = pipeline::search(app, tx, &query).await?;
    let [accounts, contacts] = pipeline::candidates_statements(&search);
    // First of all: whoever waits here is given a number, and sees the claims, after whoever was before them.
    let mut asked = store::stand_in_line(&company_keys, receipt.issued_at);
    let lines = asked.len();
    asked.extend([
        partners::partner_of_id(&new.partner),
        programmes::ask_current(receipt.issued_at),
        store::same(&new.partner, keys),
        accounts,
        contacts,
        store::going_on(&new.partner, receipt.issued_at.to_zoned(app.zone()).date()),
        store::objection(&app.secrets.person_hash(&keys.email_key)),
        store::insert_receipt(&receipt.id, &receipt.leaf, &receipt.salt, receipt.issued_at),
        store::held_at(&new.partner, &company_keys),
    ]);
    asked.extend(store::open_claims(&company_keys));
    let answers = tx.batch(asked).await?;
    let (line, answers) = answers.split_at(lines);
    let [partner, newest, same, known, contacts, going_on, objected, number, held, claims @ ..] = answers
    else {
        return Err(DbError::fault("an answer is missing"));
    };
    let Some(partner) = partner.first() else { return Ok(None) };
    let partner = partners::partner(partner)?;
    let newest = newest.first().ok_or_else(|| DbError::fault("no terms are published"))?;
    let terms = programmes::of_id(app, tx, &TermsId::new(newest.text("id"))).await?;
    let (own_claims, other_claim) = claimed(claims, &partner.id);
    let candidates = pipeline::read_candidates(known, contacts)?;
    let before = Before::of_claims(tx, &own_claims, &company_keys).await?;
    let (candidates, changed) = before.of(&query, candidates);
    // Where the site is asked it is told together with what the site says: the moment would tell that an
    // account is known.
    let account_of_both = match app.outside.is_open() {
        true => None,
        false => matching::account_of_both(&query, &candidates).map(str::to_owned),
    };
    let known = matching::climb(&query, &candidates, &search.vocabulary);
    let known = pipeline::with_groups(tx, known, |one| before.counts(&query, one)).await?;
    let facts = Facts {
        known: Some(before.as_then(known, &changed)),
        account_of_both,
        other_claim: Some(other_claim),
        referrer: Some(partner.referrer()),
        network: None,
        has_objected: Some(!objected.is_empty()),
    };
    Ok(Some(Gathered {
        terms,
        same: same.first().map(store::referral).transpose()?,
        is_same_form: same.first().is_some_and(|row| row.bool("is_same_form")),
        facts,
        own_claims,
        held_here: held.iter().map(store::held).collect(),
        company_keys,
        going_on: holds::going_on(going_on)?,
        not_before: line.iter().flatten().map(store::last_in_line).max().unwrap_or(receipt.issued_at),
        number: number.first().ok_or_else(|| DbError::fault("a receipt without a number"))?.int("number"),
        partner,
    }))
}
