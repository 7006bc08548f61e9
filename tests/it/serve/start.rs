//! Starting: the key, the data folder, the database, and what is said of them.

use std::fs::{metadata, read_dir, read_to_string};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use super::{AT_MOST, Server, database, free_address, leadwire, refused};

fn mode(path: &Path) -> u32 {
    metadata(path).unwrap_or_else(|why| panic!("{}: {why}", path.display())).permissions().mode() & 0o777
}

/// The binary, where it would only serve if it did not refuse first.
fn serves(folder: &Path) -> Command {
    let mut command = leadwire(folder);
    command.arg("serve").env("LEADWIRE_LISTEN", free_address().to_string());
    command
}

#[test]
fn a_house_whose_key_is_missing_or_another_one_does_not_open_and_says_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    drop(Server::start(folder.path()));
    let key = folder.path().join("var/secret.key");
    let own = std::fs::read(&key).unwrap();
    std::fs::remove_file(&key).unwrap();
    let said = refused(&mut serves(folder.path()));
    assert!(said.contains("secret.key is missing") && said.contains("Restore the file"), "{said}");
    assert!(!key.exists(), "no new key was made");
    std::fs::write(&key, [7; 32]).unwrap();
    let said = refused(&mut serves(folder.path()));
    assert!(said.contains("secret.key is not the key of this database"), "{said}");
    std::fs::write(&key, [7; 31]).unwrap();
    let said = refused(&mut serves(folder.path()));
    assert!(said.contains("must hold exactly 32 bytes"), "{said}");
    std::fs::write(&key, own).unwrap();
    drop(Server::start(folder.path()));
}

#[test]
fn a_second_server_on_the_same_folder_is_refused_and_commands_beside_the_first_are_not() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path());
    let said = refused(&mut serves(folder.path()));
    let held = format!("is in use by another Leadwire (process {})", server.child.id());
    assert!(said.contains(&held) && said.contains("./var"), "{said}");
    std::fs::write(folder.path().join("accounts.csv"), "name,website\nAcme,acme.com\n").unwrap();
    let done = leadwire(folder.path()).args(["import", "accounts", "accounts.csv"]).output().unwrap();
    assert!(done.status.success(), "{done:?}");
    assert!(String::from_utf8(done.stdout).unwrap().starts_with("1 rows read: 1 accounts added"));
    let said = refused(leadwire(folder.path()).args(["key", "create", "--partner", "a@b.com"]));
    assert!(said.contains("no approved partner has the address a@b.com"), "{said}");
    drop(server);
    drop(Server::start(folder.path()));
}

#[test]
fn commands_beside_a_server_never_found_a_house() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("accounts.csv"), "name,website\nAcme,acme.com\n").unwrap();
    for arguments in
        [&["import", "accounts", "accounts.csv"][..], &["key", "create", "--partner", "anna@acme.com"]]
    {
        let said = refused(leadwire(folder.path()).args(arguments));
        assert!(said.contains("there is no house in ./var (setting `data_dir`)"), "{said}");
        assert!(!folder.path().join("var").exists(), "{arguments:?}");
    }
}

#[test]
fn what_a_house_keeps_is_its_owners_alone() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path());
    let var = folder.path().join("var");
    assert_eq!((mode(&var), mode(&var.join("mail"))), (0o700, 0o700));
    for name in ["leadwire.sqlite", "leadwire.sqlite-wal", "leadwire.sqlite-shm", "secret.key", "serve.lock"]
    {
        assert_eq!(mode(&var.join(name)), 0o600, "{name}");
    }
    drop(server);
}

#[test]
fn a_database_that_does_not_open_is_named_by_its_setting_and_its_password_by_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let nobody = free_address();
    for url in [
        format!("postgres://leadwire:t0p%2Dsecret@{nobody}/house"),
        format!("postgres://leadwire:t0p%2Dsecret@{nobody}/house?connect_timeout=t0p-secret"),
        format!("postgres://leadwire@{nobody}/house?password=t0p-secret&t0p-secret=1"),
    ] {
        let said = refused(serves(folder.path()).env("LEADWIRE_DATABASE", &url));
        assert!(said.contains("setting `database`"), "{said}");
        assert!(!said.contains("t0p"), "{said}");
    }
    std::fs::create_dir_all(database(folder.path())).unwrap();
    let said = refused(&mut serves(folder.path()));
    assert!(said.contains("leadwire.sqlite"), "{said}");
}

