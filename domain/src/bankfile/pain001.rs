//! Writes payment orders for a bank: SEPA credit transfers in `pain.001.001.09` (ISO 20022), as the European
//! Payments Council wants them from customers (EPC132-08, customer-to-bank implementation guidelines).

use std::collections::HashSet;

use jiff::Timestamp;
use jiff::civil::Date;

use super::text::{is_name, is_reference, latin};
use super::xml_writer::Xml;
use crate::payout::{Bic, Iban};

/// The version of the message that is written.
const NAMESPACE: &str = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

/// The most characters of a name that banks hand on (EPC132-08).
pub const NAME_CHARACTERS: usize = 70;

/// The most characters that reach the payee beside the amount (EPC132-08, unstructured remittance).
pub const REMITTANCE_CHARACTERS: usize = 140;

/// The most a SEPA credit transfer may carry: 999,999,999.99 EUR in cents (EPC132-08).
pub const MAX_AMOUNT_MINOR: i64 = 99_999_999_999;

/// An order to pay: one debtor account, one day, in euro.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Initiation {
    /// Never used before: a bank refuses a repeated one as a duplicate. 1–35 basic Latin characters.
    pub message_id: String,
    /// When the order was made; written to the second, in UTC.
    pub created_at: Timestamp,
    /// Whose money it is.
    pub debtor_name: String,
    /// The account that is debited.
    pub debtor_iban: Iban,
    /// The bank of that account.
    pub debtor_bic: Bic,
    /// When the bank is to debit, on its own calendar.
    pub execution_date: Date,
    /// At least one.
    pub transfers: Vec<Transfer>,
}

/// One payment of an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transfer {
    /// Comes back in every status, statement and return. Unique for ever; 1–35 basic Latin characters.
    pub end_to_end_id: String,
    /// EUR cents, more than zero.
    pub amount_minor: i64,
    /// Who is paid. Spelt in basic Latin and cut to 70 characters.
    pub creditor_name: String,
    /// Where to.
    pub creditor_iban: Iban,
    /// Only needed where the payee's bank is outside the European Economic Area (SEPA rulebook, EPC125-05).
    pub creditor_bic: Option<Bic>,
    /// What the payee reads beside the amount. Spelt in basic Latin and cut to 140 characters; may be empty.
    pub remittance: String,
}

/// Why an order cannot be written. A transfer is named by its `EndToEndId`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// An order without transfers moves nothing.
    #[error("there is nothing to pay")]
    NoTransfers,
    /// A reference that banks would not hand on unchanged.
    #[error("{reference:?} is no reference of 1 to 35 basic Latin characters")]
    Reference {
        /// The message's or the transfer's.
        reference: String,
    },
    /// Two transfers have one reference: their answers could not be told apart.
    #[error("two transfers are called {end_to_end_id}")]
    Repeated {
        /// The reference that both have.
        end_to_end_id: String,
    },
    /// Nothing, less than nothing, or more than SEPA carries.
    #[error("{end_to_end_id}: {amount_minor} cents cannot be paid by SEPA credit transfer")]
    Amount {
        /// The transfer.
        end_to_end_id: String,
        /// EUR cents.
        amount_minor: i64,
    },
    /// An account that euro cannot reach by SEPA; `None` is the debtor's.
    #[error("{}: accounts in {country} are outside SEPA", .end_to_end_id.as_deref().unwrap_or("the debtor"))]
    OutsideSepa {
        /// The transfer.
        end_to_end_id: Option<String>,
        /// ISO 3166 alpha-2, or `XK`.
        country: String,
    },
    /// A name of which banks can write fewer than two letters or digits; `None` is the debtor's.
    #[error("{}: the name cannot be spelt", .end_to_end_id.as_deref().unwrap_or("the debtor"))]
    Name {
        /// The transfer.
        end_to_end_id: Option<String>,
    },
    /// A date that the format cannot carry (four-digit years from 0001).
    #[error("{date} is no date that a bank can read")]
    Date {
        /// The day of execution or of making.
        date: Date,
    },
}

