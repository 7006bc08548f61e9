//! The one thread that writes, and its group commit: one flush to disk for all verbs that wait together.

use std::{
    future::Future,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    thread::JoinHandle,
    time::Duration,
};

use rusqlite::Connection;
use tokio::sync::{
    mpsc::{self, error::SendTimeoutError},
    oneshot,
};

use super::super::{DbError, tx::Tx};
use super::{Shared, control, perform};

/// How many verbs share one commit at most, so that the first of them does not wait for ever.
const GROUP: usize = 64;

/// How many verbs may wait; the next callers are held back at the door.
const QUEUE: usize = 1_024;

/// A verb with its types hidden: runs on the connection, or learns why there is none to run on. None if its
/// caller is gone, so that there is nobody to run it for.
type Verb = Box<dyn FnOnce(Result<&Shared, DbError>) -> Option<Ran> + Send>;

/// A verb that ran and is not yet answered.
struct Ran {
    keep: bool,
    /// Tells the caller; with an error if the group's commit failed, whatever the verb said.
    answer: Box<dyn FnOnce(Result<(), DbError>)>,
}

/// The face of the thread towards its callers.
pub(super) struct Writer {
    queue: Option<mpsc::Sender<Verb>>,
    commits: Arc<AtomicU64>,
    wait: Duration,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    pub(super) fn start(connection: Connection, wait: Duration) -> Result<Writer, DbError> {
        let (queue, waiting) = mpsc::channel(QUEUE);
        let commits = Arc::new(AtomicU64::new(0));
        let scribe =
            Scribe { shared: Arc::new(Mutex::new(connection)), waiting, commits: Arc::clone(&commits) };
        let thread = std::thread::Builder::new()
            .name("sqlite-writer".to_owned())
            .spawn(move || scribe.work())
            .map_err(|error| DbError::Lost(error.to_string()))?;
        Ok(Writer { queue: Some(queue), commits, wait, thread: Some(thread) })
    }

    pub(super) fn commits(&self) -> u64 {
        self.commits.load(Ordering::Relaxed)
    }

    pub(super) async fn write<T, E, F, Fut>(&self, verb: F) -> Result<T, E>
    where
        F: FnOnce(Tx) -> Fut + Send + 'static,
        Fut: Future<Output = Result<T, E>> + Send + 'static,
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        let gone = || DbError::Lost("the writer has ended".to_owned());
        let (caller, answered) = oneshot::channel();
        let queue = self.queue.as_ref().ok_or_else(gone)?;
        match queue.send_timeout(hidden(verb, caller), self.wait).await {
            Ok(()) => answered.await.unwrap_or_else(|_| Err(gone().into())),
            Err(SendTimeoutError::Timeout(_)) => {
                Err(DbError::Busy(format!("{QUEUE} writes are waiting already")).into())
            }
            Err(SendTimeoutError::Closed(_)) => Err(gone().into()),
        }
    }
}

impl Drop for Writer {
    /// Lets the thread finish what is queued and close the file before the handle is gone.
    fn drop(&mut self) {
        self.queue = None;
        if let Some(thread) = self.thread.take().filter(|it| it.thread().id() != std::thread::current().id())
        {
            // It ends by itself; if it had panicked, that was logged where it happened.
            let _ = thread.join();
        }
    }
}

fn hidden<T, E, F, Fut>(verb: F, caller: oneshot::Sender<Result<T, E>>) -> Verb
where
    F: FnOnce(Tx) -> Fut + Send + 'static,
    Fut: Future<Output = Result<T, E>> + Send + 'static,
    T: Send + 'static,
    E: From<DbError> + Send + 'static,
{
    Box::new(move |shared| {
        if caller.is_closed() {
            return None;
        }
        let outcome = match shared {
            Ok(shared) => perform(shared, false, verb),
            Err(error) => Err(error.into()),
        };
        let keep = outcome.is_ok();
        let answer = Box::new(move |fate: Result<(), DbError>| {
            // A caller that went away meanwhile is no fault of ours.
            let _ = caller.send(fate.map_err(E::from).and(outcome));
        });
        Some(Ran { keep, answer })
    })
}

/// The thread itself.
struct Scribe {
    shared: Shared,
    waiting: mpsc::Receiver<Verb>,
    commits: Arc<AtomicU64>,
}

impl Scribe {
    fn work(mut self) {
        while let Some(first) = self.waiting.blocking_recv() {
            let (group, fate) = self.group(first);
            if let Err(error) = &fate {
                tracing::error!(%error, verbs = group.len(), "a group of writes was not kept");
            }
            for ran in group {
                let fate = fate.clone();
                // What the answer drops is the caller's code, and the thread must outlive its panic.
                let _ = catch_unwind(AssertUnwindSafe(move || (ran.answer)(fate)));
            }
        }
    }

    /// Runs a verb and whatever waits behind it, and commits once. Refusals are answered with the others:
    /// what they saw may have been written by a neighbour that is not yet committed.
    fn group(&mut self, first: Verb) -> (Vec<Ran>, Result<(), DbError>) {
        if let Err(error) = self.control("BEGIN IMMEDIATE") {
            return (first(Err(error.clone())).into_iter().collect(), Err(error));
        }
        let Some(ran) = first(Ok(&self.shared)) else {
            return (Vec::new(), self.control("ROLLBACK"));
        };
        if !ran.keep {
            // It had no savepoint and is alone in the transaction.
            let fate = if self.in_transaction() { self.control("ROLLBACK") } else { Ok(()) };
            return (vec![ran], fate);
        }
        let mut group = vec![ran];
        let mut fate = self.still_there();
        while fate.is_ok() && group.len() < GROUP {
            let Ok(verb) = self.waiting.try_recv() else { break };
            fate = self.ride_along(verb, &mut group);
        }
        let fate = fate.and_then(|()| self.control("COMMIT"));
        match &fate {
            Ok(()) => drop(self.commits.fetch_add(1, Ordering::Relaxed)),
            Err(_) if self.in_transaction() => drop(self.control("ROLLBACK")),
            Err(_) => {}
        }
        (group, fate)
    }

    /// Runs one more verb under a savepoint, so that its refusal undoes nothing of its neighbours.
    fn ride_along(&self, verb: Verb, group: &mut Vec<Ran>) -> Result<(), DbError> {
        if let Err(error) = self.control("SAVEPOINT verb") {
            group.extend(verb(Err(error.clone())));
            return Err(error);
        }
        if let Some(ran) = verb(Ok(&self.shared)) {
            let keep = ran.keep;
            group.push(ran);
            self.still_there()?;
            if !keep {
                self.control("ROLLBACK TO verb")?;
            }
        }
        self.control("RELEASE verb")
    }

    fn control(&self, sql: &'static str) -> Result<(), DbError> {
        control(&self.shared, sql)
    }

    /// A full disk or a fault of I/O ends the whole transaction, with everyone who was in it.
    fn still_there(&self) -> Result<(), DbError> {
        match self.in_transaction() {
            true => Ok(()),
            false => Err(DbError::RolledBack("the transaction ended while a verb ran".to_owned())),
        }
    }

    fn in_transaction(&self) -> bool {
        !self.shared.lock().unwrap_or_else(PoisonError::into_inner).is_autocommit()
    }
}
