CREATE TABLE referrals (
    id TEXT PRIMARY KEY,
    number BIGINT NOT NULL,
    partner_id TEXT NOT NULL REFERENCES partners (id),
    -- No foreign keys to the terms and the account manager: every submission would lock the same few rows, and neither
    -- terms nor people are ever deleted.
    terms_id TEXT NOT NULL,
    lead TEXT NOT NULL,
    lead_name TEXT NOT NULL,
    company TEXT NOT NULL,
    country TEXT NOT NULL,
    email_key TEXT NOT NULL,
    submission_key TEXT NOT NULL,
    state TEXT NOT NULL,
    state_facts TEXT NOT NULL,
    is_open BOOLEAN NOT NULL,
    verdict TEXT NOT NULL,
    findings TEXT NOT NULL,
    not_run TEXT NOT NULL,
    account_manager TEXT,
    due_at BIGINT,
    submitted_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
-- A lead that is being worked cannot be handed in again by the same partner.
CREATE UNIQUE INDEX referrals_open_lead ON referrals (partner_id, email_key) WHERE is_open;
-- The same form posted twice within ten minutes is one submission, whatever the verdict.
CREATE UNIQUE INDEX referrals_submission ON referrals (submission_key);
CREATE INDEX referrals_of_partner ON referrals (partner_id, submitted_at, id);
CREATE INDEX referrals_newest ON referrals (submitted_at, id);
CREATE INDEX referrals_in_review ON referrals (due_at, id) WHERE state = 'in_review';
CREATE INDEX referrals_of_manager ON referrals (account_manager, is_open, submitted_at, id);

CREATE TABLE referral_events (
    id TEXT PRIMARY KEY,
    -- Looked at when the transaction is kept: a submission is written in one trip, and may have been beaten to it.
    referral_id TEXT NOT NULL REFERENCES referrals (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    by_person TEXT,
    facts TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX referral_events_referral ON referral_events (referral_id, at, id);

-- The protection that a referral holds on a company. One open claim per company, by the index.
CREATE TABLE referral_claims (
    id TEXT PRIMARY KEY,
    company_key TEXT NOT NULL,
    referral_id TEXT NOT NULL,
    partner_id TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    expires_at BIGINT,
    closed_at BIGINT
);
CREATE UNIQUE INDEX referral_claims_company ON referral_claims (company_key) WHERE closed_at IS NULL;
CREATE INDEX referral_claims_referral ON referral_claims (referral_id);
CREATE INDEX referral_claims_expiry ON referral_claims (expires_at) WHERE closed_at IS NULL;

-- Another person at a company whose referral by the same partner is open.
CREATE TABLE referral_contacts (
    referral_id TEXT NOT NULL REFERENCES referrals (id),
    email_key TEXT NOT NULL,
    lead TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    PRIMARY KEY (referral_id, email_key)
);
