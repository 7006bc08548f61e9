-- What public registers answered about companies that leads named: an entry is good for a week, "not known" for a day, then
-- deleted. Asked is a number or a name with its country; failures are not kept.
CREATE TABLE outside_registers (
    register TEXT NOT NULL,
    asked TEXT NOT NULL,
    -- JSON
    answer TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    PRIMARY KEY (register, asked)
);
CREATE INDEX outside_registers_by_age ON outside_registers (asked_at);
