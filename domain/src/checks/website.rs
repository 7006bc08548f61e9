//! The lead's website, as far as its address tells: none, somebody else's page, or a page on a builder.

use jiff::Timestamp;

use super::{Answer, Code, Evidence, Seen, lists};
use crate::company;
use crate::email::Email;
use crate::outside::SiteFacts;
use crate::web::{self, Website};

/// `WEBSITE_MISSING`: the partner says that the company has none.
pub(super) fn missing(site: Option<&Website>, now: Timestamp) -> Answer {
    let evidence = site.is_none().then(|| Evidence::new("statement", "website", "none", now));
    Answer::hit_if(Code::WebsiteMissing, evidence)
}

/// `WEBSITE_NOT_OWN`: a social profile, market place or directory page instead of a site, at once or by
/// redirect. A company that bears the platform's name and gives its front page may be the platform's own,
/// whatever its mail: then a person decides.
pub(super) fn not_own(
    site: Option<&Website>,
    email: &Email,
    company: &str,
    visit: Option<&SiteFacts>,
    now: Timestamp,
) -> Answer {
    if let Some((site, kind)) = site.and_then(|site| Some((site, not_own_kind(site, email)?))) {
        let may_be_theirs =
            site.is_front_page() && company::is_called(company, web::label(site.registrable()));
        let seen = if may_be_theirs { Seen::Softened } else { Seen::Hit };
        let evidence = Evidence::new(&format!("site_{kind}"), "website", site.host(), now);
        return Answer::of(Code::WebsiteNotOwn, seen, evidence.source(lists::own_source()));
    }
    let elsewhere = || {
        let site = site.filter(|site| !is_hosted(site))?;
        let (landing, kind) = visit.and_then(|visit| redirected(visit, email))?;
        let evidence = Evidence::new(&format!("site_{kind}"), "website", site.host(), now);
        Some(evidence.expected(landing).source(lists::own_source()))
    };
    Answer::hit_if(Code::WebsiteNotOwn, elsewhere())
}

/// The page on somebody else's platform that a site sends its visitors to.
fn redirected(visit: &SiteFacts, email: &Email) -> Option<(String, &'static str)> {
    let landing = Website::parse(visit.landing()?).ok()?;
    let is_away = landing.registrable() != visit.registrable;
    let kind = not_own_kind(&landing, email).filter(|_| is_away)?;
    Some((landing.host().to_owned(), kind))
}

/// `FL_HOSTED_SITE`: a page on a site builder, not the company's own domain.
pub(super) fn hosted(site: Option<&Website>, now: Timestamp) -> Answer {
    let hosted = site.filter(|site| is_hosted(site));
    Answer::hit_if(
        Code::FlHostedSite,
        hosted.map(|site| {
            Evidence::new("hosted_site", "website", site.host(), now).source(lists::own_source())
        }),
    )
}

/// Whether the site is a page on a builder: by the public suffix list, or by our supplement of it.
pub fn is_hosted(site: &Website) -> bool {
    let path_is_theirs = site.host() == "sites.google.com";
    let below = |name: &&str| site.host() != *name && site.host() != format!("www.{name}");
    let is_anywhere = || lists::HOSTED.contains(format!("{}.*", web::label(site.registrable())).as_str());
    site.is_hosted()
        || path_is_theirs
        || lists::with_parents(site.host()).any(|name| lists::HOSTED.contains(name) && below(&name))
        || (below(&site.registrable()) && is_anywhere())
}

/// The domain that a site shows to be its owner's: none where many have a page below it.
pub fn owned_domain(site: &Website) -> Option<&str> {
    let is_page_of_many = (is_hosted(site) && !site.is_hosted()) || web::hosts_pages(site.host());
    let domain = site.registrable();
    (!is_page_of_many && !lists::is_nobodys_domain(domain)).then_some(domain)
}

/// Whether the site is worth a visit: nobody's profile or market page says anything of the company.
pub fn is_visited(site: &Website, email: &Email) -> bool {
    not_own_kind(site, email).is_none()
}

