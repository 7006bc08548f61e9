-- Another person at a referred company is judged like a lead, and a person decides about whom the checks doubt. Whoever joined
-- before contacts were judged stays added: nothing is known of what the checks would have said.
ALTER TABLE referral_contacts ADD COLUMN id TEXT;
UPDATE referral_contacts SET id = referral_id || '-' || CAST((
    SELECT COUNT(*) FROM referral_contacts o
    WHERE o.referral_id = referral_contacts.referral_id AND o.email_key <= referral_contacts.email_key) AS TEXT);
CREATE UNIQUE INDEX referral_contacts_id ON referral_contacts (id);
ALTER TABLE referral_contacts ADD COLUMN name TEXT NOT NULL DEFAULT '';
-- added, in_review or refused
ALTER TABLE referral_contacts ADD COLUMN state TEXT NOT NULL DEFAULT 'added';
-- What the machine said, and what it looked at; as the columns of the same names in `referrals` and `referral_facts`.
ALTER TABLE referral_contacts ADD COLUMN terms_id TEXT;
ALTER TABLE referral_contacts ADD COLUMN verdict TEXT;
ALTER TABLE referral_contacts ADD COLUMN findings TEXT;
ALTER TABLE referral_contacts ADD COLUMN not_run TEXT;
ALTER TABLE referral_contacts ADD COLUMN facts TEXT;
ALTER TABLE referral_contacts ADD COLUMN data_id TEXT;
-- Until when a person decides; empty where none has to.
ALTER TABLE referral_contacts ADD COLUMN due_at BIGINT;
-- What a person decided: the reason's name or code, and their words.
ALTER TABLE referral_contacts ADD COLUMN decided_by TEXT;
ALTER TABLE referral_contacts ADD COLUMN decided_at BIGINT;
ALTER TABLE referral_contacts ADD COLUMN reason TEXT;
ALTER TABLE referral_contacts ADD COLUMN words TEXT;
CREATE INDEX referral_contacts_waiting ON referral_contacts (due_at, id) WHERE state = 'in_review';
-- Their decisions are run again, the newest first.
CREATE INDEX referral_contacts_newest ON referral_contacts (added_at, id);
