-- Double entry (docs/rewards.md, The ledger). Rows are only ever inserted; everything else is refused below.
CREATE TABLE ledger_transactions (
    -- The order of booking.
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    -- The unique name of the fact that caused it, so that no fact is booked twice.
    cause TEXT NOT NULL,
    kind TEXT NOT NULL,
    -- referral:ID or payout:ID
    about TEXT NOT NULL,
    -- The civil day in UTC.
    on_day TEXT NOT NULL,
    booked_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX ledger_transactions_cause ON ledger_transactions (cause);
CREATE INDEX ledger_transactions_about ON ledger_transactions (about, number);
CREATE INDEX ledger_transactions_day ON ledger_transactions (on_day, number);

CREATE TABLE ledger_postings (
    transaction_id TEXT NOT NULL REFERENCES ledger_transactions (id),
    account TEXT NOT NULL,
    -- Whose account it is; null for the operator's own.
    partner_id TEXT,
    currency TEXT NOT NULL,
    -- ISO 4217 minor units: debits positive, credits negative. Those of a transaction sum to zero.
    amount BIGINT NOT NULL,
    PRIMARY KEY (transaction_id, account, currency)
);
CREATE INDEX ledger_postings_account ON ledger_postings (account, currency, amount);
CREATE INDEX ledger_postings_partner ON ledger_postings (partner_id, transaction_id);

CREATE TRIGGER ledger_transactions_not_changed BEFORE UPDATE ON ledger_transactions
BEGIN SELECT RAISE(ABORT, 'the ledger is only ever added to'); END;
CREATE TRIGGER ledger_transactions_not_deleted BEFORE DELETE ON ledger_transactions
BEGIN SELECT RAISE(ABORT, 'the ledger is only ever added to'); END;
CREATE TRIGGER ledger_postings_not_changed BEFORE UPDATE ON ledger_postings
BEGIN SELECT RAISE(ABORT, 'the ledger is only ever added to'); END;
CREATE TRIGGER ledger_postings_not_deleted BEFORE DELETE ON ledger_postings
BEGIN SELECT RAISE(ABORT, 'the ledger is only ever added to'); END;
