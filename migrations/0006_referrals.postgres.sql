CREATE TABLE referral_receipts (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    referral_id TEXT NOT NULL,
    leaf_hash TEXT NOT NULL,
    salt BYTEA NOT NULL,
    issued_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX referral_receipts_referral ON referral_receipts (referral_id);
-- Who was given which lead, in order: the next lead goes to whoever had their last turn longest ago.
CREATE TABLE referral_turns (
    turn BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    referral_id TEXT NOT NULL,
    person_id TEXT NOT NULL
);
CREATE INDEX referral_turns_person ON referral_turns (person_id, turn);
