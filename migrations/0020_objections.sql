-- People who asked never to be contacted. Only a keyed hash of their address stays: it says nothing about anybody, and
-- answers when somebody hands the same person in again.
CREATE TABLE referral_objections (
    person_hash TEXT PRIMARY KEY,
    referral_id TEXT NOT NULL,
    noted_by TEXT NOT NULL,
    at BIGINT NOT NULL
);
