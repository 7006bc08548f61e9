-- When who had left came back the last time: the pipeline knows them since then, and not since their id was made.
ALTER TABLE pipeline_accounts ADD COLUMN returned_at BIGINT;
ALTER TABLE pipeline_contacts ADD COLUMN returned_at BIGINT;
