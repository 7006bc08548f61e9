-- Numbers rise with the order of submission; gaps are allowed (interface.md, Receipts).
CREATE TABLE referral_receipts (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    referral_id TEXT NOT NULL,
    leaf_hash TEXT NOT NULL,
    salt BLOB NOT NULL,
    issued_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX referral_receipts_referral ON referral_receipts (referral_id);
CREATE TABLE referral_turns (turn INTEGER PRIMARY KEY AUTOINCREMENT, referral_id TEXT NOT NULL);
