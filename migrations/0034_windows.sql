-- The window in which a referral holds its company: what was told of its end, and until when it stands still. The end itself
-- stands in referral_claims; a referral without a row here was told nothing, and no deal is open.
CREATE TABLE referral_windows (
    referral_id TEXT PRIMARY KEY REFERENCES referrals (id),
    -- Its days do not pass until then, and are in the end already.
    stands_until BIGINT,
    -- The nearest of the days before the end on which the partner was told of it: 14, then 3.
    warned_days BIGINT
);
-- A partner asks for more time.
CREATE TABLE referral_extensions (
    id TEXT PRIMARY KEY,
    referral_id TEXT NOT NULL REFERENCES referrals (id),
    asked_at BIGINT NOT NULL,
    text TEXT NOT NULL,
    -- When the window was to end; the same end is asked about once.
    ends_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    -- open, granted, refused, or closed because the referral ended meanwhile
    state TEXT NOT NULL,
    days BIGINT,
    words TEXT,
    decided_by TEXT,
    decided_at BIGINT
);
CREATE UNIQUE INDEX referral_extensions_open ON referral_extensions (referral_id) WHERE state = 'open';
CREATE INDEX referral_extensions_referral ON referral_extensions (referral_id, asked_at);
CREATE INDEX referral_extensions_waiting ON referral_extensions (due_at, id) WHERE state = 'open';
-- Until now a window stood still for as long as there had been a meeting. Whoever is in talks today loses nothing at once.
UPDATE referral_claims SET expires_at = expires_at + 7776000000000
WHERE closed_at IS NULL AND expires_at IS NOT NULL
  AND referral_id IN (SELECT id FROM referrals WHERE state = 'meeting');
