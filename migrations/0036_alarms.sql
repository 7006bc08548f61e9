-- Patterns in what a partner hands in that looked like asking instead of referring, told once a day.
CREATE TABLE referral_alarms (
    partner_id TEXT NOT NULL,
    -- The programme's day.
    day TEXT NOT NULL,
    at BIGINT NOT NULL,
    -- JSON: the patterns' names, and the figures of the days before.
    patterns TEXT NOT NULL,
    figures TEXT NOT NULL,
    PRIMARY KEY (partner_id, day)
);
