### Words of mails and of timelines.

mail-hello = Hello { $name },
mail-button = { $label }:
mail-foot-partner = You get this mail because you are a partner of { $operator }, or applied to be one.
mail-foot-staff = You get this mail because you work with this partner programme.

mail-sign-in-subject = Your link to sign in
mail-sign-in-preheader = { $minutes ->
    [one] It works once, for one minute.
   *[other] It works once, for { $minutes } minutes.
}
mail-sign-in-text = { $minutes ->
    [one] Here is your link. It works once, for one minute.
   *[other] Here is your link. It works once, for { $minutes } minutes.
}
mail-sign-in-button = Sign in
mail-sign-in-code = In the browser in which you asked for it, these six digits do the same: [code]
mail-sign-in-foot = You get this mail because somebody asked for a link with your address. If it was not you, you need do nothing: nobody comes in without it.

mail-invitation-subject = { $by } invites you to the partner programme
mail-invitation-preheader = Your role: { $role }.
mail-invitation-text = { $days ->
    [one] { $by } invites you to the staff of the partner programme. Your role: { $role }. The link works for one day; afterwards you can ask for a new one where you sign in.
   *[other] { $by } invites you to the staff of the partner programme. Your role: { $role }. The link works for { $days } days; afterwards you can ask for a new one where you sign in.
}
mail-invitation-button = Accept the invitation

mail-confirm-subject = Confirm your e-mail address
mail-confirm-preheader = Then we answer your application at once.
mail-confirm-text = { $days ->
    [one] You applied to be a partner of { $operator }. Confirm that this address is yours, and we answer at once. The link works for one day.
   *[other] You applied to be a partner of { $operator }. Confirm that this address is yours, and we answer at once. The link works for { $days } days.
}
mail-confirm-button = Confirm my address

mail-prove-preheader = One small change on your website, and we can answer you.
mail-prove-ask = If somebody looks after your website, forward them this mail. One of these three is enough:
mail-prove-button = See how, and let us look

mail-decided-subject = { $state ->
    [approved] You are a partner of { $operator }
    [in_review] A person looks at your application
   *[refused] Your application to { $operator }
}
mail-decided-preheader = { $state ->
    [approved] Refer your first company now.
    [in_review] We answer you by e-mail as soon as it is decided.
   *[refused] We cannot accept it; here is why.
}
mail-decided-approved = Your application is approved. You can refer companies from now on: you have the answer, with every reason, in the same minute.
mail-decided-in_review = A person has to look at some of what you told us. We answer you by e-mail as soon as it is decided.
mail-decided-refused = We cannot accept your application. These are the reasons:
mail-decided-automatic = This was decided by a machine, by the reasons above. You can ask a person to look at it; they answer within five working days.
mail-decided-refer = Refer a company
mail-decided-ask = Ask a person to look

mail-partner-invited-subject = { $by } invites you to the partner programme of { $operator }
mail-partner-invited-preheader = Refer companies and earn.
mail-partner-invited-text = { $days ->
    [one] { $by } invites you to be a partner of { $operator }. You are approved already: come in, read the deal, refer your first company. The link works for one day.
   *[other] { $by } invites you to be a partner of { $operator }. You are approved already: come in, read the deal, refer your first company. The link works for { $days } days.
}
mail-partner-invited-button = Accept the invitation

mail-received-subject = { $state ->
    [held] Taken, answered on { $due }: { $company } ({ $receipt })
    [checking] Being checked: { $company } ({ $receipt })
    [validated] Validated: { $company } ({ $receipt })
    [refused] Refused: { $company } ({ $receipt })
   *[in_review] In review: { $company } ({ $receipt })
}
mail-received-preheader = { $state ->
    [held] Its place in time is kept.
    [checking] We look at mail domain and website, and write again when it is decided.
    [validated] We contact { $lead } by { $due }.
    [refused] Every reason, and what would change it.
   *[in_review] You have our answer by { $due }.
}
mail-received-text = We received your referral of { $lead } at { $company }. Your receipt: { $receipt }.
mail-received-validated = It is validated. We contact { $lead } by { $due }.
mail-received-validated-by = It is validated. { $manager } contacts { $lead } by { $due }.
mail-received-checking = Nothing stands against it so far. We are looking at the company’s mail domain and website; that takes seconds, and up to a day where a server does not answer. Your place in time is kept.
mail-judged-text = { $state ->
    [in_review] We have looked at the mail domain and website of { $company }. Your referral of { $lead } ({ $receipt }) is not decided yet.
   *[other] We have looked at the mail domain and website of { $company }, and your referral of { $lead } ({ $receipt }) is decided.
}
mail-corrected-text = Your referral of { $lead } at { $company } ({ $receipt }) was corrected, and judged anew.
mail-received-correct = Is something in it wrong, or can you mend what is named here? Until it is decided you can correct it on the page of the referral, or send it again. It is judged anew and keeps its place in time.
mail-received-in_review = A person looks at it. You have our answer by { $due }. What is looked at:
mail-received-refused = We cannot take it. These are all the reasons:
mail-received-object = Do you think that this is wrong? Until { $until } you can ask a person to look again, on the page of the referral. Somebody else than whoever refused it decides.
mail-received-automatic = This was decided by a machine: one check that fails is enough to refuse.
mail-received-button = See this referral

