//! Facts as somebody tells them, in few words.

use jiff::civil::Date;
use leadwire_domain::money::Currency;
use leadwire_domain::reward::{
    Facts, Invoice, InvoiceState, Line, LineKind, MoneyIn, MoneyOut, OutKind, OutStatus, PaidOut, Reckoning,
    Reward, RewardTerms, reckon,
};

/// A day, as people write it.
pub fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// A line of an invoice: net minor units, period, kind.
pub fn line(net: i64, from: &str, to: &str, kind: LineKind) -> Line {
    Line { net, period_start: day(from), period_end: day(to), kind }
}

/// A recurring line.
pub fn plan(net: i64, from: &str, to: &str) -> Line {
    line(net, from, to, LineKind::Recurring)
}

/// Facts that grow by telling.
#[derive(Clone)]
pub struct Told {
    pub facts: Facts,
}

/// Nothing yet, as of a day.
pub fn as_of(today: &str) -> Told {
    Told {
        facts: Facts {
            today: day(today),
            subscription_ended: None,
            validated_on: None,
            invoices: Vec::new(),
            money_in: Vec::new(),
            money_out: Vec::new(),
            paid_out: Vec::new(),
        },
    }
}

impl Told {
    /// An invoice without tax, not paid.
    pub fn open(mut self, id: &str, currency: &str, lines: &[Line]) -> Self {
        let net = lines.iter().map(|line| line.net).sum();
        let currency = Currency::parse(currency).unwrap();
        let (id, lines) = (id.to_owned(), lines.to_vec());
        let state = InvoiceState::Open;
        self.facts.invoices.push(Invoice { id, currency, net, tax: 0, gross: net, state, lines });
        self
    }

    /// An invoice without tax, paid in full on a day.
    pub fn paid(self, id: &str, currency: &str, on: &str, lines: &[Line]) -> Self {
        let told = self.open(id, currency, lines).closed(id, InvoiceState::Paid);
        let gross = told.facts.invoices.last().unwrap().gross;
        if gross > 0 { told.money(id, gross, on) } else { told }
    }

    /// With 20 % tax on the last invoice, and its money with it.
    pub fn taxed(mut self) -> Self {
        let invoice = self.facts.invoices.last_mut().unwrap();
        invoice.tax = invoice.net / 5;
        invoice.gross = invoice.net + invoice.tax;
        let money = self.facts.money_in.iter_mut().filter(|money| money.invoice == invoice.id);
        money.for_each(|money| money.gross = invoice.gross);
        self
    }

    /// The state of an invoice.
    pub fn closed(mut self, id: &str, state: InvoiceState) -> Self {
        self.facts.invoices.iter_mut().find(|invoice| invoice.id == id).unwrap().state = state;
        self
    }

    /// Money in, with an id of its own.
    pub fn money(mut self, invoice: &str, gross: i64, on: &str) -> Self {
        let id = format!("py_{}", self.facts.money_in.len() + 1);
        self.facts.money_in.push(MoneyIn { id, invoice: invoice.to_owned(), gross, at: day(on) });
        self
    }

    /// Money out for good, with an id of its own.
    pub fn refunded(self, invoice: &str, gross: i64, on: &str) -> Self {
        self.out(invoice, gross, on, OutKind::Refund, OutStatus::Settled)
    }

    /// Money out of any kind.
    pub fn out(mut self, invoice: &str, gross: i64, on: &str, kind: OutKind, status: OutStatus) -> Self {
        let id = format!("re_{}", self.facts.money_out.len() + 1);
        let invoice = invoice.to_owned();
        self.facts.money_out.push(MoneyOut { id, invoice, gross, at: day(on), kind, status });
        self
    }

    /// A payment to the partner.
    pub fn paid_out(mut self, currency: &str, amount: i64, on: &str) -> Self {
        let currency = Currency::parse(currency).unwrap();
        self.facts.paid_out.push(PaidOut { id: None, currency, amount, at: day(on) });
        self
    }

    /// The end of the subscription.
    pub fn ended(mut self, on: &str) -> Self {
        self.facts.subscription_ended = Some(day(on));
        self
    }

    /// The day of the validation.
    pub fn validated(mut self, on: &str) -> Self {
        self.facts.validated_on = Some(day(on));
        self
    }

    /// The same facts on another day.
    pub fn on(mut self, today: &str) -> Self {
        self.facts.today = day(today);
        self
    }

    /// What they earn by the default terms.
    pub fn reckon(&self) -> Reckoning {
        reckon(&self.facts, &RewardTerms::default())
    }

    /// The only reward by other terms.
    pub fn reward_by(&self, terms: &RewardTerms) -> Reward {
        let mut rewards = reckon(&self.facts, terms).rewards;
        assert_eq!(rewards.len(), 1, "{rewards:?}");
        rewards.remove(0)
    }

    /// The only reward by the default terms.
    pub fn reward(&self) -> Reward {
        self.reward_by(&RewardTerms::default())
    }
}

/// What is compared most: base, amount, state, earned on.
pub fn summary(reward: &Reward) -> String {
    let state = serde_json::to_value(reward.state).unwrap();
    let earned = reward.earned_on.map_or("-".to_owned(), |day| day.to_string());
    format!("{} {} {} {earned}", reward.base, reward.amount, state.as_str().unwrap())
}

/// The months as `from/to paid_net`.
pub fn slots(reward: &Reward) -> Vec<String> {
    reward.slots.iter().map(|slot| format!("{}/{} {}", slot.start, slot.end, slot.paid_net)).collect()
}

/// The lines as `invoice.line slot ratio share counted amount`.
pub fn lines(reward: &Reward) -> Vec<String> {
    let told = |l: &leadwire_domain::reward::RewardLine| {
        format!("{}.{} {} {} {} {} {}", l.invoice, l.line, l.slot, l.cash_ratio, l.share, l.counted, l.amount)
    };
    reward.lines.iter().map(told).collect()
}
