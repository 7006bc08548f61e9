-- Every receipt gets its seal, and the salt may go when its lead is erased: SQLite takes NOT NULL off a column only by
-- writing the table anew.
CREATE TABLE referral_receipts_sealed (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    referral_id TEXT NOT NULL,
    leaf_hash TEXT NOT NULL,
    -- NULL: erased with the lead; then the leaf says nothing about anybody.
    salt BLOB,
    issued_at BIGINT NOT NULL,
    -- The seal; all three NULL until the job has set it.
    position BIGINT,
    chain_hash TEXT,
    sealed_at BIGINT
);
INSERT INTO referral_receipts_sealed (number, referral_id, leaf_hash, salt, issued_at)
SELECT number, referral_id, leaf_hash, salt, issued_at FROM referral_receipts;
DROP TABLE referral_receipts;
ALTER TABLE referral_receipts_sealed RENAME TO referral_receipts;
CREATE UNIQUE INDEX referral_receipts_referral ON referral_receipts (referral_id);
CREATE UNIQUE INDEX referral_receipts_position ON referral_receipts (position) WHERE position IS NOT NULL;
CREATE INDEX referral_receipts_unsealed ON referral_receipts (number) WHERE position IS NULL;

-- A sealed receipt stays as it is; only its salt may go.
CREATE TRIGGER referral_receipts_not_changed BEFORE UPDATE ON referral_receipts
WHEN OLD.position IS NOT NULL AND NOT (
    NEW.number IS OLD.number AND NEW.referral_id IS OLD.referral_id AND NEW.leaf_hash IS OLD.leaf_hash
    AND NEW.issued_at IS OLD.issued_at AND NEW.position IS OLD.position AND NEW.chain_hash IS OLD.chain_hash
    AND NEW.sealed_at IS OLD.sealed_at AND NEW.salt IS NULL)
BEGIN SELECT RAISE(ABORT, 'a sealed receipt stays as it is'); END;
CREATE TRIGGER referral_receipts_not_deleted BEFORE DELETE ON referral_receipts
WHEN OLD.position IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a sealed receipt stays as it is'); END;
