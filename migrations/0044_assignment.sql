-- Who is given a validated lead. Every saving of the rules is a row; the highest version binds, and those before say what
-- bound when a lead was given.
CREATE TABLE assignment_rules (
    version BIGINT PRIMARY KEY,
    -- The rules in their order, as JSON.
    rules TEXT NOT NULL,
    saved_by TEXT NOT NULL,
    saved_at BIGINT NOT NULL
);
-- Days on which somebody of the staff is not there, both counted, in the programme's zone.
CREATE TABLE assignment_absences (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    entered_at BIGINT NOT NULL
);
CREATE INDEX assignment_absences_person ON assignment_absences (person_id, last_day);
-- By which rule a turn was had; nothing where none gave the lead.
ALTER TABLE referral_turns ADD COLUMN rule TEXT;
CREATE INDEX referral_turns_rule ON referral_turns (person_id, rule, turn);
-- Validated leads that nobody has: few, and asked for at every look at the staff's home.
CREATE INDEX referrals_unassigned ON referrals (submitted_at, id) WHERE account_manager IS NULL AND is_open;
