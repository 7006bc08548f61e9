-- Who pays, as the operator's billing system names them; and the referral that brought them, once that is known.
CREATE TABLE billing_customers (
    id TEXT PRIMARY KEY,
    external_id TEXT NOT NULL,
    email TEXT,
    domain TEXT,
    name TEXT,
    referral_id TEXT REFERENCES referrals (id),
    linked_how TEXT,
    linked_by TEXT,
    linked_at BIGINT,
    -- Why the machine linked nobody: what it last said.
    unlinked TEXT,
    -- Why the payments of a linked customer did not win the referral.
    not_won TEXT,
    set_aside BOOLEAN NOT NULL,
    subscription_ended TEXT,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE UNIQUE INDEX billing_customers_external ON billing_customers (external_id);
CREATE INDEX billing_customers_referral ON billing_customers (referral_id);
CREATE INDEX billing_customers_newest ON billing_customers (created_at, id);
CREATE INDEX billing_customers_waiting ON billing_customers (created_at, id) WHERE referral_id IS NULL AND NOT set_aside;

-- Whose fact an id is. The same money under two customers would be counted for two partners.
CREATE TABLE billing_ids (
    kind TEXT NOT NULL,
    source_id TEXT NOT NULL,
    customer_id TEXT NOT NULL,
    PRIMARY KEY (kind, source_id)
);

-- What staff said ahead: this customer of the billing system belongs to that referral.
CREATE TABLE billing_expected (
    external_id TEXT PRIMARY KEY,
    referral_id TEXT NOT NULL REFERENCES referrals (id),
    said_by TEXT NOT NULL,
    said_at BIGINT NOT NULL
);

-- What people and the machine did with a customer, which may be expected before it is known.
CREATE TABLE billing_events (
    id TEXT PRIMARY KEY,
    external_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    by_person TEXT,
    facts TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX billing_events_customer ON billing_events (external_id, at, id);

-- A paying customer is looked for among all referrals ever, not only the open ones.
CREATE INDEX referrals_email ON referrals (email_key);
CREATE INDEX referral_claims_history ON referral_claims (company_key);
