### Words of errors: the problem, and what to do.

error-REQUIRED = This is missing.
    .fix = Please fill it in.
error-TOO_LONG = This is too long: { $length } characters, at most { $max }.
    .fix = Please shorten it.
error-CONTROL_CHARACTER = There are invisible control characters in it.
    .fix = Please type it again instead of pasting it.
error-ENCODING = Some characters could not be read.
    .fix = Please type it again.
error-CHOOSE = Nothing was chosen.
    .fix = Please choose one from the list.
error-EMAIL_SYNTAX = { $kind ->
    [typo] { $domain } looks like a typo of { $meant }.
    [inside] There is more than an e-mail address in it.
   *[shape] This is not a working e-mail address.
}
    .fix = { $kind ->
    [typo] Please check it: { $suggestion }?
    [inside] Please take the address alone: { $suggestion }.
   *[shape] Please check it. An address has the shape name@company.com.
    }
error-WEBSITE_SHAPE = This is not the address of a website.
    .fix = Please write it like company.com, or tick that there is none.
error-WEBSITE_PORT = A website’s address cannot have a port here: :{ $port }.
    .fix = Please leave the port out, and write it like company.com.
error-WEBSITE_USER = A website’s address cannot have a user name or password here.
    .fix = Please leave out what stands before the @, and write it like company.com.
error-LINKEDIN_SHAPE = This is not an address on linkedin.com.
    .fix = Please write it like linkedin.com/company/name, or tick that there is none.
error-LINKEDIN_OWN = This is neither a profile nor a company page on linkedin.com.
    .fix = Please write it like linkedin.com/in/name, or leave it empty.
error-COUNTRY_UNKNOWN = We do not know this country.
    .fix = Please choose one, or write its two-letter code such as DE.
error-PHONE_SHAPE = This is not a phone number.
    .fix = Please write it in digits with the country code, such as +44 20 7946 0018, or leave it empty.
error-PHONE_PLACEHOLDER = This is a placeholder, not a phone number.
    .fix = Please write the number at which the person or the company can be reached, or leave it empty.
error-LEAD_INFORMED_UNKNOWN = This is none of no, knows and asked.
    .fix = Please write one of them.
error-TICK_ACCOUNT = We can pay only to a professional account.
    .fix = Please tick the box if you hold one.
error-TICK_TERMS = We need your agreement to the terms.
    .fix = Please read them and tick the box.
error-ALREADY_STAFF = This address is staff already.
    .fix = Please use another one.
error-ALREADY_PARTNER = This address is a partner already.
    .fix = You find them in the list of partners.
error-CODE_WRONG = These digits are not the right ones, or were tried too often.
    .fix = Please check them, or use the link in the mail.
error-DATE = This is not a date.
    .fix = Please write it like 2026-11-30.
error-DATE_AHEAD = This day has not come yet.
    .fix = Please log a meeting when it was held.
error-NUMBER = This is not a whole number from { $least } to { $most }.
    .fix = Please correct it.
error-MORE_THAN_MOST = These are more than the { $most } that may ever be open.
    .fix = Please write fewer, or more as the most.
error-LESS_THAN_START = These are fewer than the { $start } that may be open at start.
    .fix = Please write more, or fewer at start.
error-TIME_ZONE = We do not know this time zone.
    .fix = Please write it like Europe/Paris.
error-NOT_TEXT = This must be text.
    .fix = Send a JSON string.
error-JSON = The body is not JSON: reading stops at line { $line }, column { $column }.
    .fix = Send a JSON object in UTF-8.
error-JSON_OBJECT = The body is not a JSON object.
    .fix = Send an object with the fields of the lead.
error-ROW_FIELDS = { $is_one ->
    [yes] This row has one field, the header has { $expected }.
   *[no] This row has { $found } fields, the header has { $expected }.
}
    .fix = Check the quotes and delimiters of this row.
error-ROW_UNREADABLE = { $why ->
    [row_too_long] From here on the file cannot be read: a row is longer than a mebibyte. A quotation mark is probably not closed.
    [quote_not_closed] From here on the file cannot be read: a quotation mark is opened in this row and never closed.
   *[io] From here on the file could not be read.
}
    .fix = Correct this row, then have the file read again.
