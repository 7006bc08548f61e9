-- Where the chain of receipts ends (docs/receipts.md): one row, which only the sealing job moves. The signature is by the
-- house's key, so that whoever cuts off the newest receipts cannot move the end back to them.
CREATE TABLE referral_receipts_head (
    -- Always 1.
    id BIGINT PRIMARY KEY,
    position BIGINT NOT NULL,
    hash TEXT NOT NULL,
    -- Empty while nothing is sealed.
    signature TEXT NOT NULL,
    -- When the whole chain was last looked over, up to which position, and whether it was whole.
    checked_at BIGINT,
    checked_position BIGINT NOT NULL,
    was_whole BOOLEAN NOT NULL
);
INSERT INTO referral_receipts_head (id, position, hash, signature, checked_position, was_whole)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000', '', 0, TRUE);
