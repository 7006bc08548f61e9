-- A lead that nobody has decided may be corrected by its partner. What it was before is kept, with what was decided about it
-- and what was known then; the first row is what the receipt commits to.
CREATE TABLE referral_corrections (
    referral_id TEXT NOT NULL REFERENCES referrals (id),
    -- 1, 2, … in the order in which they were made
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    -- The member of staff who did it for the partner; nobody: the partner.
    by_person TEXT,
    -- As the columns of the same names stood in the referral and its facts until then.
    lead TEXT NOT NULL,
    lead_name TEXT NOT NULL,
    company TEXT NOT NULL,
    email_key TEXT NOT NULL,
    verdict TEXT NOT NULL,
    findings TEXT NOT NULL,
    not_run TEXT NOT NULL,
    judged_at BIGINT,
    facts TEXT,
    data_id TEXT,
    PRIMARY KEY (referral_id, number)
);

-- When its partner last corrected it so that it was judged anew; empty: never.
ALTER TABLE referrals ADD COLUMN corrected_at BIGINT;
-- Since when it names the company that it names; empty: since it was submitted.
ALTER TABLE referrals ADD COLUMN company_since BIGINT;
