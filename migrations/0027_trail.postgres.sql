-- What happened to a referral is the trail of who decided what, when and why. Nothing in the house changes or deletes a
-- row of it, and nobody else does.
CREATE FUNCTION referral_events_only_added_to() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'referral_events is only ever added to';
END $$;
CREATE TRIGGER referral_events_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON referral_events
    FOR EACH STATEMENT EXECUTE FUNCTION referral_events_only_added_to();
