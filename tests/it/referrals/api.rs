//! The same verbs for programs.

use axum::body::Body;
use axum::http::{StatusCode, header};
use leadwire_domain::checks::Code;
use serde_json::{Value, json};

use crate::support::actors::json_lead as body;
use crate::support::{Actor, House};

const PATH: &str = "/api/v1/referrals";

pub async fn program(house: &House, name: &str) -> Actor {
    house.partner(name).await;
    house.program_of(name).await
}

#[tokio::test]
async fn a_lead_by_api_is_created_with_its_verdict_and_read_back() {
    let house = House::open().await;
    let anna = program(&house, "anna").await;
    let created = anna.posts_json(PATH, &body(&[]), None).await;
    assert_eq!(created.status, StatusCode::CREATED);
    let answer = created.json();
    assert_eq!(
        (answer["verdict"].as_str(), answer["state"].as_str()),
        (Some("validated"), Some("validated"))
    );
    assert_eq!(answer["receipt"], "LW-000001");
    assert!(answer["not_run"].as_array().unwrap().iter().any(|code| code == "EMAIL_NO_MX"));
    let read = anna.gets(&format!("{PATH}/{}", answer["id"].as_str().unwrap())).await;
    assert_eq!(read.json()["id"], answer["id"]);
    assert_eq!(anna.gets(PATH).await.json()["referrals"].as_array().unwrap().len(), 1);
    let again = anna.posts_json(PATH, &body(&[("note", "x")]), None).await;
    assert_eq!((again.status, &again.json()["id"]), (StatusCode::OK, &answer["id"]));
}

#[tokio::test]
async fn a_refused_lead_is_created_too_and_hides_which_rung_was_hit() {
    let house = House::open().await;
    house.knows_accounts("name,website\nAcme,acme-logistics.com\n").await;
    let anna = program(&house, "anna").await;
    let created = anna.posts_json(PATH, &body(&[]), None).await;
    assert_eq!(created.status, StatusCode::CREATED);
    let answer = created.json();
    assert_eq!(answer["verdict"], "refused");
    let codes: Vec<_> = answer["reasons"].as_array().unwrap().iter().map(|reason| &reason["code"]).collect();
    assert_eq!(codes, ["ALREADY_KNOWN"]);
    assert_eq!(answer["reasons"][0]["evidence"], json!([]));
    assert!(!created.body.contains("KNOWN_COMPANY"));
}

/// A list's own name and version, as its manifest under `data/` says them.
fn list(folder: &str) -> Value {
    let manifest = std::fs::read_to_string(format!("data/{folder}/source.json")).expect("a manifest");
    let manifest: Value = serde_json::from_str(&manifest).expect("JSON");
    json!({ "name": manifest["name"], "version": manifest["version"], "date": manifest["date"] })
}

#[tokio::test]
async fn every_reason_and_check_says_by_which_version_of_its_rule_and_a_list_by_which_of_its_own() {
    let house = House::open().await;
    let anna = program(&house, "anna").await;
    for (email, code, folder) in [
        ("jane@yahoo.com", "EMAIL_FREEMAIL", "free-mail"),
        ("jane@bbox.fr", "EMAIL_FREEMAIL", "own"),
        ("jane@mailinator.com", "EMAIL_DISPOSABLE", "disposable"),
    ] {
        let created = anna.posts_json(PATH, &body(&[("email", email)]), None).await.json();
        let read = anna.gets(&format!("{PATH}/{}", created["id"].as_str().unwrap())).await.json();
        for list in [&created["reasons"], &read["reasons"], &read["checks"]] {
            let list_of = list.as_array().unwrap();
            for one in list_of {
                let rule: Code = one["code"].as_str().unwrap().parse().expect("a code");
                assert_eq!(one["rule_version"], json!(rule.rule_version()), "{one}");
            }
            let one = list_of.iter().find(|one| one["code"] == code).expect(code);
            assert_eq!(one["evidence"][0]["source"], self::list(folder), "{email}: {one}");
        }
    }
}

