-- These fill and empty all day. A table whose pages are given back looks small to the planner, which then reads the whole
-- of it for every call that fills it again. Emptied pages stay and are filled anew.
ALTER TABLE pipeline_changed_keys SET (vacuum_truncate = false);
ALTER TABLE pipeline_fresh_words SET (vacuum_truncate = false);
