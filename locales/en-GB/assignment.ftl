## Why somebody was given a lead
event-assigned = Given to { $to }
event-unassigned = Nobody is there to be given it
assigned-rule = Rule { $rule } ({ $when }), { $manner }.
assigned-account_managers = No rule gave it to anybody: the account managers, in turn.
assigned-managers = No account manager is there: whoever runs the programme, in turn.
assigned-owners = Neither an account manager nor a manager is there: the owners, in turn.
assigned-nobody = Nobody who works leads is there.
passed-away = { $name } is away until { $day }.
passed-gone = { $name } works no leads any more.
manner-in_turn = in turn
manner-least_loaded = whoever has the fewest open leads
every-lead = every lead
size-between = { $least } to { $most } people
size-from = { $least } people or more
mail-unassigned-subject = Nobody has this lead: { $company }
mail-unassigned-preheader = Everybody who works leads is away.
mail-unassigned-text = The lead { $lead } at { $company } is validated, and nobody is there who could be given it. The partner waits for a contact. Please give it to somebody on its page.

## The page of assignment
nav-assignment = Assignment
assignment-lead = Who is given which validated leads. The first rule that fits a lead and has somebody there gives it.
rules-title = Rules
rules-empty = No rules yet
rules-empty-text = Without a rule every lead goes to the account managers in turn, and who is away is passed over. A rule gives leads of a country, a language or a size to certain people.
rules-otherwise = Otherwise: the account managers in turn; where none is there, whoever runs the programme.
rule-add = Add a rule
rule-number = Rule { $rule }
rule-lead = What is left empty asks for nothing. A rule that asks for nothing means every lead.
rule-when = For which leads
rule-whom = To whom
rule-how = How
rule-order = Order
rule-up = Move rule { $rule } up
rule-down = Move rule { $rule } down
rule-in-countries = Countries
rule-countries-hint = Two-letter codes or English names, with commas between: DE, AT, Switzerland.
rule-languages = Languages
rule-languages-hint = In which the company is spoken to: those of its country, or the one of its site. Codes with commas between, of: { $codes }.
rule-language = Language
rule-employees = People who work there
rule-least = People who work there, from
rule-most = to
sizes-note = A size is known where a public register told it. A company whose size nobody told fits no rule on size.
sizes-unknown = At the moment no register that counts people is switched on (registers.french_company_search), so no lead has a size.
manner-choice-in_turn = In turn: whoever waited longest
manner-choice-least_loaded = Least loaded: whoever has the fewest open leads
rule-save = Save the rule
rule-delete = Delete this rule
rule-delete-sure = The rules below it move up. Leads that were given by it stay where they are.
rule-delete-yes = Delete it
done-rules-saved = Saved. It counts for leads from now on.
done-rule-deleted = The rule is deleted.
problem-RULES_CHANGED = Somebody changed the rules meanwhile
    .detail = Nothing was stored.
    .next = Open the page anew and look at them as they are now.
error-LANGUAGE_UNKNOWN = “{ $value }” is no language of the list.
    .fix = Please write its two-letter code.
error-SIZE_BACKWARDS = This is fewer than where it begins.
    .fix = Please correct one of both numbers.
field-name-languages = Languages
field-name-people = To whom
field-name-manner = How
field-name-least = From
field-name-most = To

## People and their absences
people-title = People
open-leads = Open leads
absence = Absence
that-is-you = (you)
is-there = There
away-until = Away until { $day }
works-no-leads = Works no leads any more
has-open-leads = { $count ->
    [one] One open lead
   *[other] { $count } open leads
}
leads-of-nobody = { $count ->
    [one] Nobody has one lead
   *[other] Nobody has { $count } leads
}
leads-of-nobody-text = They are validated, and nobody was there who could be given them. Their partners wait.
give-by-rules = Give them by the rules
hand-over-title = Hand over
hand-over-lead = When { $name } leaves or is away for long, their open leads can go to others by the rules.
hand-over = Hand all open leads over
hand-over-sure = { $count ->
    [one] The open lead of { $name } goes
   *[other] { $count } open leads of { $name } go
} to others by the rules. Whoever gets them, the partners and { $name } are told by mail.
hand-over-yes = Hand them over
done-leads-handed-over = Handed over. Everybody concerned is told by mail.
done-leads-handed-over-partly = Some are handed over; for the others nobody is there.
done-leads-nobody-there = Nobody is there to be given them. They stay where they are.
absences-title = Absences
absences-lead = On these days no lead is given to them, and reminders go to whoever runs the programme.
absences-none = None is entered.
absence-days = From { $first } to { $last }
absence-runs = Now
absence-end = Take back
absence-enter = Enter the absence
field-name-first_day = First day
field-name-last_day = Last day
done-absence-entered = Entered. No lead is given to them on these days.
done-absence-ended = Taken back.
error-ABSENCE_DAYS = These days are over, longer than two years, or in the wrong order.
    .fix = The last day is today or later, and not before the first.

