-- The place of an event in the trail of its referral: two of one instant stand in the order in which they were
-- written, whichever server wrote them. What was written before has none, and stands before what has one.
ALTER TABLE referral_events ADD COLUMN place BIGINT;
