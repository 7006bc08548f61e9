-- By what else an account is known: its page on LinkedIn (the page's name, lower case), the numbers by which states know it
-- (JSON, as compared), and the account that it belongs to (its external_id). The first two are found in pipeline_keys like
-- domains; the third is followed from an account that was found, in both directions.
ALTER TABLE pipeline_accounts ADD COLUMN linkedin TEXT;
ALTER TABLE pipeline_accounts ADD COLUMN numbers TEXT NOT NULL DEFAULT '[]';
ALTER TABLE pipeline_accounts ADD COLUMN parent TEXT;
CREATE INDEX pipeline_accounts_parent ON pipeline_accounts (parent) WHERE parent IS NOT NULL;