## Trying the rules
trial-title = Who would get this lead?
trial-lead = Tries the rules as they are now. Nothing is stored, and nobody’s turn is used up.
trial-language-any = As in the country
trial-try = Try
trial-next = { $name } would get it
trial-nobody = Nobody would get it
trial-then = After that: { $names }

## Giving one lead to somebody else
lead-whose = Who works it
lead-of-nobody = Nobody has this lead. The partner waits.
lead-by-rules = By the rules: to { $name }
lead-give = Give it to somebody else
lead-give-to = To whom
lead-give-words = Why
lead-give-words-hint = Whoever gets it and whoever had it read this. The partner reads only the new name.
lead-give-yes = Hand it over
person-away = { $name }, away until { $day }
person-open = { $count ->
    [one] { $name }, one open lead
   *[other] { $name }, { $count } open leads
}
done-lead-handed-over = Handed over. Everybody concerned is told by mail.
event-reassigned = Handed over to { $to }
reassigned-from = Before: { $from }.
error-HAS_IT_ALREADY = This person has the lead already.
    .fix = Please choose somebody else.
field-name-to = To whom
field-name-to_words = Why
problem-NOBODY_THERE = Nobody is there to be given it
    .detail = Whoever is meant works no leads, or everybody is away. Nothing was changed.
    .next = Choose somebody by name on the page of the lead.
mail-new-lead-handed = { $by } has handed { $lead } at { $company } over to you.
mail-new-lead-handed-due = The partner was told that contact is made by { $due }.
mail-manager-changed-subject = { $manager } now looks after { $company } ({ $receipt })
mail-manager-changed-preheader = Your referral of { $lead } goes on as before.
mail-manager-changed-text = From now on { $manager } works your referral of { $lead } at { $company }. Nothing else changes.
mail-manager-changed-due = Contact is made by { $due }, as you were told.
mail-taken-over-subject = { $to } now has your lead: { $company }
mail-taken-over-preheader = { $by } has handed it over.
mail-taken-over-text = { $by } has handed { $lead } at { $company } over to { $to }. You need do nothing more about it.
mail-all-taken-over-subject = { $count ->
    [one] One of your leads is handed over
   *[other] { $count } of your leads are handed over
}
mail-all-taken-over-preheader = { $by } has handed them over by the rules.
mail-all-taken-over-text = { $by } has handed your open leads over to others by the rules. You need do nothing more about them.
mail-all-taken-over-list = Who has them now
mail-all-taken-over-button = Your leads

## The clock of a first contact
event-contact_reminded = Reminded of the first contact
event-contact_escalated = Still not contacted: the owners are told
mail-due-soon-subject = Contact due by { $due }: { $company }
mail-due-soon-preheader = { $lead } was not contacted yet.
mail-due-soon-text = Half of the time for a first contact with { $lead } at { $company } has passed. The partner was told that contact is made by { $due }.
mail-overdue-whose = { $manager } has this lead.
mail-overdue-nobody = Nobody has this lead. Please give it to somebody on its page.
mail-escalated-subject = Still not contacted: { $company }
mail-escalated-text = Nobody has logged a contact with { $lead } at { $company }. The partner was told { $due }, and further working days have passed since.
mail-escalated-suggested = By the rules it would go to { $name } next. On its page one button gives it to them.

## Outcomes from a mail
mail-outcomes = Or log at once what came of it. Each link opens a page that asks first.
outcome-contacted = Contacted
outcome-meeting = Meeting held
outcome-not_reached = Not reached
outcome-lost = Lost
outcome-of = This is about { $lead } at { $company }.
outcome-due = The partner was told that contact is made by { $day }.
outcome-will-contacted = You reached the lead, by phone or mail. The partner is told, and the clock of the first contact stops.
outcome-will-meeting = The meeting is logged, and the partner is told.
outcome-will-not_reached = It is noted that you tried. The partner sees it; nobody is mailed, and the clock runs on.
outcome-will-lost = The lead is closed as lost, and the partner is told the reason.
outcome-yes-contacted = Log the contact
outcome-yes-meeting = Log the meeting
outcome-yes-not_reached = Note the attempt
outcome-yes-lost = Mark as lost
outcome-look-done = This is logged already
outcome-look-moved_on = This lead has moved on
outcome-look-expired = This link has expired
outcome-look-not_yours = This lead is not yours any more
outcome-done-text = { $outcome }: { $lead } at { $company }. There is nothing more to do here.
outcome-moved-text = { $lead } at { $company } now stands at: { $state }. Nothing was changed. What came of it since is logged on the page of the lead.
outcome-expired-text = Links in mails work for a while only. Nothing was changed. Please sign in and log it on the page of the lead.
outcome-not-yours-text = It was given to somebody else, or your role no longer works leads. Nothing was changed.
event-not_reached = Not reached
    .by = { $by } tried, and reached nobody