mail-contact-added-subject = { $lead } added to your referral of { $company }
mail-contact-added-preheader = It is the same referral, { $receipt }.
mail-contact-added-text = You have an open referral of { $company } ({ $receipt }). We added { $lead } to it: one referral a company, however many people you name.
mail-contact-review-subject = A person looks at { $lead }, whom you named at { $company }
mail-contact-review-text = You have an open referral of { $company } ({ $receipt }), and you named { $lead } there. A person looks at this contact; your referral of the company goes on. What is looked at:
mail-contact-taken-on-text = A person looked at { $lead }, and we added them to your referral of { $company } ({ $receipt }).
mail-contact-refused-subject = { $lead } was not added to your referral of { $company }
mail-contact-refused-text = A person looked at { $lead }, and we did not add them to your referral of { $company } ({ $receipt }). The referral goes on without them.
mail-new-contact-subject = Another person at { $company }: { $lead }
mail-new-contact-preheader = It is the same lead.
mail-new-contact-text = The partner named another person at { $company }, a lead of yours: { $lead }.
mail-new-contact-reviewed = A person looked at this contact before it came to you.
mail-contact-waits-subject = Waiting for review: { $lead } at { $company }
mail-contact-waits-preheader = Another person at a company that was referred
mail-contact-waits-text = The time for a decision about { $lead } is over: nobody has said yet whether they are added to the referral of { $company }. The referral goes on without them; the partner waits for an answer.

mail-referral-decided-subject = { $state ->
    [validated] Validated: { $company } ({ $receipt })
    [upheld] Refusal stands: { $company } ({ $receipt })
   *[refused] Refused: { $company } ({ $receipt })
}
mail-referral-decided-preheader = { $event ->
    [lapsed] We took too long, so it counts.
   *[other] A person decided about { $lead }.
}
mail-referral-decided-validated = { $event ->
    [lapsed] Nobody decided about your referral of { $lead } at { $company } in time. So it counts: it is validated.
    [overturned] Another person looked at your referral of { $lead } at { $company } again: you were right, and it is validated. It counts from the moment in which you sent it.
    [overridden] A person looked again at your referral of { $lead } at { $company }, which was refused: it is validated after all. It counts from the moment in which you sent it.
   *[other] A person looked at your referral of { $lead } at { $company }, and it is validated.
}
mail-referral-decided-contact = We contact { $lead } by { $due }.
mail-referral-decided-contact-by = { $manager } contacts { $lead } by { $due }.
mail-referral-decided-refused = { $event ->
    [upheld] Another person looked at your referral of { $lead } at { $company } again, and we still cannot take it.
    [revoked] A person looked again at your referral of { $lead } at { $company }, which was validated. We have to take that back.
   *[other] A person looked at your referral of { $lead } at { $company }, and we cannot take it.
}
mail-referral-decided-final = This is final. If something has changed since, you can refer the lead anew.
mail-appeal-subject = Appeal: { $company }
mail-appeal-preheader = { $partner } asks a person to look again, by { $due }.
mail-appeal-text = { $partner } asks a person to look again at the refusal of { $lead } at { $company }.
mail-appeal-due = The partner was told that it is decided by { $due }.
mail-appeal-nobody = You refused it yourself, and nobody else may decide. Invite a manager: an appeal is never decided by whoever refused first, so it waits until then. The partner was told { $due }.
mail-appeal-button = See the appeal
mail-postponed-subject = We need longer: { $company } ({ $receipt })
mail-postponed-preheader = You have our answer by { $due }.
mail-postponed-text = We have not decided about your referral of { $lead } at { $company } by the day that we named. Those who run the programme were told. You have our answer by { $due }; your place in time is kept.
mail-yielded-subject = No longer held for you: { $company } ({ $receipt })
mail-yielded-preheader = An earlier referral of this company counts again.
mail-yielded-text = We had refused an earlier referral of { $company }, and that was wrong. It counts again, and the first one holds a company. So your referral of { $lead } came second, and is refused. { $reason } We are sorry: the mistake was ours.

mail-moved-subject = { $state ->
    [contacted] Contacted: { $company }
    [meeting] { $meeting } with { $company }
    [no_show] Did not take place: { $meeting } with { $company }
   *[lost] Lost: { $company }
}
mail-moved-preheader = { $state ->
    [contacted] { $by } has been in touch with { $lead }.
    [meeting] Held on { $held_on }.
    [no_show] It was arranged for { $held_on }.
   *[lost] { $reason }
}
mail-moved-contacted = { $by } has been in touch with { $lead } at { $company }.
mail-moved-meeting = { $by } held a meeting with { $lead } of { $company } on { $held_on }: { $meeting }.
mail-moved-no_show = { $by } had arranged a meeting with { $lead } of { $company } ({ $meeting }, { $held_on }), but nobody came.
mail-moved-lost = { $company } will not become a customer for now. { $reason } If it pays us later, within the credit time, the reward is still yours.

