-- Where partners are paid. The account number stands here encrypted and masked, never whole; who changes it gets a new
-- row, so that every payout keeps the account to which it went.
CREATE TABLE payout_accounts (
    id TEXT PRIMARY KEY,
    partner_id TEXT NOT NULL REFERENCES partners (id),
    payee TEXT NOT NULL,
    -- Sealed with the house's key for this row (src/secrets.rs).
    iban_sealed BYTEA NOT NULL,
    masked TEXT NOT NULL,
    bic TEXT,
    country TEXT NOT NULL,
    is_sepa BOOLEAN NOT NULL,
    entered_by TEXT NOT NULL,
    entered_at BIGINT NOT NULL,
    -- Whether it took the place of another one: a run warns of new accounts only where there was one before.
    is_change BOOLEAN NOT NULL,
    replaced_at BIGINT
);
CREATE UNIQUE INDEX payout_accounts_current ON payout_accounts (partner_id) WHERE replaced_at IS NULL;
CREATE INDEX payout_accounts_of_partner ON payout_accounts (partner_id, entered_at, id);

-- Partners who were asked for bank details. No next reminder: they gave them, or nothing is due any more.
CREATE TABLE payout_asks (
    partner_id TEXT PRIMARY KEY REFERENCES partners (id),
    asked_at BIGINT NOT NULL,
    reminders BIGINT NOT NULL,
    next_at BIGINT
);
CREATE INDEX payout_asks_due ON payout_asks (next_at, partner_id) WHERE next_at IS NOT NULL;

CREATE TABLE payout_runs (
    id TEXT PRIMARY KEY,
    -- As people name it.
    number BIGINT NOT NULL,
    -- The order's reference at the bank.
    message_id TEXT NOT NULL,
    state TEXT NOT NULL,
    state_facts TEXT NOT NULL,
    currency TEXT NOT NULL,
    total BIGINT NOT NULL,
    transfers BIGINT NOT NULL,
    -- The day on which the bank is to debit, on its own calendar.
    execution_on TEXT NOT NULL,
    -- The file as it goes to the bank, made once. It holds account numbers, so it is sealed.
    file_sealed BYTEA NOT NULL,
    -- SHA-256 of the file before sealing: what is approved is what is exported.
    file_hash TEXT NOT NULL,
    prepared_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE UNIQUE INDEX payout_runs_number ON payout_runs (number);
CREATE UNIQUE INDEX payout_runs_message ON payout_runs (message_id);
CREATE INDEX payout_runs_newest ON payout_runs (prepared_at, id);

CREATE TABLE payouts (
    id TEXT PRIMARY KEY,
    run_id TEXT NOT NULL REFERENCES payout_runs (id),
    partner_id TEXT NOT NULL REFERENCES partners (id),
    account_id TEXT NOT NULL REFERENCES payout_accounts (id),
    amount BIGINT NOT NULL,
    currency TEXT NOT NULL,
    end_to_end_id TEXT NOT NULL,
    state TEXT NOT NULL,
    state_facts TEXT NOT NULL,
    prepared_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE UNIQUE INDEX payouts_reference ON payouts (end_to_end_id);
CREATE INDEX payouts_of_run ON payouts (run_id, id);
CREATE INDEX payouts_of_partner ON payouts (partner_id, prepared_at, id);

-- What a payout pays: the rows of reward_items. An item is in the hands of one payout at a time, by the index.
CREATE TABLE payout_items (
    payout_id TEXT NOT NULL REFERENCES payouts (id),
    item_id TEXT NOT NULL,
    referral_id TEXT NOT NULL,
    -- Minor units of the payout's currency; negative where something is taken back.
    amount BIGINT NOT NULL,
    released_at BIGINT,
    PRIMARY KEY (payout_id, item_id)
);
CREATE UNIQUE INDEX payout_items_held ON payout_items (item_id) WHERE released_at IS NULL;

-- What people, the clock and the bank did. Only ever added to.
CREATE TABLE payout_events (
    id TEXT PRIMARY KEY,
    -- run:ID, payout:ID or partner:ID
    about TEXT NOT NULL,
    -- The order of what is about one thing: two of them may have one instant.
    place BIGINT NOT NULL,
    kind TEXT NOT NULL,
    by_person TEXT,
    facts TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX payout_events_about ON payout_events (about, place);

-- Every file of the bank that was read. Only ever added to; the files themselves are not kept, they hold account numbers
-- of others.
CREATE TABLE payout_reports (
    id TEXT PRIMARY KEY,
    -- SHA-256 of the file.
    hash TEXT NOT NULL,
    -- pain.002 or camt.053
    kind TEXT NOT NULL,
    read_by TEXT NOT NULL,
    read_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX payout_reports_hash ON payout_reports (hash);
CREATE INDEX payout_reports_newest ON payout_reports (read_at, id);

-- What each file said of payouts of ours, in its order. Only ever added to.
CREATE TABLE payout_report_lines (
    report_id TEXT NOT NULL REFERENCES payout_reports (id),
    place BIGINT NOT NULL,
    run_id TEXT,
    payout_id TEXT,
    -- The reference by which the bank named it.
    reference TEXT NOT NULL,
    amount BIGINT,
    said TEXT NOT NULL,
    facts TEXT NOT NULL,
    PRIMARY KEY (report_id, place)
);
CREATE INDEX payout_report_lines_payout ON payout_report_lines (payout_id, said);
CREATE INDEX payout_report_lines_run ON payout_report_lines (run_id, report_id, place);
