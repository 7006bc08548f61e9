-- The engine's answer to the facts of a referral, newest only: the facts are kept, so the past can be reckoned again.
CREATE TABLE reward_reckonings (
    referral_id TEXT PRIMARY KEY,
    partner_id TEXT NOT NULL,
    -- JSON, as `leadwire reward` prints it
    reckoning TEXT NOT NULL,
    -- Paying months so far
    months BIGINT NOT NULL,
    -- The day alone changes nothing of it any more
    is_final BOOLEAN NOT NULL,
    told_month BOOLEAN NOT NULL,
    told_lapsed BOOLEAN NOT NULL,
    -- Civil day in UTC
    reckoned_on TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX reward_reckonings_open ON reward_reckonings (reckoned_on, referral_id) WHERE NOT is_final;

-- One row a referral and currency; amounts in ISO 4217 minor units.
CREATE TABLE rewards (
    referral_id TEXT NOT NULL REFERENCES reward_reckonings (referral_id),
    currency TEXT NOT NULL,
    partner_id TEXT NOT NULL,
    state TEXT NOT NULL,
    amount BIGINT NOT NULL,
    -- An exact fraction of minor units
    base TEXT NOT NULL,
    earned_on TEXT,
    -- What the ledger holds of it
    accrued BIGINT NOT NULL,
    payable BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (referral_id, currency)
);
CREATE INDEX rewards_of_partner ON rewards (partner_id, changed_at, referral_id, currency);
CREATE INDEX rewards_newest ON rewards (changed_at, referral_id, currency);

-- What payouts committed of each reward. The first one that lives freezes its months (R11).
CREATE TABLE reward_payments (
    payout_id TEXT NOT NULL,
    referral_id TEXT NOT NULL,
    partner_id TEXT NOT NULL,
    currency TEXT NOT NULL,
    amount BIGINT NOT NULL,
    -- Civil day in UTC
    on_day TEXT NOT NULL,
    -- What had become payable until then, and the version of the reckoning after which it was recorded
    payable BIGINT NOT NULL,
    after_version BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    settled_on TEXT,
    taken_back_at BIGINT,
    PRIMARY KEY (payout_id, referral_id)
);
CREATE INDEX reward_payments_referral ON reward_payments (referral_id, recorded_at);

-- Every difference that reached `payable`: what pay runs pay. Only ever added to.
CREATE TABLE reward_items (
    -- The ledger transaction's
    id TEXT PRIMARY KEY,
    referral_id TEXT NOT NULL,
    partner_id TEXT NOT NULL,
    currency TEXT NOT NULL,
    amount BIGINT NOT NULL,
    -- earned, changed or adjustment
    kind TEXT NOT NULL,
    -- JSON list of the ids of the facts that changed it
    because TEXT NOT NULL,
    -- The version of the reckoning that it came with
    version BIGINT NOT NULL,
    -- Civil day in UTC
    on_day TEXT NOT NULL,
    booked_at BIGINT NOT NULL
);
CREATE INDEX reward_items_referral ON reward_items (referral_id, version);
CREATE INDEX reward_items_partner ON reward_items (partner_id, currency, booked_at);
CREATE INDEX reward_items_currency ON reward_items (currency, booked_at, id);
