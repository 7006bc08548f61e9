-- What partners may say of themselves beside their application: a lead that shares it is they themselves.
ALTER TABLE partners ADD COLUMN phone TEXT;
ALTER TABLE partners ADD COLUMN linkedin TEXT;

-- Answers that were kept under an idempotency key are deleted by their age.
CREATE INDEX api_answers_by_age ON api_answers (created_at);