error-QUOTE_ASTRAY = A quotation mark that opens here in column { $column } is not closed: the row went on over { $lines } lines of the file, which were not read. The others were.
    .fix = Close the mark, then have the file read again.
error-ROW_TOO_LONG = This row is longer than a mebibyte. The rows behind it were read.
    .fix = Shorten it, or close a quotation mark that is open in it.
error-ROWS_WITHIN = Lines within the cells of this row look like rows of their own: { $count }.
    .fix = If they are, a quotation mark is not closed: correct it and import the file again.
error-NAME_OR_WEBSITE = There is neither a name nor a website.
    .fix = Fill in one of the two.
error-SHEET_EMPTY = The file is empty.
    .fix = A CSV starts with a line that names its columns.
error-SHEET_NOT_CSV = { $kind ->
    [workbook] This is not a CSV but an Excel workbook or a ZIP archive.
    [pdf] This is not a CSV but a PDF.
    [markup] This is not a CSV but a web page or XML.
   *[binary] This is not a CSV but a binary file.
}
    .fix = Save it as CSV and send it again.
error-SHEET_NO_HEADER = The first line names no column that we know: { $line }
    .fix = The first line must name the columns, such as name,website.
error-SHEET_COLUMN_TWICE = Two columns mean the same: { $columns }.
    .fix = Take one of them out.
error-SHEET_COLUMN_MISSING = Columns are missing: { $columns }.
    .fix = { $has_unread ->
    [yes] Add them to the first line, or give one of those names to what was not read: { $unread }.
   *[no] Add them to the first line.
    }
error-SHEET_UNREADABLE = { $why ->
    [row_too_long] The file cannot be read: its first row is longer than a mebibyte. A quotation mark is probably not closed.
    [quote_not_closed] The file cannot be read: a quotation mark is opened in its first row and never closed.
   *[io] The file could not be read to its end.
}
    .fix = Check the file and send it again.

problem-NOT_FOUND = There is nothing here
    .detail = The address leads nowhere, or to something that is not yours to see.
    .next = Check the address, or start again from the first page.
problem-SIGN_IN = Please sign in
    .detail = This page is for people who are signed in.
    .next = Sign in and come back.
problem-KEY_MISSING = An API key is missing
    .detail = The header Authorization must hold a key: Bearer lw_…
    .next = { problem-KEY_SCOPE.next }
problem-KEY_SCOPE = This API key is for something else
    .detail = Here a key of the scope { $scope } is needed.
    .next = { $scope ->
        [billing] Whoever runs the programme makes one with leadwire key create --scope billing.
        [pipeline] Whoever runs the programme makes one with leadwire key create --scope pipeline.
       *[partner] Whoever runs the programme makes one with leadwire key create --partner EMAIL.
    }
problem-KEY_UNKNOWN = The API key is not known
    .detail = It may have been revoked, or mistyped.
    .next = { problem-KEY_SCOPE.next }
problem-MALFORMED = Something in it cannot be taken
    .detail = Each error names its field, the problem and what to do.
    .next = Correct it and send it again. Nothing was stored.
problem-TOO_LARGE = That is too much at once
    .detail = { $unit ->
        [mib] At most { $limit } MiB are taken here.
       *[kib] At most { $limit } KiB are taken here.
    }
    .next = Send less, or in parts. Nothing was stored.
problem-POLICY_FILE_TOO_LONG = The policy file is too long
    .detail = The field “Policy file” takes at most { $max } characters.
    .next = Shorten the file and send the form again. Nothing was stored.
problem-REPORT_TOO_LARGE = This file of the bank is too large
    .detail = Up to { $limit } MiB are read, which holds tens of thousands of entries.
    .next = Ask your bank for a statement of fewer days, or of this account alone. Nothing was stored.
problem-UNSUPPORTED = This kind of content is not read here
    .detail = A form must be sent as a form, and data as JSON.
    .next = Check the header Content-Type.
problem-METHOD = This cannot be done here
    .detail = The address exists, but takes only { $methods }.
    .next = Use one of these, or start again from the first page.
problem-FAULT = Something failed on our side
    .detail = We could not finish what you asked for. The number of the fault is { $id }.
    .next = Try again in a moment. If it stays, tell us the number.
