-- What people decided about the likeness of companies, at the conflict desk or where they reviewed a referral.
CREATE TABLE pipeline_decisions (
    id TEXT PRIMARY KEY,
    says TEXT NOT NULL,
    -- The ids of the accounts that it is about, as a JSON list.
    accounts TEXT NOT NULL,
    -- In the person's own words; empty once an account of it was erased.
    reason TEXT,
    -- The referral in whose review it was decided; NULL: at the desk.
    referral TEXT,
    decided_by TEXT NOT NULL,
    decided_at BIGINT NOT NULL,
    undone_by TEXT,
    undone_at BIGINT
);
CREATE INDEX pipeline_decisions_newest ON pipeline_decisions (decided_at, id);

-- What a decision taught an account: a name or a domain is the same company's, another's, or one's of its group.
CREATE TABLE pipeline_teachings (
    id TEXT PRIMARY KEY,
    decision TEXT NOT NULL,
    account TEXT NOT NULL,
    about TEXT NOT NULL,
    value TEXT NOT NULL,
    compared TEXT NOT NULL,
    says TEXT NOT NULL,
    taught_at BIGINT NOT NULL,
    -- It counts no more: somebody took it back or decided otherwise, or too much was taught since.
    forgotten_at BIGINT,
    forgotten_by TEXT
);
CREATE UNIQUE INDEX pipeline_teachings_once ON pipeline_teachings (account, about, compared) WHERE forgotten_at IS NULL;
CREATE INDEX pipeline_teachings_account ON pipeline_teachings (account, taught_at);
CREATE INDEX pipeline_teachings_decision ON pipeline_teachings (decision);

-- Who decided, took back or forgot what, and when: only ever added to, and no name of a company stands in it.
CREATE TABLE pipeline_trail (
    id TEXT PRIMARY KEY,
    event TEXT NOT NULL,
    decision TEXT NOT NULL,
    by_person TEXT,
    at BIGINT NOT NULL,
    facts TEXT NOT NULL
);
CREATE INDEX pipeline_trail_decision ON pipeline_trail (decision, at);

-- What counts of it, as JSON beside the account, so that a look-up reads it with the account. The version tells whoever
-- decides whether somebody was faster.
ALTER TABLE pipeline_accounts ADD COLUMN taught TEXT;
ALTER TABLE pipeline_accounts ADD COLUMN taught_version BIGINT NOT NULL DEFAULT 0;

-- Since when an account waits to be compared with the others; NULL: it was. Accounts of before all wait.
ALTER TABLE pipeline_accounts ADD COLUMN to_compare BIGINT DEFAULT 0;
CREATE INDEX pipeline_accounts_to_compare ON pipeline_accounts (to_compare, number) WHERE to_compare IS NOT NULL;

-- Accounts that may be one company, and about which nobody decided yet; `one` is the smaller id.
CREATE TABLE pipeline_pairs (
    id TEXT PRIMARY KEY,
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    rung TEXT NOT NULL,
    -- How surely they are one; less where somebody put it off.
    strength BIGINT NOT NULL,
    found_at BIGINT NOT NULL,
    put_off_at BIGINT
);
CREATE UNIQUE INDEX pipeline_pairs_once ON pipeline_pairs (one, other);
CREATE INDEX pipeline_pairs_other ON pipeline_pairs (other);
CREATE INDEX pipeline_pairs_strongest ON pipeline_pairs (strength, id);
