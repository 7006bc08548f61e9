//! The words that people read: Fluent files, one folder a language, compiled in. No text stands in code.

use std::borrow::Borrow;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::memoizer::MemoizerKind;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::figures;

/// A language that the house speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Locale {
    English,
    French,
    German,
    Spanish,
}

impl Locale {
    /// Every language, the first one being what we fall back to.
    pub const ALL: [Locale; 4] = [Locale::English, Locale::French, Locale::German, Locale::Spanish];

    /// The language tag (BCP 47).
    pub fn tag(self) -> &'static str {
        match self {
            Locale::English => "en-GB",
            Locale::French => "fr-FR",
            Locale::German => "de-DE",
            Locale::Spanish => "es-ES",
        }
    }

    /// The language in its own words, for the switch in the footer.
    pub fn own_name(self) -> &'static str {
        match self {
            Locale::English => "English",
            Locale::French => "Français",
            Locale::German => "Deutsch",
            Locale::Spanish => "Español",
        }
    }

    /// The language of a tag, whatever its country; English where we do not speak it.
    pub fn from_tag(tag: &str) -> Locale {
        Self::find(tag).unwrap_or(Locale::English)
    }

    /// The language of a tag, whatever its country, if we speak it.
    pub fn find(tag: &str) -> Option<Locale> {
        let language = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().trim().to_owned();
        let wanted = language(tag);
        Self::ALL.into_iter().find(|locale| language(locale.tag()).eq_ignore_ascii_case(&wanted))
    }

    /// The language of an `Accept-Language` header that we speak and that weighs most (RFC 9110, 12.5.4); of
    /// equals the one named first, as browsers write them. What weighs 0 is not wanted. English where nothing
    /// is left.
    pub fn from_header(header: &str) -> Locale {
        let named: Vec<(&str, f32)> = header.split(',').filter_map(weighed).collect();
        let is_named = |locale: &Locale| named.iter().any(|(tag, _)| Self::find(tag) == Some(*locale));
        // `*` means any language that is not named beside it.
        let meant = |tag: &str| match tag {
            "*" => Self::ALL.into_iter().find(|locale| !is_named(locale)),
            tag => Self::find(tag),
        };
        let mut best: Option<(Locale, f32)> = None;
        for (locale, weight) in named.iter().filter_map(|(tag, weight)| Some((meant(tag)?, *weight))) {
            if weight > best.map_or(0.0, |(_, heaviest)| heaviest) {
                best = Some((locale, weight));
            }
        }
        best.map_or(Locale::English, |(locale, _)| locale)
    }
}

/// One part of an `Accept-Language` header and its weight; a part that is malformed says nothing.
fn weighed(part: &str) -> Option<(&str, f32)> {
    let (tag, parameter) = part.split_once(';').unwrap_or((part, "q=1"));
    let weight = parameter.trim().strip_prefix(['q', 'Q'])?.trim_start().strip_prefix('=')?;
    let weight: f32 = weight.trim().parse().ok()?;
    (0.0..=1.0).contains(&weight).then_some((tag.trim(), weight))
}

type Bundle = FluentBundle<FluentResource>;

macro_rules! files {
    ($tag:literal) => {
        [
            include_str!(concat!("../../locales/", $tag, "/layout.ftl")),
            include_str!(concat!("../../locales/", $tag, "/pages.ftl")),
            include_str!(concat!("../../locales/", $tag, "/console.ftl")),
            include_str!(concat!("../../locales/", $tag, "/imports.ftl")),
            include_str!(concat!("../../locales/", $tag, "/checks.ftl")),
            include_str!(concat!("../../locales/", $tag, "/errors.ftl")),
            include_str!(concat!("../../locales/", $tag, "/mails.ftl")),
            include_str!(concat!("../../locales/", $tag, "/receipts.ftl")),
            include_str!(concat!("../../locales/", $tag, "/assignment.ftl")),
            include_str!(concat!("../../locales/", $tag, "/claims.ftl")),
            include_str!(concat!("../../locales/", $tag, "/billing.ftl")),
            include_str!(concat!("../../locales/", $tag, "/rewards.ftl")),
            include_str!(concat!("../../locales/", $tag, "/payouts.ftl")),
            include_str!(concat!("../../locales/", $tag, "/policy.ftl")),
            include_str!(concat!("../../locales/", $tag, "/contacts.ftl")),
            include_str!(concat!("../../locales/", $tag, "/desk.ftl")),
            include_str!(concat!("../../locales/", $tag, "/dates.ftl")),
            include_str!(concat!("../../locales/", $tag, "/figures.ftl")),
            include_str!(concat!("../../locales/", $tag, "/countries.ftl")),
        ]
    };
}

