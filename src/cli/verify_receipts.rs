//! `leadwire verify-receipts`

use std::fmt::Write as _;

use super::Outcome;
use crate::config::Config;
use crate::referrals::{Looked, verify_receipts};
use crate::serve;

/// Looks over every receipt and says what is broken; a failure where anything is.
pub(super) async fn run(config: Config) -> Outcome {
    let app = serve::open_beside(config).await?;
    let looked = verify_receipts(&app).await?;
    print!("{}", report(&looked)?);
    match looked.breaks.len() as u64 + looked.more {
        0 => Ok(()),
        1 => Err("the receipts are not whole: 1 break".into()),
        many => Err(format!("the receipts are not whole: {many} breaks").into()),
    }
}

fn report(looked: &Looked) -> Result<String, std::fmt::Error> {
    let Looked { receipts, sealed, erased, late, head, breaks, more } = looked;
    let mut out = String::new();
    writeln!(out, "Receipts: {receipts}; sealed: {sealed}.")?;
    writeln!(out, "The chain ends at position {}, hash {}.", head.position, head.hash)?;
    if *erased > 0 {
        writeln!(
            out,
            "Of erased leads: {erased}; without their salt, and saying nothing about anybody any more."
        )?;
    }
    if *late > 0 {
        writeln!(out, "Waiting for a seal for more than a minute: {late}. Is the house being served?")?;
    }
    for found in breaks {
        writeln!(out, "Broken: {found}.")?;
    }
    if *more > 0 {
        writeln!(out, "Broken, and not named here: {more} more.")?;
    }
    if looked.is_whole() {
        writeln!(out, "Whole: every receipt is as it was sealed, and commits to its referral.")?;
    }
    Ok(out)
}
