//! Where an import stands, and what may be done with it.

/// Where an import stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Its file is being written; nobody sees it yet.
    Arriving,
    /// A person must say which column is which.
    Mapping,
    Waiting,
    Running,
    /// Everything is read. So many accounts would leave that a person must say yes.
    Asking,
    /// Accounts that are not in the file leave.
    Leaving,
    Stopped,
    Done,
    Failed,
    /// What was read stays; the rest of the file is forgotten.
    Dropped,
}

/// What a person may do with an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// They said which column is which.
    Assign,
    Stop,
    Resume,
    Drop,
    /// Those that are not in the file may leave.
    Leave,
    /// They stay.
    Keep,
}

impl State {
    pub const ALL: [Self; 10] = [
        Self::Arriving,
        Self::Mapping,
        Self::Waiting,
        Self::Running,
        Self::Asking,
        Self::Leaving,
        Self::Stopped,
        Self::Done,
        Self::Failed,
        Self::Dropped,
    ];

    /// The state's name in rows and Fluent keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Arriving => "arriving",
            Self::Mapping => "mapping",
            Self::Waiting => "waiting",
            Self::Running => "running",
            Self::Asking => "asking",
            Self::Leaving => "leaving",
            Self::Stopped => "stopped",
            Self::Done => "done",
            Self::Failed => "failed",
            Self::Dropped => "dropped",
        }
    }

    pub(in super::super) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// Where it stands after an act; nothing where that is not possible.
    pub fn after(self, act: Act) -> Option<Self> {
        use State::{Asking, Done, Dropped, Failed, Leaving, Mapping, Running, Stopped, Waiting};
        match (self, act) {
            (Mapping, Act::Assign) | (Stopped | Failed, Act::Resume) => Some(Waiting),
            (Waiting | Running | Leaving, Act::Stop) => Some(Stopped),
            (Mapping | Stopped | Failed, Act::Drop) => Some(Dropped),
            (Asking, Act::Leave) => Some(Leaving),
            (Asking, Act::Keep) => Some(Done),
            _ => None,
        }
    }

    /// Whether a job works on it, or will.
    pub fn is_moving(self) -> bool {
        matches!(self, Self::Waiting | Self::Running | Self::Leaving)
    }

    /// Whether nothing will happen to it any more.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::Dropped)
    }
}

impl Act {
    pub const ALL: [Self; 6] = [Self::Assign, Self::Stop, Self::Resume, Self::Drop, Self::Leave, Self::Keep];

    /// The act's name in forms and Fluent keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Assign => "assign",
            Self::Stop => "stop",
            Self::Resume => "resume",
            Self::Drop => "drop",
            Self::Leave => "leave",
            Self::Keep => "keep",
        }
    }

    pub(in super::super) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_done_with_an_import_where_it_stands() {
        let may = |state: State| {
            let acts = Act::ALL.into_iter().filter_map(|act| Some((act.name(), state.after(act)?.name())));
            acts.map(|(act, to)| format!("{act} {to}")).collect::<Vec<_>>().join(", ")
        };
        let table = State::ALL.map(|state| format!("{}: {}", state.name(), may(state)));
        assert_eq!(
            table,
            [
                "arriving: ",
                "mapping: assign waiting, drop dropped",
                "waiting: stop stopped",
                "running: stop stopped",
                "asking: leave leaving, keep done",
                "leaving: stop stopped",
                "stopped: resume waiting, drop dropped",
                "done: ",
                "failed: resume waiting, drop dropped",
                "dropped: ",
            ]
        );
        assert!(State::ALL.into_iter().all(|state| State::from_name(state.name()) == Some(state)));
    }
}
