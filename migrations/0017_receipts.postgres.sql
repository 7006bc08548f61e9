-- Every receipt gets its seal: position, chain_hash and sealed_at are NULL until the job has set them. The salt may go
-- when its lead is erased; then the leaf says nothing about anybody.
ALTER TABLE referral_receipts
    ADD COLUMN position BIGINT,
    ADD COLUMN chain_hash TEXT,
    ADD COLUMN sealed_at BIGINT,
    ALTER COLUMN salt DROP NOT NULL;
CREATE UNIQUE INDEX referral_receipts_position ON referral_receipts (position) WHERE position IS NOT NULL;
CREATE INDEX referral_receipts_unsealed ON referral_receipts (number) WHERE position IS NULL;

-- A sealed receipt stays as it is; only its salt may go.
CREATE FUNCTION referral_receipts_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a sealed receipt stays as it is';
END $$;
CREATE TRIGGER referral_receipts_not_changed BEFORE UPDATE ON referral_receipts
    FOR EACH ROW WHEN (OLD.position IS NOT NULL AND (NEW.salt IS NOT NULL
        OR (NEW.number, NEW.referral_id, NEW.leaf_hash, NEW.issued_at, NEW.position, NEW.chain_hash, NEW.sealed_at)
            IS DISTINCT FROM
           (OLD.number, OLD.referral_id, OLD.leaf_hash, OLD.issued_at, OLD.position, OLD.chain_hash, OLD.sealed_at)))
    EXECUTE FUNCTION referral_receipts_stay();
CREATE TRIGGER referral_receipts_not_deleted BEFORE DELETE ON referral_receipts
    FOR EACH ROW WHEN (OLD.position IS NOT NULL) EXECUTE FUNCTION referral_receipts_stay();
CREATE TRIGGER referral_receipts_not_emptied BEFORE TRUNCATE ON referral_receipts
    FOR EACH STATEMENT EXECUTE FUNCTION referral_receipts_stay();
