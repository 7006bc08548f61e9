-- A lead beyond a cap of its partner: taken with its place in time, and answered later.
CREATE TABLE referral_holds (
    referral_id TEXT PRIMARY KEY REFERENCES referrals (id),
    -- Which cap was reached: open or known_answers.
    reason TEXT NOT NULL,
    until BIGINT NOT NULL,
    -- When it was answered, and by whom if somebody of the staff did not wait.
    answered_at BIGINT,
    answered_by TEXT
);
CREATE INDEX referral_holds_waiting ON referral_holds (until, referral_id) WHERE answered_at IS NULL;
-- How often a partner was told on a day of the programme that something is known.
CREATE TABLE referral_known_answers (
    partner_id TEXT NOT NULL,
    day TEXT NOT NULL,
    answers BIGINT NOT NULL,
    PRIMARY KEY (partner_id, day)
);
CREATE INDEX referrals_of_partner_state ON referrals (partner_id, state);
