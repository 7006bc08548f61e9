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
outcome-unknown = Not known
choose = Choose

## Added
field-count = { $left } characters left
keys-close = Close what is open
outcome-also = Also seen
outcome-open = Left open
outcome-settled = Settled

world-title = Pretend world
world-lead = A demo house has no customers and no bank, so here you are both. What you do comes in through the same doors as the real thing.
world-link = Pretend world
world-mail = All mail
world-time = Time
world-days = Days to go forward
world-forward = Let them pass
world-customers = Customers
world-customers-text = A company pays { $price } a month, and tax on it. The first payment wins the referral.
world-customers-empty = No lead is validated yet
world-customers-empty-text = Act as a partner and refer a company; it appears here.
world-payments = Payments
world-happens = What happens
world-pays = Pays a month
world-pays-who = { $company } pays a month
world-refunded = Is refunded
world-refunded-who = { $company } is refunded its last month
world-ends = Ends
world-ends-who = { $company } ends its subscription
world-bank = The bank
world-bank-empty = No file was taken to the bank yet
world-bank-empty-text = Finance prepares a pay run, somebody else approves it, and its file is downloaded. Then the bank answers here.
world-file = Bank file
world-amount = Amount
world-execution = To be paid on { $day }
world-answers = What the bank does
world-accepts = Accepts it
world-executes = Pays, and sends the statement
world-rejects = Rejects it
world-returns = Sends the money back
world-nothing-left = Nothing is left to answer.
world-web = The web
world-web-shut = The setting network.checks is off: nobody is asked about leads, and local checks alone judge them.
world-web-text = Nobody outside is asked about a lead of a demo house. Here every domain takes mail and shows its company’s website, but for these; refer a company at one of them to see what the machine makes of it.
world-web-domain = Domain
world-web-there = What stands there
world-web-parked = A page of a parking service: refused
world-web-for-sale = An offer to buy the domain: refused
world-web-placeholder = “Coming soon”: refused
world-web-solo = The page of one person who works alone: a person looks at it
world-web-locked = A server that lets no program in: a site is there, and nobody is refused for that
world-web-moved = It leads on to Brightwater Hotels, an account of the pipeline: a person looks at it
world-web-without-mail = A company’s site, but the domain takes no mail: refused
world-web-silent = Nothing answers. It is tried again and again before that counts: let a week pass
world-web-missing = Nobody has registered it. It is asked for again before that counts: let three days pass
done-world-forward = The days have passed. What became due has happened.
done-world-paid = Paid. The referral and its reward know of it.
done-world-refunded = Refunded. The reward follows.
done-world-ended = The subscription has ended.
done-world-answered = The bank has answered, and its file was read.
