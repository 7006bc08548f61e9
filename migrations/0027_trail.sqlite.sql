-- What happened to a referral is the trail of who decided what, when and why. Nothing in the house changes or deletes a
-- row of it, and nobody else does.
CREATE TRIGGER referral_events_not_changed BEFORE UPDATE ON referral_events
BEGIN SELECT RAISE(ABORT, 'referral_events is only ever added to'); END;
CREATE TRIGGER referral_events_not_deleted BEFORE DELETE ON referral_events
BEGIN SELECT RAISE(ABORT, 'referral_events is only ever added to'); END;
