# Rewards: what a referral earns, month by month.
