CREATE TRIGGER payout_events_not_changed BEFORE UPDATE ON payout_events
BEGIN SELECT RAISE(ABORT, 'payout_events is only ever added to'); END;
CREATE TRIGGER payout_events_not_deleted BEFORE DELETE ON payout_events
BEGIN SELECT RAISE(ABORT, 'payout_events is only ever added to'); END;
CREATE TRIGGER payout_reports_not_changed BEFORE UPDATE ON payout_reports
BEGIN SELECT RAISE(ABORT, 'payout_reports is only ever added to'); END;
CREATE TRIGGER payout_reports_not_deleted BEFORE DELETE ON payout_reports
BEGIN SELECT RAISE(ABORT, 'payout_reports is only ever added to'); END;
CREATE TRIGGER payout_report_lines_not_changed BEFORE UPDATE ON payout_report_lines
BEGIN SELECT RAISE(ABORT, 'payout_report_lines is only ever added to'); END;
CREATE TRIGGER payout_report_lines_not_deleted BEFORE DELETE ON payout_report_lines
BEGIN SELECT RAISE(ABORT, 'payout_report_lines is only ever added to'); END;
