//! What a lead's verdict is, said as the business says it.

use leadwire_domain::checks::{
    Applicant, Code, Facts, Judgement, OtherClaim, Outcome, Policy, Proof, Referrer, Treatment, Verdict,
    domain_to_prove, judge, judge_partner, patience,
};
use leadwire_domain::country::Country;
use leadwire_domain::email::Email;
use leadwire_domain::lead::RawLead;
use leadwire_domain::matching::{Hit, Rung, ToldBy};
use leadwire_domain::outside::ProofPlace;
use leadwire_domain::sheet::Stage;
use leadwire_domain::web::Website;

const NOW: jiff::Timestamp = jiff::Timestamp::UNIX_EPOCH;

fn acme() -> RawLead {
    RawLead {
        first_name: "Jane".into(),
        last_name: "Doe".into(),
        email: "jane.doe@acme.example".into(),
        company: "Acme GmbH".into(),
        website: "www.acme.example".into(),
        linkedin: "linkedin.com/company/acme".into(),
        country: "DE".into(),
        ..RawLead::default()
    }
}

fn judged_by(raw: RawLead, facts: &Facts, policy: &Policy) -> Judgement {
    judge(&raw.parse().unwrap(), facts, policy, NOW)
}

fn judged(raw: RawLead) -> Judgement {
    judged_by(raw, &Facts::default(), &Policy::default())
}

/// Verdict and the codes behind it.
fn answer(judgement: &Judgement) -> (Verdict, Vec<&'static str>) {
    let outcome = match judgement.verdict {
        Verdict::Refused => Outcome::Fail,
        Verdict::InReview => Outcome::Review,
        Verdict::Validated => Outcome::NotRun,
    };
    (judgement.verdict, judgement.codes(outcome).into_iter().map(Code::as_str).collect())
}

#[test]
fn a_clean_lead_is_validated_and_says_what_was_not_looked_at() {
    let judgement = judged(acme());
    assert_eq!(answer(&judgement), (Verdict::Validated, vec![]));
    assert_eq!(judgement.reasons().count(), 0);
    for code in [Code::EmailNoMx, Code::WebsiteParked, Code::KnownContact, Code::AlreadyReferred] {
        assert!(judgement.not_run.contains(&code), "{code}");
    }
    assert!(!judgement.not_run.contains(&Code::OperatorDeclined), "that is no check");
}

#[test]
fn a_refused_lead_gets_all_reasons_in_the_order_of_the_table() {
    let raw = RawLead {
        email: "info@gmail.com".into(),
        website: "none".into(),
        linkedin: "linkedin.com/in/jane-doe".into(),
        company: "Self-employed".into(),
        job_title: "Freelance designer".into(),
        ..acme()
    };
    let expected = [
        "EMAIL_FREEMAIL",
        "WEBSITE_MISSING",
        "LINKEDIN_WRONG_KIND",
        "FL_TITLE_EXPLICIT",
        "FL_COMPANY_PLACEHOLDER",
    ];
    assert_eq!(answer(&judged(raw)), (Verdict::Refused, expected.to_vec()));
}

#[test]
fn who_works_at_a_mail_provider_is_for_a_person_to_decide() {
    let raw = || RawLead {
        email: "jane@sapo.pt".into(),
        website: "sapo.pt".into(),
        company: "Sapo".into(),
        linkedin: "linkedin.com/company/sapo".into(),
        ..acme()
    };
    assert_eq!(answer(&judged(raw())), (Verdict::InReview, vec!["EMAIL_FREEMAIL"]));
    let other = RawLead { company: "Acme GmbH".into(), ..raw() };
    assert_eq!(judged(other).verdict, Verdict::InReview, "a provider may be called otherwise than its mail");
    let typed_twice = RawLead { email: "jane@gmail.com".into(), website: "gmail.com".into(), ..acme() };
    assert_eq!(judged(typed_twice).verdict, Verdict::Refused, "gmail.com is nobody's company");
}

