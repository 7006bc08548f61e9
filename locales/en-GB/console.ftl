### Words of the staff console and of the mail folder.

console-title = Needs a person now
console-empty = Nothing waits for you
console-empty-text = New cases, leads and applications appear here with their clocks.
console-cut-off = No website outside has answered since the start, so leads are judged without the network. We keep trying every ten minutes. If this server may not reach the internet, set network.checks to off.
need-contact = Contact
need-application = Application
need-failed = Failed job
show = Show

leads-title = Your leads
leads-open = Open
leads-closed = Closed
leads-empty = No leads here
leads-empty-text = Validated referrals are handed to account managers in turn. Yours appear here, and a mail tells you.
lead-title = Lead
checks-title = What the checks said
checks-clean = Every check passed.
evidence-title = Evidence
due-by = Due by { $day }
from-partner = From { $partner }
with-manager = With { $manager }
work-title = What came of it?
work-note = { $partner } sees each step, and is told by mail.
work-contact = Contact
work-contact-note = You reached the lead, by phone or mail.
work-contact-log = Log contact
work-meeting = Meeting
work-kind = Which?
work-held-on = Held on
work-outcome = Outcome
work-meeting-log = Log meeting
work-lost = Lost
work-why = Why?
work-why-hint = The partner is told this reason.
work-words = In your words
work-lost-log = Mark as lost
done-objection-noted = Noted. Please contact this person no more.
done-contact-logged = Contact logged. The partner is told.
done-meeting-logged = Meeting logged. The partner is told.
done-lost-logged = Marked as lost. The partner is told why.

all-empty = No referrals yet
all-empty-text = They appear here as soon as a partner hands in a lead.

review-title = Waiting for a decision
review-lead = Leads in review and appeals, the most urgent first. A lead is never refused because time ran out.
review-empty = The desk is empty
review-empty-text = Leads that the checks neither pass nor refuse come here with the evidence, and refusals that partners ask a person about.
review-validate = Validate
review-refuse = Refuse
review-next = Next
review-reason = Reason
review-words = In your words, for the partner
review-words-hint = Needed when you decline for a reason of your own.
review-refuse-send = Refuse with this reason
keys = Keyboard keys
done-decided = Decided. The partner is told.
need-appeal = Appeal
review-waiting = Waiting
review-refused = Refused lately
review-refused-lead = Leads of the last 28 days that were refused. You may decide otherwise, without waiting for an appeal.
review-refused-empty = Nothing was refused lately
review-refused-empty-text = Refused leads stand here for 28 days, so that a mistake can be put right.
review-decided-by = Refused by
review-by-machine = The machine
review-by-person = A person
review-clock = Decision
review-decide = Decide on the desk
review-decide-again = Decide otherwise
review-validate-after-all = Validate after all
review-uphold = Refusal stands
review-why = Why is it right?
review-note = A note for the staff
review-note-hint = The partner is told the reason above, never this note. Needed for another reason.
review-validate-send = Validate for this reason
review-previous = Previous
keys-down = Next row
keys-up = Previous row
keys-enter-name = Enter
keys-enter = Open the case
desk-figures = This quarter
desk-appeals = Appeals
desk-overturned = Overturned on appeal
desk-overturned-rate = { $count } ({ $percent }% of those decided)
desk-overrides = Decided otherwise without an appeal
desk-median = Median time to decide
desk-no-median = –
desk-hours = { $hours ->
    [0] under an hour
    [one] { $hours } hour
   *[other] { $hours } hours
}
case-appeal = The partner asks to look again
case-partner-says = { $partner } says:
case-refused-by = First refused by { $by }: { $reason }
case-refused-machine = First refused by the machine: { $reason }
case-rivals = Who else has this company
rival-later = { $partner } referred it later, on { $day } (receipt { $receipt }, now: { $state }). If you validate, that referral comes second and is refused, its partner is told, and this one holds the company again.
rival-earlier = { $partner } referred it earlier, on { $day } (receipt { $receipt }, now: { $state }). While that referral is open, this one cannot be validated.
rival-won = { $partner } referred it on { $day } (receipt { $receipt }, now: { $state }), and the company pays already. This one cannot be validated; settle it with both partners.
rival-own = The same partner handed it in anew on { $day } (receipt { $receipt }, now: { $state }). One referral a company: this one cannot be validated while that one is open.
case-own-refusal = You refused this one yourself
case-own-refusal-text = An appeal goes to somebody else. Your colleagues were told by mail.
case-nobody-else = You refused this one yourself, and nobody else may decide
case-nobody-else-text = Invite a manager: an appeal is never decided by whoever refused first. It waits until then, and the partner gets a new date each time one passes.
case-won-on-appeal = Won on appeal
case-won-on-appeal-text = What was validated on appeal is not taken back. If it leads nowhere, mark the lead as lost.
case-objected = This person does not want to be contacted
case-objected-text = So the refusal cannot be undone: nobody is handed a lead whom they may not call.
review-reason-EVIDENCE_EXPLAINED = What the check saw has an explanation
review-reason-RULE_TOO_STRICT = The rule is too strict here
review-reason-DATA_WRONG = A list, a register or our data was wrong
review-reason-KNOWN_BUT_FREE = We know it, and nobody works it
review-reason-OTHER = Another reason
review-told-EVIDENCE_EXPLAINED = What the check saw has an explanation.
review-told-RULE_TOO_STRICT = Our rule was too strict here.
review-told-DATA_WRONG = What we compared it with was wrong.
review-told-KNOWN_BUT_FREE = We looked whether the company is taken: it is free.
review-told-OTHER = We looked at all of it and decided in your favour.
review-lapsed = Nobody decided in time, so it counts.
terms-lapse = When nobody decides a review
terms-lapse-hint = After five working days. It is never refused for that, and appeals always wait.
lapse-validate = The lead is validated
lapse-wait = It waits on, with a new date
terms-holidays = Holidays
terms-holidays-hint = One day a line, such as 2026-12-25. No clock of ours runs on them.

