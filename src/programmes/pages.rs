//! The programme page: the promise, who may be a partner, who can be referred, how it goes, the deal.

use askama::Template;
use axum::extract::{OriginalUri, State};
use axum::response::Response;

use super::calculator::{CURRENCIES, Calculator, calculate, year_months};
use super::terms_form::{annual_name, one_month_name};
use super::{Announcement, Asked, Criterion, announcement, rules_of};
use crate::access::Visitor;
use crate::app::App;
use crate::web::shell::query_value;
use crate::web::{Problem, Shell, Words, page};

/// What customers of three sizes pay a month.
const EXAMPLES: [(&str, &str); 3] = [("90", "EUR"), ("400", "GBP"), ("1800", "USD")];

#[derive(Template)]
#[template(path = "programmes/home.html")]
struct HomePage {
    t: Words,
    shell: Shell,
    product: String,
    contact: String,
    /// Which promise the headline makes: `half-of-two`, or one with its figures.
    promise: &'static str,
    percent: u8,
    months: u8,
    pay_within_days: u16,
    credit_months: u16,
    hold_days: u16,
    adjust_days: u16,
    one_month_policy: &'static str,
    annual_policy: &'static str,
    /// How many months of a year paid at once count.
    year_months: u8,
    protection_days: u16,
    contact_within_days: u16,
    review_within_days: u16,
    terms_version: i64,
    published: String,
    criteria: Vec<Criterion>,
    /// Terms whose day comes.
    next: Option<Announcement>,
    currencies: [&'static str; 5],
    calculator: Calculator,
    examples: Vec<Calculator>,
}

impl HomePage {
    /// A rule of the deal in words, with the figures of the published terms.
    fn deal(&self, key: &str) -> String {
        let figures = [
            ("percent", self.percent.to_string().into()),
            ("months", i64::from(self.months).into()),
            ("days", i64::from(self.pay_within_days).into()),
            ("credit", i64::from(self.credit_months).into()),
            ("hold", i64::from(self.hold_days).into()),
            ("adjust", i64::from(self.adjust_days).into()),
            ("one_month", self.one_month_policy.into()),
            ("annual", self.annual_policy.into()),
        ];
        self.t.say_with(key, &figures)
    }
}

/// `GET /`
pub async fn home(
    State(app): State<App>,
    visitor: Visitor,
    OriginalUri(uri): OriginalUri,
) -> Result<Response, Problem> {
    let house = app.clone();
    let (published, next) =
        app.db.read(move |tx| async move { super::current_and_next(&house, &tx).await }).await?;
    let Visitor { t, mut shell, .. } = visitor;
    let terms = &published.terms;
    shell.operator.clone_from(&terms.operator);
    let asked = |name: &str| query_value(&uri, name).unwrap_or_default();
    let (price, every, currency) = (asked("price"), asked("every"), asked("currency"));
    page(&HomePage {
        t,
        product: terms.product.clone(),
        contact: terms.contact_email.clone(),
        promise: if (terms.deal.percent, terms.deal.months) == (50, 2) { "half-of-two" } else { "other" },
        percent: terms.deal.percent,
        months: terms.deal.months,
        pay_within_days: terms.deal.pay_within_days,
        credit_months: terms.deal.credit_months,
        hold_days: terms.deal.hold_days,
        adjust_days: terms.deal.adjust_days,
        one_month_policy: one_month_name(terms.deal.one_month_policy),
        annual_policy: annual_name(terms.deal.annual_policy),
        year_months: year_months(&terms.deal),
        protection_days: terms.clocks.protection_days,
        contact_within_days: terms.clocks.contact_within_days,
        review_within_days: terms.clocks.review_within_days,
        terms_version: published.version,
        published: t.day_of(published.published_at, &published.zone),
        criteria: rules_of(terms, Asked::by(&app), t),
        next: next.map(|next| announcement(&published, &next, t)),
        currencies: CURRENCIES,
        calculator: calculate(&price, every == "year", &currency, &terms.deal, t),
        examples: EXAMPLES
            .map(|(price, currency)| calculate(price, false, currency, &terms.deal, t))
            .to_vec(),
        shell,
    })
}