#[tokio::test]
async fn the_version_of_a_rule_does_not_tell_a_partner_which_rung_of_the_pipeline_was_hit() {
    for rung in [Code::KnownCompanyId, Code::KnownCompanyDomain] {
        assert_ne!(rung.rule_version(), Code::AlreadyKnown.rule_version(), "its version would tell the rung");
    }
    for account in ["name,website\nAcme,acme-logistics.com\n", "name,linkedin\nZephyr,acme-logistics\n"] {
        let house = House::open().await;
        house.knows_accounts(account).await;
        let anna = program(&house, "anna").await;
        let created = anna.posts_json(PATH, &body(&[]), None).await.json();
        let read = anna.gets(&format!("{PATH}/{}", created["id"].as_str().unwrap())).await.json();
        for list in [&created["reasons"], &read["reasons"], &read["checks"]] {
            let known = list.as_array().unwrap().iter().find(|one| one["code"] == "ALREADY_KNOWN");
            let version = &known.expect("it is known")["rule_version"];
            assert_eq!(*version, json!(Code::AlreadyKnown.rule_version()), "{account}");
        }
    }
}

#[tokio::test]
async fn a_repeated_key_gets_the_first_answer_and_another_body_under_it_is_a_conflict() {
    let house = House::open().await;
    let anna = program(&house, "anna").await;
    let refused = body(&[("email", "jane@gmail.com")]);
    let first = anna.posts_json(PATH, &refused, Some("k-1")).await;
    let again = anna.posts_json(PATH, &refused, Some("k-1")).await;
    assert_eq!((first.status, first.body), (again.status, again.body));
    let other = anna.posts_json(PATH, &body(&[]), Some("k-1")).await;
    assert_eq!(
        (other.status, other.json()["code"].as_str()),
        (StatusCode::CONFLICT, Some("IDEMPOTENCY_MISMATCH"))
    );
    let good = body(&[]);
    let posts = (0..6).map(|_| anna.posts_json(PATH, &good, Some("k-2")));
    let answers = futures_util::future::join_all(posts).await;
    assert!(
        answers.iter().all(|answer| answer.body == answers[0].body && answer.status == StatusCode::CREATED)
    );
}

#[tokio::test]
async fn an_answer_is_kept_under_its_key_for_thirty_days_and_then_the_key_is_new() {
    let house = House::open().await;
    let anna = program(&house, "anna").await;
    let refused = body(&[("email", "jane@gmail.com")]);
    let first = anna.posts_json(PATH, &refused, Some("k-1")).await;
    let billing = house.billing_system().await;
    let facts = json!({ "customer": { "external_id": "c-1", "name": "Acme" } });
    let posted = billing.posts_json("/api/v1/billing/facts", &facts, Some("k-1")).await;
    assert_eq!(posted.status, StatusCode::CREATED, "{}", posted.body);
    house.pass(24 * 30).await;
    assert_eq!(anna.posts_json(PATH, &refused, Some("k-1")).await.body, first.body);
    assert_eq!(anna.posts_json(PATH, &body(&[]), Some("k-1")).await.status, StatusCode::CONFLICT);
    let later = anna.posts_json(PATH, &refused, Some("k-2")).await;
    house.pass(24).await;
    let mended = anna.posts_json(PATH, &body(&[]), Some("k-1")).await;
    assert_eq!((mended.status, &mended.json()["verdict"]), (StatusCode::CREATED, &json!("validated")));
    assert_eq!(anna.posts_json(PATH, &refused, Some("k-2")).await.body, later.body, "it is a day old");
    let again = billing.posts_json("/api/v1/billing/facts", &facts, Some("k-1")).await;
    assert_eq!((again.status, again.body), (StatusCode::OK, posted.body), "what is known changes nothing");
    let left = "SELECT COUNT(*) AS n FROM api_answers";
    let left = house.app.db.read(move |tx| async move { tx.row(left, &[]).await }).await;
    assert_eq!(left.expect("reads").expect("a row").int("n"), 3);
}

