//! The real binary over real sockets, to be killed.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// The server of a folder, as an operator starts it.
pub struct Server {
    child: Child,
    pub address: SocketAddr,
}

fn free_address() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}

/// Starts it on a free port, with more of the environment; it has said that it listens when this returns.
pub fn start(folder: &Path, database: &str, environment: &[(&str, &str)]) -> Server {
    let address = free_address();
    let mut child = Command::new(env!("CARGO_BIN_EXE_leadwire"))
        .current_dir(folder)
        .env("LEADWIRE_LISTEN", address.to_string())
        .env("LEADWIRE_DATABASE", database)
        .env("LEADWIRE_LOG__LEVEL", "error")
        .env("LEADWIRE_NETWORK__CHECKS", "off")
        .envs(environment.iter().copied())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let first = lines.next().expect("a line").expect("text");
    assert!(first.starts_with("Leadwire listens on"), "{first}");
    // The pipe must stay drained, or the server would stop when it is full.
    std::thread::spawn(move || lines.for_each(drop));
    Server { child, address }
}

/// A request on a connection of its own; `None` when the server died before it answered whole.
pub fn ask(address: SocketAddr, head: &str, body: &str) -> Option<(u16, String)> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(20))).ok()?;
    let length = body.len();
    let request =
        format!("{head}\r\nHost: {address}\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n{body}");
    stream.write_all(request.as_bytes()).ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    let status = answer.get(9..12)?.parse().ok()?;
    let (head, body) = answer.split_once("\r\n\r\n")?;
    let length_of =
        |line: &str| line.to_ascii_lowercase().strip_prefix("content-length:")?.trim().parse().ok();
    let mut lengths = head.lines().filter_map(length_of);
    // A redirect has no body; an answer that says its length is whole when it has it.
    let is_whole = lengths.next().is_some_and(|length: usize| body.len() == length);
    is_whole.then(|| (status, body.to_owned()))
}

/// `kill -9`.
pub fn stop(server: Server) {
    drop(server);
}

impl Drop for Server {
    /// Also where a test fails: a server that stays behind keeps whoever reads its output waiting.
    fn drop(&mut self) {
        self.child.kill().expect("a child of ours");
        self.child.wait().expect("it ends");
    }
}
