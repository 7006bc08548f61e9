//! Looking for proof that a site is an applicant's: one question to its name servers and a few requests, on
//! names of its own owner only.

use futures_util::future::join;
use jiff::Timestamp;
use leadwire_domain::outside::{
    End, PROOF_PATH, ProofLook, Reply, Sight, body_text, sight_in_file, sight_in_page, sight_in_records,
};
use leadwire_domain::web::registrable;
use tokio::time::Instant;
use url::Url;

use super::{Outside, Way, Wire, body};

impl Outside {
    /// Looks for a token of `partner` at the three places of a domain. Counts as one visit to the site; only
    /// from jobs.
    pub async fn look_for_proof(
        &self,
        domain: &str,
        token: &str,
        partner: &str,
        now: Timestamp,
    ) -> ProofLook {
        let wire = match &self.0 {
            Way::Out(wire) => wire,
            Way::Shut => return ProofLook::all(&Sight::HeldBack),
            // Nobody there has put anything up.
            Way::Pretend(_) => return ProofLook::all(&Sight::Nothing),
        };
        let _turn = wire.turns.wait_for(domain).await;
        if !wire.turns.take(domain, partner, now) {
            return ProofLook::all(&Sight::HeldBack);
        }
        let (records, (page, file)) = join(self.look_up_texts(domain), on_site(wire, domain, token)).await;
        let record = match records {
            Reply::Found(records) => sight_in_records(&records, token),
            Reply::Nothing | Reply::NoSuchDomain => Sight::Nothing,
            Reply::Failed(_) => Sight::NoAnswer,
        };
        ProofLook { file, page, record }
    }
}

/// The front page and the file, where the domain answers as a visitor would find it: with or without `www`,
/// safely or, where no safe connection comes about, plainly.
async fn on_site(wire: &Wire, domain: &str, token: &str) -> (Sight, Sight) {
    let until = wire.fetch.deadline();
    for start in ["https://", "https://www.", "http://", "http://www."] {
        let Ok(front) = Url::parse(&format!("{start}{domain}/")) else { continue };
        let page = match text_at(wire, &front, domain, until).await {
            Ok(html) => in_page(html, token.to_owned()).await,
            Err(sight) => sight,
        };
        if page == Sight::NoAnswer {
            continue;
        }
        let file = match front.join(PROOF_PATH) {
            Ok(place) => text_at(wire, &place, domain, wire.fetch.deadline()).await,
            Err(_) => Err(Sight::NoAnswer),
        };
        return (page, file.map_or_else(|sight| sight, |text| sight_in_file(&text, token)));
    }
    (Sight::NoAnswer, Sight::NoAnswer)
}

/// A megabyte takes longer to parse than a thread of the runtime should be held.
async fn in_page(html: String, token: String) -> Sight {
    let reading = tokio::task::spawn_blocking(move || sight_in_page(&html, &token));
    reading.await.unwrap_or(Sight::NoAnswer)
}

/// What stands at an address of the domain, whatever its type; else what is seen instead.
async fn text_at(wire: &Wire, place: &Url, domain: &str, until: Instant) -> Result<String, Sight> {
    let mut hops = Vec::new();
    let response = match wire.fetch.go(place.clone(), until, &mut hops, Some(domain)).await {
        Ok((response, _)) => response,
        Err(end) => return Err(instead(&end, hops.last().map_or("", |hop| hop.url.as_str()), domain)),
    };
    match response.status().as_u16() {
        200 => {}
        500.. => return Err(Sight::NoAnswer),
        _ => return Err(Sight::Nothing),
    }
    let read = body::read(response, wire.limits.page_bytes).await;
    match read.broke {
        // What came before it broke off may hold the token already.
        Some(_) if read.bytes.is_empty() => Err(Sight::NoAnswer),
        _ => Ok(body_text(&read.bytes, None)),
    }
}

fn instead(end: &End, last: &str, domain: &str) -> Sight {
    let host = Url::parse(last).ok().and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default();
    match end {
        End::Refused(_) if registrable(&host).as_deref() != Some(domain) => Sight::Elsewhere { host },
        _ => Sight::NoAnswer,
    }
}
