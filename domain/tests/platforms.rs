//! A platform's name identifies its own company, by mail and front page, and nobody who has a page there:
//! every entry of both lists, with an account below it, a stranger below it and somebody who works there.

use leadwire_domain::checks::website::is_hosted;
use leadwire_domain::checks::{Code, Facts, Judgement, Outcome, Policy, Verdict, judge, whose_domain};
use leadwire_domain::lead::{Lead, RawLead};
use leadwire_domain::matching::{Book, Candidate, Hit, Query, Rung, Vocabulary, Whose, climb};
use leadwire_domain::sheet::AccountRow;
use leadwire_domain::web::{Website, label, registrable};

const HOSTED: &str = include_str!("../../data/own/hosted.txt");
const NOT_OWN: &str = include_str!("../../data/own/not-own-sites.txt");

/// A host of every entry; one for two countries where it stands for all.
fn platforms() -> Vec<String> {
    let lines = HOSTED.lines().chain(NOT_OWN.lines()).filter(|line| !line.starts_with('#'));
    let names = lines.filter_map(|line| line.split_whitespace().last());
    let hosts = names.flat_map(|name| match name.strip_suffix(".*") {
        Some(label) => vec![format!("{label}.de"), format!("{label}.co.uk")],
        None => vec![name.to_owned()],
    });
    let hosts: Vec<String> = hosts.collect();
    assert!(hosts.len() > 600, "the lists are not where they were");
    hosts
}

fn account(name: &str, website: &str) -> Candidate {
    let (name, website) = (name.to_owned(), website.to_owned());
    let row = AccountRow { id: website.clone(), name, website, ..AccountRow::default() };
    Candidate::of_row(&row, whose_domain)
}

fn lead(company: &str, email: &str, website: &str) -> Option<Lead> {
    let raw = RawLead {
        first_name: "Jane".into(),
        last_name: "Doe".into(),
        email: email.into(),
        company: company.into(),
        website: website.into(),
        linkedin: "linkedin.com/company/1".into(),
        country: "DE".into(),
        ..RawLead::default()
    };
    raw.parse().ok()
}

fn judged(lead: &Lead) -> Judgement {
    judge(lead, &Facts::default(), &Policy::default(), jiff::Timestamp::UNIX_EPOCH)
}

fn asked(company: &str, email: &str, website: &str) -> Query {
    let lead = lead(company, email, website).unwrap_or_else(|| panic!("{email}, {website}"));
    Query::of_lead(&lead, whose_domain)
}

/// What the ladder says beyond what staff alone read.
fn hits(query: &Query, accounts: &[Candidate]) -> Vec<Hit> {
    without_weak(climb(query, accounts, Vocabulary::stock()))
}

fn without_weak(mut hits: Vec<Hit>) -> Vec<Hit> {
    hits.retain(|hit| hit.rung != Rung::Weak);
    hits
}

/// A page by path and one by name.
fn pages(host: &str, name: &str) -> [String; 2] {
    [format!("https://www.{host}/{name}"), format!("https://{name}.{host}/")]
}

#[test]
fn who_has_a_page_at_a_platform_is_neither_the_platform_nor_another_who_has_one() {
    for host in platforms() {
        let tiny = pages(&host, "tiny").map(|page| account("Tiny Pottery", &page));
        assert!(tiny.iter().all(|account| account.domains.is_empty()), "{tiny:?}");
        for page in pages(&host, "brook") {
            let brook = asked("Brook Bakery", "jane@brook.example", &page);
            assert_eq!(brook.domains, ["brook.example"], "a claim rests on its own domain alone");
            assert_eq!(hits(&brook, &tiny), [], "{page}");
            let by_free_mail = asked("Brook Bakery", "brook@gmail.com", &page);
            assert_eq!(by_free_mail.domains, [""; 0], "{page}");
        }
        let owner = registrable(&host).unwrap();
        let theirs = asked(label(&owner), &format!("jane@{owner}"), &format!("https://www.{owner}/"));
        assert_eq!(hits(&theirs, &tiny), [], "{host}");
    }
}

#[test]
fn nor_are_any_two_of_all_who_have_a_page_somewhere() {
    let platforms = platforms();
    let tiny =
        platforms.iter().flat_map(|host| pages(host, "tiny")).map(|page| account("Tiny Pottery", &page));
    let book = Book::build(tiny);
    for host in platforms.iter().step_by(7) {
        let brook = asked("Brook Bakery", "jane@brook.example", &pages(host, "brook")[0]);
        assert_eq!(without_weak(book.hits(&brook)), [], "{host}");
    }
}