/// In the order of [`Locale::ALL`].
static BUNDLES: [LazyLock<Bundle>; 4] = [
    LazyLock::new(|| bundle::<0>(&files!("en-GB"))),
    LazyLock::new(|| bundle::<1>(&files!("fr-FR"))),
    LazyLock::new(|| bundle::<2>(&files!("de-DE"))),
    LazyLock::new(|| bundle::<3>(&files!("es-ES"))),
];

fn bundle<const PLACE: usize>(files: &[&'static str]) -> Bundle {
    let locale = Locale::ALL[PLACE];
    let tag = locale.tag().parse().expect("our own tags are well-formed");
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Isolation marks would stand as odd characters in plain-text mail and CSV.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(grouped::<PLACE, _>));
    for file in files {
        let resource = FluentResource::try_new((*file).to_owned())
            .unwrap_or_else(|(_, errors)| panic!("{} words do not parse: {errors:?}", locale.tag()));
        if let Err(errors) = bundle.add_resource(resource) {
            panic!("{} words say a thing twice: {errors:?}", locale.tag());
        }
    }
    bundle
}

/// Whole numbers in sentences, with their digits grouped as the language does. Fluent takes a bare function,
/// so the language comes as a constant.
fn grouped<const PLACE: usize, M: MemoizerKind>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.value.fract() == 0.0 => {
            Some(figures::whole(number.value as i64, Locale::ALL[PLACE]))
        }
        _ => None,
    }
}

/// One value that a sentence names.
pub type Arg<'a> = (&'static str, FluentValue<'a>);

/// The words of one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    pub locale: Locale,
}

impl Words {
    /// The words of a language.
    pub fn of(locale: Locale) -> Self {
        Self { locale }
    }

    /// The text under a key, `key` or `key.attribute`.
    pub fn say(&self, key: &str) -> String {
        self.find(key, None).unwrap_or_else(|| missing(key))
    }

    /// The words for one of our own names: the text under `prefix-name`.
    pub fn name(&self, prefix: &str, name: &str) -> String {
        self.say(&format!("{prefix}-{name}"))
    }

    /// A flag as Fluent's selectors read it.
    pub fn yes_no(&self, flag: bool) -> &'static str {
        if flag { "yes" } else { "no" }
    }

    /// The text under a key, with values set in.
    pub fn say_with(&self, key: &str, args: &[Arg<'_>]) -> String {
        let mut all = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            all.set(*name, value.clone());
        }
        self.find(key, Some(&all)).unwrap_or_else(|| missing(key))
    }

    /// The text under a key with values whose names are known only at run time (evidence, field errors).
    pub fn say_pairs(&self, key: &str, pairs: &[(String, String)]) -> String {
        self.find_pairs(key, pairs).unwrap_or_else(|| missing(key))
    }

    /// Like [`Words::say_pairs`], and nothing where there are no such words.
    pub fn find_pairs(&self, key: &str, pairs: &[(String, String)]) -> Option<String> {
        let mut all = FluentArgs::with_capacity(pairs.len());
        for (name, value) in pairs {
            all.set(name.clone(), FluentValue::from(value.as_str()));
        }
        self.find(key, Some(&all))
    }

    fn find(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let bundle = &BUNDLES[self.locale as usize];
        let (id, attribute) =
            key.split_once('.').map_or((key, None), |(id, attribute)| (id, Some(attribute)));
        let message = bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, args, &mut errors).into_owned();
        if !errors.is_empty() {
            tracing::error!(key, ?errors, "words want a value that was not given");
        }
        Some(text)
    }

    /// A civil date with its weekday: "Thursday 26 November 2026".
    pub fn date(&self, date: Date) -> String {
        let weekday = self.say(&format!("weekday-{}", date.weekday().to_monday_one_offset()));
        let month = self.say(&format!("month-{}", date.month()));
        self.say_with(
            "date-long",
            &[
                ("weekday", weekday.into()),
                ("day", i64::from(date.day()).into()),
                ("month", month.into()),
                ("year", date.year().to_string().into()),
            ],
        )
    }

    /// The day of an instant in the programme's zone.
    pub fn day_of(&self, at: impl Borrow<Timestamp>, zone: &TimeZone) -> String {
        self.date(at.borrow().to_zoned(zone.clone()).date())
    }

    /// Day and minute of an instant in the programme's zone.
    pub fn moment(&self, at: impl Borrow<Timestamp>, zone: &TimeZone) -> String {
        let zoned = at.borrow().to_zoned(zone.clone());
        let time = format!("{:02}:{:02}", zoned.hour(), zoned.minute());
        self.say_with("date-and-time", &[("date", self.date(zoned.date()).into()), ("time", time.into())])
    }
}

fn missing(key: &str) -> String {
    tracing::error!(key, "no words under this key");
    key.to_owned()
}
