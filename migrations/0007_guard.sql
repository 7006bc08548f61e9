-- What strangers may cause is counted in windows of time. The subject is a keyed hash: no address stands here.
CREATE TABLE access_counts (
    subject TEXT PRIMARY KEY,
    window_end BIGINT NOT NULL,
    taken BIGINT NOT NULL
);

-- One row: by it the database knows the key with which its links are signed.
CREATE TABLE access_house_key (
    only_row BIGINT PRIMARY KEY,
    check_value TEXT NOT NULL
);
