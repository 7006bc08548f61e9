-- Every fact once, as it was told; a later state of an invoice is simply another row. Nothing is ever changed here.
CREATE TABLE billing_inbox (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id TEXT NOT NULL REFERENCES billing_customers (id),
    kind TEXT NOT NULL,
    source_id TEXT NOT NULL,
    body TEXT NOT NULL,
    body_hash TEXT NOT NULL,
    source TEXT NOT NULL,
    received_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX billing_inbox_fact ON billing_inbox (kind, source_id, body_hash);
CREATE INDEX billing_inbox_customer ON billing_inbox (customer_id, number);
CREATE TRIGGER billing_inbox_kept BEFORE UPDATE ON billing_inbox
BEGIN SELECT RAISE(ABORT, 'billing_inbox is append-only'); END;
CREATE TRIGGER billing_inbox_stays BEFORE DELETE ON billing_inbox
BEGIN SELECT RAISE(ABORT, 'billing_inbox is append-only'); END;