#[tokio::test]
async fn every_field_that_cannot_be_taken_is_named_with_its_problem_and_what_to_do() {
    let house = House::open().await;
    let anna = program(&house, "anna").await;
    let answer = anna.posts_json(PATH, &json!({ "first_name": 7, "email": ["x"] }), None).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let problem = answer.json();
    let fields: Vec<_> =
        problem["errors"].as_array().unwrap().iter().map(|e| e["field"].as_str().unwrap()).collect();
    assert_eq!(fields, ["first_name", "email"]);
    let answer = anna.posts_json(PATH, &body(&[("website", ""), ("country", "ZZ")]), None).await.json();
    let fields: Vec<_> =
        answer["errors"].as_array().unwrap().iter().map(|e| e["field"].as_str().unwrap()).collect();
    assert_eq!(fields, ["website", "country"]);
    assert!(answer["errors"].as_array().unwrap().iter().all(|e| !e["fix"].as_str().unwrap().is_empty()));
    let twice = r#"{"email": "a@one.com", "company": "One Ltd", "email": "b@one.com"}"#;
    let request = anna.request("POST", PATH).body(Body::from(twice)).unwrap();
    let error = &anna.sends(request).await.json()["errors"][0];
    assert_eq!((&error["field"], &error["code"]), (&json!("email"), &json!("FIELD_TWICE")));
    assert_eq!(anna.gets(PATH).await.json()["referrals"], json!([]));
}