/// Whether a bank can write a name: at least two letters or digits of its own are left of it in basic Latin.
pub fn is_spellable(name: &str) -> bool {
    is_name(name, NAME_CHARACTERS)
}

/// The order as the bank takes it: the same order gives the same bytes, so that their SHA-256 can be
/// approved.
///
/// # Errors
/// The first [`Problem`] found.
pub fn write(order: &Initiation) -> Result<Vec<u8>, Problem> {
    let (debtor_name, total_minor) = check(order)?;
    let count = order.transfers.len().to_string();
    let total = euro(total_minor);
    let mut xml = Xml::begin(NAMESPACE, 2_048 + order.transfers.len() * 1_024);
    xml.open("CstmrCdtTrfInitn");
    xml.open("GrpHdr");
    xml.leaf("MsgId", &order.message_id);
    xml.leaf("CreDtTm", &order.created_at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string());
    xml.leaf("NbOfTxs", &count);
    xml.leaf("CtrlSum", &total);
    xml.nest(&["InitgPty"], "Nm", &debtor_name);
    xml.close("GrpHdr");
    xml.open("PmtInf");
    // One payment instruction a message, so both may have one reference.
    xml.leaf("PmtInfId", &order.message_id);
    xml.leaf("PmtMtd", "TRF");
    // Each transfer by itself on the statement, so that it can be matched by itself.
    xml.leaf("BtchBookg", "false");
    xml.leaf("NbOfTxs", &count);
    xml.leaf("CtrlSum", &total);
    xml.nest(&["PmtTpInf", "SvcLvl"], "Cd", "SEPA");
    xml.nest(&["ReqdExctnDt"], "Dt", &order.execution_date.to_string());
    xml.nest(&["Dbtr"], "Nm", &debtor_name);
    xml.nest(&["DbtrAcct", "Id"], "IBAN", order.debtor_iban.electronic());
    xml.nest(&["DbtrAgt", "FinInstnId"], "BICFI", order.debtor_bic.code());
    xml.leaf("ChrgBr", "SLEV");
    for transfer in &order.transfers {
        write_transfer(&mut xml, transfer)?;
    }
    xml.close("PmtInf");
    xml.close("CstmrCdtTrfInitn");
    Ok(xml.end())
}

fn write_transfer(xml: &mut Xml, transfer: &Transfer) -> Result<(), Problem> {
    let name = named(&transfer.creditor_name, Some(&transfer.end_to_end_id))?;
    let remittance = latin(&transfer.remittance, REMITTANCE_CHARACTERS);
    xml.open("CdtTrfTxInf");
    xml.open("PmtId");
    // Some banks answer with one of the two references and some with the other: they are the same.
    xml.leaf("InstrId", &transfer.end_to_end_id);
    xml.leaf("EndToEndId", &transfer.end_to_end_id);
    xml.close("PmtId");
    xml.open("Amt");
    xml.leaf_with("InstdAmt", " Ccy=\"EUR\"", &euro(transfer.amount_minor));
    xml.close("Amt");
    if let Some(bic) = &transfer.creditor_bic {
        xml.nest(&["CdtrAgt", "FinInstnId"], "BICFI", bic.code());
    }
    xml.nest(&["Cdtr"], "Nm", &name);
    xml.nest(&["CdtrAcct", "Id"], "IBAN", transfer.creditor_iban.electronic());
    if !remittance.is_empty() {
        xml.nest(&["RmtInf"], "Ustrd", &remittance);
    }
    xml.close("CdtTrfTxInf");
    Ok(())
}

