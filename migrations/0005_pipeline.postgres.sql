-- The number keeps the index of keys small.
CREATE TABLE pipeline_accounts (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
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

-- The keys under which an account is found, hashed.
CREATE TABLE pipeline_keys (
    lookup_key BIGINT NOT NULL,
    account BIGINT NOT NULL,
    PRIMARY KEY (lookup_key, account)
);
