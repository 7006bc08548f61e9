//! The lead's e-mail address: free, throw-away or masked mail, mailboxes that nobody owns, another domain
//! than the website's.

use jiff::Timestamp;

use super::lists::{self, DISPOSABLE, FREE_MAIL, ROLE_WORDS};
use super::{Answer, Code, Evidence, Seen, website};
use crate::company::{is_called, words};
use crate::email::Email;
use crate::outside::SiteFacts;
use crate::web::{self, Website};

/// `EMAIL_FREEMAIL`: free and provider mail. Who works for the provider names its site as theirs: then a
/// person decides. Of webmail that is no company's (`gmail.com`) anybody can type that, so the company must
/// bear its name. Employers on the override list pass.
pub(super) fn freemail(email: &Email, site: Option<&Website>, company: &str, now: Timestamp) -> Answer {
    let Some(listed) = free_mail_entry(email) else { return Answer::clear(Code::EmailFreemail) };
    let label = web::label(email.registrable());
    let own_site = site.is_some_and(|site| {
        site.registrable() == email.registrable()
            && website::not_own_kind(site, email).is_none()
            && (!lists::WEBMAIL.contains(label) || is_called(company, label))
    });
    let seen = if own_site { Seen::Softened } else { Seen::Hit };
    let source = if lists::OWN_FREE_MAIL.contains(listed) { lists::own_source() } else { FREE_MAIL.source() };
    let evidence = Evidence::new("email", "email", email.address(), now).source(source);
    Answer::of(Code::EmailFreemail, seen, with_site(evidence, site))
}

/// Whether the address is free or provider mail and not a known employer's.
pub fn is_free_mail(email: &Email) -> bool {
    free_mail_entry(email).is_some()
}

fn free_mail_entry(email: &Email) -> Option<&str> {
    if is_employer(email) {
        return None;
    }
    // Providers sell names below their own (`…@home.example.net`), so the owner's part counts as well.
    [email.domain(), email.registrable()]
        .into_iter()
        .find(|domain| lists::OWN_FREE_MAIL.contains(domain) || FREE_MAIL.contains(domain))
}

/// `EMAIL_DISPOSABLE`: a domain of throw-away mailboxes. The exact domain or its owner's part; never a
/// suffix.
pub(super) fn disposable(email: &Email, now: Timestamp) -> Answer {
    let listed = [email.domain(), email.registrable()].into_iter().any(|domain| DISPOSABLE.contains(domain));
    let evidence = (listed && !is_employer(email))
        .then(|| Evidence::new("email", "email", email.address(), now).source(DISPOSABLE.source()));
    Answer::hit_if(Code::EmailDisposable, evidence)
}

/// `EMAIL_RELAY_ALIAS`: a masked address that hides the real mailbox.
pub(super) fn relay_alias(email: &Email, now: Timestamp) -> Answer {
    let masked = lists::with_parents(email.domain()).any(|domain| lists::RELAYS.contains(domain));
    let evidence =
        masked.then(|| Evidence::new("email", "email", email.address(), now).source(lists::own_source()));
    Answer::hit_if(Code::EmailRelayAlias, evidence)
}

/// `EMAIL_ROLE`: a mailbox of a department, when *all* words before the `@` are role words in one of seven
/// languages: `info.sales`, not `jane.info`, and not the name of who is there (`job@` of Job Bakker).
pub(super) fn role(email: &Email, person: &str, now: Timestamp) -> Answer {
    let tokens = tokens(email.local());
    let evidence = (is_role(&tokens) && !is_own_name(&tokens, person))
        .then(|| Evidence::new("email", "email", email.address(), now).source(lists::own_source()));
    Answer::hit_if(Code::EmailRole, evidence)
}

/// `EMAIL_DOMAIN_MISMATCH`: another owner's domain than the website's. Free mail, hosted sites and pages that
/// are nobody's own have rules of their own. An alias that the site itself shows, by redirect or by addresses
/// on its pages, or that an account of the pipeline has beside the other, passes with a note.
pub(super) fn domain_mismatch(
    email: &Email,
    site: Option<&Website>,
    visit: Option<&SiteFacts>,
    account_of_both: Option<&str>,
    now: Timestamp,
) -> Answer {
    let clear = Answer::clear(Code::EmailDomainMismatch);
    let Some(site) = site else { return clear };
    let elsewhere = site.registrable() != email.registrable();
    let own = !website::is_hosted(site) && website::not_own_kind(site, email).is_none();
    if !elsewhere || !own || is_free_mail(email) {
        return clear;
    }
    let evidence = Evidence::new("domain", "email", email.registrable(), now).expected(site.registrable());
    let shown = visit.and_then(|visit| shown_alias(visit, email, now)).map(|alias| vec![alias]);
    let Some(ties) = shown.or_else(|| Some(had_by(account_of_both?, email, site, now))) else {
        return Answer::of(Code::EmailDomainMismatch, Seen::Hit, evidence);
    };
    // A partner who read that the site ties them, or does not, would know of the rest that an account does.
    let evidence = std::iter::once(evidence).chain(ties.into_iter().map(Evidence::staff_only)).collect();
    Answer { code: Code::EmailDomainMismatch, seen: Seen::Noted, evidence }
}

