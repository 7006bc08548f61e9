//! Who may call whom: rooms to their left, through the front door; the platform no room; the domain nothing.

use crate::paths::paths;
use crate::source::Source;

/// In line: each may call those before it.
const ROOMS: [&str; 11] = [
    "access",
    "partners",
    "programmes",
    "pipeline",
    "referrals",
    "billing",
    "ledger",
    "rewards",
    "payouts",
    "privacy",
    "hooks",
];
const PLATFORM: [&str; 5] = ["web", "db", "jobs", "mail", "outside"];

/// The two tables that know every room, and what the room's modules are called that each may reach.
const TABLES: [(&str, &[&str]); 2] = [("src/routes.rs", &["pages", "api"]), ("src/schedule.rs", &["jobs"])];

fn place_in_line(room: &str) -> Option<usize> {
    ROOMS.iter().position(|one| *one == room)
}

/// A room named in a file of `src/`: where, which, what is taken from it, and whether the path goes on.
struct Call {
    at: usize,
    room: &'static str,
    taken: Option<String>,
    goes_on: bool,
}

fn calls(file: &Source, files: &[Source]) -> Vec<Call> {
    let home = file.room().unwrap_or_default();
    let own = |name: &str| is_module(files, home, name);
    // A bare `billing::…` means the room, unless the folder has a module of that name itself.
    let starts: Vec<&str> = ROOMS.into_iter().filter(|room| !own(room)).chain(["leadwire"]).collect();
    let mut found = Vec::new();
    for path in paths(file, &starts) {
        let segments = match path.segments.first().map(String::as_str) {
            Some("crate" | "leadwire") => &path.segments[1..],
            _ => &path.segments[..],
        };
        let room = segments.first().and_then(|name| ROOMS.into_iter().find(|room| room == name));
        if let Some(room) = room {
            let taken = segments.get(1).cloned();
            found.push(Call { at: path.at, room, taken, goes_on: segments.len() > 2 });
        }
    }
    found
}

/// Whether `src/room/name` is a module with a file of its own.
fn is_module(files: &[Source], room: &str, name: &str) -> bool {
    let (file, folder) = (format!("src/{room}/{name}.rs"), format!("src/{room}/{name}/mod.rs"));
    files.iter().any(|one| one.path == file || one.path == folder)
}

fn house(files: &[Source]) -> impl Iterator<Item = &Source> {
    files.iter().filter(|file| file.is_rust() && file.room().is_some())
}

pub fn calls_to_the_right(files: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    for file in house(files) {
        let Some(here) = file.room().and_then(place_in_line) else { continue };
        for Call { at, room, .. } in calls(file, files) {
            if place_in_line(room).is_some_and(|there| there > here) {
                let place = file.place(at);
                let own = ROOMS[here];
                found.push(format!(
                    "{place}: {own} calls {room}, which stands right of it; let {room} call {own}"
                ));
            }
        }
    }
    found
}

pub fn back_doors(files: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    for file in house(files) {
        let open =
            TABLES.iter().find(|(path, _)| *path == file.path).map_or(&[][..], |(_, modules)| *modules);
        let is_open =
            |module: &str| open.iter().any(|end| module == *end || module.ends_with(&format!("_{end}")));
        for Call { at, room, taken, goes_on } in calls(file, files) {
            let Some(module) = taken.filter(|_| file.room() != Some(room)) else { continue };
            // `partners::apply` may be the verb that `partners/mod.rs` hands out of its module `apply`.
            let met = is_module(files, room, &module) && (goes_on || hands_out_module(files, room, &module));
            if met && !is_open(&module) {
                let place = file.place(at);
                found.push(format!(
                    "{place}: {room}::{module} is private; `pub use` what is meant in {room}/mod.rs"
                ));
            }
        }
    }
    found
}

/// Whether the room's front door opens a whole module: `pub mod store;`, `pub(crate) mod store;`.
fn hands_out_module(files: &[Source], room: &str, module: &str) -> bool {
    let door = files.iter().find(|file| file.path == format!("src/{room}/mod.rs"));
    let wanted = format!("mod {module};");
    door.is_some_and(|door| {
        door.code
            .lines()
            .any(|line| line.trim_start().starts_with("pub") && line.trim_end().ends_with(&wanted))
    })
}

pub fn rooms_in_the_platform(files: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    for file in house(files).filter(|file| PLATFORM.iter().any(|part| file.room() == Some(part))) {
        for Call { at, room, .. } in calls(file, files) {
            let place = file.place(at);
            found.push(format!(
                "{place}: the platform names the room {room}; hand it in from routes or schedule"
            ));
        }
    }
    found
}

