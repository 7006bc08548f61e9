//! All rules run on one lead, weighed by a policy: refused with all reasons, in review, or validated. What
//! the network said is judged where it was asked.

use jiff::Timestamp;

use super::freelancer::{self, soft_family};
use super::site_proof::Proof;
use super::{Answer, Code, Evidence, Facts, Family, Finding, Outcome, Policy, Seen, Treatment, Verdict};
use super::{email, linkedin, mail_routing, pipeline, register, self_referral, site, site_proof};
use super::{site_signals, website};
use crate::country::Country;
use crate::email::Email;
use crate::lead::Lead;
use crate::outside::{self, Network, SiteFacts};
use crate::web::Website;

/// What was decided, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// What the findings add up to.
    pub verdict: Verdict,
    /// Every rule that ran, in the order of the table; plain passes have no evidence.
    pub findings: Vec<Finding>,
    /// Rules for which nothing was asked: the network, or facts that were not gathered.
    pub not_run: Vec<Code>,
}

impl Judgement {
    /// Every fail and review, and passes with a note.
    pub fn reasons(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.outcome != Outcome::Pass || finding.is_note())
    }

    /// Whether evidence of staff, which a site or a register may give, would leave no reason to refuse
    /// (`docs/checks.md`, `FL_LEGAL_FORM`): then they are asked before anybody is refused.
    pub fn may_be_softened(&self) -> bool {
        let fails = self.codes(Outcome::Fail);
        !fails.is_empty() && fails.iter().all(|code| *code == Code::FlLegalForm)
    }

    /// When to ask the network again; nothing where no answer that is still open could change the verdict.
    pub fn next_try(&self, network: &Network, policy: &Policy, now: Timestamp) -> Option<Timestamp> {
        let counts = |code| match self.verdict {
            Verdict::Refused if self.may_be_softened() => tells_of_staff(code),
            Verdict::Refused => false,
            // Whoever ignores a rule does not wait for its answer either.
            Verdict::Validated | Verdict::InReview => policy.treatment(code) != Treatment::Ignore,
        };
        outside::next_try(network, counts, now)
    }

    /// The codes that answered with this outcome.
    pub fn codes(&self, outcome: Outcome) -> Vec<Code> {
        self.findings
            .iter()
            .filter(|finding| finding.outcome == outcome)
            .map(|finding| finding.code)
            .collect()
    }
}

/// Whether who answers for this code may show staff, or a company: the site, or a register that knows either.
fn tells_of_staff(code: Code) -> bool {
    use Code::{CompanyDissolved, DomainUnregistered, FlRegistry, FlSizeOne, WebsiteDown};
    matches!(code, WebsiteDown | DomainUnregistered | FlSizeOne | FlRegistry | CompanyDissolved)
}

/// Somebody who wants to be a partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applicant {
    /// The person's name.
    pub name: String,
    /// The firm, where there is one.
    pub company: Option<String>,
    /// Where the confirmation goes.
    pub email: Email,
    /// `None`: the applicant has none.
    pub website: Option<Website>,
    /// Where the partner is taxed.
    pub country: Country,
    /// Whether the site was shown to be theirs.
    pub proof: Proof,
}

/// Judges a lead by everything that is known of it.
pub fn judge(lead: &Lead, facts: &Facts, policy: &Policy, now: Timestamp) -> Judgement {
    let site = lead.website.as_ref();
    let page = lead.linkedin.as_ref();
    // A `Lead` exists only with a well-formed address and page: the form's own rules have passed.
    let mut answers = vec![Answer::clear(Code::EmailSyntax), Answer::clear(Code::LinkedinShape)];
    let network = facts.network.as_ref();
    let visit = network.and_then(|network| network.site.as_ref());
    let person = format!("{} {}", lead.first_name, lead.last_name);
    answers.extend(of_contact(&person, &lead.email, site, network, &lead.company, policy, now));
    answers.extend([
        email::domain_mismatch(&lead.email, site, visit, facts.account_of_both.as_deref(), now),
        linkedin::missing(page, now),
        linkedin::unrelated(lead, visit, now),
        linkedin::wrong_kind(page, now),
        website::name_mismatch(&lead.company, &lead.email, site, now),
        country_not_served(lead.country, policy, now),
    ]);
    answers.extend(freelancer::answers(lead, network, now));
    if let Some(visit) = visit.filter(|visit| site::readable(visit).is_some())
        && !answers.iter().any(is_nobodys_page)
    {
        answers.extend(linkedin::by_site(lead, visit, now));
    }
    answers.extend(network.map(|network| register::answers(&network.registers, now)).unwrap_or_default());
    if let Some(hits) = &facts.known {
        let heard = pipeline::Heard {
            site_answered: visit.is_some_and(SiteFacts::has_answered),
            page_is_doubted: answers.iter().any(|answer| doubts_page(answer, policy)),
        };
        answers.extend(pipeline::known(hits, heard, &policy.known, now));
    }
    answers.extend(facts.other_claim.as_ref().map(|claim| self_referral::already_referred(claim, now)));
    answers.extend(facts.referrer.as_ref().map(|referrer| self_referral::self_referral(lead, referrer, now)));
    answers.extend(facts.has_objected.map(|has| lead_objected(has, now)));
    let asked = Code::ALL.iter().copied().filter(|code| code.is_lead_check());
    weighed(answers, asked, policy)
}

