//! The one thing handed around: database, clock, chance, secrets, mail, the way outside and settings.
//! Time and chance are asked here and nowhere else.

use std::ops::Deref;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use leadwire_domain::ids::TermsId;
use leadwire_domain::matching::Vocabulary;
use leadwire_domain::programme::Published;
use sha2::{Digest as _, Sha256};
use tokio::sync::Notify;

use crate::config::Config;
use crate::db::Db;
use crate::mail::Transport;
use crate::outside::Outside;
pub use crate::secrets::Secrets;

/// A cheap handle on the house; every verb takes it first.
#[derive(Clone)]
pub struct App {
    house: Arc<House>,
    /// Millisecond and number of the id that was made last.
    last_id: Arc<AtomicU64>,
    /// Held by whoever brings gathered keys into the large indexes: several at once would only take turns
    /// from those who write.
    pub settling: Arc<tokio::sync::Mutex<()>>,
}

/// What stands in the house.
pub struct House {
    pub db: Db,
    pub clock: Clock,
    pub rng: Rng,
    pub secrets: Secrets,
    pub mail: Transport,
    /// What the network is asked through; by jobs only.
    pub outside: Outside,
    pub config: Config,
    /// A demo house has "act as" and a clock that people wind.
    pub demo: Option<Demo>,
    /// The terms that were last read to bind, and those that will after them: the clock chooses. Every verb
    /// asks the database whether they still do.
    pub published: RwLock<Vec<Arc<Published>>>,
    /// What the words of the operator's accounts weigh, and the version of the counts that say so.
    pub vocabulary: RwLock<Option<(i64, Arc<Vocabulary>)>>,
    /// Rung after a commit that left mail or jobs, so that they go out at once.
    pub bell: Notify,
    /// Rung after a commit that left an errand outside, so that a partner waits no second for it to begin.
    pub errands: Notify,
    /// The lock on the data folder, held as long as the house is open.
    pub keeper: Option<std::fs::File>,
}

impl App {
    /// Puts the house together.
    pub fn new(house: House) -> Self {
        Self { house: Arc::new(house), last_id: Arc::default(), settling: Arc::default() }
    }

    /// The operator's name over the door, as the terms that bind now say it.
    pub fn signboard(&self) -> String {
        self.current_terms().map(|published| published.terms.operator.clone()).unwrap_or_default()
    }

    /// The terms that bind now, as far as was read: the highest version whose day has come.
    pub fn current_terms(&self) -> Option<Arc<Published>> {
        let now = self.clock.now();
        let known = self.published.read().unwrap_or_else(PoisonError::into_inner);
        known.iter().filter(|one| one.effective_at <= now).max_by_key(|one| one.version).cloned()
    }

    /// Terms of an id, if they bind or will and were read.
    pub fn remembered_terms(&self, id: &TermsId) -> Option<Arc<Published>> {
        let known = self.published.read().unwrap_or_else(PoisonError::into_inner);
        known.iter().find(|one| one.id == *id).cloned()
    }

    /// The programme's zone, in which every day is shown.
    pub fn zone(&self) -> TimeZone {
        self.current_terms().map_or(TimeZone::UTC, |published| published.zone.clone())
    }

    /// Remembers the terms that were just read to bind, and those that will after them.
    pub fn remember_terms(&self, published: Vec<Arc<Published>>) {
        *self.published.write().unwrap_or_else(PoisonError::into_inner) = published;
    }

    /// What words weigh by the counts of a version, if that was read.
    pub fn vocabulary_of(&self, version: i64) -> Option<Arc<Vocabulary>> {
        let known = self.vocabulary.read().unwrap_or_else(PoisonError::into_inner);
        known.as_ref().filter(|(of, _)| *of == version).map(|(_, vocabulary)| vocabulary.clone())
    }

    /// Remembers what words weigh.
    pub fn remember_vocabulary(&self, version: i64, vocabulary: Arc<Vocabulary>) {
        *self.vocabulary.write().unwrap_or_else(PoisonError::into_inner) = Some((version, vocabulary));
    }

