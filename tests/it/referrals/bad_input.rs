//! Fields as an attacker or a bad paste would fill them.

use axum::http::StatusCode;

use crate::support::House;
use crate::support::actors::VALIDATES;

#[tokio::test]
async fn every_field_over_its_limit_is_told_beside_it_and_nothing_is_stored() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let limits = [
        ("first_name", 100),
        ("last_name", 100),
        ("email", 254),
        ("company", 300),
        ("website", 2048),
        ("linkedin", 2048),
        ("phone", 32),
        ("job_title", 200),
        ("note", 2000),
    ];
    for (field, limit) in limits {
        let long = "ä".repeat(limit + 1);
        let page = anna.refers(&[(field, &long)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        assert!(page.body.contains(&format!("id=\"{field}-error\"")), "{field} has no error beside it");
        assert!(page.body.contains(&long), "{field} was not kept");
    }
    anna.gets("/portal").await.says("No referrals yet");
}

#[tokio::test]
async fn markup_in_any_field_is_told_beside_it_kept_as_text_and_not_stored() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
    for field in ["first_name", "last_name", "company", "job_title", "note"] {
        let page = anna.refers(&[(field, evil)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        page.says("There are HTML tags in it.");
        assert!(!page.body.contains("<script>alert") && !page.body.contains("<img src=x"), "{}", page.body);
    }
    anna.gets("/portal").await.says("No referrals yet");
    anna.refers_and_reads(&[("note", "< 50 staff, a <3 for phones")]).await.says("Validated");
}

#[tokio::test]
async fn bytes_that_are_no_text_and_controls_are_told_and_not_stored() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let mut body = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(crate::support::actors::GOOD_LEAD)
        .finish()
        .replace("Acme+Logistics+Ltd", "Acme%FF%FE");
    let page = anna.posts_raw("/refer", body.clone().into_bytes()).await;
    page.says("Some characters could not be read.");
    body = body.replace("%FF%FE", "%00%07");
    let page = anna.posts_raw("/refer", body.into_bytes()).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.says("There are invisible control characters in it.");
    // Nor a name of which nothing can be seen: a filler of Hangul, joiners alone.
    for (field, nothing) in
        [("company", "\u{3164}"), ("first_name", "\u{200d}"), ("last_name", "\u{200d}\u{200c}")]
    {
        let page = anna.refers(&[(field, nothing)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        assert!(page.body.contains(&format!("id=\"{field}-error\"")), "{field}");
    }
    anna.gets("/portal").await.says("No referrals yet");
}

#[tokio::test]
async fn the_page_knows_which_addresses_are_offered_a_correction_so_that_it_ticks_none_of_them() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let page = anna.gets("/refer").await.body;
    let slips = page.split("data-slips=\"").nth(1).unwrap().split('"').next().unwrap();
    let slips: Vec<_> = slips.split(' ').collect();
    for mistyped in ["gmial.com", "gmai.com", "hotmial.com", ".con", ".cmo", ".ner"] {
        assert!(slips.contains(&mistyped), "{mistyped}");
    }
    for right in ["gmail.com", "mail.com", ".com", ".co", ".cam", ".net"] {
        assert!(!slips.contains(&right), "{right}");
    }
}

const HOSTILE: [&str; 6] = [
    "Ann\r\nBcc: x@evil.com",
    "Ann\u{202e}nnA",
    "A\u{200b}nn",
    "A\u{7}nn",
    "\u{feff}A\u{2066}nn",
    "A\u{2028}nn",
];

/// Posts hostile text into one field after the other: each is told beside it and kept as typed.
async fn refuses_in(actor: &crate::support::Actor, path: &str, fields: &[(&str, &str)], hostile: &[&str]) {
    for field in hostile {
        for text in HOSTILE.iter().filter(|text| *field != "words" || !text.contains('\n')) {
            let mut all: Vec<_> = fields.iter().filter(|(name, _)| name != field).copied().collect();
            all.push((field, text));
            let page = actor.posts(path, &all).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{path} {field} {text:?}");
            assert!(page.body.contains(&format!("id=\"{field}-error\"")), "{path} {field} {text:?}");
            assert!(page.body.contains(text.trim()), "{path} {field} {text:?} was not kept");
        }
    }
}

#[tokio::test]
async fn text_that_forges_lines_or_turns_the_reading_direction_is_taken_nowhere() {
    use leadwire::access::Role;
    let house = House::open().await;
    let owner = house.staff("olivia", Role::Owner).await;
    let anna = house.partner("anna").await;
    let good = crate::support::actors::lead(&[("job_title", "Buyer"), ("phone", "+442079460018 x7")]);
    let fields = ["first_name", "last_name", "email", "company", "website", "linkedin", "phone", "job_title"];
    refuses_in(&anna, "/refer", &good, &fields).await;
    let join = [("name", "Ann"), ("email", "a@ann.com"), ("website", "ann.com"), ("country", "DE")];
    let person = ["name", "company", "email", "website"];
    refuses_in(&house.visitor(), "/join", &join, &person).await;
    refuses_in(&owner, "/console/partners/new", &join, &person).await;
    let staff = [("name", "Sam"), ("email", "sam@operator.com"), ("role", "finance")];
    refuses_in(&owner, "/console/staff", &staff, &["name", "email"]).await;
    let terms = [("version", "1"), ("operator", "N"), ("product", "C"), ("time_zone", "Europe/Paris")];
    let named = ["operator", "product", "contact_email", "time_zone", "countries"];
    refuses_in(&owner, "/console/terms", &terms, &named).await;
    let case = anna.refers(&[("email", "info@acme-logistics.com")]).await.referral_id();
    let refuse = [("decision", "refuse"), ("code", "OPERATOR_DECLINED")];
    refuses_in(&owner, &format!("/console/review/{case}"), &refuse, &["words"]).await;
    owner.posts(&format!("/console/review/{case}"), &VALIDATES).await;
    refuses_in(&owner, &format!("/console/leads/{case}/lost"), &[("reason", "other")], &["words"]).await;
    house.visitor().applies("Petra", "petra@gmail.com", "petra-consulting.com").await;
    let link = house.link_mailed_to("petra@gmail.com", "confirm_address").await;
    house.visitor().posts(&link, &[]).await;
    let page = owner.gets("/console").await.body;
    let path = page.split("href=\"").find(|part| part.starts_with("/console/partners/")).unwrap();
    let path = format!("{}/decision", path.split('"').next().unwrap());
    refuses_in(&owner, &path, &[("decision", "refuse")], &["words"]).await;
}

#[tokio::test]
async fn a_body_that_is_too_large_or_of_another_kind_is_refused() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let huge = anna.posts_raw("/refer", vec![b'a'; 300 * 1024]).await;
    assert_eq!(huge.status, StatusCode::PAYLOAD_TOO_LARGE);
    let request = anna.request("POST", "/refer").header("sec-fetch-site", "same-origin");
    let other = anna.sends(request.body(axum::body::Body::from("{}")).unwrap()).await;
    assert_eq!(other.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
}

#[tokio::test]
async fn an_offered_correction_is_set_in_without_javascript_and_nothing_is_submitted() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let page = anna.refers(&[("email", "jane@gmial.com"), ("use", "email=jane@gmail.com")]).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("value=\"jane@gmail.com\""));
    anna.gets("/portal").await.says("No referrals yet");
}

