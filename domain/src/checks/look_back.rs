//! How long a company that is in the pipeline counts as known, by its stage (`KNOWN_COLD`).

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// For how long a stage counts, from the last activity on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LookBack {
    /// However long ago it is.
    Always,
    /// For so many days. Where nobody said when, it counts.
    Days(u16),
    /// Not at all: such an account keeps no lead out.
    Never,
}

impl LookBack {
    /// As forms and files name it.
    pub fn name(self) -> String {
        match self {
            Self::Always => "always".to_owned(),
            Self::Days(days) => days.to_string(),
            Self::Never => "never".to_owned(),
        }
    }

    /// The look-back of a name; nothing for days that may not be.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "always" => Some(Self::Always),
            "never" => Some(Self::Never),
            days => days.parse().ok().and_then(Self::of_days),
        }
    }

    fn of_days(days: u16) -> Option<Self> {
        KnownPolicy::DAYS.contains(&days).then_some(Self::Days(days))
    }

    /// Whether an activity so many days ago counts no more.
    pub(super) fn is_past(self, days_ago: Option<i32>) -> bool {
        match self {
            Self::Always => false,
            Self::Days(days) => days_ago.is_some_and(|ago| ago > i32::from(days)),
            Self::Never => true,
        }
    }
}

impl Serialize for LookBack {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Days(days) => out.serialize_u16(*days),
            words => out.serialize_str(&words.name()),
        }
    }
}

impl<'de> Deserialize<'de> for LookBack {
    fn deserialize<D: Deserializer<'de>>(read: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Written {
            Days(u16),
            Word(String),
        }
        let read = match Written::deserialize(read)? {
            Written::Days(days) => Self::of_days(days),
            // A number in quotation marks is no number in a file.
            Written::Word(word) => Self::from_name(&word).filter(|read| !matches!(read, Self::Days(_))),
        };
        read.ok_or_else(|| D::Error::custom("neither a number of days nor `always` nor `never`"))
    }
}

/// How long a company that is in the pipeline counts as known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Written")]
pub struct KnownPolicy {
    /// Every account refuses, however cold it is and whatever its stage.
    pub strict: bool,
    /// A prospect refuses for so long; then whoever owns it is asked.
    pub prospect_days: LookBack,
    /// A customer likewise.
    pub customer_days: LookBack,
    /// About a lost account whoever owns it is asked for so long; then it is free.
    pub lost_days: LookBack,
    /// About a former customer likewise.
    pub former_days: LookBack,
}

/// As terms and files write it. Terms that were published before stages had a look-back each say one for lost
/// and former accounts, and none for customers.
#[derive(Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Written {
    strict: bool,
    prospect_days: LookBack,
    customer_days: LookBack,
    lost_days: LookBack,
    former_days: Option<LookBack>,
}

impl Default for Written {
    fn default() -> Self {
        let KnownPolicy { strict, prospect_days, customer_days, lost_days, .. } = KnownPolicy::default();
        Self { strict, prospect_days, customer_days, lost_days, former_days: None }
    }
}

impl From<Written> for KnownPolicy {
    fn from(written: Written) -> Self {
        let Written { strict, prospect_days, customer_days, lost_days, former_days } = written;
        let former_days = former_days.unwrap_or(lost_days);
        Self { strict, prospect_days, customer_days, lost_days, former_days }
    }
}

impl KnownPolicy {
    /// What numbers of days may be, in a file and on the terms page: a day to ten years.
    pub const DAYS: std::ops::RangeInclusive<u16> = 1..=3_650;
}

impl Default for KnownPolicy {
    fn default() -> Self {
        Self {
            strict: false,
            prospect_days: LookBack::Days(180),
            customer_days: LookBack::Always,
            lost_days: LookBack::Days(365),
            former_days: LookBack::Days(365),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_of_before_say_one_look_back_for_lost_and_former_accounts() {
        let old: KnownPolicy =
            serde_json::from_str(r#"{"strict": false, "prospect_days": 90, "lost_days": 30}"#).unwrap();
        let (days, customers) = (LookBack::Days(30), LookBack::Always);
        assert_eq!((old.former_days, old.lost_days, old.customer_days), (days, days, customers));
        assert_eq!(serde_json::from_str::<KnownPolicy>("{}").unwrap(), KnownPolicy::default());
        let kept = serde_json::to_string(&old).unwrap();
        assert_eq!(serde_json::from_str::<KnownPolicy>(&kept).unwrap(), old);
    }

    #[test]
    fn a_look_back_is_always_never_or_a_day_to_ten_years() {
        for (written, read) in [
            ("\"always\"", Some(LookBack::Always)),
            ("\"never\"", Some(LookBack::Never)),
            ("1", Some(LookBack::Days(1))),
            ("3650", Some(LookBack::Days(3_650))),
            ("0", None),
            ("3651", None),
            ("70000", None),
            ("-1", None),
            ("\"90\"", None),
            ("\"sometimes\"", None),
            ("true", None),
        ] {
            assert_eq!(serde_json::from_str::<LookBack>(written).ok(), read, "{written}");
        }
    }
}
