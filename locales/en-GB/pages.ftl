### Words of the public pages and the partner's portal.

## Programme page
home-title = Refer and earn
home-promise = Refer a company.
home-promise-earn = { $deal ->
    [half-of-two] Earn half of its first two months.
   *[other] { $months ->
        [one] Earn { $percent }% of its first month.
       *[other] Earn { $percent }% of its first { $months } months.
    }
}
home-lead = { $months ->
    [one] You introduce a company that could use { $product }. We tell you at once whether we can take it, and why. When it has paid one month, { $percent }% of that is transferred to your account.
   *[other] You introduce a company that could use { $product }. We tell you at once whether we can take it, and why. When it has paid { $months } months, { $percent }% of that is transferred to your account.
}
calc-title = What would you earn?
calc-price = What the company pays
calc-price-hint = Without tax, after discounts
calc-every = How it is paid
calc-month = Monthly
calc-year = Yearly, in advance
calc-currency = Currency
calc-earn = You earn
calc-how = { $months ->
    [one] { $percent }% of one month, in the currency of the company’s invoice.
   *[other] { $percent }% of { $months } months, in the currency of the company’s invoice.
}
calc-go = Calculate
home-who = Who can be a partner
home-who-lead = A firm or a freelancer: both are welcome.
home-who-email = You have a professional e-mail address
    .more = On your own domain. With a free mail address, a person looks at your application.
home-who-website = You have a professional website
    .more = Your firm’s, or your own as a freelancer.
home-who-account = You hold a professional bank account
    .more = We ask for its details only when there is something to pay.
home-lead-title = Who can be referred
home-lead-lead = These are the checks that run when you send a company: version { $version }, published on { $day }. If one of them fails we refuse, and show you every reason.
rule-review = If not, a person looks at it.
rule-asked = Then a person decides.
rule-review-soft = If not, a person looks at it. With a second sign of another kind, we refuse.
home-how = How it goes
step-refer = You refer a company
    .text = One page, a few fields. You get a numbered receipt by e-mail that proves when you did.
step-decide = We decide and say why
    .text = { $days ->
        [one] The answer is there at once. Where a person has to look, you see the date by which they do: one working day.
       *[other] The answer is there at once. Where a person has to look, you see the date by which they do: { $days } working days.
    }
step-contact = An account manager gets in touch
    .text = { $days ->
        [one] Within one working day. A consultation, a demo or a call: you can follow each step.
       *[other] Within { $days } working days. A consultation, a demo or a call: you can follow each step.
    }
step-paid = The company pays and you are paid
    .text = { $months ->
        [one] After one paid month we ask for your bank details.
       *[other] After { $months } paid months we ask for your bank details.
    } { $days ->
        [one] The transfer leaves within one bank working day.
       *[other] The transfer leaves within { $days } bank working days.
    }
home-deal = The deal
home-deal-lead = Plain rules, and three examples.
example-title = { $money } a month
example-base = { $months ->
    [one] First month
   *[other] First { $months } months
}
example-earn = You earn { $percent }%
home-questions = Questions
question-first = What if somebody else refers the same company?
    .answer = { $days ->
        [one] The first one holds it for one day. Your receipt carries a number and a time.
       *[other] The first one holds it for { $days } days. Your receipt carries a number and a time.
    }
question-wrong = My lead was refused and I think that is wrong
    .answer = You see every reason and what would change it. Ask a person to look again, on the page of the referral, within 21 days: somebody else than whoever refused it decides, and your place in time is kept.
question-bank = When do you ask for my bank details?
    .answer = { $months ->
        [one] When one paying month is in, and not before.
       *[other] When { $months } paying months are in, and not before.
    }
home-close = Know a company that should talk to us?
home-close-lead = Joining takes a few fields and one confirmation e-mail.

