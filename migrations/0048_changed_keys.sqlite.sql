-- What changed of pipeline_keys and pipeline_words by what programs told lately. Each change goes to another page of
-- those; here they gather for a while, and are brought there for many together. Whoever looks for accounts asks here too.
CREATE TABLE pipeline_changed_keys (
    lookup_key BIGINT NOT NULL,
    account BIGINT NOT NULL,
    -- The account is found by it no more.
    is_gone BOOLEAN NOT NULL,
    PRIMARY KEY (lookup_key, account)
) WITHOUT ROWID;
CREATE TABLE pipeline_fresh_words (
    slip BIGINT NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (slip, word)
) WITHOUT ROWID;
