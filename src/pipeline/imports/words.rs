//! What is said of an import, on pages and in mails.

use leadwire_domain::sheet::Kind;

use super::{Import, State};
use crate::web::Words;

impl State {
    /// How its pill looks.
    pub fn tone(self) -> &'static str {
        match self {
            Self::Done => "good",
            Self::Mapping | Self::Asking | Self::Stopped => "wait",
            Self::Failed => "bad",
            Self::Waiting | Self::Running | Self::Leaving => "accent",
            Self::Arriving | Self::Dropped => "idle",
        }
    }
}

impl Import {
    /// What people call it.
    pub fn title(&self, t: Words) -> String {
        match self.file_name.as_str() {
            "" => t.say_with("import-nameless", &[("number", self.number.into())]),
            name => name.to_owned(),
        }
    }

    /// What its file holds.
    pub fn kind_in_words(&self, t: Words) -> String {
        t.say(if self.kind == Kind::Contacts { "contacts-heading" } else { "nav-accounts" })
    }

    /// Rows by what became of them, as a sentence.
    pub fn counts_in_words(&self, t: Words) -> String {
        let args = [
            ("read", self.counts.read.to_string().into()),
            ("added", self.counts.added.to_string().into()),
            ("updated", self.counts.updated.to_string().into()),
            ("refused", self.counts.refused.to_string().into()),
            ("departed", self.departed.to_string().into()),
        ];
        let key = if self.departed > 0 { "import-counts-departed" } else { "import-counts" };
        t.say_with(key, &args)
    }

    /// How far it came, how fast it is, and how long it will still take.
    pub fn progress_in_words(&self, t: Words) -> String {
        if self.state == State::Leaving {
            let args = [("left", self.departed.to_string().into()), ("all", self.asked.to_string().into())];
            return t.say_with("import-progress-leaving", &args);
        }
        let mut words = vec![self.counts_in_words(t)];
        words.extend(self.rate().map(|rate| t.say_with("import-rate", &[("rate", rate.to_string().into())])));
        words.extend(self.seconds_left().map(|seconds| match seconds {
            0..60 => t.say("import-soon"),
            more => t.say_with("import-minutes", &[("count", (more.div_ceil(60) as i64).into())]),
        }));
        words.join(" ")
    }
}
