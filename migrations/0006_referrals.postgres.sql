CREATE TABLE referral_receipts (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    referral_id TEXT NOT NULL,
    leaf_hash TEXT NOT NULL,
    salt BYTEA NOT NULL,
    issued_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX referral_receipts_referral ON referral_receipts (referral_id);
-- Who was given which lead, in order: the next lead goes to whoever had their last turn longest ago. No index on the turn
-- alone: PostgreSQL would walk it backwards, past everybody's turns, to find the last one of somebody who never had any.
CREATE TABLE referral_turns (
    turn BIGINT GENERATED ALWAYS AS IDENTITY,
    referral_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    PRIMARY KEY (person_id, turn)
);
