-- The number is the place of the row in the file, so that the index of keys stays small and leads straight to it.
CREATE TABLE pipeline_accounts (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
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
CREATE UNIQUE INDEX pipeline_accounts_id ON pipeline_accounts (id);
CREATE UNIQUE INDEX pipeline_accounts_identity ON pipeline_accounts (external_id);
CREATE INDEX pipeline_accounts_name ON pipeline_accounts (name, id);

-- The keys under which an account is found, hashed; clustered by key, so that a look-up reads one place of the file.
CREATE TABLE pipeline_keys (
    lookup_key BIGINT NOT NULL,
    account BIGINT NOT NULL,
    PRIMARY KEY (lookup_key, account)
) WITHOUT ROWID;
