-- Accounts in the order of their names. An index of pipeline_accounts would be written at another place with each new
-- account; here those of a file are written many together, in this order.
CREATE TABLE pipeline_listed (
    name TEXT NOT NULL,
    account BIGINT NOT NULL,
    PRIMARY KEY (name, account)
) WITHOUT ROWID;
INSERT INTO pipeline_listed (name, account) SELECT name, number FROM pipeline_accounts ORDER BY name, number;
DROP INDEX pipeline_accounts_name;
