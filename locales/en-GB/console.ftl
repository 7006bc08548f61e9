### Words of the staff console and of the mail folder.

console-title = Needs a person now
console-empty = Nothing waits for you
console-empty-text = New cases, leads and applications appear here with their clocks.
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
review-lead = The most urgent first. A lead is never refused because time ran out.
review-empty = The desk is empty
review-empty-text = Leads that the checks neither pass nor refuse come here, with the evidence.
review-validate = Validate
review-refuse = Refuse
review-next = Next
review-reason = Reason
review-words = In your words, for the partner
review-words-hint = Needed when you decline for a reason of your own.
review-refuse-send = Refuse with this reason
keys = Keyboard keys
done-decided = Decided. The partner is told.

partners-empty = No partners yet
partners-empty-text = Send people to your programme page, or invite them.
partners-since = Since
partner-state-approved = Partner
partner-state-in_review = To be decided
partner-state-refused = Refused
partner-state-unconfirmed = Not confirmed
partner-event-applied = Applied
partner-event-invited = Invited
partner-event-approved = Approved
partner-event-refused = Refused
partner-event-in_review = A person must look
partner-event-appealed = Asked for a person
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
accounts-empty = No accounts here
accounts-empty-text = Import the companies that you already know: leads are checked against them.
accounts-no-file = No file came with the form. Choose one and send it again.
stage-active = In progress
stage-customer = Customer
stage-lost = Lost
stage-former = Former customer
import-title = Import accounts
import-file = Choose a CSV file
import-hint = Columns name, website, country, phone, email, aliases, stage, last_activity, id. Exports of HubSpot, Salesforce and Pipedrive are recognised. Up to 200 MiB.
import-send = Import
import-done = Imported
import-added = New
import-updated = Brought up to date
import-refused = Refused
import-unknown = Columns that were not read
import-refused-rows = Rows that were not imported
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
console-today = Handed in on { $day }
done-terms-unchanged = Nothing was changed, so the version stays.
lead-objected = Do not contact this person
lead-objected-text = They asked to be left alone. You may ask the partner for somebody else at the company; the referral and its reward go on.
work-objected = They do not want to be contacted
work-objected-note = From now on nobody here calls or writes to them, and nobody can refer them again. This cannot be taken back.
work-objected-log = Note the objection
