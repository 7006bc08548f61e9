//! The real binary as an operator meets it: how it starts, what it refuses, how it stops.

mod start;
mod stop;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::sync::mpsc;
use std::time::Duration;

/// Longer than anything here takes on a busy machine: reached only when something hangs.
const AT_MOST: Duration = Duration::from_secs(60);

/// The binary in a folder of its own, whose data folder is `var`.
fn leadwire(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_leadwire"));
    command.current_dir(folder).env("LEADWIRE_LOG__LEVEL", "error").env("LEADWIRE_NETWORK__CHECKS", "off");
    command
}

fn free_address() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}

/// A server that listens; killed when dropped.
struct Server {
    child: Child,
    address: SocketAddr,
    /// Everything that it said on stdout up to the sign-in line, if it printed one.
    said: String,
}

impl Server {
    fn start(folder: &Path) -> Server {
        Self::start_with(folder, |_| {})
    }

    fn start_with(folder: &Path, change: impl FnOnce(&mut Command)) -> Server {
        let address = free_address();
        let mut command = leadwire(folder);
        command.env("LEADWIRE_LISTEN", address.to_string()).stdout(Stdio::piped()).stderr(Stdio::null());
        change(&mut command);
        let mut child = command.spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut said = String::new();
        for line in &mut lines {
            said.push_str(&line.unwrap());
            said.push('\n');
            if said.contains("Leadwire listens on") {
                break;
            }
        }
        std::thread::spawn(move || lines.for_each(drop));
        assert!(said.contains("Leadwire listens on"), "it did not start: {said}");
        Server { child, address, said }
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(AT_MOST)).unwrap();
        stream
    }

    /// One whole answer on a connection of its own.
    fn ask(&self, head: &str, body: &str) -> String {
        let mut stream = self.connect();
        let (address, length) = (self.address, body.len());
        let close = "Connection: close";
        write!(stream, "{head}\r\nHost: {address}\r\n{close}\r\nContent-Length: {length}\r\n\r\n{body}")
            .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    fn signal(&self, name: &str) {
        let done = Command::new("kill").args([name, &self.child.id().to_string()]).status().unwrap();
        assert!(done.success());
    }

    fn waits(&mut self) -> ExitStatus {
        waits(&mut self.child)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Waits for the end of a process, and not for ever.
fn waits(child: &mut Child) -> ExitStatus {
    let (ended, end) = mpsc::channel();
    let pid = child.id();
    std::thread::spawn(move || {
        if end.recv_timeout(AT_MOST).is_err() {
            let _ = Command::new("kill").args(["-9", &pid.to_string()]).status();
        }
    });
    let status = child.wait().unwrap();
    let _ = ended.send(());
    status
}

/// Runs a command to its end: what it said on stderr, and how it ended.
fn refused(command: &mut Command) -> String {
    let Output { status, stderr, .. } = command.stdin(Stdio::null()).output().unwrap();
    let said = String::from_utf8(stderr).unwrap();
    assert_eq!(status.code(), Some(1), "{said}");
    said
}

fn database(folder: &Path) -> PathBuf {
    folder.join("var/leadwire.sqlite")
}