/// Judges an applicant by `Policy::for_partners`: freelancers are welcome, a free-mail address is named and
/// asks for proof of the site (`docs/checks.md`, "Partners get another policy"). Whether mail and site belong
/// together is asked once, as that proof. `network`: what was said of the applicant's own domains; `None`:
/// not asked.
pub fn judge_partner(
    applicant: &Applicant,
    network: Option<&Network>,
    policy: &Policy,
    now: Timestamp,
) -> Judgement {
    let site = applicant.website.as_ref();
    let mut answers = vec![Answer::clear(Code::EmailSyntax)];
    let name = applicant.company.as_deref().unwrap_or(&applicant.name);
    answers.extend(of_contact(&applicant.name, &applicant.email, site, network, name, policy, now));
    // The lists of free mail hold throw-away mail too; that one is named by its own name.
    if answers.iter().any(|answer| answer.code == Code::EmailDisposable && answer.seen == Seen::Hit) {
        answers.retain(|answer| answer.code != Code::EmailFreemail);
    }
    answers.extend([
        website::hosted(site, now),
        country_not_served(applicant.country, policy, now),
        site_unproven(applicant, now),
    ]);
    let policy = site_proof::weigh(applicant.proof, &mut answers, policy, now);
    let asked: Vec<Code> = answers.iter().map(|answer| answer.code).collect();
    let network = Code::ALL.iter().copied().filter(|code| {
        let domain_or_mail = code.as_str().starts_with("EMAIL_") || code.as_str().starts_with("WEBSITE_");
        code.is_network() && (domain_or_mail || *code == Code::DomainUnregistered)
    });
    weighed(answers, network.chain(asked), &policy)
}

/// What findings add up to: any fail refuses; else any review or unknown is for a person; else validated.
pub fn verdict_of(findings: &[Finding]) -> Verdict {
    let any = |outcome| findings.iter().any(|finding| finding.outcome == outcome);
    if any(Outcome::Fail) {
        Verdict::Refused
    } else if any(Outcome::Review) || any(Outcome::Unknown) {
        Verdict::InReview
    } else {
        Verdict::Validated
    }
}

/// Mail and site of a lead or an applicant.
fn of_contact(
    person: &str,
    address: &Email,
    site: Option<&Website>,
    network: Option<&Network>,
    name: &str,
    policy: &Policy,
    now: Timestamp,
) -> Vec<Answer> {
    let visit = network.and_then(|network| network.site.as_ref());
    let mut answers = vec![
        email::disposable(address, now),
        email::relay_alias(address, now),
        email::role(address, person, now),
        website::not_own(site, address, name, visit, now),
        website::missing(site, now),
    ];
    if let Some(network) = network {
        answers.extend(mail_routing::answers(address, &network.mail, now));
        answers.extend(site::answers(name, address, network, now));
    }
    match visit.map(|visit| (visit, site::stands(visit))) {
        Some((visit, site::Stands::Page(page))) => {
            answers.extend(site_signals::answers(visit, page, name, address, now));
            dismiss_shell(&mut answers);
        }
        Some((visit, site::Stands::Unreadable { .. })) => {
            answers.extend(site_signals::on_the_way(visit, address, now));
        }
        _ => {}
    }
    let mut free = email::freemail(address, site, name, now);
    // What speaks for who works at a provider is its site: without one there is nothing in favour.
    if free.seen == Seen::Softened && answers.iter().any(|answer| refuses_site(answer, policy)) {
        free.seen = Seen::Hit;
    }
    answers.push(free);
    answers
}

/// A parking page that runs scripts is known for what it is: that it needs them is no reason of its own.
fn dismiss_shell(answers: &mut [Answer]) {
    if answers.iter().any(is_nobodys_page) {
        let shell = answers.iter_mut().find(|answer| answer.code == Code::WebsiteUnreadable);
        shell.into_iter().for_each(|shell| *shell = Answer::clear(Code::WebsiteUnreadable));
    }
}