/// The account that has both domains.
fn had_by(account: &str, email: &Email, site: &Website, now: Timestamp) -> Vec<Evidence> {
    let both = format!("{}, {}", email.registrable(), site.registrable());
    vec![
        Evidence::new("one_account", "pipeline", both, now),
        Evidence::new("account", "pipeline", account, now),
    ]
}

/// How the site shows that the address's domain is its company's too.
fn shown_alias(visit: &SiteFacts, email: &Email, now: Timestamp) -> Option<Evidence> {
    let wanted = email.registrable();
    if visit.led_through().iter().any(|domain| domain == wanted) {
        return Some(Evidence::new("redirect", "website", visit.landing().unwrap_or_default(), now));
    }
    let shows = |domain: &&String| web::registrable(domain).is_some_and(|owner| owner == wanted);
    let (page, domain) =
        visit.pages.iter().find_map(|page| Some((page, page.owner.mail_domains.iter().find(shows)?)))?;
    Some(Evidence::new("site_mail", "website", format!("@{domain} ({})", page.url), now))
}

fn is_employer(email: &Email) -> bool {
    lists::EMPLOYERS.contains(email.registrable())
}

fn with_site(evidence: Evidence, site: Option<&Website>) -> Evidence {
    match site {
        Some(site) if !website::is_hosted(site) => evidence.expected(site.registrable()),
        _ => evidence,
    }
}

/// The words before the `@`, without a tag.
fn tokens(local: &str) -> Vec<String> {
    let plain = deunicode::deunicode(local).to_lowercase();
    let untagged = plain.split('+').next().unwrap_or_default();
    let tokens = untagged.split(|c: char| !c.is_ascii_alphabetic()).filter(|token| !token.is_empty());
    tokens.map(str::to_owned).collect()
}

fn is_role(tokens: &[String]) -> bool {
    let is_word = |token: &String| is_role_word(token);
    is_role_word(&tokens.concat())
        || tokens.iter().any(is_word)
            && tokens.iter().all(|token| is_word(token) || lists::ROLE_CONNECTORS.contains(token.as_str()))
}

/// Whether the words are the person's own name, and one that people bear: Job Bakker, Ann Head. A family's
/// name that is a department's everyday mailbox (Maria Sales) settles nothing.
fn is_own_name(tokens: &[String], person: &str) -> bool {
    let own = words(person);
    let is_borne = |token: &String| {
        let is_everyday = || lists::OWN_ROLE_WORDS.contains(token.as_str());
        lists::is_given_name(token) || lists::is_anybodys_name(token) && !is_everyday()
    };
    tokens.iter().all(|token| own.contains(token)) && tokens.iter().any(is_borne)
}

