//! How much a word or a trigram tells about which company is meant: rare ones much, "Group" little. Counted
//! over the operator's accounts, on top of a built-in stock of words that are common in company names
//! everywhere.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::keys::stem;
use super::names::Names;
use super::trades;
use super::trigrams::{GRAM_COUNT, Gram};
use crate::checks::is_anybodys_name;

/// The built-in stock counts as if this many names had been read before.
const STOCK_NAMES: f64 = 20_000.0;
/// Per 20,000 names. Ranks, not measurements: a word of a higher row is seen several times as often.
const VERY_COMMON: f64 = 500.0;
const COMMON: f64 = 120.0;
const PLACE: f64 = 60.0;

const VERY_COMMON_WORDS: &str = "\
    group holdings international services solutions technologies systems industries global energy \
    resources capital financial bank pharmaceuticals partners management investment investments fund \
    trust enterprises properties development consulting software digital media health medical insurance \
    corp co com limited inc company corporation business network networks power mining gold realty estate \
    real food foods products";

const COMMON_WORDS: &str = "\
    acquisition agency agro air airlines alliance american analytics apparel asset assets associates \
    association auto automation automotive aviation bancorp bancshares banking beauty bio biotech \
    biotherapeutics brands brewing brothers builders building capital care cargo cement center central \
    chemical chemicals city clinic cloud club coal college commerce commercial communications \
    communication community computer computing concept construction consultants contractors control \
    controls cosmetics creative credit data day defense dental design distribution diversified dynamics \
    east eastern education electric electrical electronics engineering entertainment environmental \
    equipment equity express fashion finance firm fitness food foundation freight furniture games gaming \
    gas general glass government green hardware healthcare heritage home homes hospital hospitality hotel \
    hotels house housing human imaging import export income independent industrial infrastructure \
    innovation innovations innovative institute instruments integrated interactive interior interiors \
    jewelry laboratories land law learning leasing legal leisure life lighting lines liquor logistics \
    machinery manufacturing marine marketing material materials metal metals mobile motor motors national \
    natural new north northern nutrition office oil operations optical organization paper parts petroleum \
    pharma photo plastics plus port precision premium print printing private productions professional \
    project projects property public publishing quality radio rail railway recovery recruitment renewable \
    rental research residential restaurant restaurants retail royalty safety savings school sciences \
    science scientific security securities semiconductor service shipping shop shops smart social society \
    solar south southern space sports staffing star state steel storage store stores strategic strategy \
    studio studios supply support surgical tax team tech telecom telecommunications textile textiles \
    therapeutics tool tools tours toys trade traders trading training transport transportation travel \
    united university utilities valley vehicles ventures video water wealth web west western wholesale \
    wine wireless wood works world worldwide agentur beratung handel technik bau immobilien verwaltung \
    versicherung vertrieb conseil assurances immobiliere societe banco banca banque servicios servizi \
    soluciones tecnologia ingenieria construcciones inversiones industrias de la le des del du da do van \
    der den und von";

const PLACE_WORDS: &str = "\
    africa america american argentina asia asian atlantic australia australian austria bahrain bangladesh \
    belgium berlin bharat brasil brazil britain british bulgaria california canada canadian caribbean \
    chicago chile china chinese colombia croatia cyprus czech denmark deutsche deutschland dubai egypt \
    emirates england espana estonia europa europe european finland florida france francaise frankfurt \
    french georgia german germany ghana greece gulf hellas holland hong hungary iberia iceland india \
    indian indonesia iran iraq ireland irish israel italia italian italiana italy japan japanese jordan \
    kenya kingdom kong korea kuwait latvia lebanon lithuania london luxembourg madrid malaysia malta \
    mexico milano morocco moscow mumbai munich nederland netherlands nigeria nippon nordic norge norway \
    norwegian oman osterreich pacific pakistan paris peru philippines poland polska polski portugal qatar \
    romania russia russian saudi scandinavia schweiz schweizerische scotland serbia shanghai beijing \
    shenzhen singapore slovakia slovenia southeast spain spanish states suisse sweden swedish svenska \
    sverige swiss switzerland sydney taiwan texas thai thailand tokyo tunisia turkey turkiye uae uk \
    ukraine uruguay us usa venezuela vietnam wales york zealand zurich";

/// As common, but no keys of a database depend on them: those are made by the words above alone.
const MORE_WORDS: &str = "\
    agencia agence atelier ateliers branch buro bureau cabinet cie companies department dienstleistungen \
    dipl division doctor dr etablissements etudes filiale figli fils firma gebr gebruder gesellschaft \
    groep headquarters hermanos hijos kanzlei koncern konsern kontor mag manufaktur med office official \
    online partner partneri partnere praxis prof servis shop societa sociedad sociedade sohn sohne sons \
    soner studio team unternehmensgruppe vd vet werk werke zaklad zavod zentrum zoon";

static MORE: LazyLock<HashMap<&'static str, f64>> =
    LazyLock::new(|| MORE_WORDS.split_whitespace().map(|word| (word, COMMON)).collect());

