//! What a bank's file is not: whatever is put in at the door of reports gets a clear answer, and nothing
//! of it is kept.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::body::{Body, Bytes};
use axum::http::StatusCode;
use futures_util::stream;

use crate::support::payer::{
    Booked, OURS, Payer, REPORTS, message_id, payer, statement, status_report, texts,
};

const MIB: usize = 1024 * 1024;

/// A house whose one payout is at the bank, with the reference by which the bank names it.
async fn on_its_way() -> (Payer, String, String) {
    let payer = payer().await;
    payer.anna_earned(19_900).await;
    let (run, file) = payer.exported().await;
    (payer, run, texts(&file, "EndToEndId").remove(0))
}

/// Nothing was read, and nothing moved.
async fn nothing_happened(payer: &Payer, run: &str) {
    payer.house.settle().await;
    assert_eq!(payer.rows("SELECT id FROM payout_reports").await.len(), 0);
    payer.olivia.gets(run).await.says("At the bank\n");
    let left = std::fs::read_dir(payer.house.folder()).expect("a folder");
    let is_upload = |name: &std::ffi::OsString| name.to_string_lossy().starts_with("upload-");
    assert_eq!(left.filter(|file| is_upload(&file.as_ref().expect("a file").file_name())).count(), 0);
}

/// A statement that would settle the payout, if it were taken.
fn settles(reference: &str) -> String {
    statement(OURS, "EUR", &[Booked::Debit(reference, "199.00")])
}

