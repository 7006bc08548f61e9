//! Programs of others that judge our bank files: `bin/test` installs them (`bin/judges.txt`) and names their
//! folder in LEADWIRE_TEST_JUDGES. Without it, what needs them says that it was skipped.
//!
//! **xmllint** checks against the schema of `pain.001.001.09` that the package `sepaxml` carries.
//!
//! **mock-bank 0.9.0** is a bank in one process, in memory, over HTTP/1.0 (one request a connection):
//! - `POST /payments` with the bytes of a `pain.001.001.09` (or .03): 202 when the bank took the file, 422
//!   when it refused it whole; JSON with `status` (ACCP, PART, RJCT), `reason`, a list `payments` (each with
//!   `outcome`, `reason`, `settlement_date`) and a list `queued`, where the `pain.002.001.10` has an `id`. It
//!   answers on all three levels, or on the group alone when it refuses the file. `GET /_mock/mailbox/ID`
//!   gives a message's XML.
//! - A `MsgId` that it has seen is refused (RJCT, `DUPL`). A structure that it does not know is `FF01`, wrong
//!   sums `AM10` and `AM18`, an `EndToEndId` used twice in one file `AM05`, an IBAN with wrong check digits
//!   `AC01`.
//! - The debtor's account must be held by it (`AC02` otherwise): `POST /_mock/accounts` with `id`, `iban`,
//!   `name`, `currency`, `balance` (minor units). The balance may go below zero. Creditors elsewhere are
//!   always paid; of its own accounts `NL84MOCK0000000003` is closed (`AC04`) and `NL57MOCK0000000004` has a
//!   BIC that leads nowhere (`RC01`).
//! - `PATCH /_mock/accounts/ID` with `behaviour`: `insufficient-funds` (`AM04`), `reject-file`, `silent` (no
//!   `pain.002`), `statement-gap` (one entry is left off a statement whose balances are right),
//!   `return-later` with `parameters` `days`, `reason` and `end_to_end_id`: paid, and sent back so many
//!   business days later. A debtor's account that is closed (`closed`: true) before the day of execution has
//!   its transfers refused by one more `pain.002`, so that an accepted transfer can still be refused; `GET
//!   /_mock/messages?type=pain.002` lists every one that was sent, with its XML as `body`.
//! - It runs on a clock of its own (`--clock`, UTC), that goes on by itself and by `POST
//!   /_mock/advance?days=N` (calendar days). A transfer is booked on its day of execution, or on the day that
//!   the bank can begin (the next one after 15:00), moved past weekends; a day in the past is today.
//! - A `camt.053.001.08` comes for every account and business day when the day is over, also without entries:
//!   `GET /_mock/accounts/ID/statements` lists them with `message_id`. One entry per transfer (DBIT, BOOK),
//!   with the `MsgId`, `PmtInfId`, `InstrId` and `EndToEndId` of the order and the creditor's name and IBAN,
//!   without the remittance. A return is a CRDT entry (sub-family RRTN) with the same references and
//!   `RtrInf`.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};

/// Longer than anything here takes on a busy machine: reached only when something hangs.
const AT_MOST: Duration = Duration::from_secs(60);

/// The folder of a Python environment with the judges in it.
pub struct Judges {
    folder: PathBuf,
}

impl Judges {
    /// The judges, or the word that `test` was skipped for want of them.
    #[expect(clippy::disallowed_methods, reason = "bin/test tells it so")]
    pub fn find(test: &str) -> Option<Judges> {
        match std::env::var("LEADWIRE_TEST_JUDGES") {
            Ok(folder) => Some(Judges { folder: folder.into() }),
            Err(_) => {
                // Past cargo's capture, like whatever else is skipped.
                let _ = writeln!(
                    std::io::stderr(),
                    "skipped: {test}: LEADWIRE_TEST_JUDGES is not set (bin/test sets it)"
                );
                None
            }
        }
    }

    /// What the schema of `pain.001.001.09` has against these bytes.
    pub fn xmllint(&self, xml: &[u8]) -> Result<(), String> {
        let packages = self.folder.join("lib");
        let python =
            packages.read_dir().expect("a Python environment").next().expect("one Python").unwrap().path();
        let schema = python.join("site-packages/sepaxml/schemas/pain.001.001.09.xsd");
        let mut file = tempfile::NamedTempFile::new().expect("a file");
        file.write_all(xml).expect("it is written");
        let done = Command::new("xmllint")
            .args(["--noout", "--nonet", "--schema"])
            .args([schema.as_path(), file.path()])
            .output()
            .expect("xmllint runs");
        let said = String::from_utf8_lossy(&done.stderr).into_owned();
        if done.status.success() { Ok(()) } else { Err(said) }
    }
}

