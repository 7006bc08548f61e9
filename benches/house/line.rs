//! One connection to the server, on which one request follows the other.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};

use crate::{Outcome, now};

/// One connection that is kept.
pub struct Line {
    stream: BufReader<TcpStream>,
    address: SocketAddr,
}

impl Line {
    pub fn open(address: SocketAddr) -> Outcome<Line> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        Ok(Line { stream: BufReader::new(stream), address })
    }

    /// Sends JSON; the answer's body, and how many milliseconds it took.
    pub fn asks(&mut self, method: &str, path: &str, key: &str, body: &str) -> Outcome<(String, f64)> {
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nAuthorization: Bearer {key}\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            self.address,
            body.len()
        );
        let begun = now();
        self.stream.get_mut().write_all(request.as_bytes())?;
        let (mut length, mut line) = (0, String::new());
        loop {
            line.clear();
            self.stream.read_line(&mut line)?;
            let lower = line.to_ascii_lowercase();
            if let Some(bytes) = lower.strip_prefix("content-length:") {
                length = bytes.trim().parse()?;
            }
            if line == "\r\n" || line.is_empty() {
                break;
            }
        }
        let mut answer = vec![0; length];
        self.stream.read_exact(&mut answer)?;
        Ok((String::from_utf8_lossy(&answer).into_owned(), begun.elapsed().as_secs_f64() * 1_000.0))
    }
}
