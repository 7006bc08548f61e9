//! The websites in a cell of a table: people put several into one, with words, ports and passwords.

use super::Website;

/// The good addresses of a cell, without user and port: it is the domain that tells who somebody is. Where
/// there is none, what is written, without a password: it is shown as what cannot be read.
pub fn websites_in(cell: &str) -> Vec<String> {
    let is_between = |c: char| c.is_whitespace() || ",;|()[]<>\"".contains(c);
    // A password may hold what stands between two others.
    let is_one = cell.contains("://") && !cell.contains(char::is_whitespace);
    if let Some(site) = site(cell).filter(|site| is_one || site == cell.trim()) {
        return vec![site];
    }
    let good: Vec<String> = cell.split(is_between).filter_map(site).collect();
    if good.is_empty() {
        let shown = without_password(cell);
        return vec![site(&shown).unwrap_or(shown)];
    }
    good
}

/// One address, if it is good, or would be without its user and port.
fn site(text: &str) -> Option<String> {
    let good = |text: &str| Website::parse(text).ok().map(|site| site.as_typed().to_owned());
    good(text).or_else(|| good(&without_user_and_port(text)?))
}

/// Nothing of an e-mail address: whoever writes from there need not be the company.
fn without_user_and_port(text: &str) -> Option<String> {
    let (scheme, rest) = match text.find("://") {
        Some(at) => text.split_at(at + "://".len()),
        None => ("", text.trim_start_matches('/')),
    };
    let (authority, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let host = match authority.rsplit_once('@') {
        Some((user, _)) if scheme.is_empty() && !has_password(user) => return None,
        Some((_, host)) => host,
        None => authority,
    };
    let is_port = |port: &str| !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit());
    let host = host.rsplit_once(':').filter(|(_, port)| is_port(port)).map_or(host, |(host, _)| host);
    Some(format!("{scheme}{host}{path}"))
}

/// Whether what stands before an `@` is more than a name: `jane:secret`, and not `E-Mail: jane`.
fn has_password(user: &str) -> bool {
    // Behind a scheme a password may hold any sign; elsewhere what stands before the last word is a label.
    let user = match user.split_once("://") {
        Some((_, user)) => user,
        None => user.rsplit([' ', ',', ';']).next().unwrap_or(user),
    };
    user.split_once(':').is_some_and(|(name, _)| !name.eq_ignore_ascii_case("mailto"))
}

/// What stands behind the password, where one may stand: it may hold any sign.
fn without_password(cell: &str) -> String {
    match cell.rsplit_once('@') {
        Some((user, rest)) if has_password(user) => rest.trim().to_owned(),
        _ => cell.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_good_in_a_cell_is_read_and_of_the_rest_no_password_is_left() {
        for (cell, sites) in [
            ("acme.com/a,b", &["acme.com/a,b"][..]),
            ("https://acme.com:8443/login", &["https://acme.com/login"]),
            ("acme.com:8080", &["acme.com"]),
            ("www.b\u{fc}cher.de:8080", &["www.b\u{fc}cher.de"]),
            ("//acme.com:8080/x", &["acme.com/x"]),
            ("http://jane:pw@acme.com", &["http://acme.com"]),
            ("https://jane@acme.com/?a=b", &["https://acme.com/?a=b"]),
            ("jane:pw@acme.com:8080", &["acme.com"]),
            ("http://jane:p w@acme.com", &["acme.com"]),
            ("http://jane:p,b-two.com;w@acme.com", &["http://acme.com"]),
            ("a-one.de;jane:pw@b-two.com", &["a-one.de", "b-two.com"]),
            ("a-one.de / b-two.com", &["a-one.de", "b-two.com"]),
            ("a-one.de|b-two.com:81;c-three.com", &["a-one.de", "b-two.com", "c-three.com"]),
            ("www.acme.com (old)", &["www.acme.com"]),
            ("Acme [acme.com]", &["acme.com"]),
            ("https://medium.com/@acme", &["https://medium.com/@acme"]),
            ("jane@acme.com", &["jane@acme.com"]),
            ("mailto:jane@acme.com", &["mailto:jane@acme.com"]),
            ("E-Mail: jane@acme.com", &["E-Mail: jane@acme.com"]),
            ("Tel: 030 12, jane@acme.com", &["Tel: 030 12, jane@acme.com"]),
            ("http://jane:pw@localhost", &["localhost"]),
            ("http://jane:p/w@localhost", &["localhost"]),
            ("bad domain", &["bad domain"]),
        ] {
            assert_eq!(websites_in(cell), sites, "{cell}");
        }
    }
}
