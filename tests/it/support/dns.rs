//! A name server on loopback, by UDP and TCP, whose zone is in memory. What it does not know does not exist.

use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use hickory_proto::op::{Message, Query, ResponseCode};
use hickory_proto::rr::rdata::{CNAME, MX, NS, TXT};
use hickory_proto::rr::{Name, RData, Record, RecordType};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream, UdpSocket};

/// What fits into one packet (RFC 9715).
const PACKET_BYTES: usize = 1_232;

#[derive(Clone)]
pub struct NameServer {
    pub address: SocketAddr,
    zone: Arc<Mutex<Zone>>,
}

#[derive(Default)]
struct Zone {
    records: HashMap<String, Vec<RData>>,
    /// Names for which no records are looked up, or none of a kind.
    troubles: HashMap<(String, Option<RecordType>), Trouble>,
    /// Addresses that change from question to question; the last ones stay.
    turns: HashMap<String, Vec<Vec<IpAddr>>>,
    asked: Vec<(String, RecordType)>,
    /// Between a question and its answer.
    delay: Duration,
    /// By the number of a question: one that is sent again, because we were slow, is one question still.
    answered: HashMap<(u16, String, RecordType), Option<Message>>,
}

/// How a name server can let somebody down.
#[derive(Clone, Copy)]
pub enum Trouble {
    /// SERVFAIL, REFUSED and their like.
    Says(ResponseCode),
    Silent,
}

impl NameServer {
    pub async fn open() -> NameServer {
        let (udp, tcp) = loop {
            let udp = UdpSocket::bind("127.0.0.1:0").await.expect("a socket");
            // The same number may be taken for TCP.
            if let Ok(tcp) = TcpListener::bind(udp.local_addr().expect("its address")).await {
                break (udp, tcp);
            }
        };
        let server = NameServer { address: udp.local_addr().expect("its address"), zone: Arc::default() };
        tokio::spawn(server.clone().answer_packets(udp));
        tokio::spawn(server.clone().answer_connections(tcp));
        server
    }

    /// Every answer takes so long.
    pub fn answers_after(&self, delay: Duration) {
        self.zone.lock().expect("the zone").delay = delay;
    }

    /// Without any the name exists all the same.
    pub fn addresses(&self, name: &str, addresses: &[&str]) {
        self.zone.lock().expect("the zone").records.entry(name.to_owned()).or_default();
        for address in addresses.iter().map(|address| address.parse::<IpAddr>().expect("an address")) {
            self.add(name, RData::from(address));
        }
    }

    /// Addresses that are others at each question.
    pub fn addresses_by_turns(&self, name: &str, turns: &[&[&str]]) {
        let parsed = |turn: &&[&str]| turn.iter().map(|one| one.parse().expect("an address")).collect();
        let turns = turns.iter().map(parsed).collect();
        self.zone.lock().expect("the zone").turns.insert(name.to_owned(), turns);
    }

    pub fn exchanger(&self, name: &str, preference: u16, host: &str) {
        self.add(name, RData::MX(MX::new(preference, named(host))));
    }

    pub fn name_server(&self, name: &str, host: &str) {
        self.add(name, RData::NS(NS(named(host))));
    }

    pub fn alias(&self, name: &str, target: &str) {
        self.add(name, RData::CNAME(CNAME(named(target))));
    }

    pub fn text(&self, name: &str, parts: &[&str]) {
        self.add(name, RData::TXT(TXT::new(parts.iter().map(|part| (*part).to_owned()).collect())));
    }

    pub fn trouble(&self, name: &str, trouble: Trouble) {
        self.zone.lock().expect("the zone").troubles.insert((name.to_owned(), None), trouble);
    }

    /// The same for questions of one kind.
    pub fn trouble_with(&self, name: &str, kind: RecordType, trouble: Trouble) {
        self.zone.lock().expect("the zone").troubles.insert((name.to_owned(), Some(kind)), trouble);
    }

    /// Every name that was asked for.
    pub fn asked_at_all(&self) -> usize {
        self.zone.lock().expect("the zone").asked.len()
    }

    /// The names that were asked for, in their order.
    pub fn asked(&self, kind: RecordType) -> Vec<String> {
        let zone = self.zone.lock().expect("the zone");
        zone.asked.iter().filter(|(_, asked)| *asked == kind).map(|(name, _)| name.clone()).collect()
    }

    fn add(&self, name: &str, data: RData) {
        self.zone.lock().expect("the zone").records.entry(name.to_owned()).or_default().push(data);
    }

