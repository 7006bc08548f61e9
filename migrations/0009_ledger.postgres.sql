-- Double entry (docs/rewards.md, The ledger). Rows are only ever inserted; everything else is refused below.
CREATE TABLE ledger_transactions (
    -- The order of booking.
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
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

CREATE FUNCTION ledger_only_added_to() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the ledger is only ever added to';
END $$;
-- By statement, so that also an emptying of the whole table is refused.
CREATE TRIGGER ledger_transactions_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_transactions
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_only_added_to();
CREATE TRIGGER ledger_postings_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_postings
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_only_added_to();
