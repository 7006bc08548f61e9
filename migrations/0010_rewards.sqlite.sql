CREATE TRIGGER reward_items_not_changed BEFORE UPDATE ON reward_items
BEGIN SELECT RAISE(ABORT, 'what became payable is only ever added to'); END;
CREATE TRIGGER reward_items_not_deleted BEFORE DELETE ON reward_items
BEGIN SELECT RAISE(ABORT, 'what became payable is only ever added to'); END;
