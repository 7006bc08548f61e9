//! `leadwire export journal --format hledger|beancount`

use std::collections::BTreeSet;
use std::io::{BufWriter, Write as _};

use leadwire_domain::ledger::journal::{self, Format};
use leadwire_domain::money::Currency;

use super::Outcome;
use crate::config::Config;
use crate::db::DbError;
use crate::{ledger, serve};

/// Prints the whole ledger as of one moment.
pub(super) async fn journal(config: Config, format: Format) -> Outcome {
    let app = serve::open_beside(config).await?;
    let (accounts, entries) = app
        .db
        .read_slow(
            |tx| async move { Ok::<_, DbError>((ledger::opened(&tx).await?, ledger::entries(&tx).await?)) },
        )
        .await?;
    let moneys = entries.iter().flat_map(|entry| &entry.postings).map(|(_, money)| money.currency);
    let currencies: Vec<Currency> = moneys.collect::<BTreeSet<_>>().into_iter().collect();
    let mut out = BufWriter::new(std::io::stdout().lock());
    out.write_all(journal::head(format, &currencies, &accounts).as_bytes())?;
    for entry in &entries {
        out.write_all(journal::entry(format, entry).as_bytes())?;
    }
    out.flush()?;
    Ok(())
}
