-- When an account left the pipeline, in microseconds; NULL: it is in it. The row stays, because decisions name it; nobody is
-- found by it any more, so it has no rows in pipeline_keys.
ALTER TABLE pipeline_accounts ADD COLUMN left_at BIGINT;
