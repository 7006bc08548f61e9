CREATE FUNCTION reward_items_only_added_to() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what became payable is only ever added to';
END $$;
CREATE TRIGGER reward_items_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON reward_items
    FOR EACH STATEMENT EXECUTE FUNCTION reward_items_only_added_to();
