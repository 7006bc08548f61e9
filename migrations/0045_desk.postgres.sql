-- Who taught what, when and why stands here for good. Nothing in the house changes or deletes a row of it, and nobody else does.
CREATE FUNCTION pipeline_trail_only_added_to() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'pipeline_trail is only ever added to';
END $$;
CREATE TRIGGER pipeline_trail_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON pipeline_trail
    FOR EACH STATEMENT EXECUTE FUNCTION pipeline_trail_only_added_to();