#[test]
fn one_soft_sign_of_a_freelancer_is_reviewed_and_two_of_different_families_refuse() {
    let person = RawLead {
        company: "Jane Doe Consulting".into(),
        linkedin: "linkedin.com/company/1".into(),
        ..acme()
    };
    assert_eq!(answer(&judged(person.clone())), (Verdict::InReview, vec!["FL_NAME_IS_PERSON"]));
    let same_family =
        RawLead { website: "jane-doe.example".into(), email: "j@jane-doe.example".into(), ..person.clone() };
    let expected = vec!["FL_NAME_IS_PERSON", "FL_DOMAIN_IS_PERSON"];
    assert_eq!(answer(&judged(same_family)), (Verdict::InReview, expected));
    let two_families = RawLead { job_title: "Independent consultant".into(), ..person };
    assert_eq!(answer(&judged(two_families)), (Verdict::Refused, vec!["FL_NAME_IS_PERSON", "FL_TITLE_SOFT"]));
}

#[test]
fn a_known_company_is_refused_with_evidence_for_staff_only() {
    let hit = |rung| Hit {
        contact_id: None,
        rung,
        account_id: format!("A-{rung:?}"),
        our_value: "acme.example".into(),
        matched_value: "acme.example".into(),
        score: 1.0,
        stage: Stage::Customer,
        last_activity: None,
        told_by: ToldBy::Lead,
        by_page_alone: false,
        taught: None,
    };
    let facts = Facts { known: Some(vec![hit(Rung::CompanyDomain), hit(Rung::Maybe)]), ..Facts::default() };
    let judgement = judged_by(acme(), &facts, &Policy::default());
    assert_eq!(answer(&judgement), (Verdict::Refused, vec!["KNOWN_COMPANY_DOMAIN"]));
    assert_eq!(judgement.codes(Outcome::Review), [Code::KnownMaybe]);
    assert!(judgement.reasons().flat_map(|finding| &finding.evidence).all(|evidence| evidence.staff_only));
    let nothing_known = Facts { known: Some(vec![]), ..Facts::default() };
    assert_eq!(judged_by(acme(), &nothing_known, &Policy::default()).verdict, Verdict::Validated);
}

#[test]
fn the_first_partner_wins_and_nobody_refers_themselves() {
    let held = OtherClaim::Held { domain: "acme.example".into(), since: NOW };
    let facts = Facts { other_claim: Some(held), ..Facts::default() };
    assert_eq!(answer(&judged_by(acme(), &facts, &Policy::default())).1, ["ALREADY_REFERRED"]);
    for referrer in [
        Referrer { domains: vec!["acme.example".into()], ..Referrer::default() },
        Referrer { emails: vec!["Jane.Doe+x@acme.example".into()], ..Referrer::default() },
        Referrer { company: Some("ACME GmbH".into()), ..Referrer::default() },
        Referrer { linkedin: Some("de.linkedin.com/company/Acme".into()), ..Referrer::default() },
    ] {
        let facts = Facts { referrer: Some(referrer.clone()), ..Facts::default() };
        assert_eq!(
            answer(&judged_by(acme(), &facts, &Policy::default())).1,
            ["SELF_REFERRAL"],
            "{referrer:?}"
        );
    }
    let other = Referrer { emails: vec!["ben@roe.example".into()], ..Referrer::default() };
    let facts = Facts { referrer: Some(other), other_claim: Some(OtherClaim::Free), ..Facts::default() };
    assert_eq!(judged_by(acme(), &facts, &Policy::default()).verdict, Verdict::Validated);
}

#[test]
fn the_programme_weighs_the_rules_and_says_which_countries_it_serves() {
    let policy = Policy {
        treatments: [(Code::EmailRole, Treatment::Ignore)].into(),
        countries_served: Some(vec![Country::parse("FR").unwrap()]),
        ..Policy::default()
    };
    let raw = RawLead { email: "info@acme.example".into(), ..acme() };
    let judgement = judged_by(raw, &Facts::default(), &policy);
    assert_eq!(answer(&judgement), (Verdict::Refused, vec!["COUNTRY_NOT_SERVED"]));
    let role = judgement.findings.iter().find(|finding| finding.code == Code::EmailRole).unwrap();
    assert!(role.is_note(), "ignored, but kept as a note");
}