#[test]
fn where_other_machines_reach_a_house_that_sends_no_mail_the_operator_is_warned() {
    let folder = tempfile::tempdir().unwrap();
    let (port, log) = (free_address().port(), folder.path().join("log"));
    let server = Server::start_with(folder.path(), |command| {
        command.args(["--listen", &format!("0.0.0.0:{port}")]).stderr(std::fs::File::create(&log).unwrap());
    });
    assert!(server.said.contains(&format!("http://0.0.0.0:{port}")), "{}", server.said);
    let said = read_to_string(&log).unwrap();
    assert!(said.contains("Warning: `listen`") && said.contains("`mail.smtp_url`"), "{said}");
}

#[test]
fn the_sign_in_line_is_one_that_a_browser_can_open() {
    let line = |listen: &str, public: &str| {
        let config = leadwire::config::Config::load(None, std::iter::empty(), listen.parse().ok()).unwrap();
        leadwire::config::Config { public_url: public.to_owned(), ..config }.public_url()
    };
    assert_eq!(line("0.0.0.0:8080", ""), "http://127.0.0.1:8080");
    assert_eq!(line("[::]:8080", ""), "http://[::1]:8080");
    assert_eq!(line("192.0.2.7:8080", ""), "http://192.0.2.7:8080");
    assert_eq!(line("0.0.0.0:8080", "https://partners.acme.com"), "https://partners.acme.com");
}

#[test]
fn listen_may_stand_before_the_command_or_without_one_and_goes_with_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let address = free_address().to_string();
    for arguments in [vec!["--listen", &address], vec!["--listen", &address, "serve"]] {
        let server = Server::start_with(folder.path(), |command| {
            command.args(&arguments);
        });
        assert!(server.said.contains(&address), "{arguments:?}: {}", server.said);
    }
    let output = leadwire(folder.path()).args(["--listen", &address, "check", "x.csv"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_log_that_is_no_terminal_has_no_colours() {
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("log");
    drop(Server::start_with(folder.path(), |command| {
        command.env("LEADWIRE_LOG__LEVEL", "info").stderr(std::fs::File::create(&log).unwrap());
    }));
    let said = read_to_string(&log).unwrap();
    assert!(said.contains("database brought up to date") && !said.contains('\u{1b}'), "{said:?}");
}

#[test]
fn a_demo_that_does_not_start_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    for arguments in [vec!["demo", "--listen", &address], vec!["demo", "--accounts", "absent.csv"]] {
        let said = refused(leadwire(folder.path()).args(&arguments).env("TMPDIR", folder.path()));
        assert!(!said.is_empty());
        let left: Vec<_> = read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert!(left.is_empty(), "{left:?}");
    }
}

#[test]
fn a_mail_in_flight_at_a_kill_goes_out_at_the_next_start_and_not_after_its_lease() {
    let folder = tempfile::tempdir().unwrap();
    let smtp = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("smtp://{}", smtp.local_addr().unwrap());
    let server = Server::start_with(folder.path(), |command| {
        command.env("LEADWIRE_MAIL__SMTP_URL", &url);
    });
    let form = "POST /join HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded";
    let fields = "name=Anna&email=anna%40anna-consulting.com&website=anna-consulting.com&country=DE\
                  &professional_account=yes&terms=yes";
    assert!(server.ask(form, fields).starts_with("HTTP/1.1 303"));
    // A mail server that takes the call and says nothing: now the mail is leased and in flight.
    let _call = smtp.accept().unwrap();
    server.signal("-9");
    drop(server);
    let server = Server::start(folder.path());
    let sent = folder.path().join("var/mail");
    let pause = Duration::from_millis(50);
    let is_sent =
        || read_dir(&sent).unwrap().any(|file| file.unwrap().path().extension() == Some("eml".as_ref()));
    let tries = AT_MOST.as_millis() / pause.as_millis();
    let in_time = (0..tries).any(|_| {
        is_sent() || {
            std::thread::sleep(pause);
            false
        }
    });
    assert!(in_time, "the mail waits for the lease of a dead process");
    drop(server);
}
