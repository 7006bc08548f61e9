# Contacts of the pipeline, and what programs tell of it.
contacts-heading = Contacts
contacts-count = { $count ->
    [one] one contact
   *[other] { $count } contacts
}
contacts-list = Contacts that we know
contacts-import = Import contacts
contacts-hint = Columns id, name (or first_name and last_name), email, phone, mobile, company, website, country, account (the id of the account that they belong to), stage, last_activity, owner. Exports of contacts, leads and persons from HubSpot, Salesforce and Pipedrive are recognised. Up to 200 MiB.
contacts-from = Names from …, or an e-mail address
contacts-reach = Reached at
contacts-of = Contacts of the account { $account }.
contacts-all = All contacts
contacts-at = Account: { $account }
contacts-no-account = Account { $account }, not in the pipeline
contacts-empty = No contacts here
contacts-empty-text = Import the people that you already know, with a company or without: leads are checked against them.
candidate-contact = Contact: { $contact }
candidate-contact-at = Contact: { $contact }; account: { $account }
candidate-contact-erased = erased
error-TOO_MANY_ITEMS = There are { $found } of them, at most { $max } are taken at once.
    .fix = Send the rest in further calls.
error-ITEM_TWICE = This external_id stands in the call already, at { $before }. That one counts.
    .fix = Send each id once in a call.
error-CONTACT_OF_NOBODY = There is no working e-mail address, no phone number, no company and no website of its own.
    .fix = Fill in one of them: otherwise nobody would be found by it.
error-CONTACT_EMAIL = { $value } is no working e-mail address. The contact was taken without it.
    .fix = Correct it in your CRM, and import the row again.
error-CONTACT_COUNTRY = We do not know the country { $value }. The contact was taken without a country.
    .fix = Write two letters (DE) or the English name, and import the row again.
error-CONTACT_STAGE = We do not know the stage { $value }. The contact counts as active.
    .fix = Write active, customer, lost or former, and import the row again.
error-CONTACT_DAY = { $value } is no day, or may be two. The contact was taken without its last activity.
    .fix = Write it as 2026-01-31, and import the row again.
error-CONTACT_TWICE = Row { $row } is the contact { $value } of row { $before } once more. Row { $before } counts.
    .fix = Take one of the two rows out, or let the last one count.
error-CONTACT_REPLACED = Row { $row } has replaced row { $before }: both are the contact { $value }.
    .fix = Nothing needs to be done if the last row is right.
problem-SYNC_UNKNOWN = There is no such full reading
    .detail = No reading of this kind was begun under this id.
    .next = Begin one with POST to …/syncs and use the id of its answer.
problem-SYNC_OVER = This full reading is over
    .detail = It was finished, another one was begun since, or it was not finished within a day. It takes nothing more.
    .next = Begin a new one and send everything again.
problem-SYNC_LEAVES_MANY = More would leave than expected
    .detail = { $would_leave } of { $of } were not named since the reading began, and at most { $limit } may leave. Nothing has left.
    .next = Send what is missing and finish again, or finish with expect_at_most if so many really are gone.
contacts-last-counts = Where a contact stands in the file twice, its last row counts. Otherwise the later row is refused.
