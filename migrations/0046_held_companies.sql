-- The companies of leads that wait for their day, whether or not they hold a claim: what is known holds none, and somebody
-- else who is named there until then must be answered like at any other.
CREATE TABLE referral_held_companies (
    partner_id TEXT NOT NULL,
    company_key TEXT NOT NULL,
    referral_id TEXT NOT NULL REFERENCES referrals (id),
    PRIMARY KEY (partner_id, company_key, referral_id)
);
CREATE INDEX referral_held_companies_referral ON referral_held_companies (referral_id);
-- Who corrected something of late is looked for every hour.
CREATE INDEX referral_corrections_at ON referral_corrections (at);
-- So is who was answered of late.
CREATE INDEX referral_holds_answered ON referral_holds (answered_at) WHERE answered_at IS NOT NULL;