/// The debtor's name as it is written and the sum in EUR cents, once nothing stands against the order.
fn check(order: &Initiation) -> Result<(String, i64), Problem> {
    if order.transfers.is_empty() {
        return Err(Problem::NoTransfers);
    }
    let refused = |reference: &str| Problem::Reference { reference: reference.to_owned() };
    if !is_reference(&order.message_id) {
        return Err(refused(&order.message_id));
    }
    let made_on = order.created_at.to_zoned(jiff::tz::TimeZone::UTC).date();
    if let Some(date) = [order.execution_date, made_on].into_iter().find(|date| date.year() < 1) {
        return Err(Problem::Date { date });
    }
    let debtor_name = named(&order.debtor_name, None)?;
    reachable(&order.debtor_iban, None)?;
    let mut seen = HashSet::new();
    let mut total_minor = 0_i64;
    for transfer in &order.transfers {
        let end_to_end_id = &transfer.end_to_end_id;
        // `NOTPROVIDED` is how banks write that there was none.
        if !is_reference(end_to_end_id) || end_to_end_id == "NOTPROVIDED" {
            return Err(refused(end_to_end_id));
        }
        if !seen.insert(end_to_end_id) {
            return Err(Problem::Repeated { end_to_end_id: end_to_end_id.clone() });
        }
        let amount_minor = transfer.amount_minor;
        let sum =
            total_minor.checked_add(amount_minor).filter(|_| (1..=MAX_AMOUNT_MINOR).contains(&amount_minor));
        total_minor =
            sum.ok_or_else(|| Problem::Amount { end_to_end_id: end_to_end_id.clone(), amount_minor })?;
        reachable(&transfer.creditor_iban, Some(end_to_end_id))?;
    }
    Ok((debtor_name, total_minor))
}

fn reachable(iban: &Iban, transfer: Option<&str>) -> Result<(), Problem> {
    if iban.is_sepa() {
        return Ok(());
    }
    let country = iban.country().to_owned();
    Err(Problem::OutsideSepa { end_to_end_id: transfer.map(str::to_owned), country })
}

fn named(name: &str, transfer: Option<&str>) -> Result<String, Problem> {
    match is_spellable(name) {
        true => Ok(latin(name, NAME_CHARACTERS)),
        false => Err(Problem::Name { end_to_end_id: transfer.map(str::to_owned) }),
    }
}

