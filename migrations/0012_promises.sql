-- Rewards: since when each partner can be paid, as payouts tell it. The days of the promise are counted from there.
CREATE TABLE reward_payees (
    partner_id TEXT PRIMARY KEY,
    details_since BIGINT NOT NULL
);
INSERT INTO reward_payees (partner_id, details_since)
SELECT partner_id, entered_at FROM payout_accounts WHERE replaced_at IS NULL;

-- What the staff's home asks for at every look.
CREATE INDEX payout_runs_open ON payout_runs (prepared_at, id) WHERE state IN ('draft', 'approved');
CREATE INDEX payouts_back ON payouts (prepared_at, id) WHERE state IN ('rejected', 'returned');
