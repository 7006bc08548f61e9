# Billing: facts, customers, the desk.

## Problems and errors
problem-IDEMPOTENCY_KEY_MISSING = An Idempotency-Key is missing
    .detail = Facts are taken only under a key, so that a call that is repeated counts once.
    .next = Send the header Idempotency-Key with another value for every call, such as the id of the event.
problem-FACT_OF_OTHER_CUSTOMER = This fact belongs to another customer
    .detail = { $kind ->
        [invoice] The invoice { $id } is known as one of the customer { $customer }.
        [money_in] The payment { $id } is known as one of the customer { $customer }.
       *[money_out] The refund or dispute { $id } is known as one of the customer { $customer }.
    }
    .next = Check the customer’s id. Nothing of this call was stored.
problem-FACT_DIFFERS = This is known otherwise
    .detail = { error-FACT_DIFFERS }
    .next = { error-FACT_DIFFERS.fix } Nothing of this call was stored.
problem-BILLING_ROLE = Your role may not do this
    .detail = The owner, managers and finance say whose a customer is.
    .next = Ask one of them.
problem-CUSTOMER_WON = This customer’s payments count already
    .detail = They have won the referral { $receipt }, and a reward is reckoned from them.
    .next = The customer’s page says what to do if that is wrong.
error-RECEIPT = No referral has this receipt.
    .fix = Please write its number, such as LW-000042.
problem-BILLING_SEE = Your role does not see money
    .detail = The owner, managers, finance and auditors see what customers pay.
    .next = Ask one of them.
error-INVOICE_DIFFERS = This invoice has other amounts, another currency or another state in row { $row }.
    .fix = Write the same into every row of an invoice.
error-LINES_SUM = The lines of the invoice { $invoice } add up to { $sum }, its net is { $net } minor units.
    .fix = Look for a line that is missing or stands there twice.
error-FACT_OF_OTHER_CUSTOMER = { $kind ->
        [invoice] The invoice { $id } is known as one of the customer { $customer }.
        [money_in] The payment { $id } is known as one of the customer { $customer }.
       *[money_out] The refund or dispute { $id } is known as one of the customer { $customer }.
    }
    .fix = Check the customer’s id.
error-FACT_DIFFERS = { $kind ->
        [invoice] The invoice { $id } is known with { $name } { $known }, and was told now with { $told }.
        [money_in] The payment { $id } is known with { $name } { $known }, and was told now with { $told }.
       *[money_out] The refund or dispute { $id } is known with { $name } { $known }, and was told now with { $told }.
    }
    .fix = { $kind ->
        [invoice] What was told stays: void the invoice and bill anew under another id.
        [money_in] What was told stays: tell the difference as another payment or a refund, under an id of its own.
       *[money_out] What was told stays: tell the difference as another one, or tell this one as reversed and the right one under another id.
    }
error-TOLD_TWICE = { $kind ->
        [invoice] The invoice { $id } is told of in two versions: with { $name } { $known } and with { $told }.
        [money_in] The payment { $id } is told of in two versions: with { $name } { $known } and with { $told }.
       *[money_out] The refund or dispute { $id } is told of in two versions: with { $name } { $known } and with { $told }.
    }
    .fix = Send it as it is. Only the state of an invoice and the status of money_out may differ.

