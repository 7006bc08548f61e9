//! The real binary as a process: started, measured, stopped.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::fill::Place;
use crate::{Outcome, Plan, now};

/// A server of ours; it ends with this value.
pub struct Server {
    child: Child,
    pub address: SocketAddr,
    /// From its start to the first whole answer of `GET /`.
    pub ready_ms: f64,
}

impl Server {
    pub fn start(plan: &Plan, environment: Vec<(String, String)>) -> Outcome<Server> {
        let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let begun = now();
        let mut child = Command::new(&plan.binary)
            .envs(environment)
            .env("LEADWIRE_LISTEN", address.to_string())
            .env("LEADWIRE_NETWORK__CHECKS", "off")
            .stdout(Stdio::piped())
            .spawn()?;
        let out = child.stdout.take().ok_or("no stdout")?;
        let mut server = Server { child, address, ready_ms: 0.0 };
        let mut lines = BufReader::new(out).lines();
        lines.next().ok_or("the server ended at its start")??;
        get(address, "/")?;
        server.ready_ms = begun.elapsed().as_secs_f64() * 1_000.0;
        // The pipe must stay drained, or the server would stop when it is full.
        std::thread::spawn(move || lines.for_each(drop));
        Ok(server)
    }

    /// Resident memory, in MiB.
    pub fn memory_mib(&self) -> Outcome<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).ok_or("no VmRSS")?;
        let kib: f64 = line.split_whitespace().nth(1).ok_or("no number")?.parse()?;
        Ok(kib / 1024.0)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Asks for a page on a connection of its own.
pub fn get(address: SocketAddr, path: &str) -> Outcome<String> {
    let mut stream = TcpStream::connect(address)?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    if answer.starts_with("HTTP/1.1 200") { Ok(answer) } else { Err(format!("GET {path}: {answer}").into()) }
}

/// What starting costs.
pub struct ColdStart {
    /// In an empty folder: key, database, migrations and first terms are made.
    pub empty_ms: Vec<f64>,
    /// In the folder of the start before.
    pub again_ms: Vec<f64>,
    pub idle_mib: f64,
}

/// Starts the binary several times, from nothing and again.
pub fn cold_start(plan: &Plan) -> Outcome<ColdStart> {
    let mut measured = ColdStart { empty_ms: Vec::new(), again_ms: Vec::new(), idle_mib: 0.0 };
    for round in 0..5 {
        let place = Place::fresh(plan, None, &format!("cold-{round}"))?;
        measured.empty_ms.push(Server::start(plan, place.environment())?.ready_ms);
        let again = Server::start(plan, place.environment())?;
        measured.again_ms.push(again.ready_ms);
        // After its pages were asked for once, as on a quiet day.
        for path in ["/", "/join", "/sign-in"] {
            get(again.address, path)?;
        }
        measured.idle_mib = measured.idle_mib.max(again.memory_mib()?);
    }
    Ok(measured)
}

/// Bytes of a file or folder on disk, in MiB.
pub fn disk_mib(path: &Path) -> Outcome<f64> {
    let mut bytes = 0;
    for entry in std::fs::read_dir(path)? {
        let data = entry?.metadata()?;
        bytes += if data.is_file() { data.len() } else { 0 };
    }
    Ok(bytes as f64 / 1024.0 / 1024.0)
}
