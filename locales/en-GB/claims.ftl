## Windows of claims: how long a company is held
terms-deal = An open deal lets it stand still, days
window-title = How long it is held
window-end = Held until
window-until = The company is held for this referral until { $day }.
window-stands = A deal is open: until { $day } at the latest, no day of it passes.
time-ask = Ask for more time
time-text = Why more time helps
time-hint = What is going on at the company, and how long it will take. Whoever works the lead reads it.
time-send = Send
time-open = More time was asked for on { $asked }. It is answered by { $due }. Until then the company stays held; if nobody answers, until { $lapses } at the latest.
time-granted = { $days ->
    [one] One day more was granted.
   *[other] { $days } days more were granted.
}
time-refused = More time was not granted.
give-free = Give the company free
give-free-sure = Others may refer it at once. Your referral stays: if the company pays within the credit time and nobody else holds it then, the reward is still yours. This cannot be taken back.
give-free-yes = Give it free
done-time-asked = Sent. You see here by when it is answered.
done-given-free = The company is free for others.
done-time-answered = Answered. The partner is told.
done-released = The protection is ended. The partner is told why.
time-title = More time
time-lead = Partners ask that a company stays held for them. While a request waits, the protection does not end, for thirty days after its end at most.
time-empty = Nobody waits for an answer
time-empty-text = When a partner asks for more time, the request stands here and on the page of the lead.
time-days = Days more
time-days-hint = From 1 to 365, to grant them.
time-words = Your words to the partner
time-words-hint = Needed to refuse.
time-grant = Grant
time-refuse = Refuse
release = End the protection early
release-note = The company is free for others at once, and the partner reads why. The referral is credited as before.
release-words = Why
release-yes = End it
need-time = { $count ->
    [one] One request for more time
   *[other] { $count } requests for more time
}
need-time-why = A partner asks that a company stays held
event-time_asked = More time asked for
event-time_granted = More time granted
    .by = More time granted by { $by }
event-time_refused = More time not granted
    .by = More time not granted by { $by }
event-time_unanswered = Nobody answered in time whether there is more time
event-given_free = The partner gave the company free
event-released = Protection ended early
    .by = Protection ended early by { $by }
problem-TIME_ASKED = More time was asked for already
    .detail = Your request waits for an answer, or this very end was answered before. Nothing was stored.
    .next = The page of the referral says how it stands.
mail-claim-ends-subject = { $company } is held for you until { $day } ({ $receipt })
mail-claim-ends-preheader = Afterwards others may refer it, too.
mail-claim-ends-text = Your referral of { $company } holds the company until { $day }. From then on others may refer it, too. What you earn does not end with it: if the company pays by { $credited } and nobody else holds it then, the reward is yours.
mail-claim-ends-time = Is something going on there? Ask for more time on the page of the referral.
mail-claim-over-subject = { $company } is no longer held for you ({ $receipt })
mail-claim-over-preheader = What you may earn stays.
mail-claim-over-text = The time for which { $company } was held for you is over. Others may refer it now.
mail-claim-over-released = We have ended the protection of { $company } early. Others may refer it now. We write:
mail-claim-over-credit = If the company pays by { $credited } and nobody else holds it then, the reward is still yours. You may refer it again, like everybody.
mail-time-asked-subject = { $partner } asks for more time: { $company }
mail-time-asked-preheader = The company is held until { $day }.
mail-time-asked-text = { $partner } asks that { $company } stays held for their referral, which holds it until { $day }. Please answer by { $due }. Until you answer, the protection does not end, for thirty days after that day at most. They write:
mail-time-waits-subject = Still to answer: more time for { $company }
mail-time-waits-preheader = If nobody answers, it is free on { $day }.
mail-time-waits-text = On { $asked }, { $partner } asked that { $company } stays held for their referral. That was to be answered by { $due }. If nobody answers, the protection ends on { $day } as if it had been refused.
mail-time-granted-subject = { $company } is held for you until { $day } ({ $receipt })
mail-time-granted-preheader = You have more time.
mail-time-granted-text = You asked for more time, and it was granted: { $company } is held for you until { $day }.
mail-time-refused-subject = No more time for { $company } ({ $receipt })
mail-time-refused-preheader = It is held for you until { $day }.
mail-time-refused-text = You asked for more time for { $company }, and it was not granted. The company is held for you until { $day }; what you may earn does not end with that. We write:

## Caps: leads that are taken now and answered later
terms-open-start = Open referrals of a new partner
terms-open-hint = Beyond it a lead is taken with its place in time and answered on the next working day. 0: no bound.
terms-open-more = More for each that was validated
terms-open-most = At most
terms-known-answers = Answers a day that something is known
terms-known-answers-hint = After so many, whatever a partner hands in that day is answered on the next working day. 0: no bound.
held-title = Answered later
held-open = You have as many open referrals as we answer at once. { $company } is taken with its place in time; you have our answer on { $day }.
held-known_answers = You have reached today’s limit of answers about companies that are known already. { $company } is taken with its place in time, whatever becomes of it; you have our answer on { $day }.
held-because-open = As many referrals as are answered at once are open. The answer comes on { $day }.
held-because-known_answers = Today’s limit of answers about known companies was reached. The answer comes on { $day }.
held-answer-now = Answer now
done-answered-now = Answered, or being looked up.
event-held = Taken, to be answered later
event-answered_now = Answered sooner
    .by = Answered sooner by { $by }
mail-held-text = Your referral of { $lead } at { $company } ({ $receipt }) waited for its day, and is answered now.

## Patterns that look like asking
watch-title = Handed in, last { $days } days
watch-figure-handed-in = People
watch-figure-known = Known, or referred before
watch-figure-addresses = Most at one company
watch-figure-nobody = Nobody behind
watch-figure-held = Answered later, waiting now
watch-told = Told on { $day }
watch-known_today = { $known_today } within a day were answered as known or referred before.
watch-known_share = { $known } of { $handed_in } in { $days } days are known or were referred before.
watch-one_company = { $addresses } addresses at { $company } in { $days } days.
watch-nobody_behind = With { $nobody } of { $handed_in } in { $days } days nobody was behind: no mail, no site, no answer.
mail-watched-subject = Is { $partner } asking instead of referring?
mail-watched-preheader = What was handed in shows a pattern. Nothing was refused for it.
mail-watched-text = What { $partner } handed in of late may be honest, or may try out whom you know:
mail-watched-next = Look at the referrals, and talk to the partner. Nothing was refused for this, and the partner is not told. You hear of them once a day at most.
mail-watched-button = See the partner
