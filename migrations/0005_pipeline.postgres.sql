CREATE TABLE pipeline_keys (
    lookup_key TEXT NOT NULL,
    account_id TEXT NOT NULL REFERENCES pipeline_accounts (id),
    PRIMARY KEY (lookup_key, account_id)
);
CREATE INDEX pipeline_keys_account ON pipeline_keys (account_id);
