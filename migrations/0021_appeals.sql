-- The desk shows leads in review and appeals together, the most urgent first.
DROP INDEX referrals_in_review;
CREATE INDEX referrals_waiting ON referrals (due_at, id) WHERE state IN ('in_review', 'appealed');
-- And what was refused lately, the newest first.
CREATE INDEX referrals_refused ON referrals (submitted_at, id) WHERE state = 'refused';
-- What people decide is counted by quarters.
CREATE INDEX referral_events_kind ON referral_events (kind, at)
    WHERE kind IN ('validated', 'refused', 'appealed', 'overturned', 'upheld', 'overridden', 'revoked');