#[tokio::test]
async fn a_key_that_is_not_ours_opens_nothing_and_one_partner_never_reads_anothers() {
    let house = House::open().await;
    let (anna, ben) = (program(&house, "anna").await, program(&house, "ben").await);
    let id = anna.posts_json(PATH, &body(&[]), None).await.json()["id"].as_str().unwrap().to_owned();
    assert_eq!(ben.gets(&format!("{PATH}/{id}")).await.status, StatusCode::NOT_FOUND);
    let stranger = ben.with_key("lw_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    assert_eq!(stranger.gets(PATH).await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_malformed_first_answer_is_kept_under_its_key_like_any_other() {
    let house = House::open().await;
    let anna = program(&house, "anna").await;
    let malformed = body(&[("website", "")]);
    let first = anna.posts_json(PATH, &malformed, Some("k-1")).await;
    assert_eq!(
        (first.status, first.kind.as_str()),
        (StatusCode::UNPROCESSABLE_ENTITY, "application/problem+json")
    );
    let again = anna.posts_json(PATH, &malformed, Some("k-1")).await;
    assert_eq!((first.status, first.kind, first.body), (again.status, again.kind, again.body));
    let mended = anna.posts_json(PATH, &body(&[]), Some("k-1")).await;
    assert_eq!(
        (mended.status, mended.json()["code"].as_str()),
        (StatusCode::CONFLICT, Some("IDEMPOTENCY_MISMATCH"))
    );
    assert_eq!(anna.posts_json(PATH, &body(&[]), Some("k-2")).await.status, StatusCode::CREATED);
}

#[tokio::test]
async fn the_scheme_of_a_key_is_written_in_any_case() {
    let house = House::open().await;
    let anna = program(&house, "anna").await;
    let builder = anna.request("GET", PATH);
    let bearer = builder.headers_ref().unwrap()["authorization"].to_str().unwrap().to_owned();
    for scheme in ["bearer", "BEARER", "Bearer"] {
        let request = house.visitor().request("GET", PATH);
        let request = request.header("authorization", bearer.replace("Bearer", scheme));
        let answer = anna.sends(request.body(axum::body::Body::empty()).unwrap()).await;
        assert_eq!(answer.status, StatusCode::OK, "{scheme}");
    }
    let request =
        house.visitor().request("GET", PATH).header("authorization", bearer.replace("Bearer", "Basic"));
    let answer = anna.sends(request.body(axum::body::Body::empty()).unwrap()).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_body_that_is_no_json_is_told_where_it_breaks_in_the_programs_language() {
    let house = House::open().await;
    let anna = program(&house, "anna").await.speaking("es");
    let request = anna.request("POST", PATH).header(header::CONTENT_TYPE, "application/json");
    let answer = anna.sends(request.body(Body::from("{\n  \"email\": nobody}")).unwrap()).await;
    let error = &answer.json()["errors"][0];
    assert_eq!(error["code"], "JSON");
    let said = error["message"].as_str().unwrap();
    assert!(
        said.starts_with("El contenido no es JSON: la lectura se detiene en la línea 2, columna "),
        "{said}"
    );
}

#[tokio::test]
async fn a_field_that_does_not_exist_is_named_with_the_nearest_one_and_nothing_is_stored() {
    let house = House::open().await;
    let anna = program(&house, "anna").await;
    let mut lead = body(&[]);
    lead["compnay"] = json!("Acme");
    lead["jobTitle"] = json!(null);
    lead["utm"] = json!({ "source": "x" });
    let answer = anna.posts_json(PATH, &lead, None).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let problem = answer.json();
    let told = |error: &serde_json::Value| {
        let text = |name: &str| error[name].as_str().unwrap_or_default().to_owned();
        (text("field"), text("code"), text("fix"))
    };
    let told: Vec<_> = problem["errors"].as_array().unwrap().iter().map(told).collect();
    let unknown = |field: &str, fix: &str| (field.to_owned(), "UNKNOWN_FIELD".to_owned(), fix.to_owned());
    let out = "Take it out: the fields of a lead are listed in the API’s description.";
    let wanted = [
        unknown("compnay", "Did you mean company?"),
        unknown("jobTitle", "Did you mean job_title?"),
        unknown("utm", out),
    ];
    assert_eq!(told, wanted);
    assert_eq!(anna.gets(PATH).await.json()["referrals"], json!([]));
}

#[tokio::test]
async fn the_list_is_cut_and_filtered_as_asked_and_wrong_values_are_told() {
    let house = House::open().await;
    let anna = program(&house, "anna").await;
    for name in ["alpha", "beta", "gamma"] {
        let (email, site) = (format!("jane@{name}-freight.com"), format!("{name}-freight.com"));
        let page = format!("linkedin.com/company/{name}-freight");
        let lead =
            [("email", &*email), ("website", &*site), ("linkedin", &*page), ("company", "Freight Ltd")];
        anna.posts_json(PATH, &body(&lead), None).await;
        house.pass(1).await;
    }
    anna.posts_json(PATH, &body(&[("email", "jane@gmail.com")]), None).await;
    let list = async |query: &str| {
        let answer = anna.gets(&format!("{PATH}?{query}")).await.json();
        let rows = answer["referrals"].as_array().unwrap().clone();
        let states: Vec<String> = rows.iter().map(|r| r["state"].as_str().unwrap().to_owned()).collect();
        (states, answer["next"].as_str().unwrap_or_default().to_owned())
    };
    assert_eq!(list("state=refused").await.0, ["refused"]);
    assert_eq!(list("state=lost").await.0, Vec::<String>::new());
    let (first, next) = list("state=validated&limit=2").await;
    assert_eq!(first, ["validated", "validated"]);
    let (rest, end) = list(&format!("state=validated&limit=2&after={next}")).await;
    assert_eq!((rest.len(), end.as_str()), (1, ""));
    for (query, field) in [
        ("limit=0", "limit"),
        ("limit=101", "limit"),
        ("limit=x", "limit"),
        ("limit=", "limit"),
        ("state=nonsense", "state"),
        ("state=", "state"),
        ("after=nonsense", "after"),
    ] {
        let answer = anna.gets(&format!("{PATH}?{query}")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
        assert_eq!(answer.json()["errors"][0]["field"], field, "{query}");
    }
}
