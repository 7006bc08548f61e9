-- What the network said of an applicant's mail and site; while it is being asked, what it has said so far.
CREATE TABLE partner_facts (
    partner_id TEXT PRIMARY KEY REFERENCES partners (id),
    -- JSON
    network TEXT NOT NULL
);