static STOCK: LazyLock<HashMap<&'static str, f64>> = LazyLock::new(|| {
    let rows = [(PLACE_WORDS, PLACE), (COMMON_WORDS, COMMON), (VERY_COMMON_WORDS, VERY_COMMON)];
    rows.iter().flat_map(|(words, count)| words.split_whitespace().map(|word| (word, *count))).collect()
});

/// The stock by the stems of its words.
static STOCK_STEMS: LazyLock<HashMap<String, f64>> = LazyLock::new(|| {
    let mut stems: HashMap<String, f64> = HashMap::new();
    for (word, count) in STOCK.iter() {
        let most = stems.entry(stem(word)).or_default();
        *most = count.max(*most);
    }
    stems
});

static STOCK_ONLY: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::count(&Names::default()));

/// Counts of words and trigrams over the names that are compared.
#[derive(Debug, Clone)]
pub struct Vocabulary {
    names: f64,
    words: HashMap<u64, u32>,
    /// The same of words as keys have them; counted where keys are asked for.
    stems: HashMap<u64, u32>,
    grams: Vec<u32>,
    /// What each trigram weighs, squared: that is how it is needed, for every name again.
    squares: Vec<f64>,
}

impl Vocabulary {
    /// Knows only the built-in stock: for comparing two names where no list of accounts is at hand.
    pub fn stock() -> &'static Vocabulary {
        &STOCK_ONLY
    }

    /// Counts the words and trigrams of names, on top of the stock.
    pub(super) fn count(names: &Names) -> Vocabulary {
        let (mut words, mut grams) = (HashMap::new(), vec![0; GRAM_COUNT]);
        let mut seen = Vec::new();
        for (name, core) in names.cores().enumerate() {
            names.grams(name).iter().for_each(|gram| grams[usize::from(*gram)] += 1);
            seen.clear();
            for word in core.split(' ').map(hash) {
                if !seen.contains(&word) {
                    seen.push(word);
                    *words.entry(word).or_insert(0) += 1;
                }
            }
        }
        Self::of_counts(names.len() as f64, words, HashMap::new(), grams)
    }

    /// Knows what was counted over so many names, on top of the stock.
    pub(super) fn of_counts(
        names: f64,
        words: HashMap<u64, u32>,
        stems: HashMap<u64, u32>,
        grams: Vec<u32>,
    ) -> Vocabulary {
        let squares = grams.iter().map(|count| gram_weight(names, *count).powi(2)).collect();
        Vocabulary { names, words, stems, grams, squares }
    }

    /// How rare a word is as keys have it: 0 (everybody has it) to 1 (nobody).
    pub fn rarity(&self, stem: &str) -> f64 {
        let stock = STOCK_STEMS.get(stem).copied().unwrap_or(0.0);
        let count = f64::from(self.stems.get(&hash(stem)).copied().unwrap_or(0));
        let total = STOCK_NAMES + self.names;
        ((total / (1.0 + stock + count)).ln() / total.ln()).clamp(0.0, 1.0)
    }

    /// How much a word tells, 0.02 (everybody has it) to 1 (nobody else has it).
    pub(super) fn weight(&self, word: &str) -> f64 {
        let stock = STOCK.get(word).or_else(|| MORE.get(word)).copied();
        let stock = stock.unwrap_or_else(|| if trades::of(word).is_some() { COMMON } else { 0.0 });
        let count = f64::from(self.words.get(&hash(word)).copied().unwrap_or(0));
        let total = STOCK_NAMES + self.names;
        let rarity = (total / (1.0 + stock + count)).ln() / total.ln();
        // A lone letter or digit is easily lost or added; it tells less than its rarity says.
        let length = if word.len() == 1 { 0.6 } else { 1.0 };
        (rarity.max(0.0).powf(1.5) * length).clamp(0.02, 1.0)
    }

    /// The square of how much a trigram tells.
    pub(super) fn gram_square(&self, gram: Gram) -> f64 {
        self.squares[usize::from(gram)]
    }

    pub(super) fn gram_counts(&self) -> &[u32] {
        &self.grams
    }
}

/// How much a trigram tells that so many of the names have; rare ones more, in the usual logarithm of inverse
/// frequency.
fn gram_weight(names: f64, count: u32) -> f64 {
    1.0 + ((1.0 + names) / (1.0 + f64::from(count))).ln()
}

/// Whether a word names a country, a region or a great city: sister companies differ by it.
pub(super) fn is_place(word: &str) -> bool {
    STOCK.get(word).is_some_and(|count| *count == PLACE)
}

/// Whether a word is of the built-in stock.
pub(crate) fn is_common(word: &str) -> bool {
    STOCK.contains_key(word)
}

/// Whether a word is borne by many companies: of the stock, of a trade, a lone letter, or a person's name.
pub(super) fn is_everyday(word: &str) -> bool {
    let is_of_trade = || is_common(word) || MORE.contains_key(word) || trades::of(word).is_some();
    word.len() == 1 || is_of_trade() || is_anybodys_name(word)
}

/// Whether a word is one that half of all companies have.
pub(super) fn is_very_common(word: &str) -> bool {
    STOCK.get(word).is_some_and(|count| *count == VERY_COMMON)
}

/// The same on every machine and in every build (FNV-1a), so that stored keys stay valid.
pub(super) fn hash(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