fn is_platform(host: &str) -> bool {
    matches!(whose_domain(host), Whose::Platforms | Whose::Builders | Whose::Kept)
}

#[test]
fn a_name_that_a_builder_handed_out_is_its_owners_page_and_a_profile_is_nobodys() {
    let page = |site: &str| asked("Brook Bakery", "jane@brook.example", site).page;
    for (site, wanted) in [
        ("brook.myshopify.com", "brook.myshopify.com"),
        ("https://www.brook.webnode.it/about", "brook.webnode.it"),
        ("brook.jimdosite.com", "brook.jimdosite.com"),
        ("brook.blogs.sapo.pt", "brook.blogs.sapo.pt"),
        ("https://shop.brook.webador.nl/", "brook.webador.nl"),
        // A builder may put a word of its own between.
        ("brook.fr.wordpress.com", "brook.fr.wordpress.com"),
        ("brook.my.canva.site", "brook.my.canva.site"),
        ("brook.my.site.com", "brook.my.site.com"),
        ("brook.my.salesforce-sites.com/s", "brook.my.salesforce-sites.com"),
        ("brook.storage.googleapis.com/index.html", "brook.storage.googleapis.com"),
        ("brook.s3.eu-central-1.amazonaws.com", "brook.s3.eu-central-1.amazonaws.com"),
    ] {
        assert_eq!(page(site).as_deref(), Some(wanted), "{site}");
    }
    for nobodys in ["linktr.ee/brook", "sites.google.com/view/brook", "m.facebook.com/brook", "brook.example"]
    {
        assert_eq!(page(nobodys), None, "{nobodys}");
    }
}

#[test]
fn who_is_found_behind_a_path_only_is_nobody_by_the_host_and_no_two_of_them_are_one() {
    for host in [
        "www.wixsite.com",
        "wixsite.com",
        "en.wordpress.com",
        "pt-br.wordpress.com",
        "www.en.wordpress.com",
        "storage.googleapis.com",
        "s3.amazonaws.com",
        "s3.eu-central-1.amazonaws.com",
        "s3-eu-west-1.amazonaws.com",
        "fra1.digitaloceanspaces.com",
        "sites.google.com",
        "de.sites.google.com",
        "www.kartra.com",
        "app.ecwid.com",
        "my.salesforce-sites.com",
        "web.app",
    ] {
        let tiny = account("Tiny Pottery", &format!("https://{host}/view/tiny"));
        assert_eq!(tiny.domains, [""; 0], "{host}");
        for page in [format!("{host}/brook"), format!("https://{host}/view/brook?x=1")] {
            let brook = asked("Brook Bakery", "jane@brook.example", &page);
            assert_eq!(
                (brook.page.as_deref(), brook.domains.as_slice()),
                (None, &["brook.example".into()][..])
            );
            assert_eq!(hits(&brook, std::slice::from_ref(&tiny)), [], "{page}");
            let by_free_mail = asked("Brook Bakery", "brook@gmail.com", &page);
            assert_eq!((by_free_mail.page, by_free_mail.domains), (None, Vec::new()), "{page}");
        }
    }
}

#[test]
fn a_platforms_own_company_is_known_by_its_mail_and_its_front_page() {
    for host in platforms().into_iter().filter(|host| is_platform(host)) {
        let Some(own) = Website::parse(&host).ok().filter(Website::is_front_page) else { continue };
        let name = label(own.registrable());
        let known = [account(name, &host)];
        assert_eq!(known[0].domains, [own.registrable()], "{host}");
        let by_mail = asked("Brook Bakery", &format!("jane@{host}"), "brook.example");
        assert_eq!(hits(&by_mail, &known)[0].rung, Rung::CompanyDomain, "{host}");
        let brook = asked("Brook Bakery", "jane@brook.example", &format!("{host}/brook"));
        assert_eq!(hits(&brook, &known), [], "{host}");
        // The front page of a platform whose name it does not bear is a slip, not its site.
        assert_eq!(account("Brook Bakery", &host).domains, [""; 0], "{host}");
    }
}

