# Payouts: bank details, pay runs, statements.
nav-payouts = Payouts
field-name-payee = Account holder
field-name-iban = IBAN
field-name-bic = BIC

## Bank details
bank-title = Bank details
bank-link = Bank details and payments
bank-lead = Where your rewards are transferred. Nobody sees the whole account number again, not even you.
bank-not-yet = Not needed yet
bank-not-yet-text = { $months ->
    [one] We ask for your bank details when a company that you referred has paid its first month, and not before. A mail tells you.
   *[other] We ask for your bank details when a company that you referred has paid { $months } months, and not before. A mail tells you.
}
bank-now = Where we pay you
bank-since = Since
bank-unreached = SEPA does not reach { $country }
bank-unreached-text = We pay in euro by SEPA transfer, which cannot go to this account. Your rewards stay with us until you name one in a SEPA country.
bank-change = Pay to another account
bank-waits = { $amount } waits for you
bank-waits-text = Tell us where to send it, and it goes with the next payment run after it is earned.
bank-sign-in-again = A change needs a sign-in of the last 15 minutes, so that a browser that was left open changes nothing.
bank-sign-in-button = Sign in again to change it
bank-payee-hint = As the bank knows it: your name or your firm’s.
bank-iban-hint = Of a professional account, such as DE89 3704 0044 0532 0130 00.
bank-bic-hint = Needed only outside the European Economic Area, such as Switzerland or the United Kingdom.
bank-bic-sure = The BIC is right: the bank has it in another country
bank-save = Save
bank-save-note = We tell you by mail that it was changed.
bank-payments = Your payments
done-bank-entered = Saved. A mail confirms it.
iban-kind-letter = a letter
iban-kind-digit = a digit
iban-kind-letter_or_digit = a letter or a digit

error-IBAN_COUNTRY = No country has account numbers that begin with { $value }.
    .fix = Please copy the IBAN from your bank’s app or a statement.
error-IBAN_LENGTH = An IBAN of this country ({ $country }) has { $expected } characters, this one has { $found }.
    .fix = Please check whether something is missing or too much.
error-IBAN_CHARACTER = Character { $place } is { $found }, where { $expected } must stand.
    .fix = Please check it there.
error-IBAN_CHECK_DIGITS = The check digits do not match: one character is wrong, or two are swapped.
    .fix = Please copy the IBAN from your bank’s app or a statement.
error-BIC_LENGTH = A BIC has 8 or 11 characters, this one has { $found }.
    .fix = Please check it, or leave it empty if your account is in the European Economic Area.
error-BIC_CHARACTER = Character { $place } is { $found }, where a letter or a digit must stand.
    .fix = Please check it there.
error-BIC_COUNTRY = The fifth and sixth character are { $value }, which is no country.
    .fix = Please check it: it looks like COBADEFF.
error-BIC_NEEDED = Transfers to this country ({ $country }) need the BIC of the bank.
    .fix = You find it beside the IBAN in your bank’s app.
error-BIC_ELSEWHERE = This BIC is of a bank in another country ({ $bank_country }) than the account ({ $country }).
    .fix = Please leave the BIC empty: this account needs none. If the BIC is right, check the IBAN.
error-BIC_UNUSUAL = This BIC is of a bank in another country ({ $bank_country }) than the account ({ $country }).
    .fix = Please check both in your bank’s app. If they are right, tick the box below and save again.
error-PAYEE_UNSPELLABLE = Banks cannot spell this name in Latin letters.
    .fix = Please write it as your bank does, with two letters or more.

problem-BANK_NOT_ASKED = Bank details are not needed yet
    .detail = We ask for them when there is something to pay.
    .next = A mail tells you.
problem-SIGN_IN_STALE = Please sign in again
    .detail = A change of bank details needs a sign-in of the last minutes.
    .next = Sign in again and come back.
problem-FINANCE_ONLY = Your role may not do this
    .detail = The owner and finance may.
    .next = Ask one of them.