problem-BUSY = Too many at the same moment
    .detail = Nothing was stored.
    .next = Please send it again.
problem-CROSS_SITE = This came from another site
    .detail = We take forms only from our own pages.
    .next = Open the page here and send the form again.
problem-LINK_USED = This link does not work any more
    .detail = It was used already, or it is too old.
    .next = Ask for a new one where you sign in.
problem-PARTNERS_ONLY = This page is for partners
    .detail = You are signed in as staff.
    .next = Sign in as a partner to see it.
problem-STAFF_ONLY = This page is for staff
    .detail = You are signed in as a partner.
    .next = Your own pages start at your portal.
problem-MANAGERS_ONLY = Your role may not do this
    .detail = The owner and managers may.
    .next = Ask one of them.
problem-OWNER_ONLY = Your role may not do this
    .detail = Only the owner may.
    .next = Ask the owner.
problem-ROLE = Your role may not do this
    .detail = Others of the staff may.
    .next = Ask the owner for another role, or a colleague to do it.
problem-NOT_APPROVED = Only approved partners refer
    .detail = Your application is not approved, or not any more.
    .next = Write to us if you think that this is wrong.
problem-ALREADY_STAFF = This address is staff already
    .detail = Every address is staff once.
    .next = Use another address.
problem-LAST_OWNER = The last owner stays
    .detail = Without an owner, nobody could manage the staff.
    .next = Make somebody else owner first.
problem-ALREADY_DECIDED = This was decided already
    .detail = Somebody was faster, or it is not waiting for a decision.
    .next = Open it again to see how it stands.
problem-TERMS_BIND = Version { $version } binds
    .detail = It binds by now, so it cannot be taken back.
    .next = Publish the next version: it takes its place.
problem-CHANGED_MEANWHILE = Changed meanwhile
    .detail = Something changed while you had the page open, by somebody else or by you in another window. What you sent just now was not stored.
    .next = Open it again and look at what is new.
problem-WRONG_STATE = This cannot be done now
    .detail = { $state ->
        [checking] The machine is still looking at mail domain and website, and until it has decided it is not possible.
        [held] The answer on this referral waits for its day, which stands with it, and until then it is not possible.
        [in_review] A person is still looking at this referral, and until they decide it is not possible.
        [refused] This referral was refused, and after that it is not possible.
        [appealed] A person is looking at this refusal again, and until they decide it is not possible.
        [upheld] This refusal was upheld, and after that it is not possible.
        [validated] This referral is validated already, and after that it is not possible.
        [contacted] The lead was contacted already, and after that it is not possible.
        [meeting] There are talks with the lead already, and then it is not possible.
        [lost] This referral is marked as lost, and after that it is not possible.
        [withdrawn] This referral was withdrawn, and after that it is not possible.
        [expired] The protection of this referral is over, and after that it is not possible.
       *[other] As this referral stands now, it is not possible.
    }
    .next = Open it again to see how it stands.
error-TOO_SHORT = This is too short: at least { $least } characters.
    .fix = Please say a little more.
error-HOLIDAY = Line { $line } is not a date: { $typed }
    .fix = Please write one day a line, like 2026-12-25.
error-TOO_MANY_DAYS = There are more than { $max } days.
    .fix = Please take out those that are long past.
problem-COMPANY_HELD = Another referral holds this company
    .detail = It came earlier, is won already, or is the same partner’s, so this one cannot be validated. Nothing was stored.
    .next = Open the case again: it names that referral.
problem-LEAD_OBJECTED = This person does not want to be contacted
    .detail = So the refusal cannot be undone. Nothing was stored.
    .next = The partner may refer somebody else at the company.
problem-WON_ON_APPEAL = This was validated on appeal
    .detail = What a partner won on appeal is not taken back.
    .next = If it leads nowhere, mark the lead as lost.
problem-SAME_REVIEWER = You refused this one yourself
    .detail = An appeal is decided by somebody else than whoever refused first.
    .next = Ask a colleague who runs the programme; if there is none, the owner can invite one.
problem-APPEAL_OVER = The time to ask for a person is over
    .detail = A refusal can be looked at again for 21 days.
    .next = If something has changed since, refer the lead anew.
problem-UPLOAD_BROKEN = The upload broke off
    .detail = Not all of the file arrived. Nothing was stored.
    .next = Send it again.
