-- Published terms are never edited: a change is a new version.
CREATE TABLE programme_terms (
    id TEXT PRIMARY KEY,
    version BIGINT NOT NULL,
    terms TEXT NOT NULL,
    published_by TEXT,
    published_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX programme_terms_version ON programme_terms (version);
