//! Every address of the house in one table.

use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post, put};
use axum::{Extension, Router};
use leadwire_domain::bankfile::MAX_BYTES;

use crate::app::App;
use crate::web::forms::BODY_LIMIT;
use crate::web::{Problem, assets, cross_site, headers, patience, problem, shell, styleguide, upload};
use crate::{access, billing, demo, home, mail, partners, payouts, pipeline, programmes, referrals, rewards};

/// The house's router, with everything that stands around every answer.
pub fn router(app: App) -> Router {
    let rooms = Router::new()
        .merge(public())
        .merge(portal())
        .merge(console())
        .merge(machines())
        .fallback(|| async { Problem::not_found() })
        .method_not_allowed_fallback(|| async {
            Problem::new(axum::http::StatusCode::METHOD_NOT_ALLOWED, "METHOD")
        })
        .layer(from_fn_with_state(app.clone(), patience::limit))
        .layer(from_fn_with_state(app.clone(), cross_site::guard))
        .layer(from_fn_with_state(app.clone(), partners::pages::follow_language))
        .layer(from_fn_with_state(app.clone(), shell::remember_language))
        .layer(from_fn_with_state(app.clone(), access::keep_shell))
        .with_state(app.clone());
    // Around the whole of it, because only a whole router says in `Allow` what an address takes.
    Router::new()
        .fallback_service(rooms)
        .layer(from_fn_with_state(app, problem::face))
        .layer(from_fn(headers::add))
}

fn public() -> Router<App> {
    Router::new()
        .route("/", get(programmes::pages::home))
        .route("/join", get(programmes::join_pages::join).post(programmes::join_pages::apply))
        .route("/join/sent", get(programmes::join_pages::sent))
        .route(
            "/join/confirm/{secret}",
            get(programmes::join_pages::show_confirm).post(programmes::join_pages::confirm),
        )
        .route(
            "/join/outcome/{secret}",
            get(partners::pages::show_outcome).post(partners::pages::ask_for_a_person),
        )
        .route("/join/outcome/{secret}/look", post(partners::proof_pages::look))
        .route("/join/outcome/{secret}/cannot", post(partners::proof_pages::cannot))
        .route("/sign-in", get(access::pages::sign_in).post(access::pages::ask))
        .route("/sign-in/sent", get(access::pages::sent))
        .route("/sign-in/code", post(access::pages::code))
        .route("/in/{secret}", get(access::pages::door).post(access::pages::open))
        .route("/in/{secret}/first-owner", post(access::pages::found))
        .route("/sign-out", post(access::pages::leave))
        .route("/receipts/verify", get(referrals::receipt_pages::verify))
        .route("/known/{secret}", get(referrals::question_pages::show).post(referrals::question_pages::take))
        .route("/outcome/{secret}", get(referrals::outcome_pages::show).post(referrals::outcome_pages::take))
        .route("/terms/{version}", get(programmes::version_pages::show))
        .route("/mail", get(mail::pages::list))
        .route("/mail/{id}", get(mail::pages::show))
        .route("/styleguide", get(styleguide::show))
        .route("/styleguide/sheet.css", get(styleguide::sheet))
        .route("/assets/{name}", get(assets::show))
        .route("/demo/act-as", post(demo::act_as))
        .route("/demo/clock", post(demo::wind))
        .route("/demo/world", get(demo::world::show))
        .route("/demo/world/forward", post(demo::world::forward))
        .route("/demo/world/customer", post(demo::world::customer))
        .route("/demo/world/bank", post(demo::world::answer))
}

fn portal() -> Router<App> {
    Router::new()
        .route("/refer", get(referrals::refer_pages::show).post(referrals::refer_pages::create))
        .route("/portal", get(home::partner::show))
        .route("/portal/referrals/{id}", get(home::referral::show))
        .route("/portal/referrals/{id}/withdraw", post(referrals::pages::withdraw))
        .route("/portal/referrals/{id}/appeal", post(home::referral::appeal))
        .route("/portal/referrals/{id}/time", post(home::referral::more_time))
        .route("/portal/referrals/{id}/free", post(home::referral::give_free))
        .route("/portal/earnings", get(rewards::portal_pages::list))
        .route("/portal/earnings/{id}", get(rewards::portal_pages::show))
        .route("/portal/profile", get(partners::profile_pages::show).post(partners::profile_pages::save))
        .route("/portal/bank", get(payouts::bank_pages::show).post(payouts::bank_pages::enter))
        .route("/portal/payouts/{id}", get(payouts::statement_pages::show))
}

