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
deal-counts = { $months ->
    [one] The first paid month counts
   *[other] The first { $months } paid months count
}
    .more = You earn { $percent }% of what the company pays for the subscription and its use: without tax, after discounts and refunds. One-off set-up and hardware do not count. { $annual ->
        [half_of_first_payment] Where the first payment is for a whole year, all of it counts.
       *[other] A year paid at once counts month by month, one twelfth each.
    }
deal-pause = Free months and pauses cost you nothing
    .more = A trial, a free month or a pause is not a paid month. The next month that is paid counts in its place.
deal-short = { $months ->
    [one] What happens if no month is paid
   *[other] What happens if fewer are paid
}
    .more = { $months ->
        [one] { $one_month ->
            [half_of_paid] If the subscription ends before the month is over, you still earn your share of what was paid.
           *[other] If the subscription ends before a month is paid, nothing is earned.
        }
       *[other] { $one_month ->
            [half_of_paid] If the subscription ends before { $months } months are paid, you earn the same share of what was paid.
           *[other] If the subscription ends before { $months } months are paid, nothing is earned.
        }
    }
deal-refund = Refunds count in proportion
    .more = A refund before you are paid makes the reward smaller in proportion; a month that is refunded whole is not a paid month. { $adjust ->
        [0] What was paid to you stays yours.
        [one] A refund within one day of your payment is set off against your next one; we never ask for money back.
       *[other] Refunds within { $adjust } days of your payment are set off against your next one; we never ask for money back.
    }
deal-money = In the currency of the invoice
    .more = We never convert it, and there is no minimum. { $credit ->
        [one] A first payment counts when it comes within one month of your referral.
       *[other] A first payment counts when it comes within { $credit } months of your referral.
    }
deal-pay = { $days ->
    [one] Paid within one bank working day
   *[other] Paid within { $days } bank working days
}
    .more = { $hold ->
        [0] The reward is earned when the last of these months is over and its invoices are settled.
        [one] The reward is earned one day after the last of these months, once its invoices are settled.
       *[other] The reward is earned { $hold } days after the last of these months, once its invoices are settled.
    } The days count from then, or from the day on which we have your bank details; weekends and bank holidays do not count. You see the date in the portal.

# Pages of the partner and of staff
nav-earnings = Earnings
nav-rewards = Rewards
earnings-empty = Nothing is paid yet
earnings-empty-text = As soon as a company that you referred makes its first payment, its months fill up here.
earnings-accrued = Paid months, not yet earned
earnings-payable = Earned, to be paid to you
earnings-in-transit = On its way to your bank
earnings-paid = Paid to you
earnings-list = Reward by reward
reward = Reward
reward-months-paid = Months paid
reward-earned-on = Earned on
what-it-earns = What it earns
reward-reckoned = How it is reckoned, line by line
reward-referral = Referral { $receipt }
reward-month = Month { $number }
reward-month-open = Not paid yet
reward-month-never = Not paid
reward-days = { $first } to { $last }
reward-base = What counts
reward-share = Your { $percent }%
reward-share-so-far = { $months ->
    [one] Your { $percent }% so far, owed once one month is paid
   *[other] Your { $percent }% so far, owed once { $months } months are paid
}
reward-due = Pay day
pay-no_rail = Cannot be sent in this currency yet
pay-waits = Waits for bank details
pay-out_of_reach = Our transfer does not reach the account
pay-by = To be paid by { $day }
pay-since = Due since { $day }
reward-share-lapsed = Lapsed: nothing is due
reward-of = of { $base }
reward-so-far = { $share } so far, { $percent }% of { $base }
reward-course = From earned to paid
reward-item-first = Earned on { $day }
reward-total = Yours in all
reward-item-earned = Earned again on { $day }
reward-item-changed = Changed on { $day }, before it was paid
reward-item-adjustment = Adjusted on { $day }, after it was paid
reward-ordered-on = Ordered from our bank on { $day }
reward-paid-on = Paid on { $day }
reward-set-off = Taken off a payment, { $day }
reward-paid-so-far = Ordered or paid so far
reward-rest = Still to be paid
reward-rest-carried = Paid too much, taken off the next payment
reward-rules = Reckoned by version { $version } of the terms: paid, without tax, after refunds. Questions: { $contact }.
reward-none = No reward
reward-none-text = No payment of this company counts for a reward.
reward-state-waiting = Month by month
    .sentence = { $paid ->
        [0] No month is paid yet. { $months ->
            [one] When one month is paid, your reward is set.
           *[other] When { $months } months are paid, your reward is set.
        }
        [one] { $paid } of { $months } months is paid. When all are, your reward is set.
       *[other] { $paid } of { $months } months are paid. When all are, your reward is set.
    }