## Joining
join-lead = Freelancers, firms and customers of ours are all welcome. Most applications are answered at once.
join-name = Your name
join-company = Firm
join-company-hint = Leave it empty if you work under your own name.
join-email-hint = We send a link to confirm it.
particulars = Your own number and LinkedIn page
particulars-why = Nobody can refer themselves, so we compare both with the leads that you send. Our staff see them too. You can change or remove them at any time.
particulars-phone-hint = With the country code, such as +44 20 7946 0018.
particulars-linkedin-hint = Your profile or your firm’s page.
join-account = I hold a professional bank account in my own or my firm’s name
join-account-more = You only state that you have one. No bank details now.
join-terms = I accept the partner terms, version { $version }
join-terms-more = They are what the programme page says.
join-send = Apply
join-next = Next: confirm your e-mail, then refer your first company.
join-sent-title = Look into your inbox
join-sent-lead = We sent you a link. Open it to confirm your address: then we answer your application at once.
join-sent-nothing = Nothing there after a few minutes? Look in your spam folder, or apply again with another address.
mail-folder-note = This server keeps its mail in a folder:
confirm-title = Confirm your address
confirm-lead = You applied with { $email }. Confirm it, and we look at your application now.
confirm-send = Confirm and send my application
invite-title = Invite a partner
invite-lead = They are approved beforehand. A mail leads them in.
invite-send = Send the invitation
outcome-title = Your application
outcome-refused = We cannot accept your application
    .lead = Each reason says what would change it.
outcome-in_review = A person looks at your application
    .lead = You get an e-mail as soon as it is decided. Questions: { $contact }
outcome-approved = You are a partner
    .lead = Sign in with your e-mail address and refer your first company.
outcome-unconfirmed = Your address is not confirmed yet
    .lead = Open the link that we sent you.
outcome-checking = We look at your website
    .lead = We look at your website and at the mail of your address. That takes a few seconds. This page shows the answer by itself, and you get it by e-mail.
outcome-again = Your website, or the mail of your address, did not answer yet. We ask again on { $when }. You get our answer by e-mail, and this page shows it too.
outcome-automatic = This was decided by a machine, by the reasons above. You can ask a person to look at it; they answer within five working days.
outcome-ask-person = Ask a person to look
outcome-apply-again = Apply again
done-person-asked = A person looks at it and answers you by e-mail within five working days.

## Signing in
sign-in-title = Sign in
sign-in-lead = We send you a link. There is no password.
sign-in-send = Send me a link
sign-in-join = Not a partner yet? Become one
sent-title = Look into your inbox
sent-lead = If somebody can sign in under this address, a link is on its way to it. It works once.
sent-code = Or type the six digits of the mail
sent-code-hint = They work in this browser only.
sent-enter = Sign in
sent-again = Send another link
door-title = Welcome
door-enter = Sign in as { $name } ({ $role })
door-nobody = Nobody can sign in under this address any more.
owner-title = Welcome to your partner programme
owner-lead = You are its first owner. Tell us who you are; afterwards you sign in by e-mail.
owner-email-hint = Links to sign in go there.
owner-enter = Open the programme
done-house-founded = The programme is yours. Import your accounts and invite your staff.
done-signed-out = You are signed out.

## The profile
profile-title = Your profile
profile-application = What we know of you
profile-application-text = As it stood in your application or invitation. If something has changed, write to { $contact }.
profile-save = Save
profile-save-note = It counts for leads that you send from now on.
done-profile-saved = Saved. It counts for leads that you send from now on.

## Referring
refer-lead = These are the checks that we run, version { $version }. You see the answer, with every reason, right after sending.
refer-email = Work e-mail
refer-email-hint = Theirs, at the company.
refer-no-website = The company has no website
refer-linkedin = LinkedIn company page
refer-no-linkedin = The company has no LinkedIn page
refer-informed = What do they know?
refer-informed-asked = They asked to be contacted
refer-informed-knows = They know that I pass on their name
refer-informed-no = They do not know yet
refer-more = Add a phone number, job title or note
refer-note-hint = What they need, and when to call.
refer-send = Send referral
refer-send-note = You get a numbered receipt by e-mail.
refer-another = Refer another company
country-choose = Choose a country
country-not-served = { $country } (not served)
busy = One moment …
done-referred = Sent. The confirmation is on its way to your inbox.
done-referred-already = This lead is in this referral already. It stands as it was: nothing was changed.
done-referred-before = This form was sent a moment ago, and the lead was corrected since. It stands as it was corrected: nothing was changed. Whoever wants it as before corrects it once more.
done-referred-decided = This lead is decided. It stands as it was: nothing was changed. Whoever withdraws it and refers it anew gets a new place in time.
done-referred-elsewhere = This person or company is in this open referral already. Nothing was changed, neither here nor in the referral that was to be corrected.
done-referred-contacts = Other people at the company that it names were added to this referral, so it is not moved to another company: nothing was changed. Withdraw it and refer the right company, which counts from then on in either case.
done-referred-closed = This referral is closed. Nothing was changed. Refer the lead anew, corrected; or ask on its page for a person, where that is offered.
done-referred-meanwhile = It was corrected while you had the form open: nothing was changed. This is how it stands now; correct it once more where it is still wrong.
done-referred-often = A lead is corrected ten times at most. It stands as it was: nothing was changed.
done-referred-held = You have handed in somebody at this company, and our answer waits for its day. Nothing was added; further people there can be named once it is given.
    .day = It comes on { $day }.