#[test]
fn linkedin_and_website_are_asked_for_and_a_stranger_page_is_reviewed() {
    let raw = RawLead { linkedin: "none".into(), ..acme() };
    assert_eq!(answer(&judged(raw)), (Verdict::Refused, vec!["LINKEDIN_MISSING"]));
    let raw = RawLead { linkedin: "linkedin.com/company/blue-ocean".into(), ..acme() };
    assert_eq!(answer(&judged(raw)), (Verdict::InReview, vec!["LINKEDIN_UNRELATED"]));
    let raw = RawLead { website: "facebook.com/acme".into(), ..acme() };
    assert_eq!(answer(&judged(raw)), (Verdict::Refused, vec!["WEBSITE_NOT_OWN"]));
    let raw = RawLead { website: "acme.wixsite.com/home".into(), ..acme() };
    assert_eq!(answer(&judged(raw)), (Verdict::InReview, vec!["FL_HOSTED_SITE"]));
    let raw = RawLead { website: "malt.fr/profile/janedoe".into(), ..acme() };
    assert_eq!(answer(&judged(raw)), (Verdict::Refused, vec!["WEBSITE_NOT_OWN", "FL_PROFILE_AS_COMPANY"]));
}

#[test]
fn a_sole_trader_is_refused_and_a_company_that_names_its_owner_is_not() {
    let raw = RawLead { company: "Acme e.K. Inh. Hans Müller".into(), ..acme() };
    assert_eq!(answer(&judged(raw)), (Verdict::Refused, vec!["FL_LEGAL_FORM"]));
    let raw = RawLead { company: "Acme GmbH, Inh. Hans Müller".into(), ..acme() };
    assert_eq!(judged(raw).verdict, Verdict::Validated);
}

fn applicant(email: &str, website: Option<&str>) -> (Verdict, Vec<&'static str>) {
    let applicant = Applicant {
        name: "Jane Doe".into(),
        company: None,
        email: Email::parse(email).unwrap(),
        website: website.map(|site| Website::parse(site).unwrap()),
        country: Country::parse("FR").unwrap(),
        proof: Proof::Open,
    };
    answer(&judge_partner(&applicant, None, &Policy::for_partners(), NOW))
}

#[test]
fn a_proven_site_settles_where_the_mail_comes_from_and_without_proof_free_mail_is_refused() {
    let judged = |email: &str, proof| {
        let applicant = Applicant {
            name: "Jane Doe".into(),
            company: None,
            email: Email::parse(email).unwrap(),
            website: Website::parse("janedoe.example").ok(),
            country: Country::parse("FR").unwrap(),
            proof,
        };
        let judgement = judge_partner(&applicant, None, &Policy::for_partners(), NOW);
        (domain_to_prove(&applicant).is_some(), patience(&judgement.findings), judgement.verdict)
    };
    let days = |days: i64| Some(jiff::SignedDuration::from_hours(24 * days));
    let shown = Proof::Shown(ProofPlace::Record);
    assert_eq!(judged("jane@gmail.com", Proof::Open), (true, days(14), Verdict::InReview));
    assert_eq!(judged("jane@gmail.com", shown), (true, None, Verdict::Validated));
    assert_eq!(judged("jane@gmail.com", Proof::Lapsed).2, Verdict::Refused);
    assert_eq!(judged("jane@acme.example", Proof::Open), (true, days(3), Verdict::InReview));
    assert_eq!(judged("jane@acme.example", shown), (true, None, Verdict::Validated));
    assert_eq!(judged("jane@acme.example", Proof::Lapsed).2, Verdict::InReview);
    assert_eq!(judged("jane@mailinator.com", shown).2, Verdict::Refused, "a throw-away address stays one");
}