reward-state-lapsed = Lapsed
    .sentence = { $months ->
        [one] The subscription ended before a month was paid, so nothing is earned.
       *[other] The subscription ended before { $months } months were paid, so nothing is earned.
    }
reward-state-disputed = Disputed
    .sentence = A payment of these months is disputed or being refunded. As soon as that is decided, your reward goes on.
reward-state-open_invoice = Invoice open
    .sentence = An invoice of these months is not settled yet. Your reward waits for it.
reward-state-pending = Months running
    .sentence = { $has_day ->
        [yes] The months are paid. Your reward is earned on { $day }.
       *[no] The months are paid. The last of them is over on { $end }; then usage is still billed.
    }
reward-state-held = Almost earned
    .sentence = { $waits_for_usage ->
        [yes] The months are over. We wait for the bill of their usage, up to { $usage_day }.
       *[no] The months are over. Your reward is earned on { $day }.
    }
reward-state-earned = Earned
    .sentence = { $due ->
        [no_rail] Earned on { $day }. We cannot send this currency from our bank by file yet; it stays owed to you, and nothing of it is lost.
        [waits] Earned on { $day }. We wait for your bank details; then it is paid to you.
        [out_of_reach] Earned on { $day }. Our transfer in euro does not reach your account; it stays owed to you until you name one in a SEPA country.
        [since] Earned on { $day }. It was to be paid to you by { $pay_day } and is late: we are on it.
       *[by] Earned on { $day }. It is paid to you by { $pay_day }.
    }
reward-state-ordered = Ordered
    .sentence = Your payment is approved and leaves for your bank, or has left. It is called paid once our bank’s statement shows it.
reward-state-paid = Paid
    .sentence = Paid to you on { $paid_day }: our bank’s statement shows it. Later refunds are set off against your next payment.
rewards-lead = What won referrals earn, by the payments of their customers. Nobody types an amount here.
rewards-empty = No rewards yet
rewards-empty-text = They begin with the first payment of a referred customer: send billing facts, or upload them.
reward-barred = Paid before the validation
reward-barred-text = The customer paid for the first time on { $day }, before the referral was validated: nothing is earned (R13).
reward-waits-for = Waits for
reward-lines = Line by line
reward-items = What became payable
reward-facts = Facts as they were told
reward-postings = In the ledger
line-number = Line
line-month = Month
line-net = Net
line-cash-ratio = Paid part
line-share = Part in the month
line-counted = Counts
billed-invoice = Invoice
billed-money-in = Payment
billed-money-out = Refund or dispute
billed-id = Id
billed-kind = Kind
billed-day = Day
billed-amount = Amount
item-because = Because of
item-kind-earned = Earned
item-kind-changed = Changed before the payout
item-kind-adjustment = Changed after the payout
posting-account = Account
posting-kind-accrue = Accrued
posting-kind-earn = Earned
posting-kind-adjust = Adjusted
posting-kind-send = Sent to the bank
posting-kind-settle = Seen on the statement
posting-kind-reject = Refused by the bank
posting-kind-bounce = Came back

# Mails
mail-month-subject = { $company } has paid its first month
mail-month-preheader = { $base } counts so far.
mail-month-text = The first month of { $company } is paid ({ $receipt }). So far { $base } counts; your { $percent }% of it is { $share }.
mail-month-deal = When { $months } months are paid, you earn { $percent }% of them. You need do nothing until then.
mail-month-button = See your reward
mail-lapsed-subject = { $company } has ended its subscription
mail-lapsed-preheader = { $months ->
    [one] It ended before a month was paid.
   *[other] It ended before { $months } months were paid.
}
mail-lapsed-text = { $company } ({ $receipt }) has ended its subscription, on { $day }. { $paid ->
    [0] No month was paid.
    [one] One month was paid.
   *[other] { $paid } months were paid.
}
mail-lapsed-deal = { $months ->
    [one] The terms ask for one paid month, so the reward lapses and nothing is due. Should it be paid later, it counts without your doing anything. If you think this is wrong, write to { $contact }.
   *[other] The terms ask for { $months } paid months, so the reward lapses and nothing is due. Should they be paid later, they count without your doing anything. If you think this is wrong, write to { $contact }.
}