problem-IDEMPOTENCY_KEY = The Idempotency-Key cannot be used
    .detail = It must have 1 to 255 visible ASCII characters.
    .next = Send another key.
problem-IDEMPOTENCY_MISMATCH = This Idempotency-Key was used for something else
    .detail = The first request under it had another body.
    .next = Send a new key for a new request.
error-WEBSITE_OF_NOBODY = { $website } is no company’s own address, and there is no name.
    .fix = Give the company’s name, or its own website.
error-ACCOUNT_LINKEDIN = { $value } is no company page on LinkedIn.
    .fix = Write linkedin.com/company/… or the page’s name alone, or leave the field empty.
error-ACCOUNT_VAT = { $value } has not the form of a VAT number.
    .fix = Write it whole, such as DE123456789, or leave the field empty.
error-ACCOUNT_NUMBER = { $value } has not the form of a company number.
    .fix = Write the number of the register, such as HRB 12345 or SIREN 123456789, or leave the field empty.
error-ACCOUNT_NUMBER_WHOSE = { $value } may be a number of many registers.
    .fix = Fill in the country, or write the register or the country’s letters before the number (KvK 12345678).
error-ACCOUNT_OWN_PARENT = The account names itself as its parent. It was taken without a parent.
    .fix = Give the id of another account, or leave the field empty.
error-ACCOUNT_SAME_NUMBER = { $account } bears the number { $value } too.
    .fix = If both are one company, merge them in your CRM. If they belong together, name the one as the parent of the other.
error-ACCOUNT_WEBSITE = { $value } is no web address. The account was taken without its website.
    .fix = Write it like acme.com, and import the row again.
error-ACCOUNT_EMAIL = { $value } is no e-mail address. The account was taken without it.
    .fix = Write it like info@acme.com, and import the row again.
error-ACCOUNT_PHONE = { $value } is no phone number. The account was taken without it.
    .fix = Write it like +49 30 1234567, and import the row again.
error-ACCOUNT_COUNTRY = We do not know the country { $value }. The account was taken without a country.
    .fix = Write two letters (DE) or the English name, and import the row again.
error-ACCOUNT_STAGE = We do not know the stage { $value }. The account counts as active.
    .fix = Write active, customer, lost or former, and import the row again.
error-ACCOUNT_DAY = { $value } is no day, or may be two. The account was taken without its last activity.
    .fix = Write it as 2026-01-31, and import the row again.
error-ACCOUNT_TWICE = Row { $row } is the account { $value } of row { $before } once more. Row { $before } counts.
    .fix = Take one of the two rows out, or let the last one count.
error-ACCOUNT_REPLACED = Row { $row } has replaced row { $before }: both are the account { $value }.
    .fix = Nothing needs to be done if the last row is right.
error-WEBSITE_NEEDED = This is not the address of a website.
    .fix = Please write it like company.com.
error-ADDRESS_IN_NAME = There is a web or e-mail address in it.
    .fix = Please write the name alone.
problem-BAD_REQUEST = This request cannot be read
    .detail = Its address or its content is not written as we read it. Nothing was stored.
    .next = Check the address, or start again from the first page.
problem-TOO_SLOW = The request took too long to arrive
    .detail = The connection may be slow or broken. Nothing was stored.
    .next = Please send it again.
problem-NOT_YOUR_LEAD = Somebody else works this lead
    .detail = Account managers log what came of their own leads.
    .next = Ask its account manager, or a manager, to log it.
error-DATE_BEFORE_REFERRAL = This day is before the lead was referred, on { $day }.
    .fix = Please write the day on which the meeting was held.
problem-NONE_TO_CORRECT = There is nothing to correct here
    .detail = The form was to correct a referral that is not there, or that another partner handed in. Nothing was changed, and nothing was handed in.
    .next = Open the referral that you mean and correct it from its own page, or refer the lead anew.
error-NONE_TO_CORRECT = Nothing of yours can be corrected under this id.
    .fix = Give the id of an open referral of your own, or leave the field out to hand in a new lead.
error-UNKNOWN_FIELD = There is no field { $field }.
    .fix = { $nearest ->
        [none] Take it out: the fields of a lead are listed in the API’s description.
       *[other] Did you mean { $nearest }?
    }