/// A bank that is open while this lives.
pub struct MockBank {
    child: Child,
    address: SocketAddr,
}

/// What the bank answered to a file of orders.
pub struct Upload {
    /// 202 taken, 422 refused whole.
    pub status: u16,
    /// The `pain.002`.
    pub report: Vec<u8>,
}

impl MockBank {
    /// A bank whose clock stands at a moment in UTC (`2026-03-20T09:00`), with an account of a million euro.
    pub fn start(judges: &Judges, clock: &str, iban: &str) -> MockBank {
        let mut child = Command::new(judges.folder.join("bin/python"))
            .args(["-m", "mockbank", "--port", "0", "--clock", clock])
            .stderr(Stdio::piped())
            .spawn()
            .expect("the judges hold mock-bank");
        let mut lines = BufReader::new(child.stderr.take().expect("a pipe")).lines();
        let first = lines.next().expect("a line").expect("text");
        let address = first.split("http://").nth(1).and_then(|rest| rest.split('/').next());
        let address = address.and_then(|text| text.parse().ok()).unwrap_or_else(|| panic!("it said {first}"));
        // The pipe must stay drained, or the bank would stop when it is full.
        std::thread::spawn(move || lines.for_each(drop));
        let bank = MockBank { child, address };
        let account = json!({"id": "LEADWIRE", "iban": iban, "name": "Leadwire", "currency": "EUR",
            "balance": 100_000_000});
        let (status, said) = bank.ask("POST", "/_mock/accounts", account.to_string().as_bytes());
        assert_eq!(status, 201, "{}", String::from_utf8_lossy(&said));
        bank
    }

    /// Hands in a file of orders.
    pub fn upload(&self, order: &[u8]) -> Upload {
        let (status, answer) = self.ask("POST", "/payments", order);
        let answer: Value = serde_json::from_slice(&answer).expect("JSON");
        let queued = answer["queued"].as_array().expect("a list");
        let report = queued.iter().find(|one| one["type"] == "pain.002.001.10").expect("a status report");
        Upload { status, report: self.message(&report["id"]) }
    }

    /// Lets so many calendar days pass.
    pub fn advance(&self, days: u32) {
        let (status, said) = self.ask("POST", &format!("/_mock/advance?days={days}"), b"");
        assert_eq!(status, 200, "{}", String::from_utf8_lossy(&said));
    }

    /// How the bank treats the account from now on (see above).
    pub fn behave(&self, behaviour: &str, parameters: &Value) {
        let change = json!({"behaviour": behaviour, "parameters": parameters}).to_string();
        let (status, said) = self.ask("PATCH", "/_mock/accounts/LEADWIRE", change.as_bytes());
        assert_eq!(status, 200, "{}", String::from_utf8_lossy(&said));
    }

    /// Every `camt.053` of the account so far, one a business day that is over.
    pub fn statements(&self) -> Vec<Vec<u8>> {
        let (_, listed) = self.ask("GET", "/_mock/accounts/LEADWIRE/statements", b"");
        let listed: Vec<Value> = serde_json::from_slice(&listed).expect("a list");
        listed.iter().map(|one| self.message(&one["message_id"])).collect()
    }

    fn message(&self, id: &Value) -> Vec<u8> {
        let (status, message) = self.ask("GET", &format!("/_mock/mailbox/{id}"), b"");
        assert_eq!(status, 200, "message {id}");
        message
    }

    /// Status and body of one answer.
    fn ask(&self, method: &str, path: &str, body: &[u8]) -> (u16, Vec<u8>) {
        let mut stream = TcpStream::connect(self.address).expect("the bank is open");
        stream.set_read_timeout(Some(AT_MOST)).expect("a limit");
        let (address, length) = (self.address, body.len());
        write!(stream, "{method} {path} HTTP/1.0\r\nHost: {address}\r\nContent-Length: {length}\r\n\r\n")
            .unwrap();
        stream.write_all(body).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("a whole answer");
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n").expect("a head");
        let head = String::from_utf8_lossy(&answer[..end]);
        let status = head.split(' ').nth(1).and_then(|code| code.parse().ok()).expect("a status");
        (status, answer.split_off(end + 4))
    }
}

impl Drop for MockBank {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
