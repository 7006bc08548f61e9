# Payouts: bank details, pay runs, statements.
