taught-told = { $counts ->
    [no] Decided on { $day } by { $by } about “{ $value }”; it counts no more
   *[yes] { $says ->
        [group] Decided on { $day } by { $by }: “{ $value }” is of the same group
       *[same] Decided on { $day } by { $by }: “{ $value }” is this company
    }
}
taught-erased = A person had decided it; what they decided was erased with an account

teach-other = Is it another company than the account?
teach-other-hint = Where you tick it, later leads of this company are not held up by that account any more. It does not count with “We know it, and nobody works it”.
teach-other-account = It is another company than { $account }
teach-same = Which account is it?
teach-same-hint = Where you tick it and refuse as known, the lead’s name and domain find that account from now on. With “same group” they are kept as one of its group.

duplicates-title = Possible duplicates
duplicates-lead = Accounts of yours that may be one company, the surest first. Whatever you decide counts at once where a lead is compared with them.
duplicates-count = { $count ->
    [0] Possible duplicates
    [1] one possible duplicate
    [1001] more than 1,000 possible duplicates
   *[other] { $count } possible duplicates
}
duplicates-open = Open
duplicates-pair = The two accounts
duplicates-by = Why
duplicates-later = Later
duplicates-comparing = Accounts are being compared
duplicates-progress = { $done } of { $all } compared. New and changed ones are compared in turn; the list fills meanwhile.
duplicates-many = There are more than 1,000
duplicates-many-text = The surest come first. Where hundreds share one switchboard or one common name, deciding the first few pages is worth the most.
duplicates-no-accounts = There are no accounts yet
duplicates-no-accounts-text = Import your accounts or let your CRM send them; then they are compared with each other.
duplicates-not-yet = No account has been compared yet
duplicates-not-yet-text = The first look begins within five minutes after an import. What it finds appears here.
duplicates-none-so-far = None found so far
duplicates-none-so-far-text = Some accounts still wait to be compared.
duplicates-none = None found
duplicates-none-text = All accounts were compared with the others, and no two look like one company on which nobody decided.
duplicates-by-hand = You know a duplicate that is not here?
duplicates-by-hand-text = Open one of the two accounts, look there for the other, and put them side by side.
candidate-KNOWN_MAYBE = The names are alike, or the phone number alone is the same

decisions-title = Decided
decisions-lead = What people decided about accounts, here and where they reviewed referrals. Taking one back counts at once.
decisions-about = Accounts
decisions-said = Decided
decisions-who = By
decisions-by = { $by }, { $day }
decisions-values = Learned: { $values }
decisions-undone = Taken back by { $by }, { $day }
decisions-undo = Take back
decisions-referral = In the review of a referral
decisions-empty = Nothing was decided yet
decisions-empty-text = What you decide about possible duplicates, or teach when you review a referral, appears here and can be taken back.

says-same = One company
says-group = Same group
says-other = Two companies
says-later = Later
says-same-text = One company: each is found by the other’s names and domains too
says-group-text = Same group: two companies, and a lead of one is doubted for the other
says-other-text = Two companies: a lead of one is not held up because the other is like it
says-later-text = Later: behind all other pairs

compare-title = Are they one company?
compare-agrees = Agrees
compare-unlike = The machine sees no likeness
compare-with = Also alike: put { $account } beside them
compare-why = Why
compare-reason = Reason
compare-reason-hint = Stays with the staff. Then press one of the buttons.

account-says = What the pipeline says
account-taught = What it was taught
account-taught-lead = It counts beside what your CRM says, and stays when your CRM sends the account again.
account-untaught = Nothing yet
account-untaught-text = Names, domains and accounts about which somebody decides appear here.
account-value = About
account-forget = Forget
account-beside = Put it beside another account
account-beside-text = To decide whether two accounts are one company.
account-find = A name or a domain
account-look = Look
account-found-none = No other account is like that.
about-name = Name
about-domain = Domain
about-account = Account
taught-by = { $by }, { $day }

desk-other-names = Other names
desk-domains = Domains
desk-numbers = Company numbers
desk-parent = Belongs to
desk-last-activity = Last activity
desk-owner = Owner
desk-id = Id in your system

done-desk-same = Kept: one company. Each is found by the other’s names and domains.
done-desk-group = Kept: same group.
done-desk-other = Kept: two companies.
done-desk-later = Put off: it stands behind all others.
done-desk-undone = Taken back. It counts no more.
done-desk-forgotten = Forgotten. It counts no more.
