-- Whose an account is, as the CRM says it: an address or a name.
ALTER TABLE pipeline_accounts ADD COLUMN owner TEXT;

-- The one question to whoever owns a cold account that a lead ran into (KNOWN_COLD).
CREATE TABLE referral_questions (
    referral_id TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    -- The address that was asked.
    asked TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    -- works, free, or nothing while it is open; a decision of the desk closes it unanswered.
    answer TEXT,
    answered_at BIGINT
);
