//! What is chosen for the rules that share a sentence: one treatment for all of them, or finer, as a policy
//! file may say it.

use leadwire_domain::checks::{Code, Policy, Treatment};

use super::rules::teller;
use crate::web::Words;

/// The rules that the sentence of a code tells of, and that a policy treats.
fn told_by(code: Code) -> impl Iterator<Item = Code> {
    Code::treated().filter(move |told| teller(*told) == code)
}

/// As the form keeps it: the name of the treatment that all have, or `CODE:name` of each.
pub(super) fn chosen(policy: &Policy, code: Code) -> String {
    let hardest = told_by(code).map(|told| policy.treatment(told)).min_by_key(|chosen| *chosen as u8);
    match hardest {
        Some(one) if told_by(code).all(|told| policy.treatment(told) == one) => one.name().to_owned(),
        _ => {
            let each = told_by(code).map(|told| format!("{told}:{}", policy.treatment(told).name()));
            each.collect::<Vec<_>>().join(",")
        }
    }
}

/// Chooses what the form said for the rules of a sentence; false where it offers no such thing.
pub(super) fn choose(policy: &mut Policy, code: Code, said: &str) -> bool {
    let each: Vec<_> = match Treatment::from_name(said) {
        Some(one) => told_by(code).map(|told| (told, one)).collect(),
        None => finer(said).unwrap_or_default(),
    };
    let is_offered = each.iter().map(|(told, _)| *told).eq(told_by(code))
        && each.iter().all(|(told, one)| told.choices().contains(one));
    if is_offered {
        each.into_iter().for_each(|(told, one)| policy.set(told, one));
    }
    is_offered
}

/// The rules of a sentence that are not all treated the same.
fn finer(said: &str) -> Option<Vec<(Code, Treatment)>> {
    let one = |one: &str| {
        let (code, treatment) = one.split_once(':')?;
        Some((code.parse().ok()?, Treatment::from_name(treatment)?))
    };
    said.split(',').map(one).collect()
}

/// What stands in the field of a rule, in words; nothing where it is no treatment.
pub(super) fn in_words(said: &str, t: Words) -> Option<String> {
    if Treatment::from_name(said).is_some() {
        return Some(t.name("treatment", said));
    }
    let each = finer(said)?;
    let of = |one: Treatment| {
        let codes: Vec<&str> =
            each.iter().filter(|(_, chosen)| *chosen == one).map(|(code, _)| code.as_str()).collect();
        let treatment = t.name("treatment", one.name());
        (!codes.is_empty()).then(|| format!("{treatment} ({})", codes.join(", ")))
    };
    let rules: Vec<String> = Treatment::ALL.into_iter().filter_map(of).collect();
    Some(t.say_with("treatment-finer", &[("rules", rules.join(", ").into())]))
}

/// The hardest of what was chosen: what partners are told, who never learn which rule of ours was hit.
pub(super) fn hardest(said: &str) -> Option<Treatment> {
    finer(said)?.into_iter().map(|(_, one)| one).min_by_key(|one| *one as u8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::Locale;

    #[test]
    fn rules_that_share_a_sentence_and_are_treated_otherwise_stay_so_through_the_form() {
        let mut policy = Policy::default();
        assert_eq!(chosen(&policy, Code::EmailNoMx), "fail");
        policy.set(Code::EmailNullMx, Treatment::Review);
        let said = chosen(&policy, Code::EmailNoMx);
        assert_eq!(said, "EMAIL_NO_MX:fail,EMAIL_NULL_MX:review,EMAIL_MX_PRIVATE:fail");
        let mut read = Policy::default();
        assert!(choose(&mut read, Code::EmailNoMx, &said));
        assert_eq!(read, policy);
        let english = Words::of(Locale::English);
        assert_eq!(
            in_words(&said, english).as_deref(),
            Some(
                "As in the policy file: Refuse (EMAIL_NO_MX, EMAIL_MX_PRIVATE), A person looks \
                 (EMAIL_NULL_MX)"
            )
        );
        assert_eq!(hardest(&said), Some(Treatment::Fail));
        assert!(choose(&mut read, Code::EmailNoMx, "ignore"));
        assert_eq!(chosen(&read, Code::EmailNoMx), "ignore");
    }

    #[test]
    fn what_no_policy_may_choose_is_not_taken_from_a_form_either() {
        let mut policy = Policy::default();
        for (code, said) in [
            (Code::CompanyNameMismatch, "fail"),
            (Code::EmailNoMx, "EMAIL_NO_MX:fail"),
            (Code::EmailRole, "EMAIL_FREEMAIL:ignore"),
            (Code::EmailRole, "fail,review"),
            (Code::EmailRole, ""),
        ] {
            assert!(!choose(&mut policy, code, said), "{code} {said}");
        }
        assert!(policy.treatments.is_empty());
    }
}
