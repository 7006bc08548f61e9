### Words of the frame and the parts: what every page shares.

## Frame
layout-programme = Partner programme
layout-skip = Skip to the content
layout-nav = Main navigation
layout-language = Language
layout-account = Your account
layout-sign-out = Sign out

## Navigation
nav-refer = Refer a company
nav-referrals = Referrals
nav-review = Review
nav-leads = Leads
nav-partners = Partners

## Demo house
demo-word = Demo
demo-clock = It is { $now }
demo-as = Acting as { $name }
demo-act-as = Act as
demo-go = Change person
demo-wind = Wind the clock forward
demo-hour = 1 hour
demo-day = 1 day
demo-week = 1 week
demo-month = 1 month
demo-person = { $name } ({ $role })

## Parts
field-optional = optional
field-did-you-mean = Did you mean { $fix }?
field-wrongs = A few things to correct
kv-none = not given
crumbs-title = Where you are
pager-title = Pages
pager-older = Older
side-title = Sections
rules-ok = Looks right
rules-doubt = Please look again
verdict-receipt = Receipt { $number }

## Ours
nav-programme = The programme
nav-join = Become a partner
nav-sign-in = Sign in
nav-portal = Your referrals
nav-console = Needs a person
nav-accounts = Accounts
nav-terms = Terms
nav-staff = Staff
role-owner = Owner
role-manager = Manager
role-account_manager = Account manager
role-finance = Finance
role-auditor = Auditor
role-partner = Partner
demo-visitor = a visitor
outcome-fail = Refused
outcome-review = A person decides
outcome-pass = Passed with a note
choose = Choose

## Added
field-count = { $left } characters left
keys-close = Close what is open
outcome-also = Also seen
outcome-looked = A person has looked
