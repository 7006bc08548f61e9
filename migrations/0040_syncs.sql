-- Full readings of accounts or contacts by a program: what none of its calls named has left when it is finished.
CREATE TABLE pipeline_syncs (
    id TEXT PRIMARY KEY,
    -- accounts, contacts
    kind TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    -- open, finishing, finished, lapsed
    state TEXT NOT NULL,
    finished_at BIGINT,
    left_count BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX pipeline_syncs_open ON pipeline_syncs (kind, state);

-- Since when an account that left has no address and number any more: they may be a person's.
ALTER TABLE pipeline_accounts ADD COLUMN erased_at BIGINT;
CREATE INDEX pipeline_accounts_left ON pipeline_accounts (left_at) WHERE left_at IS NOT NULL;

-- Up to which contact keys were made anew after another version of the program stored them.
ALTER TABLE pipeline_key_version ADD COLUMN contacts_to BIGINT NOT NULL DEFAULT 0;