mail-bank-wanted-subject = { $amount } waits for you: where shall we send it?
mail-bank-wanted-again = Still waiting for you: { $amount }
mail-bank-wanted-preheader = Enter your bank details once.
mail-bank-wanted-text = A company that you referred has paid the months that count. Your reward at { $operator }: { $amount }.
mail-bank-wanted-how = To transfer it we need your bank details. Sign in and enter them; we never ask for them by mail or telephone.
mail-bank-wanted-button = Enter my bank details
mail-bank-entered-subject = Your bank details were entered
mail-bank-changed-subject = Your bank details were changed
mail-bank-changed-preheader = We pay to { $account } from now on.
mail-bank-entered-text = { $by } entered your bank details on { $when }. We pay to { $account } from now on.
mail-bank-changed-text = { $by } changed your bank details on { $when }. We pay to { $account } from now on.
mail-bank-changed-not-you = If this was not you, write to { $contact } at once.
mail-bank-changed-button = See where you are paid

## Pay runs
payouts-lead = What is owed to partners, what goes with the next run, and what the bank says.
payouts-missing = Your own account is not set
payouts-missing-text = Until these settings are filled in, in the settings file or the environment (such as LEADWIRE_PAYOUTS__IBAN), no run can be prepared:
payouts-payable = Payable now
payouts-none = Nothing is payable
payouts-none-text = Rewards appear here on the day on which they are earned.
payouts-amount = Amount
payouts-next-run = Next run
payouts-goes-to = Goes to { $account }
payouts-prepare = Prepare a run of { $amount }
payouts-prepare-note = A second person approves it before anything leaves.
payouts-runs = Pay runs
payouts-no-runs = No pay runs yet
payouts-no-runs-text = A run gathers what is payable into one file for your bank.
payouts-questions = What the bank said that does not fit
question-day = Booked
why-not-carried = Negative: taken off the next reward
why-not-no-details = No bank details yet; we have asked
why-not-outside-sepa = The account is outside SEPA
why-not-question = An earlier payment is in question
why-not-other-currency = Only euro can be paid by SEPA
why-not-too-much = More than one transfer may carry
run = Pay run
run-number = Pay run { $number }
run-transfers = { $count ->
    [one] one transfer
   *[other] { $count } transfers
}
run-not-paid = { $count ->
    [one] one was not paid
   *[other] { $count } were not paid
}
run-day = For { $day }
run-prepared = Prepared
run-state-draft = To be approved
run-state-approved = Approved
run-state-exported = At the bank
run-state-closed = Closed
run-state-cancelled = Cancelled
payout-state-draft = Prepared
payout-state-approved = Approved
payout-state-exported = On its way
payout-state-accepted = Taken by the bank
payout-state-rejected = Rejected
payout-state-settled = Paid
payout-state-returned = Came back
payout-state-cancelled = Cancelled
run-event-prepared = Prepared
run-event-approve = Approved
run-event-export = File handed out
run-event-close = Closed
run-event-cancel = Cancelled
run-event-question = Question settled
run-warnings = Look at this first
run-warn-day = The day on which the bank was to pay has passed. Cancel this run and prepare it again.
run-warn-replaced = { $partner } has entered other bank details since. Cancel this run and prepare it again.
run-warn-less = Something was taken back from { $partner } since. Cancel this run and prepare it again.
run-warn-question = What the bank said of an earlier payment to { $partner } does not fit: it may be paid already. Settle that question first, or cancel this run.
run-warn-changed = { $days ->
    [0] { $partner } changed the bank details today. Make sure that it was them.
    [one] { $partner } changed the bank details a day ago. Make sure that it was them.
   *[other] { $partner } changed the bank details { $days } days ago. Make sure that it was them.
}
run-pays = What it pays
run-for = For
run-heard = What the bank said
run-own = You prepared this run, so somebody else approves it: the owner or finance.
run-approve-note = What you approve is exactly the file with the hash below. The money is committed then.
run-approve = Approve { $amount }
run-file-note = Download the file and hand it to your bank. The first time, partners are told that their money is on its way.
run-file = Download the payment file
run-wait-bank = When the bank answers, read its file in on the page Payouts: pain.002 says what it took, the statement (camt.053) what it paid.
run-cancel = Cancel
run-cancel-sure = Everything in it is payable again. This cannot be undone.
run-cancel-yes = Cancel this run
run-file-title = The file
run-message = Reference
done-run-prepared = Prepared. Somebody else can approve it now.
done-run-approved = Approved. Download the file and hand it to your bank.
done-run-cancelled = Cancelled. Everything in it is payable again.

