# Rewards: what a referral earns, month by month.
# Terms of the deal
terms-reward = How the reward is reckoned
terms-hold = Wait after the last month, days
terms-hold-usage = Wait for usage billed later, at most, days
terms-adjust = Refunds change what was paid for, days
terms-one-month = A subscription that ends too early
terms-annual = A year paid at once
policy-lapse = Nothing is earned
policy-half_of_paid = The same share of what was paid
policy-two_twelfths = One twelfth counts for each month
policy-half_of_first_payment = The whole first payment counts
home-deal-rules = { $months ->
    [one] { $one_month ->
        [half_of_paid] If the subscription ends before the month is over, you still earn your share of what was paid.
       *[other] If the subscription ends before a month is paid, nothing is earned.
    }
   *[other] { $one_month ->
        [half_of_paid] If the subscription ends before { $months } months are paid, you earn the same share of what was paid.
       *[other] If the subscription ends before { $months } months are paid, nothing is earned.
    }
} { $annual ->
    [half_of_first_payment] Where the first payment is for a whole year, all of it counts.
   *[other] A year paid at once counts month by month, one twelfth each.
}
home-deal-earned = { $hold ->
    [0] The reward is earned when the last of these months is over and its invoices are settled.
    [one] The reward is earned one day after the last of these months, once its invoices are settled.
   *[other] The reward is earned { $hold } days after the last of these months, once its invoices are settled.
} { $adjust ->
    [0] What was paid to you stays yours.
    [one] A refund within one day of your payment is set off against your next one; we never ask for money back.
   *[other] Refunds within { $adjust } days of your payment are set off against your next one; we never ask for money back.
}
