-- What the bank said that does not fit what was known, until somebody has looked: while it is open, nothing more is
-- sent to the partner.
CREATE TABLE payout_questions (
    id TEXT PRIMARY KEY,
    -- What was said, of what, for which day. Another file that says the same asks no second question.
    said_key TEXT NOT NULL,
    report_id TEXT NOT NULL REFERENCES payout_reports (id),
    run_id TEXT,
    payout_id TEXT,
    partner_id TEXT,
    -- The reference by which the bank named it.
    reference TEXT NOT NULL,
    -- Minor units of the account's currency; none where the bank named none.
    amount BIGINT,
    said TEXT NOT NULL,
    -- As the bank's file names the booking day.
    on_day TEXT,
    -- Money went that the books do not hold. It may come back, also after the question was closed.
    is_unbooked BOOLEAN NOT NULL,
    given_back_on TEXT,
    asked_at BIGINT NOT NULL,
    -- paid, not_paid or noted by a person; given_back or caught_up by the bank.
    closed_how TEXT,
    closed_by TEXT,
    note TEXT NOT NULL,
    closed_at BIGINT
);
CREATE UNIQUE INDEX payout_questions_said ON payout_questions (said_key);
CREATE INDEX payout_questions_open ON payout_questions (asked_at, id) WHERE closed_at IS NULL;
CREATE INDEX payout_questions_run ON payout_questions (run_id, asked_at, id);
CREATE INDEX payout_questions_payout ON payout_questions (payout_id, asked_at, id);
