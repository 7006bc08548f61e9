CREATE TABLE partners (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    company TEXT,
    email TEXT NOT NULL,
    website TEXT NOT NULL,
    country TEXT NOT NULL,
    locale TEXT NOT NULL,
    state TEXT NOT NULL,
    findings TEXT NOT NULL,
    decided_by TEXT,
    decision_words TEXT,
    decided_at BIGINT,
    has_professional_account BOOLEAN NOT NULL,
    terms_id TEXT NOT NULL,
    terms_accepted_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
-- One living application or partnership per address; a refused one may apply again.
CREATE UNIQUE INDEX partners_address ON partners (email) WHERE state <> 'refused';
CREATE INDEX partners_newest ON partners (created_at, id);

CREATE TABLE partner_events (
    id TEXT PRIMARY KEY,
    partner_id TEXT NOT NULL REFERENCES partners (id),
    kind TEXT NOT NULL,
    by_person TEXT,
    words TEXT,
    at BIGINT NOT NULL
);
CREATE INDEX partner_events_partner ON partner_events (partner_id, at, id);