fn is_role_word(token: &str) -> bool {
    lists::OWN_ROLE_WORDS.contains(token)
        || (ROLE_WORDS.contains(token) && !lists::NO_ROLE_WORDS.contains(token))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn email(text: &str) -> Email {
        Email::parse(text).unwrap_or_else(|error| panic!("{text}: {error:?}"))
    }

    fn hits(rule: fn(&Email, Timestamp) -> Answer, text: &str) -> bool {
        rule(&email(text), Timestamp::UNIX_EPOCH).seen == Seen::Hit
    }

    fn is_role_of(person: &str, local: &str) -> bool {
        role(&email(&format!("{local}@acme.com")), person, Timestamp::UNIX_EPOCH).seen == Seen::Hit
    }

    fn free(text: &str, site: Option<&str>) -> Seen {
        free_at("Orange Business", text, site)
    }

    fn free_at(company: &str, text: &str, site: Option<&str>) -> Seen {
        let site = site.map(|site| Website::parse(site).unwrap());
        freemail(&email(text), site.as_ref(), company, Timestamp::UNIX_EPOCH).seen
    }

    #[test]
    fn free_and_provider_mail_is_no_business_address() {
        for address in [
            "j@gmail.com",
            "j@bbox.fr",
            "j@proximus.be",
            "j@sunrise.ch",
            "j@tuta.com",
            "j@mailbox.org",
            "j@web.de",
            "j@startmail.com",
            "j@orange.fr",
            "j@libero.it",
            "j@t-online.de",
            "j@yahoo.co.uk",
            "j@gmx.at",
            "j@vivaldi.net",
            "j@ya.com",
            "j@inode.at",
            "j@aruba.it",
            "j@legalmail.it",
            "j@arubapec.it",
            "j@postecert.it",
            "j@pecimprese.it",
            "j@studio.pec.it",
        ] {
            assert_eq!(free(address, Some("acme.com")), Seen::Hit, "{address}");
        }
    }

    #[test]
    fn who_works_for_a_provider_is_no_free_mail_user() {
        for address in
            ["j@att.com", "j@bt.com", "j@telenet.be", "j@starbucks.com", "j@acme.za.com", "j@acme.com"]
        {
            assert_eq!(free(address, None), Seen::Clear, "{address}");
        }
        assert_eq!(free_at("SAPO", "j@sapo.pt", Some("www.sapo.pt")), Seen::Softened);
        assert_eq!(free_at("Deutsche Telekom AG", "j@t-online.de", Some("t-online.de")), Seen::Softened);
        assert_eq!(free_at("Proton AG", "j@proton.me", Some("proton.me")), Seen::Softened);
        assert_eq!(
            free_at("Acme GmbH", "j@gmail.com", Some("gmail.com")),
            Seen::Hit,
            "anybody can write that"
        );
    }

    #[test]
    fn throw_away_and_masked_addresses_hit() {
        assert!(hits(disposable, "j@mailinator.com") && hits(disposable, "j@yopmail.com"));
        assert!(!hits(disposable, "j@acme.com") && !hits(disposable, "j@acme.za.com"));
        for address in ["x@privaterelay.appleid.com", "x@duck.com", "x@mozmail.com", "x@jane.anonaddy.com"] {
            assert!(hits(relay_alias, address), "{address}");
        }
        assert!(!hits(relay_alias, "x@appleid.com") && !hits(relay_alias, "x@bigduck.com"));
    }

    #[test]
    fn a_role_address_is_one_whose_every_word_is_a_role_in_seven_languages() {
        for local in [
            "info",
            "INFO",
            "info.sales",
            "sales-team",
            "contact-us",
            "bonjour",
            "accueil",
            "secretariat",
            "facturation",
            "service.clients",
            "vertrieb",
            "einkauf",
            "buchhaltung",
            "büro",
            "geschäftsführung",
            "acquisti",
            "segreteria",
            "ufficio.acquisti",
            "inkoop",
            "verkoop",
            "boekhouding",
            "klantenservice",
            "dpo",
            "ventas",
            "ventas1",
            "atencion.al.cliente",
            "faturação",
            "recepcao",
            "hr",
            "customer.service",
            "info2",
            "no-reply",
            "info+crm",
            "it.support",
            "rh",
        ] {
            assert!(is_role_of("Jane Doe", local), "{local}");
        }
        for local in [
            "jane.info",
            "jane",
            "jd",
            "j.k",
            "sales.jane",
            "mark.sales",
            "alexa",
            "gardner",
            "mt",
            "dr",
            "sam",
            "rob",
            "chase",
            "bill",
            "grace",
            "frank",
            "dean",
            "de.la",
            "u.n",
            "jane.pr",
        ] {
            assert!(!is_role_of("Jane Doe", local), "{local}");
        }
    }

    #[test]
    fn an_address_that_is_the_persons_own_name_is_no_departments() {
        for (person, local) in
            [("Job Bakker", "job"), ("Ola Nordmann", "ola"), ("Ann Head", "head"), ("Job Post", "job.post")]
        {
            assert!(!is_role_of(person, local), "{person} {local}");
        }
        for (person, local) in [
            ("Jane Doe", "job"),
            ("Maria Sales", "sales"),
            ("Info Team", "info"),
            ("Job Bakker", "job.info"),
            ("Job Bakker", "info"),
        ] {
            assert!(is_role_of(person, local), "{person} {local}");
        }
    }

    #[test]
    fn departments_of_seven_countries_are_roles() {
        let italy = ["produzione", "presidenza", "spedizioni"];
        let low_countries = ["communicatie", "verzekeringen", "penningmeester"];
        let iberia = ["faturas", "tesouraria", "mantenimiento"];
        let elsewhere = ["presidence", "produktion", "frontdesk"];
        for local in [italy, low_countries, iberia, elsewhere].concat() {
            assert!(is_role_of("Jane Doe", local), "{local}");
        }
    }

    #[test]
    fn another_owners_domain_than_the_websites_is_for_a_person_to_see() {
        let mismatch = |address: &str, site: &str| {
            let site = Website::parse(site).ok();
            domain_mismatch(&email(address), site.as_ref(), None, None, Timestamp::UNIX_EPOCH).seen
        };
        assert_eq!(mismatch("j@acme.com", "acme.de"), Seen::Hit);
        assert_eq!(mismatch("j@mail.acme.com", "www.acme.com"), Seen::Clear);
        assert_eq!(mismatch("j@gmail.com", "acme.com"), Seen::Clear);
        assert_eq!(mismatch("j@acme.com", "acme.wixsite.com"), Seen::Clear);
        assert_eq!(mismatch("j@acme.com", "facebook.com/acme"), Seen::Clear);
    }

    #[test]
    fn two_domains_of_one_account_are_no_mismatch_and_only_staff_read_why() {
        let site = Website::parse("acme.de").unwrap();
        let of = |account| {
            domain_mismatch(&email("j@acme.com"), Some(&site), None, account, Timestamp::UNIX_EPOCH)
        };
        assert_eq!((of(None).seen, of(Some("A-7")).seen), (Seen::Hit, Seen::Noted));
        let told: Vec<(String, bool)> =
            of(Some("A-7")).evidence.into_iter().map(|one| (one.observed, one.staff_only)).collect();
        let ties = [("acme.com, acme.de".to_owned(), true), ("A-7".to_owned(), true)];
        assert_eq!(told, [&[("acme.com".to_owned(), false)], ties.as_slice()].concat());
    }
}
