CREATE FUNCTION payouts_only_added_to() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is only ever added to', TG_TABLE_NAME;
END $$;
CREATE TRIGGER payout_events_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON payout_events
    FOR EACH STATEMENT EXECUTE FUNCTION payouts_only_added_to();
CREATE TRIGGER payout_reports_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON payout_reports
    FOR EACH STATEMENT EXECUTE FUNCTION payouts_only_added_to();
CREATE TRIGGER payout_report_lines_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON payout_report_lines
    FOR EACH STATEMENT EXECUTE FUNCTION payouts_only_added_to();