fn console() -> Router<App> {
    Router::new()
        .route("/console", get(home::staff::show))
        .route("/console/referrals", get(referrals::console_pages::all))
        .route("/console/review", get(referrals::desk_pages::list))
        .route(
            "/console/review/{id}",
            get(referrals::review_pages::show).post(referrals::review_pages::decide),
        )
        .route(
            "/console/review/{id}/contacts/{contact}",
            get(referrals::contact_pages::show).post(referrals::contact_pages::decide),
        )
        .route("/console/leads", get(referrals::lead_pages::list))
        .route("/console/leads/{id}", get(referrals::lead_pages::show))
        .route("/console/leads/{id}/contact", post(referrals::lead_pages::contact))
        .route("/console/leads/{id}/objection", post(referrals::lead_pages::objection))
        .route("/console/leads/{id}/contacts/{contact}/objection", post(referrals::contact_pages::objection))
        .route("/console/leads/{id}/meeting", post(referrals::lead_pages::meeting))
        .route("/console/leads/{id}/lost", post(referrals::lead_pages::lost))
        .route("/console/leads/{id}/answer-now", post(referrals::lead_pages::answer_now))
        .route("/console/leads/{id}/time", post(referrals::window_pages::answer))
        .route("/console/leads/{id}/release", post(referrals::window_pages::end_early))
        .route("/console/time", get(referrals::window_pages::list))
        .route("/console/rewards", get(rewards::console_pages::list))
        .route("/console/rewards/{id}", get(rewards::console_pages::show))
        .route("/console/partners", get(partners::pages::list))
        .route(
            "/console/partners/new",
            get(programmes::join_pages::show_invite).post(programmes::join_pages::invite),
        )
        .route("/console/partners/{id}", get(home::watched::show))
        .route(
            "/console/partners/{id}/refer",
            get(referrals::on_behalf_pages::show).post(referrals::on_behalf_pages::create),
        )
        .route("/console/partners/{id}/decision", post(partners::pages::decide))
        .merge(console_of_assignment())
        .merge(console_of_pipeline())
        .route("/console/billing", get(billing::pages::show))
        .route(
            "/console/billing/facts",
            post(billing::pages::import).layer(DefaultBodyLimit::max(upload::LIMIT + BODY_LIMIT)),
        )
        .route("/console/billing/expected", post(billing::pages::expect))
        .route("/console/billing/{id}", get(billing::customer_pages::show))
        .route("/console/billing/{id}/link", post(billing::customer_pages::link))
        .route("/console/billing/{id}/set-aside", post(billing::customer_pages::set_aside))
        .merge(console_of_payouts())
        .route(
            "/console/terms",
            get(programmes::terms_pages::show)
                .post(programmes::terms_pages::look_over)
                .layer(Extension(programmes::terms_pages::BODY)),
        )
        .route("/console/terms/{version}", get(programmes::version_pages::show_to_staff))
        .route("/console/terms/{version}/withdraw", post(programmes::terms_pages::withdraw))
        .route(
            "/console/terms/drafts/{id}",
            get(referrals::draft_pages::show).post(referrals::draft_pages::publish),
        )
        .route("/console/replay", get(referrals::replay_pages::show).post(referrals::replay_pages::start))
        .route("/console/staff", get(access::staff_page).post(access::invite))
        .route("/console/staff/{id}", post(access::set_role))
}

fn console_of_assignment() -> Router<App> {
    use referrals::{assignment_pages, colleague_pages, hand_over_pages};
    Router::new()
        .route("/console/leads/{id}/reassign", post(hand_over_pages::take))
        .route("/console/assignment", get(assignment_pages::show))
        .route(
            "/console/assignment/rules/{id}",
            get(assignment_pages::show_rule).post(assignment_pages::save_rule),
        )
        .route("/console/assignment/people/{id}", get(colleague_pages::show))
        .route("/console/assignment/people/{id}/absences", post(colleague_pages::enter))
        .route("/console/assignment/people/{id}/absences/{absence}", post(colleague_pages::end))
        .route("/console/assignment/people/{id}/hand-over", post(colleague_pages::hand_over))
}

