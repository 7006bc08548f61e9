-- A lead that the network is asked about is judged later than it was submitted; empty: at submission.
ALTER TABLE referrals ADD COLUMN judged_at BIGINT;

-- What the checks looked at beside the lead itself, so that a decision can be run again.
CREATE TABLE referral_facts (
    referral_id TEXT PRIMARY KEY,
    -- JSON; while the network is being asked, with what it has said so far
    facts TEXT NOT NULL,
    data_id TEXT NOT NULL
);

-- Which lists in which versions, with the program that read them: written once for many decisions.
CREATE TABLE referral_data (
    id TEXT PRIMARY KEY,
    versions TEXT NOT NULL,
    first_used_at BIGINT NOT NULL
);

-- Jobs that talk to strangers wait long and are many; the house's own never wait behind them.
ALTER TABLE jobs ADD COLUMN lane TEXT NOT NULL DEFAULT 'house';
DROP INDEX jobs_due;
CREATE INDEX jobs_due ON jobs (lane, run_at, id) WHERE state = 'waiting';
