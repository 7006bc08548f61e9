CREATE TRIGGER pipeline_trail_not_changed BEFORE UPDATE ON pipeline_trail
BEGIN SELECT RAISE(ABORT, 'pipeline_trail is only ever added to'); END;
CREATE TRIGGER pipeline_trail_not_deleted BEFORE DELETE ON pipeline_trail
BEGIN SELECT RAISE(ABORT, 'pipeline_trail is only ever added to'); END;