mail-new-lead-subject = New lead: { $company }
mail-new-lead-preheader = Contact { $lead } by { $due }.
mail-new-lead-text = { $lead } at { $company } is yours. Please make contact by { $due }: the partner sees this date.
mail-new-lead-email = E-mail: { $value }
mail-new-lead-phone = Phone: { $value }
mail-new-lead-website = Website: { $value }
mail-new-lead-title = Job title: { $value }
mail-new-lead-note = The partner says: { $value }
mail-new-lead-reviewed = A person looked at this lead before it came to you.
mail-new-lead-button = Open the lead
mail-taken-back-subject = Please do not contact: { $company }
mail-taken-back-preheader = { $by } took the validation back.
mail-taken-back-text = { $by } took back the validation of { $lead } at { $company }, so the lead is yours no more. Please do not contact them.

mail-overdue-subject = Contact overdue: { $company }
mail-overdue-preheader = The partner sees that the date has passed.
mail-overdue-text = Nobody has logged a contact with { $lead } at { $company }, and the date that the partner was told has passed. Log what came of it, or mark the lead as lost, with a reason.

mail-review-subject = { $over ->
    [yes] Review overdue: { $company }
   *[no] Review waits: { $company }
}
mail-review-preheader = { $lead }
mail-review-over = The time for a decision about { $lead } at { $company } is over. The lead is not refused for that; the partner waits.
mail-review-half = Half of the time for a decision about { $lead } at { $company } has passed.
mail-review-button = Decide

informed-no = The lead does not know yet that their name was passed on.
informed-knows = The lead knows that their name was passed on.
informed-asked = The lead asked to be contacted.

event-submitted = Referred
event-validated = Validated
    .by = Validated by { $by }
    .machine = Validated by the machine
event-refused = Refused
    .by = Refused by { $by }
    .machine = Refused by the machine
event-appealed = The partner asked for a person to look again
event-overturned = Validated on appeal
    .by = Validated on appeal by { $by }
event-upheld = Refusal upheld
    .by = Refusal upheld by { $by }
event-overridden = Validated after all
    .by = Validated after all by { $by }
event-revoked = Validation taken back
    .by = Validation taken back by { $by }
event-yielded = Refused by the machine: an earlier referral of this company counts again
event-postponed = Not decided in time
    .until = New date: { $day }
event-contacted = Contacted
    .by = Contacted by { $by }
event-meeting = Meeting logged
    .by = Meeting logged by { $by }
event-lost = Lost
    .by = Marked as lost by { $by }
event-withdrawn = Withdrawn by the partner
event-expired = Protection over
event-contact_overdue = Contact overdue
event-contact_added = Another person added
event-corrected = Corrected by the partner
    .by = Corrected for the partner by { $by }
    .before = Before: { $said }
event-contact_in_review = Another person named, a person looks at them
event-contact_taken_on = Another person taken on
    .by = Another person taken on by { $by }
event-contact_turned_down = Another person turned down
    .by = Another person turned down by { $by }
next-review = Decision by { $day }
next-contact = Contact by { $day }
next-contact-overdue = Contact was due by { $day }
meeting-consultation = Consultation
meeting-demo = Demo
meeting-call = Call
meeting-outcome-interested = They are interested
meeting-outcome-undecided = They are thinking
meeting-outcome-not_interested = They are not interested
meeting-outcome-no_show = They did not come
meeting-line = { $kind } on { $day }. { $outcome }.
loss-no_need = They have no need.
loss-no_budget = They have no budget.
loss-competitor = They chose somebody else.
loss-no_answer = They could not be reached.
loss-wrong_person = It was the wrong person.
loss-other = For another reason.
event-judged-checking = The machine is asking the network
event-judged-validated = Validated by the machine: every check that ran has passed
event-judged-refused = Refused by the machine
event-judged-in_review = The machine left it to a person
event-objected = Does not want to be contacted
event-handed_in = Handed in by staff
    .by = Handed in for the partner by { $by }

mail-won-subject = { $company } is a paying customer
mail-won-preheader = You earn { $percent }% of what it pays first.
mail-won-text = { $company } has made its first payment, on { $day }. Your referral ({ $receipt }) is won.
mail-won-deal = { $months ->
    [one] You earn { $percent }% of the first month that it pays.
   *[other] You earn { $percent }% of the first { $months } months that it pays. We write to you again when they are paid; you need do nothing until then.
}
mail-won-button = See what it earns
event-won = First payment: the lead is a paying customer
event-earning = A month is paid
event-earned = The reward is earned
event-lapsed = The reward lapsed
event-paid = The reward is paid

mail-question-subject = Do you still work on { $company }?
mail-question-preheader = Two clicks. Without an answer by { $due } it counts as free.
mail-question-text = A partner of ours refers { $company }. In our pipeline it is { $account }, which is yours and has gone cold.
mail-question-silence = If you work on it, say so: the lead is then refused. If not, it is handed to an account manager. Without an answer by { $due } it counts as free.
mail-question-button = Answer