done-referred-later = Today’s limit of answers about companies that are known already is reached, so nobody is added to your referral of this company. Nothing was changed; further people there can be named from the next working day on.
    .day = That is { $day }.
done-corrected = Corrected. It keeps its receipt and its place in time; a company that it did not name before counts from now on.
done-corrected-refused = Corrected and judged anew: as it is now, it is refused. Its receipt stays.
done-contact-already = You named this person already. They stand as they were: nothing was changed. Named with another address, they are looked at anew.
done-contact-added = You have an open referral at this company. We added this person to it.
done-contact-in-review = You have an open referral at this company. A person looks at this contact; your referral of the company goes on.
done-approved = Welcome. You can refer your first company now.
done-withdrawn = The referral is withdrawn.
done-appealed = Sent. A person looks at it again, and you see below by when.

## Portal
portal-open = Open
portal-earned = Earned, to be paid
portal-on-its-way = { $amount } of it is on its way to your bank.
portal-coming = { $amount } more when the paid months are final.
portal-carried = { $amount }: paid too much, taken off your next payment.
portal-paid = Paid
portal-needs = Needs you
portal-need-details = Enter your bank details
portal-need-details-why = { $amount } waits for you. We need to know where to send it.
portal-need-details-word = Bank details
portal-need-back = Check your bank details
portal-need-back-why = A payment of { $amount } did not reach you. { $reason }
portal-empty = No referrals yet
portal-empty-text = Refer a company that could use us: you have the answer, with every reason, in the same minute.
state = State
next = Next
receipt = Receipt
referred-on = Referred
partner = Partner
state-checking = Checking
    .sentence = We are looking at the e-mail domain and website of { $company }. That takes seconds, and up to a day where a server does not answer. We write to you when it is decided; your place in time is kept.
state-in_review = In review
    .sentence = A person looks at { $company }. You have our answer by { $day }.
state-validated = Validated
    .sentence = { $has_manager ->
        [yes] { $company } is yours. { $manager } contacts { $lead } by { $day }.
       *[no] { $company } is yours. We contact { $lead } by { $day }.
    }
state-refused = Refused
    .sentence = We cannot take this lead. Each reason below says what would change it.
state-appealed = Being looked at again
    .sentence = A person looks at { $company } again. You have our answer by { $day }.
state-upheld = Refusal stands
    .sentence = A second person looked at { $company }, and we cannot take this lead. This is final.
state-contacted = Contacted
    .sentence = { $has_manager ->
        [yes] { $manager } has been in touch with { $lead } at { $company }.
       *[no] We have been in touch with { $lead } at { $company }.
    }
state-meeting = In talks
    .sentence = { $has_manager ->
        [yes] { $manager } has met { $lead } of { $company }.
       *[no] We have met { $lead } of { $company }.
    }
    .no-show = A meeting with { $lead } of { $company } was arranged, but nobody came.
state-lost = Lost
    .sentence = { $company } did not become a customer. If it pays us later, within the credit time, the reward is still yours.
state-withdrawn = Withdrawn
    .sentence = You withdrew your referral of { $company }.
state-expired = Expired
    .sentence = The protection of { $company } is over: others may refer it now. If it pays us within the credit time, the reward is still yours.
local-only = Local checks only
why = Why
what-happened = What happened
what-next = What you can do
what-you-sent = What you sent
said-by-us = What we say
under-terms = Under version { $version } of the terms.
refused-next = Where what the reasons name can be changed, change it and send it again.
correct-this = Correct this referral
correct-for = Correct for the partner
correct-send = Send correction
correct-text = Is something in it wrong, or can you mend what the reasons name? Until it is decided you can correct it. It is judged anew and keeps its place in time.
correct-form = Change what is wrong and send it. It is judged anew and keeps its receipt and its place in time.
correct-often = It was corrected ten times; more often a lead is not corrected.
    .write = If something in it is still wrong, write to { $contact }.
correct-for-often = Decide it as it stands. Partners are told to write to { $contact } where something is still wrong.
appeal-automatic = This was decided by a machine: one check that fails is enough to refuse. You can ask for a person.
appeal-text = What did we get wrong?
appeal-hint = You can ask until { $day }. Somebody else than whoever refused it decides.
appeal-send = Ask a person to look again
withdraw = Withdraw
withdraw-sure = The company is free for others then. This cannot be undone.
withdraw-yes = Withdraw this referral
lead-person = Person
problem-home = To the first page
problem-back = Back to the page before