/// The rules touch nothing: no runtime, no database, no web, no file, no network, no environment.
pub fn a_domain_that_touches(files: &[Source]) -> Vec<String> {
    let crates = ["tokio", "rusqlite", "tokio_postgres", "axum", "hyper", "reqwest", "leadwire"];
    let parts = ["fs", "net", "env", "process", "thread"];
    let mut found = Vec::new();
    for file in files.iter().filter(|file| file.is_rust() && file.path.starts_with("domain/src/")) {
        let starts: Vec<&str> = crates.into_iter().chain(["std"]).collect();
        for path in paths(file, &starts) {
            let first = path.segments[0].as_str();
            let second = path.segments.get(1).map_or("", String::as_str);
            if crates.contains(&first) || (first == "std" && parts.contains(&second)) {
                let place = file.place(path.at);
                found.push(format!(
                    "{place}: {first}::{second} in the domain; gather it outside and hand it in"
                ));
            }
        }
    }
    for file in files.iter().filter(|file| file.path == "domain/Cargo.toml") {
        let wanted = file.text.lines().enumerate();
        let named = wanted.filter_map(|(index, line)| Some((index, line.split(['=', '.', ' ']).next()?)));
        for (index, name) in named.filter(|(_, name)| crates.contains(&name.replace('-', "_").as_str())) {
            found.push(format!("{}:{}: the domain depends on {name}; it may not", file.path, index + 1));
        }
    }
    found
}

#[test]
fn a_call_to_the_right_is_found() {
    let bad = [
        "fn f() { crate::referrals::submit() }",
        "use crate::{access, web, referrals};",
        "use crate::{web::{page, form}, ledger::post};",
        "use super::super::hooks;",
        "fn f() { referrals::submit() }",
    ];
    for text in bad {
        let found = calls_to_the_right(&[Source::new("src/partners/pages.rs", text)]);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
    }
    let good =
        "use crate::{access::Actor, partners::find};\n// crate::referrals::x\nuse leadwire_domain::referral;";
    assert!(calls_to_the_right(&[Source::new("src/partners/pages.rs", good)]).is_empty());
    assert!(calls_to_the_right(&[Source::new("src/routes.rs", bad[0])]).is_empty());
    let own = [Source::new("src/access/mod.rs", "partners::x()"), Source::new("src/access/partners.rs", "")];
    assert!(calls_to_the_right(&own).is_empty());
}

#[test]
fn a_back_door_into_a_room_is_found() {
    let store = || Source::new("src/pipeline/store.rs", "");
    let pages = || Source::new("src/pipeline/pages.rs", "");
    let door =
        || Source::new("src/pipeline/mod.rs", "pub(crate) mod store;\nmod pages; pub use pages::pages;");
    let caller = |path: &str, text: &str| [store(), pages(), door(), Source::new(path, text)];
    let found = back_doors(&caller("src/referrals/mod.rs", "\nuse crate::pipeline::{Hit, store::find};"));
    assert_eq!(
        found,
        ["src/referrals/mod.rs:2: pipeline::store is private; `pub use` what is meant in pipeline/mod.rs"]
    );
    assert_eq!(back_doors(&caller("src/routes.rs", "crate::pipeline::store::find()")).len(), 1);
    assert_eq!(back_doors(&caller("src/referrals/mod.rs", "use crate::pipeline::store;")).len(), 1);
    assert!(back_doors(&caller("src/referrals/mod.rs", "use crate::pipeline::pages;")).is_empty());
    assert!(back_doors(&caller("src/routes.rs", "crate::pipeline::pages::list()")).is_empty());
    assert!(back_doors(&caller("src/referrals/mod.rs", "crate::pipeline::find()")).is_empty());
    assert!(back_doors(&caller("src/pipeline/mod.rs", "use crate::pipeline::store::find;")).is_empty());
}

#[test]
fn a_room_named_by_the_platform_is_found() {
    let text = "use crate::access::Session;";
    assert_eq!(rooms_in_the_platform(&[Source::new("src/web/session.rs", text)]).len(), 1);
    assert!(rooms_in_the_platform(&[Source::new("src/app.rs", text)]).is_empty());
    assert!(rooms_in_the_platform(&[Source::new("src/web/mod.rs", "use crate::db::Tx;")]).is_empty());
}

#[test]
fn a_domain_that_touches_the_world_is_found() {
    for text in
        ["use std::{fmt, fs};", "std::env::var(\"X\")", "use tokio::time;", "use std::net::TcpStream;"]
    {
        assert_eq!(a_domain_that_touches(&[Source::new("domain/src/money.rs", text)]).len(), 1, "{text}");
    }
    let manifest = "[dependencies]\nserde.workspace = true\ntokio-postgres = \"0.7\"";
    assert_eq!(a_domain_that_touches(&[Source::new("domain/Cargo.toml", manifest)]).len(), 1);
    assert!(
        a_domain_that_touches(&[Source::new("domain/src/web.rs", "use std::fmt; // std::fs")]).is_empty()
    );
}
