-- What became payable and no statement has shown as paid: what pay runs look through, however much was paid before.
CREATE TABLE reward_open_items (
    -- The row of reward_items
    item_id TEXT PRIMARY KEY,
    partner_id TEXT NOT NULL
);
CREATE INDEX reward_open_items_partner ON reward_open_items (partner_id, item_id);
INSERT INTO reward_open_items (item_id, partner_id)
SELECT r.id, r.partner_id FROM reward_items r WHERE NOT EXISTS (
    SELECT 1 FROM payout_items i JOIN payouts o ON o.id = i.payout_id
    WHERE i.item_id = r.id AND i.released_at IS NULL AND o.state = 'settled');
-- Nothing reads in these orders any more: what is open stands above, and runs are listed by number.
DROP INDEX reward_items_currency;
DROP INDEX payout_runs_newest;