#[tokio::test]
async fn enter_in_a_corrected_field_sends_what_was_typed_and_not_the_suggestion() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let page = anna.refers(&[("email", "jane@gmial.com")]).await;
    page.says("Did you mean jane@gmail.com?");
    let (name, value) = page.enter_sends();
    anna.refers_and_reads(&[(&name, &value)]).await.says("Validated");
}

/// Who posts what where.
type Form<'a> = (&'a crate::support::Actor, &'a str, &'a [(&'a str, &'a str)]);

#[tokio::test]
async fn every_form_that_offers_a_correction_sends_what_was_typed_on_enter_and_takes_the_correction() {
    let house = House::open().await;
    let owner = house.staff("olivia", leadwire::access::Role::Owner).await;
    let visitor = house.visitor();
    let terms = [("contact_email", "x@gmial.com"), ("version", "1")];
    let forms: [Form<'_>; 5] = [
        (&visitor, "/join", &[("email", "x@gmial.com")]),
        (&visitor, "/sign-in", &[("email", "x@gmial.com")]),
        (&owner, "/console/partners/new", &[("email", "x@gmial.com")]),
        (&owner, "/console/staff", &[("email", "x@gmial.com"), ("name", "Sam"), ("role", "finance")]),
        (&owner, "/console/terms", &terms),
    ];
    for (actor, path, fields) in forms {
        let page = actor.posts(path, fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        assert_eq!(page.enter_sends(), (String::new(), String::new()), "{path}");
        let field = fields[0].0;
        let fix = format!("{field}=x@gmail.com");
        let page = actor.posts(path, &[fields, &[("use", fix.as_str())]].concat()).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert!(page.body.contains("value=\"x@gmail.com\""), "{path}");
    }
    assert!(house.mails_to("x@gmail.com").await.is_empty());
}

#[tokio::test]
async fn an_id_from_nowhere_is_simply_not_there() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    for id in ["x", "' OR 1=1 --", "..%2F..%2Fetc", "%00", &"a".repeat(5000)] {
        let path = format!("/portal/referrals/{}", id.replace(' ', "%20").replace('\'', "%27"));
        let status = anna.gets(&path).await.status;
        assert!(status == StatusCode::NOT_FOUND || status == StatusCode::BAD_REQUEST, "{id}: {status}");
    }
}

#[tokio::test]
async fn what_is_wrong_with_an_address_is_named_and_what_was_meant_is_offered() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    for (field, typed, told) in [
        ("website", "https://acme-logistics.com:8443/x", "cannot have a port here: :8443."),
        ("website", "http://user:pw@acme-logistics.com", "cannot have a user name or password here."),
        ("email", "jane.doe@gmial.com", "gmial.com looks like a typo of gmail.com."),
        ("email", "Jane <jane.doe@acme-logistics.com>", "There is more than an e-mail address in it."),
    ] {
        let page = anna.refers(&[(field, typed)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
        page.says(told);
    }
    let page = anna.refers(&[("email", "mailto:jane.doe@acme-logistics.com")]).await;
    assert!(page.body.contains("value=\"email=jane.doe@acme-logistics.com\""), "it is offered as one click");
}

#[tokio::test]
async fn a_company_page_as_a_browser_that_is_not_signed_in_shows_it_is_that_page() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let wall =
        "https://www.linkedin.com/authwall?trk=x&sessionRedirect=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fjane";
    anna.refers_and_reads(&[("linkedin", wall)]).await.says("Refused");
    let wall = "https://www.linkedin.com/uas/login?session_redirect=%2Fcompany%2Facme-logistics";
    anna.refers_and_reads(&[("linkedin", wall)]).await.says("Validated");
}

#[tokio::test]
async fn a_lead_in_kosovo_can_be_handed_in() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let form = anna.gets("/refer").await;
    assert!(form.body.contains("value=\"XK\"") && form.body.contains("Kosovo"), "it stands in the list");
    let page = anna.refers_and_reads(&[("country", "XK"), ("phone", "+383 38 200 123")]).await;
    page.says("Kosovo");
    page.does_not_say("We do not know this country.");
}