/// Files that are no message of a bank, with what is said of each. Each that holds a good statement would
/// settle the payout if it were read all the same.
fn no_messages(good: &str) -> Vec<(Vec<u8>, &'static str)> {
    let bytes = |text: &str| text.as_bytes().to_vec();
    let said_utf8 =
        format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>{good}").replace("MsgId>S1", "MsgId>\u{e4}");
    let latin = said_utf8.chars().map(|c| u8::try_from(u32::from(c)).expect("Latin 1")).collect();
    let laughs = "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    let outside = "<!DOCTYPE l [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    let spaces: String = (0..300).map(|number| format!(" xmlns:n{number}=\"urn:n\"")).collect();
    vec![
        (bytes(""), "No file came with the form."),
        (bytes("\0\0\0\0"), "This is not XML"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), "This is not XML"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3".to_vec(), "This is not XML"),
        (b"PK\x03\x04\x14\0\0\0\x08\0".to_vec(), "This is not XML"),
        (bytes("   \n\t "), "This is not XML"),
        (good.encode_utf16().flat_map(u16::to_le_bytes).collect(), "This is not XML"),
        (latin, "This is not XML"),
        (bytes(&format!("{laughs}{good}")), "This is not XML"),
        (bytes(&format!("{outside}{good}")), "This is not XML"),
        (bytes(&format!("{}{}", "<a>".repeat(MIB), "</a>".repeat(MIB))), "neither a pain.002 nor a camt.053"),
        (bytes(&format!("<Document{spaces}/>")), "The file is too large"),
        (bytes(&good[..good.len() - 20]), "This is not XML, or broken off"),
        (
            bytes(&good.replace("199.00", "199.001")),
            "BkToCstmrStmt/Stmt/Ntry/Amt is “199.001”, where an amount without a sign",
        ),
        (
            bytes(&good.replace("<CdtDbtInd>DBIT</CdtDbtInd>", "")),
            "BkToCstmrStmt/Stmt/Ntry has no CdtDbtInd (line 1, column",
        ),
    ]
}

#[tokio::test]
async fn what_is_no_message_of_a_bank_is_told_and_changes_nothing() {
    let (payer, run, reference) = on_its_way().await;
    let good = settles(&reference);
    for (file, words) in no_messages(&good) {
        let shown = String::from_utf8_lossy(&file[..file.len().min(40)]).into_owned();
        let answer = payer.fiona.uploads(REPORTS, &file).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{shown}");
        answer.says(words);
        answer.does_not_say("root:");
    }
    nothing_happened(&payer, &run).await;
    // The whole file is taken after all of that.
    payer.reads(&good).await;
    payer.olivia.gets(&run).await.says("Closed");
}

#[tokio::test]
async fn statements_with_hostile_values_settle_nothing() {
    let (payer, run, reference) = on_its_way().await;
    let good = settles(&reference);
    for amount in ["-199.00", "1e2", "٣", "NaN", "99999999999999999999.00", &"9".repeat(5_000), ""] {
        let answer = payer.reads(&with_amount(&good, amount)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{amount}");
        answer.says("BkToCstmrStmt/Stmt/Ntry/Amt is “");
    }
    for day in ["2026-02-30", "yesterday", "", "99999-01-01"] {
        let answer = payer.reads(&good.replace("2026-05-06", day)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{day}");
    }
    nothing_happened(&payer, &run).await;
    let long = reference.repeat(500);
    for other in [long.as_str(), "'; DROP TABLE payouts; --", "&lt;script&gt;", "LW", &reference[1..]] {
        let answer = payer.reads(&good.replace(&reference, other)).await;
        payer.fiona.gets(&answer.location).await.says("Nothing in it is about payouts");
    }
    let more = payer.reads(&with_amount(&good, "9223372036854775.80")).await;
    payer.fiona.gets(&more.location).await.says("Another amount: look at it");
    let script = payer.reads(&status_report(&message_id(&run), "RCVD", "<b>")).await;
    assert_eq!(script.status, StatusCode::UNPROCESSABLE_ENTITY);
    payer.house.settle().await;
    payer.olivia.gets(&run).await.says("At the bank\n");
}

/// The statement with another amount.
fn with_amount(good: &str, amount: &str) -> String {
    good.replace(">199.00<", &format!(">{amount}<"))
}

#[tokio::test]
async fn a_form_that_is_no_upload_is_told_so() {
    let (payer, run, _) = on_its_way().await;
    let part = |head: &str, body: &str| format!("--edge\r\n{head}\r\n\r\n{body}\r\n--edge--\r\n");
    let named = |name: &str| format!("Content-Disposition: form-data; name=\"{name}\"");
    let multipart = "multipart/form-data; boundary=edge";
    let empty = part(&format!("{}; filename=\"\"", named("file")), "");
    for (kind, body, status, words) in [
        (multipart, part(&named("document"), "<x/>"), 422, "No file came with the form."),
        (multipart, empty, 422, "No file came with the form."),
        (multipart, "--edge--\r\n".to_owned(), 422, "No file came with the form."),
        (multipart, String::new(), 400, "The upload broke off"),
        (multipart, "--other\r\n\r\n".to_owned(), 400, "The upload broke off"),
        (multipart, format!("--edge\r\n{}\r\n\r\n<Doc", named("file")), 400, "The upload broke off"),
        ("multipart/form-data", part(&named("file"), "<x/>"), 400, "This request cannot be read"),
        ("application/x-www-form-urlencoded", "file=x".to_owned(), 400, "This request cannot be read"),
        ("application/xml", "<x/>".to_owned(), 400, "This request cannot be read"),
        ("", String::new(), 400, "This request cannot be read"),
    ] {
        let answer = payer.fiona.posts_kind(REPORTS, kind, body.clone()).await;
        assert_eq!(answer.status, StatusCode::from_u16(status).expect("a status"), "{kind}: {body}");
        answer.says(words);
    }
    nothing_happened(&payer, &run).await;
}

#[tokio::test]
async fn of_two_files_in_one_form_the_first_is_read() {
    let (payer, run, reference) = on_its_way().await;
    let head = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../a.xml\"\r\n\r\n";
    let accepted = status_report(&message_id(&run), "ACCP", "");
    let body = format!("{head}{accepted}\r\n{head}{}\r\n--edge--\r\n", settles(&reference));
    let answer = payer.fiona.posts_kind(REPORTS, "multipart/form-data; boundary=edge", body).await;
    payer.fiona.gets(&answer.location).await.says("Taken by the bank");
    payer.olivia.gets(&run).await.says("At the bank\n");
}

/// An upload of so many MiB, and a count of those that were taken from it.
fn upload_of(many: usize) -> (Body, Arc<AtomicUsize>) {
    let head = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xml\"\r\n\r\n<x>";
    let taken = Arc::new(AtomicUsize::new(0));
    let (filling, counted) = (Bytes::from(vec![b' '; MIB]), Arc::clone(&taken));
    let filling = (0..many).map(move |_| {
        counted.fetch_add(1, Ordering::Relaxed);
        filling.clone()
    });
    let chunks = std::iter::once(Bytes::from_static(head.as_bytes()));
    let chunks = chunks.chain(filling).chain([Bytes::from_static(b"</x>\r\n--edge--\r\n")]);
    (Body::from_stream(stream::iter(chunks.map(Ok::<_, std::io::Error>))), taken)
}

#[tokio::test]
async fn a_file_that_is_too_large_is_refused_before_it_is_gathered() {
    let (payer, run, _) = on_its_way().await;
    let limit = leadwire_domain::bankfile::MAX_BYTES / MIB;
    let kind = "multipart/form-data; boundary=edge";
    for (many, announced, most_taken) in
        [(4 * limit, false, limit + 1), (2 * limit, true, 0), (limit, false, limit)]
    {
        let (body, taken) = upload_of(many);
        let answer = match announced {
            true => payer.fiona.announces(REPORTS, kind, many * MIB, body).await,
            false => payer.fiona.posts_kind(REPORTS, kind, body).await,
        };
        assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE, "{many} MiB");
        answer.says("Up to 64 MiB are read");
        answer.says("Ask your bank for a statement of fewer days");
        let taken = taken.load(Ordering::Relaxed);
        assert!(taken <= most_taken, "{taken} of {many} MiB were taken");
    }
    nothing_happened(&payer, &run).await;
}

#[tokio::test]
async fn forms_of_a_run_with_missing_and_doubled_fields_do_nothing_by_half() {
    let payer = payer().await;
    payer.anna_earned(19_900).await;
    let run = payer.prepared().await;
    let hash = crate::support::payer::hash_on(&payer.olivia.gets(&run).await);
    let approve = format!("{run}/approve");
    for fields in [
        &[][..],
        &[("hash", "")],
        &[("Hash", hash.as_str())],
        &[("hash", "0"), ("hash", hash.as_str())],
        &[("hash", "\u{fffd}")],
        &[("hash", &hash[..63])],
    ] {
        let answer = payer.olivia.posts(&approve, fields).await;
        assert_eq!(answer.status, StatusCode::CONFLICT, "{fields:?}");
    }
    let raw = payer.olivia.posts_raw(&approve, b"hash=%ff%fe&%00".to_vec()).await;
    assert_eq!(raw.status, StatusCode::CONFLICT);
    let json =
        payer.olivia.posts_kind(&approve, "application/json", format!("{{\"hash\":\"{hash}\"}}")).await;
    assert_eq!(json.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    payer.olivia.gets(&run).await.says("To be approved");
    for path in ["/console/payouts/none/approve", "/console/payouts/%27/cancel", "/console/payouts/%20/file"]
    {
        assert_eq!(
            payer.olivia.posts(path, &[("hash", &hash)]).await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
    let twice = [("payee", "Anna"), ("payee", "Ben"), ("iban", ""), ("iban", OURS)];
    let anna = payer.house.signs_in("anna").await;
    let bank = anna.posts("/portal/bank", &twice).await;
    assert_eq!(bank.status, StatusCode::UNPROCESSABLE_ENTITY, "the first one counts, and it is empty");
    bank.says("This is missing.");
    anna.gets("/portal/bank").await.says("NL •••• 4300");
}
