-- The statements of our own account that the bank's files held: what is missing from them, and their numbers, by which a
-- statement is missed that nobody read in.
CREATE TABLE payout_statements (
    report_id TEXT NOT NULL REFERENCES payout_reports (id),
    place BIGINT NOT NULL,
    -- Country and last four characters; empty where the bank names the account by a number of its own.
    account TEXT NOT NULL,
    -- The last day that it is about, and its year, in which the bank counts.
    closed_on TEXT,
    year BIGINT,
    number BIGINT,
    -- pages, balances or entries; empty where nothing is missing
    lack TEXT NOT NULL,
    PRIMARY KEY (report_id, place)
);
CREATE INDEX payout_statements_counted ON payout_statements (account, year, number);

-- Whether a transfer in euro reaches the partner's account: no day is promised to one that it does not reach.
ALTER TABLE reward_payees ADD COLUMN is_sepa BOOLEAN NOT NULL DEFAULT TRUE;
UPDATE reward_payees SET is_sepa = FALSE WHERE partner_id IN (
    SELECT partner_id FROM payout_accounts WHERE replaced_at IS NULL AND NOT is_sepa);