/// EUR cents as ISO 20022 writes amounts: a point, two decimals.
fn euro(minor: i64) -> String {
    format!("{}.{:02}", minor / 100, minor % 100)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::collection::vec;
    use proptest::prelude::*;
    use roxmltree::{Document, Node};

    fn order(transfers: Vec<Transfer>) -> Initiation {
        Initiation {
            message_id: "LW-RUN-0001".into(),
            created_at: "2026-03-20T09:30:15.5Z".parse().unwrap(),
            debtor_name: "Leadwire Häuser & Co. KG".into(),
            debtor_iban: Iban::parse("DE89 3704 0044 0532 0130 00").unwrap(),
            debtor_bic: Bic::parse("COBADEFF").unwrap(),
            execution_date: date(2026, 3, 23),
            transfers,
        }
    }

    fn transfer(end_to_end_id: &str, amount_minor: i64) -> Transfer {
        Transfer {
            end_to_end_id: end_to_end_id.into(),
            amount_minor,
            creditor_name: "Zoë O'Brien".into(),
            creditor_iban: Iban::parse("NL91 ABNA 0417 1643 00").unwrap(),
            creditor_bic: None,
            remittance: "Reward 2026-02, Acme <GmbH>".into(),
        }
    }

    fn texts<'a>(from: Node<'a, 'a>, tag: &str) -> Vec<&'a str> {
        let wanted = from.descendants().filter(|node| node.tag_name().name() == tag);
        wanted.map(|node| node.text().unwrap_or_default()).collect()
    }

    #[test]
    fn an_order_is_written_as_the_payments_council_wants_it() {
        let swiss = Transfer {
            creditor_bic: Some(Bic::parse("POFICHBEXXX").unwrap()),
            creditor_iban: Iban::parse("CH93 0076 2011 6238 5295 7").unwrap(),
            remittance: String::new(),
            ..transfer("LW-2", 5)
        };
        let written = write(&order(vec![transfer("LW-1", 19_900), swiss])).unwrap();
        assert_eq!(String::from_utf8(written).unwrap(), include_str!("../../tests/data/bank/pain001.xml"));
    }

    #[test]
    fn what_no_bank_would_pay_is_refused_by_name() {
        let said = |order: Initiation| write(&order).unwrap_err().to_string();
        let paid = |transfers| said(order(transfers));
        assert_eq!(paid(vec![]), "there is nothing to pay");
        assert_eq!(paid(vec![transfer("a", 1), transfer("a", 2)]), "two transfers are called a");
        assert_eq!(paid(vec![transfer("a", 0)]), "a: 0 cents cannot be paid by SEPA credit transfer");
        assert!(paid(vec![transfer("a", MAX_AMOUNT_MINOR + 1)]).starts_with("a: 100000000000 cents"));
        for reference in ["", "a b", "/a", "NOTPROVIDED", "a\u{0}"] {
            assert!(
                paid(vec![transfer(reference, 1)])
                    .ends_with("is no reference of 1 to 35 basic Latin characters")
            );
        }
        let brazilian = Iban::parse("BR1800360305000010009795493C1").unwrap();
        let abroad = Transfer { creditor_iban: brazilian.clone(), ..transfer("a", 1) };
        assert_eq!(paid(vec![abroad]), "a: accounts in BR are outside SEPA");
        let nameless = Transfer { creditor_name: "\u{301} -".into(), ..transfer("a", 1) };
        assert_eq!(paid(vec![nameless]), "a: the name cannot be spelt");
        let good = || order(vec![transfer("a", 1)]);
        assert_eq!(
            said(Initiation { debtor_iban: brazilian, ..good() }),
            "the debtor: accounts in BR are outside SEPA"
        );
        assert_eq!(
            said(Initiation { debtor_name: " ".into(), ..good() }),
            "the debtor: the name cannot be spelt"
        );
        assert!(said(Initiation { message_id: "x".repeat(36), ..good() }).starts_with("\"xxx"));
        let ancient = said(Initiation { execution_date: date(-1, 1, 1), ..good() });
        assert_eq!(ancient, "-000001-01-01 is no date that a bank can read");
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(
            rows in vec((1..=MAX_AMOUNT_MINOR, any::<String>(), any::<String>()), 1..20),
        ) {
            let transfers = rows.into_iter().enumerate().map(|(at, (amount, name, remittance))| {
                let creditor_name = format!("xy{name}");
                Transfer { creditor_name, remittance, ..transfer(&format!("LW-{at}"), amount) }
            });
            let order = order(transfers.collect());
            let written = write(&order).unwrap();
            prop_assert_eq!(&write(&order).unwrap(), &written);
            let document = Document::parse(std::str::from_utf8(&written).unwrap()).unwrap();
            let root = document.root_element();
            prop_assert_eq!(root.tag_name().namespace(), Some(NAMESPACE));
            let cents = |text: &&str| text.replace('.', "").parse().unwrap();
            let read: Vec<i64> = texts(root, "InstdAmt").iter().map(cents).collect();
            let sent: Vec<i64> = order.transfers.iter().map(|transfer| transfer.amount_minor).collect();
            let sum = sent.iter().sum::<i64>();
            prop_assert_eq!(read, sent);
            for total in texts(root, "CtrlSum") {
                prop_assert_eq!(total.replace('.', "").parse::<i64>().unwrap(), sum);
            }
            let count = order.transfers.len().to_string();
            prop_assert_eq!(texts(root, "NbOfTxs"), [count.as_str(); 2]);
            let ids: Vec<&str> = order.transfers.iter().map(|one| one.end_to_end_id.as_str()).collect();
            prop_assert_eq!(texts(root, "EndToEndId"), ids);
            let within = |tag, max| texts(root, tag).iter().all(|text| (1..=max).contains(&text.len()));
            prop_assert!(within("Nm", NAME_CHARACTERS) && within("Ustrd", REMITTANCE_CHARACTERS));
        }
    }
}