    async fn answer_packets(self, socket: UdpSocket) {
        let (socket, mut packet) = (Arc::new(socket), [0; 4_096]);
        while let Ok((length, from)) = socket.recv_from(&mut packet).await {
            let Some(answer) = self.answer(&packet[..length]) else { continue };
            let mut bytes = answer.to_vec().expect("written");
            if bytes.len() > PACKET_BYTES {
                bytes = answer.truncate().to_vec().expect("written");
            }
            let (server, socket) = (self.clone(), socket.clone());
            // Who asks next does not wait for this answer.
            tokio::spawn(async move {
                server.delay().await;
                let _ = socket.send_to(&bytes, from).await;
            });
        }
    }

    async fn answer_connections(self, listener: TcpListener) {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(self.clone().answer_connection(stream));
        }
    }

    async fn answer_connection(self, mut stream: TcpStream) {
        while let Ok(length) = stream.read_u16().await {
            let mut question = vec![0; length.into()];
            if stream.read_exact(&mut question).await.is_err() {
                return;
            }
            let Some(answer) = self.answer(&question) else { continue };
            let bytes = answer.to_vec().expect("written");
            let length = u16::try_from(bytes.len()).expect("a message");
            self.delay().await;
            if stream.write_u16(length).await.is_err() || stream.write_all(&bytes).await.is_err() {
                return;
            }
        }
    }

    async fn delay(&self) {
        let delay = self.zone.lock().expect("the zone").delay;
        if !delay.is_zero() {
            tokio::time::sleep(delay).await;
        }
    }

    /// `None`: silence.
    fn answer(&self, question: &[u8]) -> Option<Message> {
        let question = Message::from_vec(question).ok()?;
        let query: &Query = question.queries.first()?;
        let zone = &mut *self.zone.lock().expect("the zone");
        let key = (question.metadata.id, text_of(query.name()), query.query_type());
        if let Some(answer) = zone.answered.get(&key) {
            return answer.clone();
        }
        let answer = zone.answer(&question, query);
        zone.answered.insert(key, answer.clone());
        answer
    }
}

impl Zone {
    fn answer(&mut self, question: &Message, query: &Query) -> Option<Message> {
        let mut answer = Message::response(question.metadata.id, question.metadata.op_code);
        answer.metadata.recursion_desired = true;
        answer.metadata.recursion_available = true;
        answer.add_query(query.clone());
        let mut name = text_of(query.name());
        self.asked.push((name.clone(), query.query_type()));
        loop {
            match self.trouble(&name, query.query_type()) {
                Some(Trouble::Silent) => return None,
                Some(Trouble::Says(code)) => {
                    answer.metadata.response_code = code;
                    return Some(answer);
                }
                None => {}
            }
            let Some(known) = self.known(&name, query.query_type()) else {
                answer.metadata.response_code = ResponseCode::NXDomain;
                return Some(answer);
            };
            let record = |data: &RData| Record::from_rdata(named(&name), 60, data.clone());
            let wanted = known.iter().filter(|data| data.record_type() == query.query_type());
            answer.add_answers(wanted.map(record));
            let alias = known.iter().find(|data| data.record_type() == RecordType::CNAME);
            let Some(RData::CNAME(target)) = alias else { return Some(answer) };
            answer.add_answer(record(&RData::CNAME(target.clone())));
            let next = text_of(target);
            if answer.answers.len() > 20 {
                // An alias of itself; whoever asks must notice.
                return Some(answer);
            }
            name = next;
        }
    }

    fn trouble(&self, name: &str, kind: RecordType) -> Option<Trouble> {
        let at = |kind| self.troubles.get(&(name.to_owned(), kind)).copied();
        at(Some(kind)).or_else(|| at(None))
    }

    /// Everything at a name; nothing where it does not exist and nothing below it does.
    fn known(&mut self, name: &str, kind: RecordType) -> Option<Vec<RData>> {
        if let Some(turns) = self.turns.get_mut(name) {
            let now = turns.first().cloned().unwrap_or_default();
            // One answer is one question for A; the one for AAAA that comes with it changes nothing.
            if kind == RecordType::A && turns.len() > 1 {
                turns.remove(0);
            }
            return Some(now.into_iter().map(RData::from).collect());
        }
        let below = format!(".{name}");
        let exists = self.records.keys().any(|known| known == name || known.ends_with(&below));
        exists.then(|| self.records.get(name).cloned().unwrap_or_default())
    }
}

fn named(name: &str) -> Name {
    let mut name = Name::from_ascii(name).expect("a name");
    name.set_fqdn(true);
    name
}

fn text_of(name: &Name) -> String {
    name.to_ascii().trim_end_matches('.').to_ascii_lowercase()
}
