-- The number of the last of the accounts of a bundle, whose names are listed when their keys are written; 0 of bundles
-- from before, whose accounts are listed already.
ALTER TABLE pipeline_unkeyed ADD COLUMN last BIGINT NOT NULL DEFAULT 0;
