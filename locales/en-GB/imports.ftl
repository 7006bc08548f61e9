import-all = This file holds all accounts: those that are not in it leave the pipeline. Where many would leave you are asked first.
import-ask-columns = Show me the columns first, and let me say which is which.
imports-title = Imports
imports-latest = Latest imports
imports-all = All imports
imports-empty = No file was imported yet
imports-empty-text = Each file that you import stands here, with what became of its rows.
import-nameless = Import { $number }
import-of-file = File
import-rows = Rows
import-begun = Begun by { $by }, { $when }
import-begun-there = Begun at the command line, { $when }
import-state-mapping = Waits for its columns
import-state-waiting = Waits its turn
import-state-running = Is being read
import-state-asking = Asks you
import-state-leaving = Entries leave
import-state-stopped = Stopped
import-state-done = Done
import-state-failed = Failed
import-state-dropped = Discarded
import-doing-waiting = Waits its turn
import-doing-running = Rows are read
import-doing-leaving = Entries that are not in the file leave
import-heading-mapping = Somebody must say which column is which
import-heading-asking = Read to the end
import-heading-stopped = Imported so far
import-heading-done = Imported
import-heading-failed = Imported so far
import-heading-dropped = Imported until it was discarded
import-reading = Rows are read
import-hint-waits = You may leave this page: it goes on, and a mail tells you when it is done.
import-counts = { $read } rows: { $added } new, { $updated } brought up to date, { $refused } refused.
import-counts-departed = { $read } rows: { $added } new, { $updated } brought up to date, { $refused } refused; { $departed } left the pipeline.
import-progress-leaving = { $left } of { $all } have left.
import-rate = { $rate } rows a second.
import-soon = Less than a minute left.
import-minutes = { $count ->
    [one] About one minute left.
   *[other] About { $count } minutes left.
}
import-departed = Left the pipeline
import-failed = The import cannot go on
import-kept-all = { $count ->
    [0] Nobody leaves the pipeline
    [one] One entry is not in the file, and stays
   *[other] { $count } entries are not in the file, and stay
}
import-kept-all-text = Not all rows of the file could be taken, so nobody can say for sure who is not in it. Mend the refused rows and import the whole file again.
import-asks = { $count ->
    [one] One entry is not in the file
   *[other] { $count } entries are not in the file
}
import-asks-text = If this file holds everything, they leave the pipeline: a lead is not compared with them any more until a later file brings them back. The first of them: { $names }
import-act-stop = Stop
import-act-resume = Go on
import-act-drop = Discard the rest
import-act-leave = { $count ->
    [one] Let it leave
   *[other] Let { $count } entries leave
}
import-act-keep = They stay
import-act-note-waiting = You may leave this page: it goes on, and a mail tells you when it is done.
import-act-note-running = You may leave this page: it goes on, and a mail tells you when it is done. What is read stays when you stop it.
import-act-note-leaving = Who has left comes back with a later file.
import-act-note-asking = All rows are imported. Nobody leaves until you say so.
import-act-note-stopped = What was read stays. Going on starts behind the last row that was read.
import-act-note-failed = What was read stays. Going on starts behind the last row that was read.
import-act-note-mapping = Nothing was read yet.
import-refused-file = Refused rows as CSV
import-rows-cut = These are the first. All of them stand in the file, with their reasons.
import-doubts-cut = The first { $shown } are shown.
done-import-stop = Stopped. What was read stays.
done-import-resume = It goes on.
done-import-drop = Discarded. What was read stays.
done-import-leave = They leave the pipeline.
done-import-keep = They stay. The import is done.
done-import-late = It had moved on meanwhile; nothing was changed.
columns-title = Which column is which?
columns-lead = Choose for each column of your file what it holds. Your choice is remembered for files with the same columns.
columns-header = In your file
columns-values = First values
columns-field = Holds
columns-none = Is not read
columns-drop = Discard this file
columns-nameless = Column { $number }
columns-as-id = Id in your system
columns-as-name = Company name
columns-as-website = Website or domain
columns-as-country = Country
columns-as-phone = Phone
columns-as-email = E-mail
columns-as-aliases = Other names
columns-as-stage = Stage
columns-as-last_activity = Last activity
columns-as-owner = Owner
columns-as-linkedin = LinkedIn page
columns-as-vat_number = VAT number
columns-as-company_number = Company number
columns-as-parent = Id of the account that it belongs to
error-COLUMN_TWICE = Column { $first } is said to hold this already.
    .fix = Choose one of the two.
error-COLUMN_NAME_OR_WEBSITE = No column holds a company name or a website.
    .fix = Choose the column that does: without either, no company would be known again.
error-IMPORT_FAULT = Something on our side failed, several times. It stands in the server's log.
    .fix = Press Go on to try again.
mail-import-subject = { $file } is imported
mail-import-asks-subject = { $file } is imported; { $count ->
    [one] may one entry leave?
   *[other] may { $count } entries leave?
}
mail-import-text = Your import of { $file } was read to its end.
mail-import-asks = { $count ->
    [one] One entry of the pipeline is not in the file. It leaves only when you say so on the page.
   *[other] { $count } entries of the pipeline are not in the file. They leave only when you say so on the page.
}
mail-import-failed-subject = The import of { $file } cannot go on
mail-import-failed-text = Your import of { $file } cannot go on. { $why } What was read stays:
mail-import-button = See the import
mail-import-why = You get this mail because you began this import.
import-all-contacts = This file holds all contacts: those that are not in it leave the pipeline. Where many would leave you are asked first.
columns-needed-accounts = A name or a website is needed.
columns-needed-contacts = An e-mail address, a phone number, a company or a website is needed.
columns-as-person = Full name
columns-as-first_name = First name
columns-as-last_name = Last name
columns-as-email_home = E-mail, private
columns-as-email_other = Another e-mail
columns-as-mobile = Mobile phone
columns-as-phone_home = Phone, private
columns-as-phone_other = Another phone
columns-as-company = Company
columns-as-account = Id of the account
error-COLUMN_OF_NOBODY = No column holds an e-mail address, a phone number, a company or a website.
