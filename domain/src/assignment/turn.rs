//! Which rule's turn it is, who of it is there, and in which order they are given leads.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Asked, Language, Manner, Rules, Size};
use crate::country::Country;
use crate::ids::PersonId;

/// In which place of the house somebody stands who may be given leads: those before are asked first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Post {
    AccountManager,
    Manager,
    Owner,
}

/// Somebody of the staff, as far as giving them leads goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colleague {
    pub id: PersonId,
    pub name: String,
    /// `None`: they work no leads, or their account is closed.
    pub post: Option<Post>,
    /// The last day of an absence that runs today.
    pub away_until: Option<Date>,
}

impl Colleague {
    /// Whether they can be given a lead today.
    pub fn is_there(&self) -> bool {
        self.post.is_some() && self.away_until.is_none()
    }
}

/// Days on which somebody is not there, both counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absence {
    pub first_day: Date,
    pub last_day: Date,
}

impl Absence {
    /// Until when somebody is away who is away today: absences that follow on each other are one.
    pub fn until(absences: &[Absence], today: Date) -> Option<Date> {
        let holding = |day: Date| {
            let running = absences.iter().filter(|one| one.first_day <= day && day <= one.last_day);
            running.map(|one| one.last_day).max()
        };
        let mut last = holding(today)?;
        while let Some(later) = last.tomorrow().ok().and_then(holding) {
            last = later;
        }
        Some(last)
    }
}

/// By what a lead was given to somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    Rule,
    /// No rule gave it to anybody: the account managers, in turn.
    AccountManagers,
    /// No account manager is there: whoever runs the programme.
    Managers,
    Owners,
    /// Nobody is there at all.
    Nobody,
}

/// Somebody of a rule who was not given a lead, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PassedOver {
    /// Of which rule, counted from one; nothing where no rule named them.
    #[serde(default)]
    pub rule: Option<usize>,
    pub name: String,
    /// The last day on which they are away; nothing where they work no leads any more.
    #[serde(default)]
    pub until: Option<Date>,
}

/// Why somebody was given a lead, as it is kept with the event: rules change, what was done does not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Why {
    pub by: By,
    /// Which rule, counted from one, of which version.
    #[serde(default)]
    pub rule: Option<usize>,
    #[serde(default)]
    pub version: i64,
    pub manner: Manner,
    #[serde(default)]
    pub countries: Vec<Country>,
    #[serde(default)]
    pub languages: Vec<Language>,
    #[serde(default)]
    pub size: Option<Size>,
    #[serde(default)]
    pub passed_over: Vec<PassedOver>,
}

/// Whom a lead goes to, but for the order among them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Under which turns are counted; nothing for those whom no rule names.
    pub rule_id: Option<String>,
    pub people: Vec<PersonId>,
    pub why: Why,
}

/// Who may be given a lead: of the first rule that means it and of which somebody is there; else whoever
/// works leads. Whoever is `but` is not asked.
pub fn steps(rules: &Rules, asked: &Asked, staff: &[Colleague], but: Option<&PersonId>) -> Step {
    let mut passed_over = Vec::new();
    let is_there = |one: &&Colleague| one.is_there() && Some(&one.id) != but;
    for (place, rule) in rules.rules.iter().enumerate().filter(|(_, rule)| rule.fits(asked)) {
        let named: Vec<&Colleague> =
            rule.people.iter().filter_map(|id| staff.iter().find(|one| one.id == *id)).collect();
        let missing = named.iter().filter(|one| !one.is_there()).map(|one| PassedOver {
            rule: Some(place + 1),
            name: one.name.clone(),
            until: one.away_until.filter(|_| one.post.is_some()),
        });
        passed_over.extend(missing);
        let people: Vec<PersonId> =
            named.iter().copied().filter(is_there).map(|one| one.id.clone()).collect();
        if people.is_empty() {
            continue;
        }
        let why = Why {
            by: By::Rule,
            rule: Some(place + 1),
            version: rules.version,
            manner: rule.manner,
            countries: rule.countries.clone(),
            languages: rule.languages.clone(),
            size: rule.size,
            passed_over,
        };
        return Step { rule_id: Some(rule.id.clone()), people, why };
    }
    whoever_works_leads(rules.version, staff, but, passed_over)
}

fn whoever_works_leads(
    version: i64,
    staff: &[Colleague],
    but: Option<&PersonId>,
    mut passed_over: Vec<PassedOver>,
) -> Step {
    let mut by = By::Nobody;
    let mut people = Vec::new();
    let posts = [
        (Post::AccountManager, By::AccountManagers),
        (Post::Manager, By::Managers),
        (Post::Owner, By::Owners),
    ];
    for (post, step) in posts {
        let (there, away): (Vec<_>, Vec<_>) = staff
            .iter()
            .filter(|one| one.post == Some(post) && Some(&one.id) != but)
            .partition(|one| one.is_there());
        let missing = away.into_iter().map(|one| PassedOver {
            rule: None,
            name: one.name.clone(),
            until: one.away_until,
        });
        passed_over.extend(missing);
        if !there.is_empty() {
            by = step;
            people = there.into_iter().map(|one| one.id.clone()).collect();
            break;
        }
    }
    let why = Why {
        by,
        rule: None,
        version,
        manner: Manner::InTurn,
        countries: Vec::new(),
        languages: Vec::new(),
        size: None,
        passed_over,
    };
    Step { rule_id: None, people, why }
}

/// What somebody was given before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    pub person: PersonId,
    /// The number of their last turn by this rule; 0 where they had none.
    pub turn_of_rule: i64,
    /// The number of their last turn at all.
    pub turn: i64,
    /// Open leads that they have.
    pub open: i64,
}

/// In which order people are given the next leads.
pub fn in_order(manner: Manner, mut people: Vec<Standing>) -> Vec<Standing> {
    people.sort_by(|one, other| {
        let first = match manner {
            Manner::InTurn => one.turn_of_rule.cmp(&other.turn_of_rule),
            Manner::LeastLoaded => one.open.cmp(&other.open),
        };
        first.then(one.turn.cmp(&other.turn)).then_with(|| one.person.cmp(&other.person))
    });
    people
}