partners-empty = No partners yet
partners-empty-text = Send people to your programme page, or invite them.
partners-since = Since
partner-state-approved = Partner
partner-state-in_review = To be decided
partner-state-refused = Refused
partner-state-checking = Being checked
partner-state-proving = Proving their site
partner-state-unconfirmed = Not confirmed
partner-event-applied = Applied
partner-event-invited = Invited
partner-event-approved = Approved
partner-event-refused = Refused
partner-event-checking = Address confirmed; mail and site are being looked up
partner-event-proving = Asked for proof of the site
partner-event-proven_file = Proved the site: a file
partner-event-proven_page = Proved the site: a line in the page
partner-event-proven_record = Proved the site: an entry at the domain
partner-event-not_proven = Did not prove the site
partner-event-own_staff = Of our own house: a person decides
partner-event-listed = On the list of applicants about whom a person decides
partner-event-in_review = A person must look
partner-event-appealed = Asked for a person
partner-event-particulars = Phone or LinkedIn page changed
what-they-said = What they said
terms-accepted = Terms accepted
decide-title = Decide
decide-words = In your words, for the applicant
decide-words-hint = Needed for a refusal.
decide-approve = Approve
decide-refuse = Refuse
done-partner-decided = Decided. The applicant is told.
done-partner-invited = Invited. A mail leads them in.

accounts-count = { $count ->
    [one] one account
   *[other] { $count } accounts
}
accounts-list = Accounts that we know
accounts-from = Names from …
accounts-go = Show
accounts-stage = Stage
accounts-known-by = Known by
accounts-parent = Belongs to { $parent }
accounts-empty = No accounts here
accounts-empty-text = Import the companies that you already know: leads are checked against them.
accounts-no-file = No file came with the form. Choose one and send it again.
stage-active = In progress
stage-customer = Customer
stage-lost = Lost
stage-former = Former customer
import-title = Import accounts
import-file = Choose a CSV file
import-hint = Columns name, website, country, phone, email, aliases, stage, last_activity, owner, id, linkedin, vat_number, company_number, parent (the id of the account that it belongs to). Exports of HubSpot, Salesforce and Pipedrive are recognised. Up to 200 MiB.
import-send = Import
import-done = Imported
import-added = New
import-updated = Brought up to date
import-refused = Refused
import-unknown = Columns that were not read
import-refused-rows = Rows that were not imported
import-doubtful = With doubts
import-doubtful-rows = Rows that were imported with doubts
import-parents = { $count ->
    [one] One account names a parent that is not in the pipeline
   *[other] { $count } accounts name a parent that is not in the pipeline
}
import-broken = Nothing was read from row { $row } on
import-broken-text = The rows before it were imported. Correct row { $row } and import the whole file again: accounts that are known are only brought up to date.
import-hidden = Other rows may stand inside row { $rows }
import-hidden-text = They were not imported; a quotation mark is probably not closed. Correct it and import the whole file again.
import-no-rows = The file has a header and no row
import-no-rows-text = Nothing was changed. Check whether the export found any accounts.
import-circles = { $count ->
    [one] One account belongs to itself through its parents
   *[other] { $count } accounts belong to themselves through their parents
}
import-last-counts = Where an account stands in the file twice, its last row counts. Otherwise the later row is refused.
import-row = Row

