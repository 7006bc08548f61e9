-- What the network said of an applicant's mail and site; while it is being asked, what it has said so far.
CREATE TABLE partner_facts (
    partner_id TEXT PRIMARY KEY REFERENCES partners (id),
    -- JSON
    network TEXT NOT NULL
);

-- Applicants who are to show that their site is theirs. The token is derived from the house's key and stands nowhere.
CREATE TABLE partner_proofs (
    partner_id TEXT PRIMARY KEY REFERENCES partners (id),
    domain TEXT NOT NULL,
    asked_for_at BIGINT NOT NULL,
    until_at BIGINT NOT NULL,
    -- when the applicant asked for a look last
    look_asked_at BIGINT,
    looked_at BIGINT,
    -- JSON: what the last look saw
    look TEXT
);
CREATE INDEX partner_proofs_domain ON partner_proofs (domain);
