CREATE TABLE pipeline_accounts (
    id TEXT PRIMARY KEY,
    external_id TEXT NOT NULL,
    name TEXT NOT NULL,
    aliases TEXT NOT NULL,
    website TEXT NOT NULL,
    domains TEXT NOT NULL,
    country TEXT,
    phone TEXT,
    email TEXT,
    stage TEXT,
    last_activity TEXT,
    imported_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX pipeline_accounts_identity ON pipeline_accounts (external_id);
CREATE INDEX pipeline_accounts_name ON pipeline_accounts (name, id);
