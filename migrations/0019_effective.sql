-- Terms bind from a day on: they are published before it, and until it comes they can be withdrawn.
ALTER TABLE programme_terms ADD COLUMN effective_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE programme_terms ADD COLUMN withdrawn_at BIGINT;
ALTER TABLE programme_terms ADD COLUMN withdrawn_by TEXT;
UPDATE programme_terms SET effective_at = published_at;

-- Terms that somebody looks over before publishing them; forgotten after some days.
CREATE TABLE programme_drafts (
    id TEXT PRIMARY KEY,
    -- The version over which they were typed.
    seen BIGINT NOT NULL,
    terms TEXT NOT NULL,
    -- A civil date; empty: as soon as they are published.
    begins_on TEXT,
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL
);

-- What a draft's policy would have made of past referrals: reckoned once, then read page by page.
CREATE TABLE referral_what_ifs (
    draft_id TEXT PRIMARY KEY,
    answer TEXT NOT NULL,
    made_at BIGINT NOT NULL
);

-- Runs of all stored decisions anew.
CREATE TABLE referral_replays (
    id TEXT PRIMARY KEY,
    asked_by TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    -- How many decisions there were when it began.
    decisions BIGINT NOT NULL,
    -- The decision it has come to; how many steps that took.
    after_at BIGINT NOT NULL,
    after_id TEXT NOT NULL,
    steps BIGINT NOT NULL,
    tally TEXT NOT NULL,
    -- JSON: the first of those that differ.
    differing TEXT NOT NULL,
    is_running BOOLEAN NOT NULL,
    ended_at BIGINT
);
CREATE UNIQUE INDEX referral_replays_running ON referral_replays (is_running) WHERE is_running;