refer-to-form = To the form

state-won = Won
    .sentence = { $company } has made its first payment. Its first paid months are your reward.
state-earning = Earning
    .sentence = { $company } pays. Your reward grows with its first paid months.
state-earned = Earned
    .sentence = The first paid months of { $company } are complete: your reward is earned, and is paid next.
state-lapsed = Lapsed
    .sentence = { $company } stopped paying before the months of the reward were complete, so nothing is due.
state-paid = Paid
    .sentence = Your reward for { $company } is paid: the bank's statement shows the transfer.

question-title = One question
question-heading = Do you still work on { $company }?
question-text = A partner of ours refers this company. In our pipeline it is { $account }, which is yours.
question-last = The last activity there was on { $day }.
question-works = Yes, I work on it
question-free = No, it is free
question-silence = If you do not answer by { $day }, it counts as free: the partner’s lead is validated and goes to an account manager.
question-over = This question is settled
question-over-text = It was answered, or decided at the review desk. There is nothing left to do.

## Proof of a site
outcome-proving = Show us that the website is yours
    .lead = One small change on your website is enough.
prove-title = Show us that { $domain } is yours
prove-why-free = You applied with { $email }. Anybody can open an address there, so we ask you to show in another way that { $domain } is your website. One small change on the site is enough; visitors do not see it.
prove-why-other = You applied with { $email }, and that is not an address of { $domain }. So we ask you to show in another way that the website is yours. One small change on the site is enough; visitors do not see it.
prove-ask-title = Somebody looks after your website? Ask them
prove-ask = This message says all they need. It takes them a few minutes. Which of the three ways they take does not matter.
prove-message = Please do one of these three things, so that I can show that { $domain } is my website. Visitors will not see it, and it can go again when I have the answer.
prove-copy-message = Copy the message
prove-self-title = Or do it yourself
prove-self = One of these three is enough. Take the one that you know how to do.
prove-file = A small file
    .how = A text file at { $path } with this line in it:
prove-page = A line in the front page
    .how = This line between <head> and </head> of the front page of { $domain }:
prove-record = An entry at the domain
    .how = A TXT record for { $domain } itself (often written @), where the domain is managed, with this value:
prove-seen-token = It stands there.
prove-seen-nothing = Nothing was there when we looked.
prove-seen-other = We saw such a line with another value. Copy it once more, whole.
prove-seen-elsewhere = The site led us on to { $host }. There it does not count.
prove-seen-silence = Nobody answered when we looked.
prove-done-title = Done?
prove-looking = We are looking now. This takes a few seconds; the page shows by itself what we see.
prove-looked = We looked on { $when }. We look again by ourselves by { $next }. A new entry at the domain can take some hours until it is seen.
prove-not-looked = We look by ourselves, for the first time on { $next }. You need not wait for that.
prove-held-back = We have looked at this site often within the hour, so on { $when } we did not. We look again by ourselves in a while.
prove-look-now = Look now
prove-until-free = We look by ourselves every hour at first, then every day, until { $day }. As soon as we find it you are told by e-mail. If we find nothing by then, we have to refuse your application.
prove-until-other = We look by ourselves every hour until { $day }. As soon as we find it you are told by e-mail. If we find nothing by then, a person looks at your application.
prove-cannot-title = None of this is possible?
prove-cannot-free = Apply with an address on your website’s domain instead: say here that you cannot do it, then apply again. We then refuse this application, and you can also ask a person to look at it.
prove-cannot-other = Then a person looks at your application and answers you by e-mail.
prove-cannot = I cannot do any of these
prove-person = I cannot; let a person look
copy = Copy
copied = Copied

contacts-title = Other people at this company
contact-state-added = Added
contact-state-in_review = In review
contact-state-refused = Turned down
contact-state-closed = Not decided: the referral is closed
contact-remedy-address = If the person has another address at the company, name them again with it: it is looked at anew. Or write to { $contact }.
contact-remedy-write = If it is otherwise, write to { $contact } and say why: a person reads it.
contact-judged = Of another person only what was typed is checked. The company and its website are checked for the referral.
contact-unjudged = This person joined before other people at a company were checked.
contact-decided-added = Taken on by { $by }. { $why }
contact-decided-refused = Turned down by { $by }. { $why }