#[test]
fn freelancers_are_welcome_as_partners_when_the_site_is_theirs() {
    assert_eq!(applicant("jane@janedoe.example", Some("janedoe.example")), (Verdict::Validated, vec![]));
    assert_eq!(applicant("info@janedoe.example", Some("janedoe.example")), (Verdict::Validated, vec![]));
    let unproven = (Verdict::InReview, vec!["PARTNER_SITE_UNPROVEN"]);
    let free_mail = (Verdict::InReview, vec!["EMAIL_FREEMAIL", "PARTNER_SITE_UNPROVEN"]);
    assert_eq!(applicant("jane@gmail.com", Some("janedoe.example")), free_mail);
    assert_eq!(applicant("jane@janedoe.example", Some("jane.wixsite.com")), unproven);
    assert_eq!(applicant("x@mailinator.com", Some("janedoe.example")).0, Verdict::Refused);
    assert_eq!(applicant("x@duck.com", Some("janedoe.example")).0, Verdict::Refused);
    let nothing = (Verdict::InReview, vec!["EMAIL_FREEMAIL", "WEBSITE_MISSING", "PARTNER_SITE_UNPROVEN"]);
    assert_eq!(applicant("jane@gmail.com", None), nothing);
}

#[test]
fn a_company_that_is_called_like_a_placeholder_is_for_a_person_where_its_domain_is_too() {
    let nothing = || RawLead { company: "Nothing".into(), ..acme() };
    let own = RawLead {
        email: "jane.doe@nothing.example".into(),
        website: "nothing.example".into(),
        linkedin: "linkedin.com/company/nothing".into(),
        ..nothing()
    };
    assert_eq!(answer(&judged(own)), (Verdict::InReview, vec!["FL_COMPANY_PLACEHOLDER"]));
    assert_eq!(judged(nothing()).verdict, Verdict::Refused);
}

#[test]
fn the_partners_company_in_another_legal_form_is_for_a_person() {
    let referrer = Referrer { company: Some("Acme Beratung GmbH".into()), ..Referrer::default() };
    let facts = Facts { referrer: Some(referrer), ..Facts::default() };
    let of = |company: &str| {
        judged_by(RawLead { company: company.into(), ..acme() }, &facts, &Policy::default()).verdict
    };
    assert_eq!(of("ACME Beratung GmbH"), Verdict::Refused);
    assert_eq!(of("Acme Beratung GmbH & Co. KG"), Verdict::InReview);
    assert_eq!(of("Acme Beratung"), Verdict::InReview);
    assert_eq!(of("Acme GmbH"), Verdict::Validated);
}

#[test]
fn a_name_that_its_domain_does_not_bear_is_a_note_and_by_a_policy_a_question_and_never_a_refusal() {
    let other = || RawLead {
        company: "Zephyr Works GmbH".into(),
        linkedin: "linkedin.com/company/1".into(),
        ..acme()
    };
    let by = |treatment| {
        let mut policy = Policy::default();
        policy.set(Code::CompanyNameMismatch, treatment);
        answer(&judged_by(other(), &Facts::default(), &policy))
    };
    assert_eq!(by(Treatment::Ignore).0, Verdict::Validated);
    assert!(
        judged(other())
            .findings
            .iter()
            .any(|one| one.code == Code::CompanyNameMismatch && !one.evidence.is_empty())
    );
    for treatment in [Treatment::Review, Treatment::Fail] {
        assert_eq!(by(treatment), (Verdict::InReview, vec!["COMPANY_NAME_MISMATCH"]));
    }
}

