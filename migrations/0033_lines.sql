-- Where submissions of one company wait for each other, so that the first to be taken has the first number and the first
-- instant. A company's keys are spread over 65,536 lines: the table is bounded, and two companies in one line wait a
-- millisecond for each other.
CREATE TABLE referral_lines (
    line BIGINT PRIMARY KEY,
    -- The latest instant at which somebody in this line was taken.
    last_at BIGINT NOT NULL
);