problem-PAYOUTS_NOT_SET = Your own account is not set
    .detail = These settings are missing: { $settings }.
    .next = Fill them in, in the settings file or the environment, and start again. Nothing was stored.
problem-NOTHING_TO_PAY = Nothing can be paid now
    .detail = What is open has no bank details, is negative, or is in another currency. It may be in another run already.
    .next = The page Payouts says why, partner by partner.
problem-PAY_FILE = The payment file cannot be written
    .detail = The bank would not take it: { $why }.
    .next = Correct that and prepare the run again. Nothing was stored.
problem-FOUR_EYES = Somebody else must approve it
    .detail = Whoever prepared a pay run does not approve it.
    .next = Ask the owner or finance.
problem-RUN_STATE = This cannot be done now
    .detail = { $state ->
        [draft] This pay run is not approved yet.
        [approved] This pay run is approved already.
        [exported] The file of this pay run was handed out already: only the bank moves it now.
        [closed] This pay run is closed.
       *[cancelled] This pay run was cancelled.
    }
    .next = Open it again to see how it stands.
problem-RUN_HASH = This is not the file that was prepared
    .detail = The hash is that of another one. Nothing was approved.
    .next = Open the run again and look at it.
problem-RUN_CHANGED = Something has changed since it was prepared
    .detail = What is owed to { $partner }, or where they are paid, is not what it was. Nothing was approved.
    .next = Cancel this run and prepare it again.
problem-RUN_IN_QUESTION = An earlier payment is in question
    .detail = What the bank said of an earlier payment to { $partner } does not fit: it may be paid already. Nothing was approved or handed out.
    .next = Settle that question on the page Payouts, or cancel this run.
problem-RUN_TOO_OLD = The day of this run has passed
    .detail = The bank was to pay on a day that is over. Nothing was approved.
    .next = Cancel this run and prepare it again.

## What the bank says
report-title = Read in what the bank says
report-file = Choose a file of the bank
report-hint = pain.002 (answer to a file) or camt.053 (statement), as XML. The same file twice changes nothing.
report-send = Read it in
report-list = Files that were read
report-read = Read in
report-kind = Kind
report-by = By
report-pain002 = Answer to a file
report-camt053 = Statement
report-read-by = Read in by { $by }, { $when }
report-nothing-camt053 = Nothing in it is about payouts
    .text = No line bears a reference of yours. The file is noted as read.
report-nothing-pain002 = It leaves every transfer as it was
    .text = It is the answer to a file of yours, and says of no single transfer what became of it. The file is noted as read.
report-other-account = This is a statement of another account ({ $accounts }), not of the one in payouts.iban. Nothing was stored.
report-other-currency = This statement is in { $currency }, and payouts are in euro. Nothing was stored.
report-unknown-order = This is the answer to a file that was not made here. Nothing was stored.
report-order-differs = This answer names a file of yours, and says that it has { $said }; it has { $ours }. It is about a file that was changed, or is wrong: ask your bank. Nothing was stored.
report-too-large = The file is too large. Ask your bank for a statement of fewer days. Nothing was stored.
report-other-message = This is neither a pain.002 nor a camt.053. Ask your bank for one of the two. Nothing was stored.
report-other-version = This is { $found }, a version that is not known here. { $first } to { $last } are read: ask your bank for one of them. Nothing was stored.
report-place = line { $line }, column { $column }
report-not-xml = This is not XML, or broken off ({ $place }). Download it again from your bank. Nothing was stored.
report-missing = { $path } has no { $element } ({ $place }). Download it again from your bank, or ask them. Nothing was stored.
report-value = { $path } is “{ $found }”, where { $expected } must stand ({ $place }). Download it again from your bank, or ask them. Nothing was stored.
report-expected-amount = an amount without a sign, in whole cents or their like,
report-expected-currency = a currency of three letters
report-expected-date = a day such as 2026-05-31
report-expected-direction = CRDT or DBIT
report-expected-truth = true or false
report-expected-count = a whole number
report-expected-code = a code of up to four letters and digits
report-lack-pages = This is one page of several
    .text = Read its other pages in too: payments that stand there are not seen yet.