## The desk
nav-billing = Billing
billing-lead = What customers pay, and which referral brought them.
billing-desk = Customers that wait for a person
billing-desk-empty = No customer waits
billing-desk-empty-text = Customers whom we can link to no referral by ourselves come here.
billing-desk-more = { $count ->
    [one] One more waits behind these.
   *[other] { $count } more wait behind these.
}
billing-customer = Customer
billing-whose = Whose is it?
billing-stays = It stays with its referral
billing-stays-why = Its payments have won { $receipt }, and a reward is reckoned from them. So it cannot be linked to another referral any more.
billing-stays-wrong = If the link is wrong, approve no pay run that holds this reward, and send its invoices again with the state void: that takes the reward back, and what was paid already is taken off the partner’s next payment. Then send the invoices and payments under new ids for another customer id, and link that one.
billing-link = Link
billing-receipt-of = Receipt of the referral that brought { $customer }
billing-set-aside = No referral of ours
link-doubt = Link it all the same?
link-doubt-checking = The machine is still checking { $receipt }. Unless it is validated, the payments of this customer earn nothing.
link-doubt-in_review = A person is still looking at { $receipt }. Unless it is validated, the payments of this customer earn nothing.
link-doubt-refused = { $receipt } was refused, and only a validated referral earns. The payments of this customer would earn nothing, for this partner or any other.
link-doubt-withdrawn = { $receipt } was withdrawn, and only a validated referral earns. The payments of this customer would earn nothing, for this partner or any other.
link-doubt-lapsed = The reward of { $receipt } has lapsed. The payments of this customer would count together with the earlier ones, and the customer could not be linked elsewhere any more.
link-sure = Yes, all the same
billing-customers = Customers
billing-empty = No customers yet
billing-empty-text = They appear here as soon as your billing system tells of them.
billing-first-seen = First heard of
billing-validated = validated on { $day }
billing-never-validated = never validated
unlinked-no_referral = No referral has this address or domain, or the domain is one that many share.
unlinked-not_validated = The referrals that fit were not validated, or were withdrawn.
unlinked-customer_before = They paid before the referral was validated, so they were a customer already.
unlinked-several = Several referrals fit, and none of them holds the company.
not-won-not_validated = Not won: the referral was not validated.
not-won-customer_before = Not won: they paid before the referral was validated.
not-won-too_late = Not won: the first payment came after the credit time.
not-won-held_by_other = Not won: another partner’s referral holds the company.
standing-waiting = Waits
standing-set_aside = No referral of ours
standing-linked = Linked
road-external_id = named ahead
road-email = same address
road-domain = same domain
road-person = by a person
source-api = by the API
source-csv = by CSV
source-demo = made up for the demo
done-customer-linked = Linked. Its payments count for the referral.
done-customer-set-aside = Noted: no referral of ours.
done-customer-expected = Noted. The customer is linked when its facts come.

## One customer
billing-referral = Referral
billing-linked = Linked
billing-linked-how = { $how }, { $day }
billing-facts = What was told
billing-facts-empty = No facts yet
billing-facts-empty-text = Invoices and payments appear here as the billing system tells of them.
billing-fact = Fact
billing-amount = Amount
billing-told = Told
billing-minor = { $amount } minor units
billing-currency-awaited = the invoice that names the currency has not come
fact-invoice = Invoice
fact-money_in = Payment
fact-money_out = Money back
fact-ended = Subscription ended
fact-on-invoice = on { $invoice }, { $day }
invoice-open = open
invoice-paid = paid
invoice-uncollectible = written off
invoice-void = void
invoice-period = { $from } to { $to }
money-out-refund = refund
money-out-credit_note_out_of_band = credit note, paid outside
money-out-dispute = dispute
money-out-open = not decided
money-out-reversed = reversed
customer-event-first_seen = First heard of, { $source }
customer-event-linked = Linked to { $receipt }
    .by = { $by } linked it to { $receipt }
customer-event-set_aside = No referral of ours
    .by = { $by } said: no referral of ours
customer-event-expected = Expected for { $receipt }
    .by = { $by } said ahead that it belongs to { $receipt }

## Bringing facts in
field-name-external_id = Id in the billing system
field-name-receipt = Receipt
billing-expect-title = Say ahead whose a customer is
billing-expect-text = When you know which customer a referral became, its payments are counted without a look by anybody.
billing-expect-hint = As your billing system writes it, such as cus_42
billing-expect-send = Note it
billing-import-title = Bring facts in by CSV
billing-import-hint = One row a fact. Column fact: invoice_line, money_in, money_out or subscription_ended; columns of the customer external_id, email, domain, name; of an invoice invoice, currency, net, tax, gross, state; of its line line_net, period_start, period_end, kind; of money id, invoice, gross, at, kind, status. Amounts in minor units: 19900 is 199.00 EUR. Up to 200 MiB.
billing-import-customers = Customers
billing-import-new = New facts
billing-import-known = Known facts
billing-import-waiting = Wait for a person
billing-import-left-out = Customers left out
billing-import-left-out-text = Of a customer with a row that cannot be taken nothing was stored. Correct the rows and send the file again: what is known counts once.
billing-api-title = Bring facts in by API
billing-api-text = Make a key, then send each event of your billing system under a key of its own; repeating a call changes nothing.
error-GROSS_SUM = The total of the invoice { $invoice } is { $gross }; net and tax add up to { $sum } minor units.
    .fix = Send net, tax and gross of the whole invoice, before customer balance is applied.
