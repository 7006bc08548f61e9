-- What the network answered about domains and sites that leads named; good for a day, then deleted. A question is the
-- domain of an address (mail acme.com) or the address of a site (site acme.com/).
CREATE TABLE outside_answers (
    question TEXT PRIMARY KEY,
    -- JSON
    facts TEXT NOT NULL,
    asked_at BIGINT NOT NULL
);
CREATE INDEX outside_answers_by_age ON outside_answers (asked_at);