#[test]
fn whoever_works_at_a_platform_is_refused_by_no_list() {
    let mut refused = Vec::new();
    for host in platforms() {
        let Some(own) = Website::parse(&host).ok().filter(Website::is_front_page) else { continue };
        let Some(lead) = lead(label(own.registrable()), &format!("jane@{host}"), &host) else { continue };
        let judgement = judged(&lead);
        let fails = judgement.codes(Outcome::Fail);
        refused.extend((!fails.is_empty()).then_some((host, fails)));
    }
    assert_eq!(refused, []);
}

#[test]
fn a_name_below_a_builders_is_a_hosted_page_in_every_country() {
    let hosted = |site: &str| is_hosted(&Website::parse(site).unwrap());
    let anywhere = ["jane.webnode.de", "www.jane.webnode.it", "jane.blogspot.co.uk", "jane.webnode.nl"];
    let elsewhere =
        ["jane.jimdo.de", "jane.webador.nl", "jane.jouwweb.be", "jane.over-blog.fr", "jane.npage.ch"];
    for site in anywhere.into_iter().chain(elsewhere).chain(["jane.webs.com", "jane.fr.wordpress.com"]) {
        assert!(hosted(site), "{site}");
    }
    for own in ["www.webnode.de", "webs.com", "www.jimdo.de", "webador.nl", "jane-webador.nl", "wordpress.de"]
    {
        assert!(!hosted(own), "{own}");
    }
}

#[test]
fn a_mailbox_below_a_platforms_name_is_somebody_elses() {
    let seller = asked("Brook Bakery", "x1@marketplace.amazon.de", "brook.example");
    assert_eq!(seller.domains, ["brook.example"]);
    assert_eq!(whose_domain("google.com"), Whose::Platforms, "an employer, and a house of many pages");
    assert_eq!(whose_domain("att.com"), Whose::Ones);
    assert_eq!(whose_domain("pec.libero.it"), Whose::Anybodys);
}

#[test]
fn a_platforms_own_company_on_its_front_page_is_for_a_person_at_most() {
    for (company, email, site, expected) in [
        ("Alibaba Group", "jane@alibaba.com", "www.alibaba.com", "EMAIL_FREEMAIL"),
        ("Taobao China Holding", "jane@alibaba.com", "alibaba.com", "EMAIL_FREEMAIL"),
        ("Alibaba Group", "jane@alibaba-inc.com", "www.alibaba.com", "WEBSITE_NOT_OWN"),
        ("Libero", "jane@libero.it", "libero.it", "EMAIL_FREEMAIL FL_COMPANY_PLACEHOLDER"),
        ("T-Online GmbH", "jane@t-online.de", "t-online.de", "EMAIL_FREEMAIL"),
        ("Facebook", "jane@fb.com", "https://www.facebook.com/", "WEBSITE_NOT_OWN"),
        ("Aruba S.p.A.", "jane@staff.aruba.it", "aruba.it", "EMAIL_FREEMAIL"),
        ("Amazon Deutschland Services GmbH", "jane@amazon.de", "https://www.amazon.de/", ""),
        ("Etsy", "jane@etsy.com", "etsy.com", ""),
        ("eBay GmbH", "jane@ebay.com", "ebay.de", "EMAIL_DOMAIN_MISMATCH"),
        ("Upwork Inc.", "jane@upwork.com", "upwork.com", ""),
        ("Malt Community SA", "jane@malt.com", "malt.fr", "EMAIL_DOMAIN_MISMATCH"),
        ("LinkedIn Ireland", "jane@linkedin.com", "www.linkedin.com", ""),
    ] {
        let judgement = judged(&lead(company, email, site).unwrap());
        let reviews: Vec<_> = judgement.codes(Outcome::Review).into_iter().map(Code::as_str).collect();
        assert_ne!(judgement.verdict, Verdict::Refused, "{company}: {:?}", judgement.codes(Outcome::Fail));
        assert_eq!(reviews.join(" "), expected, "{company}, {site}");
    }
    for (company, email, site) in [
        ("Alibaba Group", "jane@alibaba.com", "alibaba.com/shop/acme"),
        ("Libero", "jane@acme.example", "libero.it/acme"),
        ("Facebook Ads Berlin", "jane@acme.example", "facebook.com/ads.berlin"),
        ("Etsy Shop Jane", "jane@acme.example", "jane.etsy.com"),
        ("Acme GmbH", "jane@acme.example", "amazon.de"),
    ] {
        let judgement = judged(&lead(company, email, site).unwrap());
        assert_eq!(judgement.verdict, Verdict::Refused, "{company}, {site}");
    }
}
