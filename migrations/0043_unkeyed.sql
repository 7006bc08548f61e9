-- What new accounts of a long file are found by, until it is written into pipeline_keys and pipeline_words: for many of
-- them together and in the order of those, because one after the other each would be written to another place.
CREATE TABLE pipeline_unkeyed (
    -- The number of the first of its accounts.
    first BIGINT PRIMARY KEY,
    accounts BIGINT NOT NULL,
    -- Pairs of a key and an account's number, eight bytes each, the lowest first.
    keys BYTEA NOT NULL,
    -- The words of their names, each on a line.
    words TEXT NOT NULL,
    -- Until when somebody writes them; nobody else does meanwhile.
    held_until BIGINT NOT NULL DEFAULT 0
);
