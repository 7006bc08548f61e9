-- Somebody who can sign in. One address may be staff and partner at once, so it is unique on each side.
CREATE TABLE access_people (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    side TEXT NOT NULL,
    partner_id TEXT,
    locale TEXT NOT NULL,
    is_active BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX access_people_address ON access_people (email, side);
CREATE INDEX access_people_role ON access_people (role, id) WHERE is_active;

CREATE TABLE access_sessions (
    secret_hash TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES access_people (id),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX access_sessions_person ON access_sessions (person_id);

-- A link in a mail. Its secret is never stored: it is the id signed with the house's key at the moment of sending.
CREATE TABLE access_links (
    id TEXT PRIMARY KEY,
    purpose TEXT NOT NULL,
    email TEXT NOT NULL,
    subject TEXT NOT NULL,
    next_path TEXT NOT NULL,
    tries BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX access_links_address ON access_links (email, created_at);

CREATE TABLE access_keys (
    id TEXT PRIMARY KEY,
    secret_hash TEXT NOT NULL,
    scope TEXT NOT NULL,
    partner_id TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    revoked_at BIGINT
);
CREATE UNIQUE INDEX access_keys_secret ON access_keys (secret_hash);