/// What sort of somebody else's page this is, if it is one. Who writes from that very domain works there, and
/// so does who writes from the platform's name in another country (`jane@malt.com`, `malt.fr`). Where anybody
/// can have mail there only the front page may be theirs, and `EMAIL_FREEMAIL` says the rest.
pub(super) fn not_own_kind(site: &Website, email: &Email) -> Option<&'static str> {
    let is_front_door =
        site.path() == "/" && web::label(site.registrable()) == web::label(email.registrable());
    let is_same = email.registrable() == site.registrable() || is_front_door;
    let is_theirs_alone = !super::email::is_free_mail(email)
        || (site.is_front_page() && site.registrable() == email.registrable());
    let works_there = is_same && is_theirs_alone;
    if works_there || is_hosted(site) {
        return None;
    }
    not_own_entry(site)
}

pub(super) fn not_own_entry(site: &Website) -> Option<&'static str> {
    let (host, label) = (site.host(), web::label(site.registrable()));
    let listed = |name: &str| match name.strip_suffix(".*") {
        Some(name) => name == label,
        None => lists::is_at_or_below(host, name),
    };
    lists::NOT_OWN_SITES.iter().find(|(_, name)| listed(name)).map(|(kind, _)| *kind)
}

/// `COMPANY_NAME_MISMATCH`: name and domain agree, or a note that they do not (one in ten listed
/// companies). A policy may have a person look; alone it never refuses.
pub(super) fn name_mismatch(company: &str, email: &Email, site: Option<&Website>, now: Timestamp) -> Answer {
    let domain = match site {
        Some(site) if !is_hosted(site) && not_own_kind(site, email).is_none() => site.registrable(),
        _ if !super::email::is_free_mail(email) => email.registrable(),
        _ => return Answer::clear(Code::CompanyNameMismatch),
    };
    if super::linkedin::are_related(web::label(domain), company) {
        return Answer::clear(Code::CompanyNameMismatch);
    }
    let evidence = Evidence::new("name", "company", company, now).expected(domain);
    Answer::of(Code::CompanyNameMismatch, Seen::Softened, evidence)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(site: &str, email: &str) -> Option<&'static str> {
        not_own_kind(&Website::parse(site).unwrap(), &Email::parse(email).unwrap())
    }

    #[test]
    fn a_profile_or_directory_page_is_nobodys_own_site() {
        for (site, expected) in [
            ("facebook.com/acme", "social"),
            ("https://m.facebook.com/acme", "social"),
            ("linktr.ee/acme", "links"),
            ("malt.fr/profile/jane", "profile"),
            ("www.malt.de/profile/jane", "profile"),
            ("upwork.com/freelancers/~01", "profile"),
            ("pagesjaunes.fr/pros/1", "directory"),
            ("g.page/acme", "directory"),
            ("amazon.co.uk/stores/acme", "market"),
        ] {
            assert_eq!(kind(site, "jane@acme.com"), Some(expected), "{site}");
        }
        assert_eq!(kind("acme.com", "jane@acme.com"), None);
        assert_eq!(kind("notfacebook.com", "jane@acme.com"), None);
        assert_eq!(kind("malt.com", "jane@malt.com"), None, "she works there");
        assert_eq!(kind("malt.fr", "jane@malt.com"), None, "and there");
        assert_eq!(kind("malt.fr/profile/jane", "jane@malt.com"), Some("profile"));
    }

    #[test]
    fn builders_host_pages_of_others() {
        let hosted = |site: &str| is_hosted(&Website::parse(site).unwrap());
        for site in ["jane.wixsite.com", "jane.carrd.co", "jane.wordpress.com", "sites.google.com/view/jane"]
        {
            assert!(hosted(site), "{site}");
        }
        assert!(!hosted("www.wordpress.com") && !hosted("squarespace.com") && !hosted("acme.com"));
        let owned = |site: &str| owned_domain(&Website::parse(site).unwrap()).map(str::to_owned);
        assert_eq!(owned("jane.wixsite.com/home").as_deref(), Some("jane.wixsite.com"));
        for path in ["www.wixsite.com/jane", "s3.amazonaws.com/jane", "fra1.digitaloceanspaces.com/jane"] {
            assert_eq!(owned(path), None, "{path}");
        }
    }
}