/// The page is parked, for sale or a placeholder: it says nothing of the company.
fn is_nobodys_page(answer: &Answer) -> bool {
    matches!(answer.code, Code::WebsiteParked | Code::WebsiteForSale | Code::WebsitePlaceholder)
        && answer.seen == Seen::Hit
}

/// Whether this speaks against the page on LinkedIn being the company's, under a policy that listens to it.
fn doubts_page(answer: &Answer, policy: &Policy) -> bool {
    let of_page = matches!(answer.code, Code::LinkedinUnrelated | Code::LinkedinContradicted);
    of_page && answer.seen == Seen::Hit && policy.treatment(answer.code) != Treatment::Ignore
}

fn refuses_site(answer: &Answer, policy: &Policy) -> bool {
    let of_site = answer.code.family() == Family::Website;
    of_site && answer.seen == Seen::Hit && policy.treatment(answer.code) == Treatment::Fail
}

/// `COUNTRY_NOT_SERVED`: the programme's countries.
fn country_not_served(country: Country, policy: &Policy, now: Timestamp) -> Answer {
    let evidence =
        (!policy.serves(country)).then(|| Evidence::new("country", "country", country.code(), now));
    Answer::hit_if(Code::CountryNotServed, evidence)
}

/// `LEAD_OBJECTED`: the person asked never to be contacted, or was erased. What was asked, and when, stays
/// theirs.
fn lead_objected(has_objected: bool, now: Timestamp) -> Answer {
    let evidence = has_objected.then(|| Evidence::new("objection", "email", "", now).staff_only());
    Answer::hit_if(Code::LeadObjected, evidence)
}

/// `PARTNER_SITE_UNPROVEN`: passes where the e-mail is on the site's own domain; else proof is offered.
fn site_unproven(applicant: &Applicant, now: Timestamp) -> Answer {
    let own = applicant.website.as_ref().is_some_and(|site| {
        site.registrable() == applicant.email.registrable() && !email::is_free_mail(&applicant.email)
    });
    let evidence = (!own).then(|| {
        let evidence = Evidence::new("email", "email", applicant.email.address(), now);
        match &applicant.website {
            Some(site) => evidence.expected(site.registrable()),
            None => evidence,
        }
    });
    Answer::hit_if(Code::PartnerSiteUnproven, evidence)
}

/// Answers weighed by the policy, in the order of the table.
fn weighed(mut answers: Vec<Answer>, asked: impl IntoIterator<Item = Code>, policy: &Policy) -> Judgement {
    // Whoever ignores a rule does not wait for its answer either.
    let is_idle =
        |answer: &Answer| answer.seen == Seen::Unknown && policy.treatment(answer.code) == Treatment::Ignore;
    answers.retain(|answer| !is_idle(answer));
    answers.sort_by_key(|answer| answer.code);
    let two_families = soft_families(&answers, policy) >= 2;
    let findings: Vec<Finding> = answers
        .into_iter()
        .map(|answer| Finding {
            code: answer.code,
            outcome: outcome(&answer, two_families, policy),
            evidence: answer.evidence,
            rule_version: answer.code.rule_version(),
        })
        .collect();
    let ran = |code: &Code| findings.iter().any(|finding| finding.code == *code);
    let mut not_run: Vec<Code> = asked.into_iter().filter(|code| !ran(code)).collect();
    not_run.sort_unstable();
    Judgement { verdict: verdict_of(&findings), findings, not_run }
}

fn outcome(answer: &Answer, two_families: bool, policy: &Policy) -> Outcome {
    match (answer.seen, policy.treatment(answer.code)) {
        (Seen::Clear | Seen::Noted, _) | (_, Treatment::Ignore) => Outcome::Pass,
        (Seen::Unknown, _) => Outcome::Unknown,
        (Seen::Softened, _) => Outcome::Review,
        (Seen::Hit, Treatment::Fail) => Outcome::Fail,
        (Seen::Hit, Treatment::Review) if two_families && soft_family(answer.code).is_some() => Outcome::Fail,
        (Seen::Hit, Treatment::Review) => Outcome::Review,
    }
}

/// How many families of soft freelancer signs were seen and count.
fn soft_families(answers: &[Answer], policy: &Policy) -> usize {
    let counted = answers
        .iter()
        .filter(|answer| answer.seen == Seen::Hit && policy.treatment(answer.code) != Treatment::Ignore)
        .filter_map(|answer| soft_family(answer.code));
    counted.collect::<std::collections::HashSet<_>>().len()
}