#[test]
fn who_shares_a_provider_with_the_partner_shares_nothing() {
    let referred_by = |domain: &str, raw: RawLead| {
        let referrer = Referrer { domains: vec![domain.into()], ..Referrer::default() };
        let facts = Facts { referrer: Some(referrer), ..Facts::default() };
        let judgement = judged_by(raw, &facts, &Policy::default());
        judgement.codes(Outcome::Fail).contains(&Code::SelfReferral)
    };
    let at = |email: &str, website: &str| RawLead { email: email.into(), website: website.into(), ..acme() };
    assert!(!referred_by("orange.fr", at("jane@orange.fr", "acme.example")));
    assert!(!referred_by("google.com", at("jane@acme.example", "sites.google.com/view/acme")));
    assert!(referred_by("acme.example", acme()));
    assert!(
        referred_by("jane.wixsite.com", at("jane@acme.example", "jane.wixsite.com/home")),
        "her own page"
    );
}

#[test]
fn what_rests_on_a_doubted_page_alone_is_a_question_and_a_policy_that_ignores_the_doubt_refuses() {
    let hit = |by_page_alone, told_by| Hit {
        contact_id: None,
        rung: Rung::CompanyId,
        account_id: "A-1".into(),
        our_value: "blue-ocean".into(),
        matched_value: "blue-ocean".into(),
        score: 1.0,
        stage: Stage::Customer,
        last_activity: None,
        told_by,
        by_page_alone,
        taught: None,
    };
    let unrelated = RawLead { linkedin: "linkedin.com/company/blue-ocean".into(), ..acme() };
    let said = |lead: &RawLead, hit: Hit, policy: &Policy| {
        let facts = Facts { known: Some(vec![hit]), ..Facts::default() };
        let judgement = judged_by(lead.clone(), &facts, policy);
        (judgement.verdict, judgement.codes(Outcome::Fail), judgement.codes(Outcome::Review))
    };
    let policy = Policy::default();
    let alone = hit(true, ToldBy::Lead);
    let asks = (Verdict::InReview, vec![], vec![Code::LinkedinUnrelated, Code::KnownMaybe]);
    assert_eq!(said(&unrelated, alone.clone(), &policy), asks);
    let refuses = |doubts: Vec<Code>| (Verdict::Refused, vec![Code::KnownCompanyId], doubts);
    // A page that goes with the company, a number or a name beside it, or the site's own link: known.
    assert_eq!(said(&acme(), alone.clone(), &policy), refuses(vec![]));
    assert_eq!(said(&unrelated, hit(false, ToldBy::Lead), &policy), refuses(vec![Code::LinkedinUnrelated]));
    assert_eq!(said(&unrelated, hit(true, ToldBy::Website), &policy), refuses(vec![Code::LinkedinUnrelated]));
    let mut deaf = policy;
    deaf.set(Code::LinkedinUnrelated, Treatment::Ignore);
    assert_eq!(said(&unrelated, alone, &deaf), refuses(vec![]));
}

#[test]
fn a_name_that_is_only_weakly_alike_passes_and_staff_alone_read_which() {
    let weak = Hit {
        contact_id: None,
        rung: Rung::Weak,
        account_id: "A-7".into(),
        our_value: "Acme GmbH".into(),
        matched_value: "Acme Bakery".into(),
        score: 0.5,
        stage: Stage::Former,
        last_activity: None,
        told_by: ToldBy::Lead,
        by_page_alone: false,
        taught: None,
    };
    let facts = Facts { known: Some(vec![weak]), ..Facts::default() };
    for treatment in [Treatment::Review, Treatment::Fail] {
        let mut policy = Policy::default();
        policy.treatments.insert(Code::KnownMaybe, treatment);
        let judgement = judged_by(acme(), &facts, &policy);
        assert_eq!(judgement.verdict, Verdict::Validated);
        let notes: Vec<_> = judgement.reasons().collect();
        let [note] = notes.as_slice() else { panic!("{notes:?}") };
        assert_eq!((note.code, note.outcome), (Code::KnownMaybe, Outcome::Pass));
        let told: Vec<_> = note.evidence.iter().map(|one| one.observed.as_str()).collect();
        assert_eq!(told, ["Acme GmbH", "A-7", "0.500000"]);
        assert!(note.evidence.iter().all(|one| one.staff_only));
    }
}
