//! What can go wrong between us and a database, in the same words for both engines.

/// Why the database did not do what it was asked. Messages hold SQL text and names, never bound values.
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum DbError {
    /// Too much waits already, or a lock or a connection was not had in time. Nothing was kept; try later.
    #[error("the database is busy: {0}")]
    Busy(String),
    /// A unique index forbids it. SQLite often does not say which one: look at returned rows instead.
    #[error("already there: {0}")]
    Unique(String),
    /// A foreign key, CHECK or NOT NULL forbids it.
    #[error("not allowed by the schema: {0}")]
    Constraint(String),
    /// Two transactions stood in each other's way, still after every retry. Nothing was kept.
    #[error("a conflict with another transaction: {0}")]
    Conflict(String),
    /// The engine refused a statement for another reason.
    #[error("the database refused: {0}")]
    Refused(String),
    /// A statement and its values, or its answer, do not fit each other.
    #[error("a statement does not fit its values: {0}")]
    Misfit(String),
    /// A statement of this verb failed before; what follows is not even tried, on either engine.
    #[error("a statement of this verb failed before, so the verb cannot go on")]
    Aborted,
    /// The verb ended, but its `Tx` was kept and used, or is still in use.
    #[error("this transaction has ended: a Tx may not outlive its verb")]
    Ended,
    /// The verb awaited something that is not its `Tx`.
    #[error("a verb may await nothing but its Tx: it was stopped and rolled back")]
    ForbiddenAwait,
    /// The verb panicked and was rolled back.
    #[error("the verb panicked: {0}")]
    Panicked(String),
    /// The engine threw the whole transaction away (a full disk, a fault of I/O). Nothing was kept.
    #[error("the database rolled everything back: {0}")]
    RolledBack(String),
    /// The connection or the writer is gone. Whether a commit under way was kept is not known.
    #[error("the database is not there: {0}")]
    Lost(String),
    /// The settings cannot be used.
    #[error("the database setting cannot be used: {0}")]
    Settings(String),
    /// The schema is not one that this binary can bring up to date.
    #[error("cannot migrate: {0}")]
    Migration(String),
}

impl DbError {
    /// A fault found by a store: a row that cannot be read, or one that must be there and is not.
    pub fn fault(why: &str) -> DbError {
        DbError::Misfit(why.to_owned())
    }

    /// Did a unique index forbid it?
    pub fn is_unique_violation(&self) -> bool {
        matches!(self, DbError::Unique(_))
    }
}

/// The message of a panic that was caught.
pub(super) fn panicked(payload: Box<dyn std::any::Any + Send>) -> DbError {
    let message = match payload.downcast::<String>() {
        Ok(message) => *message,
        Err(payload) => (*payload.downcast_ref::<&str>().unwrap_or(&"without a message")).to_owned(),
    };
    tracing::error!(message, "a verb panicked and was rolled back");
    DbError::Panicked(message)
}
