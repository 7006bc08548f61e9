# Billing: facts, customers, the desk.
