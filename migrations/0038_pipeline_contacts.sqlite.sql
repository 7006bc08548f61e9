-- People of the operator's pipeline (CRM contacts, leads and persons), with an account or without.
CREATE TABLE pipeline_contacts (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    -- The person's name, and how they are sorted: by it, else by company, else by address; empty once they are erased.
    name TEXT NOT NULL,
    sorted_by TEXT NOT NULL,
    emails TEXT NOT NULL,
    phones TEXT NOT NULL,
    company TEXT NOT NULL,
    website TEXT NOT NULL,
    domains TEXT NOT NULL,
    country TEXT,
    -- The identity of the account that they belong to; it need not be in the pipeline.
    account TEXT,
    stage TEXT,
    last_activity TEXT,
    owner TEXT,
    imported_at BIGINT NOT NULL,
    -- When they left the pipeline; NULL: they are in it. Name, addresses and numbers are erased some time later, or at once.
    left_at BIGINT,
    erased_at BIGINT,
    -- The import of a file that told of them last, and the row there.
    import_number BIGINT,
    import_line BIGINT
);
CREATE UNIQUE INDEX pipeline_contacts_id ON pipeline_contacts (id);
CREATE UNIQUE INDEX pipeline_contacts_identity ON pipeline_contacts (external_id);
CREATE INDEX pipeline_contacts_sorted ON pipeline_contacts (sorted_by, id);
CREATE INDEX pipeline_contacts_account ON pipeline_contacts (account) WHERE account IS NOT NULL;
CREATE INDEX pipeline_contacts_left ON pipeline_contacts (left_at) WHERE left_at IS NOT NULL;

-- The keys under which a contact is found, hashed, with the company that it counts with: of one company only a few are compared.
-- A table of their own, so that the contacts of one account crowd no other account out.
CREATE TABLE pipeline_contact_keys (
    lookup_key BIGINT NOT NULL,
    contact BIGINT NOT NULL,
    company BIGINT NOT NULL,
    PRIMARY KEY (lookup_key, contact)
) WITHOUT ROWID;
