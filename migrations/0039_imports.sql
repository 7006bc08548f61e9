-- Files that are brought into the pipeline: each a long work that stops, goes on and survives the process that began it.
CREATE TABLE pipeline_imports (
    id TEXT PRIMARY KEY,
    -- In the order in which they run. Accounts say by it which file they stood in last.
    number BIGINT NOT NULL,
    -- accounts or contacts
    kind TEXT NOT NULL,
    -- Of a person; empty where it was begun at the command line.
    started_by TEXT,
    started_at BIGINT NOT NULL,
    file_name TEXT NOT NULL,
    -- Of the file as UTF-8 text.
    bytes BIGINT NOT NULL,
    -- Of two rows of one account the last counts; otherwise the later one is refused.
    last_counts BOOLEAN NOT NULL,
    -- The file holds all accounts: those that are not in it leave.
    is_whole BOOLEAN NOT NULL,
    -- Somebody said that as many may leave as would.
    may_leave BOOLEAN NOT NULL DEFAULT FALSE,
    -- The header as written and the sign that parts its fields; which of our columns each is, where somebody said so (JSON).
    header TEXT NOT NULL,
    delimiter TEXT NOT NULL,
    mapping TEXT,
    -- arriving, mapping, waiting, running, asking, leaving, stopped, done, failed or dropped
    state TEXT NOT NULL,
    -- Who works on it, and until when nobody else does.
    held_by TEXT NOT NULL DEFAULT '',
    held_until BIGINT NOT NULL DEFAULT 0,
    -- How far it came: what stands before this place is written, and nothing behind it is.
    place_bytes BIGINT NOT NULL DEFAULT 0,
    place_line BIGINT NOT NULL DEFAULT 0,
    rows_read BIGINT NOT NULL DEFAULT 0,
    added BIGINT NOT NULL DEFAULT 0,
    updated BIGINT NOT NULL DEFAULT 0,
    refused BIGINT NOT NULL DEFAULT 0,
    doubtful BIGINT NOT NULL DEFAULT 0,
    -- Accounts that would leave, and that have left.
    asked BIGINT NOT NULL DEFAULT 0,
    departed BIGINT NOT NULL DEFAULT 0,
    -- Time spent on it, in microseconds.
    worked BIGINT NOT NULL DEFAULT 0,
    -- What is said at its end: columns that were not read, rows that may hide others, doubtful parents (JSON).
    told TEXT NOT NULL DEFAULT '{}',
    -- Faults in a row, and the last of them.
    tries BIGINT NOT NULL DEFAULT 0,
    error TEXT,
    ended_at BIGINT
);
CREATE UNIQUE INDEX pipeline_imports_number ON pipeline_imports (number);
CREATE INDEX pipeline_imports_open ON pipeline_imports (number) WHERE state IN ('waiting', 'running', 'leaving');

-- The file as UTF-8 text, in pieces, until it is read: any process of the house can go on with it, and a backup holds it.
CREATE TABLE pipeline_import_chunks (
    import BIGINT NOT NULL,
    -- Where in the file it begins.
    begins BIGINT NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (import, begins)
);

-- Rows that were refused, as they were, and rows that were taken with a doubt.
CREATE TABLE pipeline_import_rows (
    import BIGINT NOT NULL,
    -- refused or doubtful
    fate TEXT NOT NULL,
    line BIGINT NOT NULL,
    -- JSON
    reasons TEXT NOT NULL,
    cells TEXT NOT NULL,
    PRIMARY KEY (import, fate, line)
);

-- What a person said of the columns of a file, found again by the names of all its columns.
CREATE TABLE pipeline_import_mappings (
    header TEXT PRIMARY KEY,
    mapping TEXT NOT NULL,
    said_at BIGINT NOT NULL
);

-- The file in which an account stood last, and its row there; nothing of what no file brought.
ALTER TABLE pipeline_accounts ADD COLUMN import_number BIGINT;
ALTER TABLE pipeline_accounts ADD COLUMN import_line BIGINT;
