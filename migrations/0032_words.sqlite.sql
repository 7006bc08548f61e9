-- Every word of an account's name, under itself and under itself without any one of its letters: so a word with one
-- slip is found. Clustered, so that a look-up reads one place of the file.
CREATE TABLE pipeline_words (
    slip BIGINT NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (slip, word)
) WITHOUT ROWID;

-- How often words occur in the accounts' names, counted now and then; the newest counts.
CREATE TABLE pipeline_counts (
    version BIGINT PRIMARY KEY,
    counts TEXT NOT NULL,
    -- The number of the newest account that was counted.
    counted_to BIGINT NOT NULL,
    counted_at BIGINT NOT NULL
);

-- Of which version the stored keys and words are, and up to which account they were made anew.
CREATE TABLE pipeline_key_version (
    version BIGINT NOT NULL,
    made_to BIGINT NOT NULL
);
INSERT INTO pipeline_key_version (version, made_to) VALUES (1, 0);
