//! Every dependency carries a licence that `deny.toml` allows, comes from the crate registry, is not banned.

use std::process::Command;

use serde_json::Value;

const DENY_TOML: &str = include_str!("../deny.toml");

/// One dependency, as `cargo metadata` tells it.
struct Dependency {
    name: String,
    version: String,
    licence: Option<String>,
    source: String,
}

#[test]
fn every_dependency_has_a_licence_we_allow() {
    let allowed = list_in_deny_toml("allow");
    let offenders: Vec<String> =
        dependencies().iter().filter_map(|one| licence_problem(one, &allowed)).collect();
    assert!(offenders.is_empty(), "\n{}\n", offenders.join("\n"));
}

#[test]
fn no_dependency_is_banned_or_comes_from_elsewhere_than_the_crate_registry() {
    let banned = list_in_deny_toml("deny");
    let offenders: Vec<String> =
        dependencies().iter().filter_map(|one| source_problem(one, &banned)).collect();
    assert!(offenders.is_empty(), "\n{}\n", offenders.join("\n"));
}

/// All packages of the lock file, on every platform, but our own: those have no source.
fn dependencies() -> Vec<Dependency> {
    let told = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    assert!(told.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&told.stderr));
    let metadata: Value = serde_json::from_slice(&told.stdout).expect("cargo metadata is JSON");
    let packages = metadata["packages"].as_array().expect("cargo metadata lists packages");
    let text = |package: &Value, key: &str| package[key].as_str().map(str::to_owned);
    packages
        .iter()
        .filter_map(|package| {
            Some(Dependency {
                source: text(package, "source")?,
                name: text(package, "name")?,
                version: text(package, "version")?,
                licence: text(package, "license"),
            })
        })
        .collect()
}

fn licence_problem(one: &Dependency, allowed: &[&str]) -> Option<String> {
    let named = format!("{} {}", one.name, one.version);
    let Some(licence) = &one.licence else {
        return Some(format!("{named}: names no licence; read its licence file and choose another crate"));
    };
    match is_allowed(licence, allowed) {
        Ok(true) => None,
        Ok(false) => Some(format!("{named}: {licence} is not in deny.toml; choose another crate")),
        Err(why) => Some(format!("{named}: cannot read licence {licence:?}: {why}")),
    }
}

fn source_problem(one: &Dependency, banned: &[&str]) -> Option<String> {
    let Dependency { name, version, source, .. } = one;
    if banned.contains(&name.as_str()) {
        return Some(format!("{name} {version}: banned in deny.toml; `cargo tree -i {name}` says who asks"));
    }
    let known = source.starts_with("registry+https://github.com/rust-lang/crates.io-index");
    (!known).then(|| format!("{name} {version}: comes from {source}; use a released version"))
}

/// The quoted words of a list in `deny.toml`, comments left out.
fn list_in_deny_toml(key: &str) -> Vec<&'static str> {
    let start = DENY_TOML.find(&format!("\n{key} = [")).expect("deny.toml holds the list");
    let list = &DENY_TOML[start..];
    let list = &list[..list.find(']').expect("the list ends")];
    list.lines()
        .map(|line| line.split('#').next().unwrap_or_default())
        .flat_map(|line| line.split('"').skip(1).step_by(2))
        .collect()
}

/// Whether an SPDX expression can be met by allowed licences alone. `AND` binds tighter than `OR`; `/` is an
/// old way to write `OR`.
fn is_allowed(expression: &str, allowed: &[&str]) -> Result<bool, String> {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let mut words = spaced.split_whitespace().peekable();
    let answer = any_of(&mut words, allowed)?;
    match words.next() {
        None => Ok(answer),
        Some(word) => Err(format!("did not expect {word:?}")),
    }
}

type Words<'a, 'b> = &'a mut std::iter::Peekable<std::str::SplitWhitespace<'b>>;

fn any_of(words: Words, allowed: &[&str]) -> Result<bool, String> {
    let mut answer = all_of(words, allowed)?;
    while words.next_if_eq(&"OR").is_some() {
        answer |= all_of(words, allowed)?;
    }
    Ok(answer)
}

fn all_of(words: Words, allowed: &[&str]) -> Result<bool, String> {
    let mut answer = one_licence(words, allowed)?;
    while words.next_if_eq(&"AND").is_some() {
        answer &= one_licence(words, allowed)?;
    }
    Ok(answer)
}

fn one_licence(words: Words, allowed: &[&str]) -> Result<bool, String> {
    match words.next() {
        Some("(") => {
            let answer = any_of(words, allowed)?;
            words.next_if_eq(&")").map(|_| answer).ok_or_else(|| "a bracket is not closed".to_owned())
        }
        None | Some("AND" | "OR" | "WITH" | ")") => Err("a licence is missing".to_owned()),
        Some(licence) if words.next_if_eq(&"WITH").is_some() => {
            let exception = words.next().ok_or("an exception is missing")?;
            Ok(allowed.contains(&licence)
                || allowed.contains(&format!("{licence} WITH {exception}").as_str()))
        }
        Some(licence) => Ok(allowed.contains(&licence)),
    }
}

#[test]
fn an_expression_is_allowed_only_if_allowed_licences_meet_it() {
    let met = |expression| is_allowed(expression, &["MIT", "ISC", "Apache-2.0", "X WITH some-exception"]);
    for good in [
        "MIT",
        "MIT OR GPL-3.0",
        "GPL-3.0/MIT",
        "MIT AND ISC",
        "ISC AND (GPL-3.0 OR MIT)",
        "GPL-3.0 AND ISC OR MIT",
        "Apache-2.0 WITH LLVM-exception OR GPL-2.0",
        "X WITH some-exception",
    ] {
        assert_eq!(met(good), Ok(true), "{good}");
    }
    for bad in ["GPL-3.0", "MIT AND GPL-3.0", "GPL-3.0 AND (ISC OR MIT)", "X", "X WITH other", "mit", "MIT-0"]
    {
        assert_eq!(met(bad), Ok(false), "{bad}");
    }
    for broken in ["", "MIT OR", "(MIT", "MIT)", "MIT ISC", "AND MIT", "MIT WITH"] {
        assert!(met(broken).is_err(), "{broken}");
    }
}

#[test]
fn an_offender_is_named_with_its_licence() {
    let dependency = |name: &str, licence: Option<&str>, source: &str| Dependency {
        name: name.to_owned(),
        version: "1.2.3".to_owned(),
        licence: licence.map(str::to_owned),
        source: source.to_owned(),
    };
    let viral = dependency("viral", Some("AGPL-3.0"), "git+https://example.org/viral");
    let problem = licence_problem(&viral, &["MIT"]).expect("not allowed");
    assert_eq!(problem, "viral 1.2.3: AGPL-3.0 is not in deny.toml; choose another crate");
    assert!(licence_problem(&dependency("bare", None, ""), &["MIT"]).is_some());
    assert!(source_problem(&viral, &[]).is_some(), "from a git repository");
    let tls = dependency("openssl", Some("MIT"), "registry+https://github.com/rust-lang/crates.io-index");
    assert!(source_problem(&tls, &list_in_deny_toml("deny")).is_some(), "banned");
    assert_eq!(source_problem(&tls, &[]), None);
    assert!(list_in_deny_toml("allow").contains(&"Unicode-3.0"));
}
