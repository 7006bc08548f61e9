//! Whose turn it is: one visit to a site at a time, and only so many in an hour. A partner must not be able
//! to turn this house against somebody by naming their site again and again.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};
use tokio::sync::OwnedMutexGuard;

const WINDOW: SignedDuration = SignedDuration::from_hours(1);

/// The visits that run and those of the last hour. In memory: after a restart everybody begins anew, which
/// costs a site no more than one hour's visits again.
pub(super) struct Turns {
    most_per_site: usize,
    most_per_partner: usize,
    running: Mutex<HashMap<String, Arc<tokio::sync::Mutex<()>>>>,
    taken: Mutex<HashMap<Subject, VecDeque<Timestamp>>>,
}

/// Who is counted.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Subject {
    /// By the registrable domain: its hosts and paths are one site.
    Site(String),
    Partner(String),
}

/// The right to visit a site, until it is dropped.
pub(super) struct Turn(#[expect(dead_code, reason = "held, never looked at")] OwnedMutexGuard<()>);

impl Turns {
    pub(super) fn new(most_per_site: u16, most_per_partner: u16) -> Self {
        Self {
            most_per_site: most_per_site.into(),
            most_per_partner: most_per_partner.into(),
            running: Mutex::default(),
            taken: Mutex::default(),
        }
    }

    /// Waits until nobody else visits the site.
    pub(super) async fn wait_for(&self, registrable: &str) -> Turn {
        let lock = {
            let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
            // Whoever holds or waits for a lock has a share of it; those of nobody go.
            running.retain(|_, lock| Arc::strong_count(lock) > 1);
            running.entry(registrable.to_owned()).or_default().clone()
        };
        Turn(lock.lock_owned().await)
    }

    /// Counts one more visit of a partner to a site; false where either had enough within the hour, and then
    /// nothing is counted.
    pub(super) fn take(&self, registrable: &str, partner: &str, now: Timestamp) -> bool {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        taken.retain(|_, visits| {
            visits.retain(|at| now.duration_since(*at) < WINDOW);
            !visits.is_empty()
        });
        let wanted = [
            (Subject::Site(registrable.to_owned()), self.most_per_site),
            (Subject::Partner(partner.to_owned()), self.most_per_partner),
        ];
        let has_room =
            |(subject, most): &(Subject, usize)| taken.get(subject).is_none_or(|visits| visits.len() < *most);
        if !wanted.iter().all(has_room) {
            return false;
        }
        for (subject, _) in wanted {
            taken.entry(subject).or_default().push_back(now);
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minute: i64) -> Timestamp {
        Timestamp::from_second(1_772_528_400 + minute * 60).expect("an instant")
    }

    #[test]
    fn a_site_is_visited_so_often_in_an_hour_whoever_asks() {
        let turns = Turns::new(2, 100);
        assert!(turns.take("acme.com", "anna", at(0)) && turns.take("acme.com", "ben", at(30)));
        assert!(!turns.take("acme.com", "carl", at(59)));
        assert!(turns.take("other.com", "carl", at(59)));
        assert!(turns.take("acme.com", "carl", at(60)));
        assert!(!turns.take("acme.com", "carl", at(89)) && turns.take("acme.com", "carl", at(90)));
    }

    #[test]
    fn a_partner_causes_so_many_visits_in_an_hour_wherever_they_lead() {
        let turns = Turns::new(100, 2);
        assert!(turns.take("a.com", "anna", at(0)) && turns.take("b.com", "anna", at(1)));
        assert!(!turns.take("c.com", "anna", at(2)));
        assert!(turns.take("c.com", "ben", at(2)));
    }

    #[tokio::test]
    async fn who_waits_for_a_site_comes_after_who_visits_it_and_the_others_do_not_wait() {
        use futures_util::FutureExt as _;
        let turns = Turns::new(1, 1);
        let first = turns.wait_for("acme.com").await;
        assert!(turns.wait_for("acme.com").now_or_never().is_none());
        assert!(turns.wait_for("other.com").now_or_never().is_some());
        drop(first);
        assert!(turns.wait_for("acme.com").now_or_never().is_some());
        let _last = turns.wait_for("other.com").await;
        assert_eq!(turns.running.lock().unwrap().len(), 1);
    }
}