error-STATE_UNKNOWN = There is no such state.
    .fix = Send one of: { $known }.
error-CURSOR = This is no place in the list.
    .fix = Send the value of next from the answer before, or leave it out.
problem-PARTNER_NOT_APPROVED = This partner cannot refer
    .detail = Only approved partners refer, and this one is not, or not any more.
    .next = Decide the application first.
error-MARKUP = There are HTML tags in it.
    .fix = Please write plain text, without < and >.
error-FOREIGN_FIELD = There is no field { $name } here.
    .fix = { $nearest ->
        [none] Take it out. Known here: { $known }.
       *[other] Did you mean { $nearest }?
    }
error-FIELD_TWICE = This field stands there more than once.
    .fix = Send it once: which one is meant, nobody could say.
error-NOT_OBJECT = This must be an object.
    .fix = Send a JSON object.
error-NOT_LIST = This must be a list.
    .fix = Send a JSON array.
error-ONE_OF = This is none of the words that are known here.
    .fix = Send one of: { $known }.
error-CURRENCY = This is not a currency that invoices are written in.
    .fix = Send a code of ISO 4217, such as EUR.
error-AMOUNT = This is not a whole number of minor units from -{ $most } to { $most }.
    .fix = Send cents as an integer without quotes: 19900 is 199.00 EUR.
error-AMOUNT_NEGATIVE = Money that moved cannot be negative.
    .fix = Send the amount without its sign: money_in is what came, money_out what went back.
error-AMOUNTS_TOO_LARGE = These amounts add up to more than { $most } minor units.
    .fix = Check them: one is probably far too large.
error-DATE_RANGE = This day is outside of the years 1970 to 2200.
    .fix = Check the year.
error-PERIOD_END = This period ends before it begins, on { $start }.
    .fix = Send the day after its last; without a period, the same day as period_start.
error-TOO_MANY = { $what ->
        [invoices] There are { $found } invoices, at most { $max } are taken in one call.
        [lines] There are { $found } lines on the invoices, at most { $max } are taken in one call.
       *[money] There are { $found } entries in money_in and money_out, at most { $max } are taken in one call.
    }
    .fix = Send them in several calls.
error-BEGINS_PAST = This day is over: terms never begin in the past.
    .fix = Choose today or a later day, or leave it empty.
error-BEGINS_FAR = This day is more than { $days } days away.
    .fix = Check the year.
problem-BEGINS_PAST = This day is over
    .detail = Terms never begin in the past. Nothing was published.
    .next = Choose another day.
problem-REPLAY_ROLES = Your role may not do this
    .detail = The owner, managers and auditors may.
    .next = Ask one of them.
error-POLICY_FILE = Line { $line } of the policy file: { $kind ->
    [not_toml] { $written } is not TOML. A line is NAME = "value", a heading such as [treatments], or a comment behind #.
    [leading_zero] { $written } is not TOML: a number has no leading zeros. Write { $allowed }.
    [twice] { $written } stands there a second time. Take one out.
    [fixed] `{ $name }` is no policy’s to treat: { $rule ->
        [ALREADY_REFERRED] the first in time holds the company, by a constraint of the database.
        [LEAD_OBJECTED] who wants no contact is handed to nobody.
       *[other] the form takes nothing else, so no lead comes to be judged by it.
    } Take the line out.
    [no_rule] `{ $name }` is no rule; allowed: { $allowed }.
    [no_setting] `{ $name }` is not a setting; allowed: { $allowed }.
    [countries] `{ $name }` is { $written }; allowed: a list of two-letter codes, or no such line: all countries.
    [country] `{ $name }` holds { $written }; allowed: two-letter codes of ISO 3166-1, such as DE.
    [days] `{ $name }` is { $written }; allowed: a whole number of days from 1 to 3650, "always", "never".
    [truth] `{ $name }` is { $written }; allowed: true, false.
    [table] `{ $name }` is { $written }; allowed: a heading of its own, with its lines below it.
   *[words] `{ $name }` is { $written }; allowed: { $allowed }.
}
    .fix = Please change this line and send the file again.
error-LOOK_BACK = This is neither a whole number of days from { $least } to { $most } nor always or never.
    .fix = Please write one of them.