report-lack-balances = Nothing shows whether this statement is whole
    .text = It has no opening or no closing balance. Ask your bank for the statement of whole days with both.
report-lack-entries = Something is missing from this statement
    .text = Its opening balance and its entries do not add up to its closing balance. Download the whole day again from your bank; if it is the same, ask them.
report-gap = A statement before this one was not read in
    .text = This one has the number { $number }, and the last one before it that was read has { $last }. Read in what your bank made between them: payments that stand there are not seen yet.
done-report-read = Read. Here is what it says.
done-report-known = This file was read before and changed nothing now. Here is what it said.
heard-of = About
heard-said = What it says
heard-accept = Taken by the bank
heard-reject = Rejected: payable again
heard-settle = Paid
heard-return = Came back: payable again
heard-nothing_new = Known already
heard-amount_differs = Another amount: look at it
heard-too_early = Came back before it was seen to go: waits for that statement
heard-undecided = Not decided yet
heard-unknown_status = A status that is not known here: nothing follows from it, ask your bank
heard-duplicate = Refused as a repetition: see what became of the first one
heard-contradicts = Contradicts what was said before: look at it
heard-debited_twice = A second debit: look at it
heard-unbooked = A debit that should not be: look at it
heard-balanced = A debit and a return that cancel out
heard-unknown = A reference that looks like ours and is not known: look at it
bank-status-other = The bank’s status has the code { $code }.
bank-status-RCVD = The bank has received it.
bank-status-PDNG = The bank still checks it.
bank-status-PATC = The bank waits for more approvals at the bank.
bank-status-ACFW = The bank waits for your confirmation.
bank-status-RVNC = The bank still checks the names of the payees.
bank-status-RCVC = The names of the payees match their accounts.
bank-status-RVCM = Some names of payees do not match their accounts: look at it at your bank, and release or cancel it there.
bank-reason-none = The bank gave no reason.
bank-reason-other = The bank’s reason has the code { $code }.
bank-reason-AC01 = The account number is wrong.
bank-reason-AC03 = The account number is wrong.
bank-reason-AC04 = The account is closed.
bank-reason-AC06 = The account is blocked.
bank-reason-AC13 = The account does not take such transfers.
bank-reason-AG01 = The account does not take such transfers.
bank-reason-BE01 = The name does not match the account.
bank-reason-CNOR = The receiving bank cannot be reached by SEPA.
bank-reason-MD07 = The account holder has died.
bank-reason-MS02 = The account holder did not take it.
bank-reason-MS03 = The bank gave no reason.
bank-reason-RC01 = The BIC of the bank is wrong.
bank-reason-RR04 = The bank may not carry it out, by law.

