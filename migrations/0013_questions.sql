-- The booked entries of statements that name a payout with exactly its amount, each once: by them the same entry in
-- another file is known, and a payout is paid when it was debited once more than it came back.
CREATE TABLE payout_bookings (
    payout_id TEXT NOT NULL REFERENCES payouts (id),
    is_debit BOOLEAN NOT NULL,
    -- As the bank's file names the booking day; empty where it does not, or where a person said that it was booked.
    day TEXT NOT NULL,
    -- The how manieth of its kind and day on one statement.
    nth BIGINT NOT NULL,
    -- The bank's own reference of the entry; empty where it gives none.
    reference TEXT NOT NULL,
    PRIMARY KEY (payout_id, is_debit, day, nth, reference)
);
INSERT INTO payout_bookings (payout_id, is_debit, day, nth, reference)
SELECT id, TRUE, '', 1, '' FROM payouts WHERE state IN ('settled', 'returned');
INSERT INTO payout_bookings (payout_id, is_debit, day, nth, reference)
SELECT id, FALSE, '', 1, '' FROM payouts WHERE state = 'returned';

-- What the bank said that does not fit what was known, until somebody has looked: while it is open, nothing more is
-- sent to the partner.
CREATE TABLE payout_questions (
    id TEXT PRIMARY KEY,
    -- What was said, of what, for which day. Another file that says the same asks no second question.
    said_key TEXT NOT NULL,
    report_id TEXT NOT NULL REFERENCES payout_reports (id),
    -- No payout: an order as a whole. No run either: nothing of ours.
    run_id TEXT,
    payout_id TEXT,
    partner_id TEXT,
    -- The reference by which the bank named it.
    reference TEXT NOT NULL,
    -- Minor units of the account's currency; none where the bank named none.
    amount BIGINT,
    said TEXT NOT NULL,
    is_debit BOOLEAN NOT NULL,
    -- As the bank's file names the booking day.
    on_day TEXT,
    asked_at BIGINT NOT NULL,
    -- paid, not_paid or noted by a person; caught_up by the bank's next file.
    closed_how TEXT,
    closed_by TEXT,
    note TEXT NOT NULL,
    closed_at BIGINT
);
CREATE UNIQUE INDEX payout_questions_said ON payout_questions (said_key);
CREATE INDEX payout_questions_open ON payout_questions (asked_at, id) WHERE closed_at IS NULL;
CREATE INDEX payout_questions_payout ON payout_questions (payout_id, asked_at, id);
CREATE INDEX payout_questions_run ON payout_questions (run_id, asked_at, id);
CREATE INDEX payout_questions_reference ON payout_questions (reference, said, asked_at);
-- The payouts that were to pay the same, when one of them lets go of it.
CREATE INDEX payout_items_item ON payout_items (item_id, payout_id);
