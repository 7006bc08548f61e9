//! Stopping, and letting go of who holds a connection without using it.

use std::io::{Read, Write};
use std::net::TcpStream;

use super::Server;

const FORM: &str = "email=anna%40anna-consulting.com";

/// A sign-in form of which only the first half is sent.
fn half_a_request(server: &Server) -> TcpStream {
    let mut stream = server.connect();
    let address = server.address;
    let kind = "Content-Type: application/x-www-form-urlencoded";
    let length = FORM.len();
    write!(stream, "POST /sign-in HTTP/1.1\r\nHost: {address}\r\n{kind}\r\nContent-Length: {length}\r\n\r\n")
        .unwrap();
    stream.write_all(&FORM.as_bytes()[..10]).unwrap();
    stream
}

fn all_of(mut stream: TcpStream) -> String {
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn asked_to_stop_it_answers_the_running_request_closes_idle_connections_and_ends_well() {
    let folder = tempfile::tempdir().unwrap();
    let mut server = Server::start(folder.path());
    let mut idle = server.connect();
    write!(idle, "GET /assets/icon.svg HTTP/1.1\r\nHost: {}\r\n\r\n", server.address).unwrap();
    let mut first = [0; 12];
    idle.read_exact(&mut first).unwrap();
    assert_eq!(&first, b"HTTP/1.1 200");
    let mut running = half_a_request(&server);
    // The server has taken both: a later request on a connection of its own is answered.
    assert!(server.ask("GET / HTTP/1.1", "").starts_with("HTTP/1.1 200"));
    server.signal("-TERM");
    while TcpStream::connect(server.address).is_ok() {
        std::thread::yield_now();
    }
    running.write_all(&FORM.as_bytes()[10..]).unwrap();
    assert!(all_of(running).starts_with("HTTP/1.1 303"), "the running request was answered");
    assert_eq!(server.waits().code(), Some(0));
    all_of(idle);
}

#[test]
fn a_request_that_never_ends_does_not_keep_a_server_that_was_asked_to_stop() {
    let folder = tempfile::tempdir().unwrap();
    let mut server = Server::start_with(folder.path(), |command| {
        command.env("LEADWIRE_STOP_SECONDS", "1");
    });
    let _endless = half_a_request(&server);
    assert!(server.ask("GET / HTTP/1.1", "").starts_with("HTTP/1.1 200"));
    server.signal("-TERM");
    assert_eq!(server.waits().code(), Some(0));
}

#[test]
fn slow_headers_slow_bodies_and_idle_connections_are_let_go() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start_with(folder.path(), |command| {
        command.env("LEADWIRE_PATIENCE_SECONDS", "1");
    });
    let mut headers = server.connect();
    write!(headers, "GET / HTTP/1.1\r\nHost: {}\r\nX-Slow: ", server.address).unwrap();
    let body = half_a_request(&server);
    let idle = server.connect();
    // Each of these ends only because the server ends it.
    let answer = all_of(body);
    assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
    assert!(answer.contains("The request took too long to arrive"), "{answer}");
    all_of(headers);
    all_of(idle);
}