## Questions
question = Question
question-open = Open
question-closed = Settled
question-means = What it means
question-held = Until it is settled, nothing more is sent to this partner.
question-settle = Settle it
question-note-hint = What the bank told you, and what was agreed. It stays here for whoever looks later.
question-stop-first = Another run holds what this payment was for, and is not at the bank yet. Cancel that run first: then this one can be booked as paid. To pay both would pay twice.
question-known = What is known
question-ordered = Ordered
question-file = Read in
question-settled-by = { $how }. { $by }, { $when }
question-settled = { $how }. { $when }
done-question-settled = Settled. It stands here with your note.
field-name-way = What became of it
field-name-found = What you found
way-out-paid = It was paid: book it as paid
way-out-not_paid = It was not paid: it is payable again
way-out-noted = Nothing is to be booked
outcome-paid = Booked as paid
outcome-not_paid = Booked as not paid: it is payable again
outcome-noted = Nothing was booked
outcome-caught_up = What the bank’s files show fits again
question-unbooked = Debited, though it was not to be paid
question-amount_differs = Another amount than was ordered
question-contradicts = The bank contradicts what was known
question-debited_twice = Debited twice
question-too_early = Came back before it was seen to go
question-unknown = A reference like ours that is not known
question-advice-amount_differs = The bank names another amount than was ordered, so nothing was booked. Ask your bank: if it took its charges off the amount, it was paid. If it is another payment, note what you found.
question-advice-unbooked = A statement shows a debit of a payment that the bank had rejected, that was cancelled or that never left the house. If another run holds this amount by now and is not at the bank yet, cancel that run: then this payment can be booked as paid. If that run has left the house, ask your bank to give one of the two back: when a statement shows that, the question is settled by itself.
question-advice-contradicts = An answer of the bank does not fit: it refused what a statement shows as paid, or says that it paid what it had refused. Ask your bank what became of the payment, and read in the statement of that day. A statement counts for more than an answer.
question-advice-debited_twice = A statement shows this payment a second time. Ask your bank to give it back: when a statement shows that, the question is settled by itself. If the partner keeps the money, note what was agreed.
question-advice-too_early = The statement on which it went is missing. Read it in, and the question is settled by itself.
question-advice-unknown = The bank names a reference in the form of ours that this house never gave out. Was an older copy of the database put back, or does another house pay from this account? Look before the next run: what it pays may be paid already.

problem-QUESTION_CLOSED = This is settled already
    .detail = Somebody else settled it, or the bank’s next file did.
    .next = Open it again to see how.
problem-QUESTION_NOT_OPEN = This cannot be done now
    .detail = The payment stands elsewhere by now, or another run holds what it was to pay.
    .next = Open the question again to see what can be done.

mail-run-subject = Pay run { $number } waits for you: { $amount }
mail-run-preheader = Prepared by { $by }; a second person approves it.
mail-run-text = { $transfers ->
    [one] { $by } prepared pay run { $number }: one transfer of { $amount }, for { $day }. Look at it and approve it, or cancel it.
   *[other] { $by } prepared pay run { $number }: { $transfers } transfers, { $amount }, for { $day }. Look at it and approve it, or cancel it.
}
mail-run-button = Look at it

## Statements
statement-title = Payment statement
statement-approved = This payment is approved and leaves shortly.
statement-exported = We have told our bank to transfer it.
statement-accepted = Our bank has taken the transfer.
statement-settled = Our bank’s statement shows the transfer on { $day }.
statement-rejected = Our bank could not carry out the transfer. The amount is payable again: check your bank details, and it goes with the next run.
statement-returned = The transfer came back. The amount is payable again: check your bank details, and it goes with the next run.
statement-pays = What it pays
statement-sum = Sum
statement-tax = Rewards are net amounts: your own value added tax, where it applies, comes on top.
statement-transfer = The transfer
statement-from = From
statement-to = To
statement-reference = Reference

mail-payout-sent-subject = On its way to you: { $amount }
mail-payout-sent-preheader = To your account { $account }, usually within one or two bank working days.
mail-payout-sent-text = We have told our bank to transfer { $amount } to your account { $account }. It usually takes one or two bank working days.
mail-payout-settled-subject = Paid: { $amount }
mail-payout-settled-preheader = Our bank’s statement shows it on { $day }.
mail-payout-settled-text = { $amount } went to your account { $account } on { $day }. The statement says what it is for, and you can print it.
mail-payout-back-subject = Could not be paid: { $amount }
mail-payout-back-preheader = Please check your bank details.
mail-payout-returned-text = Our transfer of { $amount } to your account { $account } came back on { $day }.
mail-payout-rejected-text = Our bank could not carry out the transfer of { $amount } to your account { $account }.
mail-payout-back-next = Nothing is lost: the amount is payable again. Check your bank details and change them if something is wrong; it goes out with our next payments.
mail-payout-reference = Its reference on your bank statement is { $reference }.
mail-payout-button = See the statement
mail-payout-back-button = Check my bank details