terms-title = Terms, version { $version }
terms-lead = Published terms never change. What you change here becomes the next version; open referrals keep theirs.
terms-who = Who runs the programme
terms-operator = Company
terms-product = Product, as partners call it
terms-contact = E-mail for partners
terms-zone = Time zone of promised dates
terms-zone-hint = Such as Europe/Paris
terms-countries = Countries served
terms-countries-hint = Two-letter codes with commas, such as DE, FR, ES. Empty: all.
terms-numbers = The deal and the clocks
terms-percent = Share, per cent
terms-months = Months that count
terms-pay = Wire within, bank working days
terms-credit = First payment within, months
terms-contact-within = Contact within, working days
terms-review-within = Review within, working days
terms-protection = Protection, days
terms-rules = The rules
terms-rule = Rule
terms-treatment = When a lead breaks it
treatment-fail = Refuse
treatment-review = A person looks
treatment-ignore = Only note it
terms-publish = Publish the next version
terms-history = Versions
terms-version = Version { $version }, published on { $day }
done-terms-published = Published. New leads are judged by this version.

staff-role = Role
staff-change = Change
staff-save = Save
staff-let-go = Take access away
staff-gone = No access
staff-invite = Invite somebody
staff-invite-send = Send the invitation
done-invited = Invited. A mail leads them in.
done-role-changed = Changed.

mail-title = Mail of this server
mail-lead = Mail goes to a folder until mail.smtp_url is set. Only this machine can read this page.
mail-empty = No mail yet
mail-empty-text = Apply as a partner or ask for a sign-in link: the mail appears here.
mail-subject = Subject
mail-to = To
mail-when = Written

need-late = Overdue since { $day }
need-since = Waiting since { $day }
need-customers = { $count ->
    [one] One customer waits for a person
   *[other] { $count } customers wait for a person
}
need-customers-why = They pay, and nobody knows yet whether a referral brought them.
need-approve = To approve
need-export = To the bank
need-pay = { $amount } is to be paid
need-pay-why = No pay run holds it yet.
need-back = { $partner }: { $amount } came back
need-question = Bank
invite-company-hint = Leave it empty if they work under their own name.
staff-role-of = Role of { $name }
terms-meanwhile = Version { $version } was published while you had this page open
terms-meanwhile-text = Nothing of yours was published, and nothing that you typed is lost: it stands below, beside what the other version changed. Look at it, then publish again.
terms-changed = { $before } → { $now }
terms-disputed = You changed it too: yours stands in the form.

refer-for = Refer for this partner
refer-for-title = Refer for { $partner }
refer-for-lead = { $partner } gets the receipt and the mail as if they had sent it. The timeline says that you did.
done-handed-in = Handed in. The partner has the receipt by mail.
done-handed-in-already = This lead was handed in before and is still open: here it is.
corrected-title = Corrected since it was sent
corrected-by-partner = Corrected by the partner on { $at }
corrected-by-staff = Corrected for the partner by { $by } on { $at }
corrected-was = Before
corrected-is = Now
console-today = Handed in on { $day }
done-terms-unchanged = Nothing was changed, so the version stays.
lead-objected = Do not contact this person
lead-objected-text = They asked to be left alone. You may ask the partner for somebody else at the company; the referral and its reward go on.
work-objected = They do not want to be contacted
work-objected-note = From now on nobody here calls or writes to them, and nobody can refer them again. This cannot be taken back.
work-objected-log = Note the objection

review-owner-silent = Whoever owns the account did not say that anybody works on it.
case-question = { $owner } was asked on { $day } whether anybody works on the account
case-question-text = Without an answer the lead counts when the time is over. You can decide before.

state-contact = Another person
contact-title = { $name } at { $company }
contact-case = Another person at a company that was referred
contact-case-text = Only this contact is decided here. The referral goes on either way, with its claim and its reward.
contact-referral = Referral { $receipt }
contact-take-on = Take on
contact-take-on-send = Take on for this reason
contact-turn-down = Turn down
contact-turn-down-send = Turn down with this reason
