//! What a bank's answers to a file do to payouts.

use leadwire_domain::bankfile::Reason;
use leadwire_domain::bankfile::pain002::{InstructionStatus, Status, StatusReport, TransferStatus, Verdict};
use leadwire_domain::ids::PayoutId;
use leadwire_domain::payout::PayoutState;
use leadwire_domain::payout::answer::{Sent, hear_status, reference};

use super::{names, rejected, sent, settled, uuid};

fn verdict(status: Status, reason: Option<&str>) -> Verdict {
    let reasons = reason.map(|code| Reason { code: Some(code.to_owned()), text: None });
    Verdict { status, code: String::new(), reasons: reasons.into_iter().collect() }
}

fn report(group: Option<Verdict>, transfers: Vec<(usize, Verdict)>) -> StatusReport {
    let status = |(number, verdict)| TransferStatus { end_to_end_id: reference(&uuid(number)), verdict };
    StatusReport {
        message_id: None,
        original_message_id: reference(&uuid(900)),
        original_transfers: None,
        original_sum_minor: None,
        group,
        instructions: vec![InstructionStatus { instruction_id: reference(&uuid(900)), verdict: None }],
        transfers: transfers.into_iter().map(status).collect(),
    }
}

#[test]
fn a_status_report_accepts_and_rejects_and_leaves_what_it_does_not_name() {
    let all = [sent(1, 19_900, PayoutState::Exported), sent(2, 5_000, PayoutState::Exported)];
    let partly = Some(verdict(Status::Partly, None));
    let heard = hear_status(&report(partly, vec![(2, verdict(Status::Rejected, Some("AC04")))]), &all);
    assert_eq!(names(&heard), ["reject"]);
    assert_eq!(heard[0].payout, Some(PayoutId::new(uuid(2))));
    let whole = report(Some(verdict(Status::Accepted, None)), Vec::new());
    assert_eq!(names(&hear_status(&whole, &all)), ["accept", "accept"]);
}

#[test]
fn a_status_from_which_nothing_follows_is_noted_once_of_an_order_and_of_each_transfer_that_is_named() {
    let all = [sent(1, 19_900, PayoutState::Exported), sent(2, 5_000, PayoutState::Exported)];
    for (status, name) in [(Status::Pending, "undecided"), (Status::Unknown, "unknown_status")] {
        let whole = hear_status(&report(Some(verdict(status, None)), Vec::new()), &all);
        assert_eq!(names(&whole), [name]);
        assert_eq!((&whole[0].payout, &whole[0].reference), (&None, &reference(&uuid(900))));
        let named = report(Some(verdict(Status::Accepted, None)), vec![(2, verdict(status, None))]);
        let named = hear_status(&named, &all);
        assert_eq!(names(&named), ["accept", name]);
        assert_eq!(named[1].payout, Some(PayoutId::new(uuid(2))));
    }
}

#[test]
fn a_file_that_was_uploaded_twice_rejects_nothing() {
    let all = [sent(1, 19_900, PayoutState::Accepted)];
    for code in ["AM05", "DU01", "DU04"] {
        let twice = report(Some(verdict(Status::Rejected, Some(code))), Vec::new());
        assert_eq!(names(&hear_status(&twice, &all)), ["duplicate"], "{code}");
    }
}

#[test]
fn an_answer_that_comes_late_changes_nothing_or_is_for_a_person() {
    let all = [sent(1, 19_900, settled())];
    let late = |status| names(&hear_status(&report(Some(verdict(status, None)), Vec::new()), &all));
    assert_eq!(late(Status::Accepted), ["nothing_new"]);
    assert_eq!(late(Status::Rejected), ["contradicts"]);
    let refused = [sent(1, 19_900, rejected())];
    let accepted = report(Some(verdict(Status::Accepted, None)), Vec::new());
    assert_eq!(names(&hear_status(&accepted, &refused)), ["nothing_new"], "read in the wrong order");
    let code = "ACSC".to_owned();
    let says_paid = report(Some(Verdict { code, ..verdict(Status::Accepted, None) }), Vec::new());
    assert_eq!(names(&hear_status(&says_paid, &refused)), ["contradicts"]);
    let late = [Sent { was_rejected: true, ..sent(1, 19_900, settled()) }];
    let rejects = report(Some(verdict(Status::Rejected, None)), Vec::new());
    assert_eq!(names(&hear_status(&rejects, &late)), ["nothing_new"], "the statement had the last word");
}

#[test]
fn an_answer_to_another_order_is_passed_over() {
    let other = Sent { message_id: reference(&uuid(901)), ..sent(1, 1, PayoutState::Exported) };
    assert!(hear_status(&report(Some(verdict(Status::Rejected, None)), Vec::new()), &[other]).is_empty());
}
