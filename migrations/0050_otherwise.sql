-- When something by which they are compared was last said or taught otherwise, or when they came back: since then the
-- pipeline knows them as they are. NULL: since their id was made.
ALTER TABLE pipeline_accounts ADD COLUMN otherwise_at BIGINT;
ALTER TABLE pipeline_contacts ADD COLUMN otherwise_at BIGINT;