    /// A new id (UUIDv7): the clock's millisecond, a number that grows within it, chance. What happens in one
    /// instant is then listed in its order, also where the clock stands still.
    pub fn new_id(&self) -> String {
        let millis = u64::try_from(self.clock.now().as_millisecond()).unwrap_or(0);
        let first = millis << NUMBER_BITS;
        let after = |last: u64| first.max(last + 1);
        let last = self.last_id.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |last| Some(after(last)));
        let place = after(last.unwrap_or_default());
        let mut bytes = self.rng.bytes::<10>();
        // Twelve bits stand before the variant, six behind it; the builder overwrites what is too much.
        [bytes[0], bytes[1]] = u16_of(place >> 6);
        [_, bytes[2]] = u16_of(place);
        uuid::Builder::from_unix_timestamp_millis(place >> NUMBER_BITS, &bytes)
            .into_uuid()
            .hyphenated()
            .to_string()
    }
}

/// How many bits of an id number what was made within a millisecond; should they not do, the next one lends.
const NUMBER_BITS: u32 = 18;

/// The last sixteen bits of a number.
fn u16_of(number: u64) -> [u8; 2] {
    let [.., high, low] = number.to_be_bytes();
    [high, low]
}

impl Deref for App {
    type Target = House;

    fn deref(&self) -> &House {
        &self.house
    }
}

/// What only a demo house has: people whom its visitor can be.
#[derive(Default)]
pub struct Demo(RwLock<Vec<Cast>>);

/// Somebody of a demo house whom its visitor can be.
#[derive(Debug, Clone)]
pub struct Cast {
    pub id: String,
    pub name: String,
    /// The role's name.
    pub role: &'static str,
}

impl Demo {
    /// Adds somebody to "act as", once.
    pub fn introduce(&self, id: &str, name: &str, role: &'static str) {
        let one = Cast { id: id.to_owned(), name: name.to_owned(), role };
        let mut cast = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if !cast.iter().any(|known| known.id == one.id) {
            cast.push(one);
        }
    }

    /// Everybody a visitor can be.
    pub fn cast(&self) -> Vec<Cast> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// What time it is. A manual clock stands still until somebody winds it: tests and demo houses live on it.
pub enum Clock {
    System,
    /// Microseconds since the epoch.
    Manual(AtomicI64),
}

impl Clock {
    /// A clock that stands at `at`.
    pub fn manual(at: Timestamp) -> Self {
        Self::Manual(AtomicI64::new(at.as_microsecond()))
    }

    /// Now, to the microsecond (the database's precision, so that what was stored compares equal).
    #[allow(clippy::disallowed_methods, reason = "this is the one place that asks the system")]
    pub fn now(&self) -> Timestamp {
        let micros = match self {
            Clock::System => Timestamp::now().as_microsecond(),
            Clock::Manual(at) => at.load(Ordering::SeqCst),
        };
        Timestamp::from_microsecond(micros).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// Winds a manual clock forward; a system clock cannot be wound, and says so with `false`.
    pub fn advance(&self, by: SignedDuration) -> bool {
        match self {
            Clock::System => false,
            Clock::Manual(at) => {
                let micros = i64::try_from(by.as_micros()).unwrap_or(0).max(0);
                at.fetch_add(micros, Ordering::SeqCst);
                true
            }
        }
    }
}

/// Chance, from the kernel.
pub struct Rng;

impl Rng {
    /// `N` unpredictable bytes.
    ///
    /// # Panics
    /// Where the kernel gives none, nothing secret can be made and the process must not go on.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        getrandom::fill(&mut bytes).expect("the kernel gives random bytes");
        bytes
    }

    /// A secret for a cookie or a key: 32 bytes as URL-safe text.
    pub fn token(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.bytes::<32>())
    }
}

/// How secrets that people hold (cookies, API keys) stand in the database: as a hash, lower-case hexadecimal.
pub fn hash_of(secret: &str) -> String {
    hex(&Sha256::digest(secret.as_bytes()))
}

/// The number under which a transaction holds what is called so ([`crate::db::Tx::hold`]).
pub fn lock_of(name: &str) -> i64 {
    // Fifteen digits of the hash: always within the number's range.
    i64::from_str_radix(&hash_of(name)[..15], 16).unwrap_or_default()
}

/// Lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