fn console_of_pipeline() -> Router<App> {
    Router::new()
        .route(
            "/console/accounts",
            get(pipeline::pages::list)
                .post(pipeline::pages::import)
                .layer(DefaultBodyLimit::max(upload::LIMIT + BODY_LIMIT)),
        )
        .route(
            "/console/accounts/contacts",
            get(pipeline::contact_pages::list)
                .post(pipeline::contact_pages::import)
                .layer(DefaultBodyLimit::max(upload::LIMIT + BODY_LIMIT)),
        )
        .route("/console/accounts/duplicates", get(pipeline::desk_pages::list))
        .route(
            "/console/accounts/compare",
            get(pipeline::account_pages::compare).post(pipeline::account_pages::decide),
        )
        .route("/console/accounts/decisions", get(pipeline::desk_pages::decisions))
        .route("/console/accounts/decisions/{id}/undo", post(pipeline::desk_pages::undo))
        .route("/console/accounts/{id}", get(pipeline::account_pages::show))
        .route("/console/accounts/{id}/forget", post(pipeline::account_pages::forget_one))
        .route("/console/imports", get(pipeline::import_pages::list))
        .route("/console/imports/{id}", get(pipeline::import_pages::show).post(pipeline::import_pages::act))
        .route(
            "/console/imports/{id}/columns",
            get(pipeline::column_pages::show).post(pipeline::column_pages::save),
        )
        .route("/console/imports/{id}/refused.csv", get(pipeline::import_pages::refused))
}

fn console_of_payouts() -> Router<App> {
    Router::new()
        .route(
            "/console/payouts",
            get(payouts::console_pages::list).post(payouts::console_pages::prepare_run),
        )
        .route(
            "/console/payouts/reports",
            post(payouts::report_pages::read).layer(DefaultBodyLimit::max(MAX_BYTES + BODY_LIMIT)),
        )
        .route("/console/payouts/reports/{id}", get(payouts::report_pages::show))
        // Beside each of theirs, whoever shortens an address finds the list.
        .route("/console/payouts/questions", get(payouts::question_pages::list))
        .route(
            "/console/payouts/questions/{id}",
            get(payouts::question_pages::show).post(payouts::question_pages::settle),
        )
        .route("/console/payouts/{run}", get(payouts::run_pages::show))
        .route("/console/payouts/{run}/approve", post(payouts::run_pages::approve))
        .route("/console/payouts/{run}/cancel", post(payouts::run_pages::cancel))
        .route("/console/payouts/{run}/file", post(payouts::run_pages::file))
}

fn machines() -> Router<App> {
    Router::new()
        .route("/api/v1/referrals", get(referrals::api::list).post(referrals::api::create))
        .route("/api/v1/referrals/{id}", get(referrals::api::show))
        .route("/api/v1/receipts/{number}", get(referrals::receipt_pages::answer))
        .route("/api/v1/referrals/{id}/appeal", post(referrals::api::appeal))
        .route("/api/v1/referrals/{id}/more-time", post(referrals::window_pages::ask))
        .route("/api/v1/referrals/{id}/give-free", post(referrals::window_pages::give_free))
        .route("/api/v1/billing/facts", post(billing::api::take))
        .merge(pipeline_machines())
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
}

fn pipeline_machines() -> Router<App> {
    use pipeline::{api, sync_api};
    Router::new()
        .route("/api/v1/accounts", put(api::put_accounts).layer(Extension(api::BODY)))
        .route("/api/v1/accounts/delete", post(api::delete_many))
        .route("/api/v1/accounts/syncs", post(sync_api::start))
        .route("/api/v1/accounts/syncs/{id}", get(sync_api::show))
        .route("/api/v1/accounts/syncs/{id}/finish", post(sync_api::finish))
        .route("/api/v1/accounts/{id}", get(api::show_account).delete(api::delete_one))
        .route("/api/v1/contacts", put(api::put_contacts).layer(Extension(api::BODY)))
        .route("/api/v1/contacts/delete", post(api::delete_many))
        .route("/api/v1/contacts/syncs", post(sync_api::start))
        .route("/api/v1/contacts/syncs/{id}", get(sync_api::show))
        .route("/api/v1/contacts/syncs/{id}/finish", post(sync_api::finish))
        .route("/api/v1/contacts/{id}", get(api::show_contact).delete(api::delete_one))
}
