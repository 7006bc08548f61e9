//! A house on a fresh database with a clock that stands still. On SQLite, and on PostgreSQL when
//! LEADWIRE_TEST_DATABASE names a server. When it is dropped it looks itself over (`order`).

use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Mutex, RwLock};

use axum::Router;
use axum::extract::connect_info::MockConnectInfo;
use jiff::SignedDuration;
use leadwire::access::{self, KeyScope, Person, Role, create_key};
use leadwire::app::{App, Clock, Demo, House as Parts, Rng, Secrets};
use leadwire::config::Config;
use leadwire::db::{Db, DbSettings, EngineKind};
use leadwire::mail::{self, Sent, Transport};
use leadwire::outside::Outside;
use leadwire::partners::find_by_email;
use leadwire::web::Locale;
use leadwire::{demo::web::answer, jobs, pipeline, programmes, referrals, routes, schedule, serve};
use leadwire_domain::ids::PartnerId;

use super::order::{opened, what_is_wrong};
use super::{Actor, Stage};

/// A Tuesday morning in Paris.
const BEGIN: &str = "2026-03-03T09:00:00Z";

pub struct House {
    pub app: App,
    pub router: Router,
    _folder: tempfile::TempDir,
    /// The test says itself what is not in order.
    broken: AtomicBool,
}

impl House {
    pub async fn open() -> House {
        Self::open_with(|_, _| {}).await
    }

    /// The same on another morning.
    pub async fn open_at(begin: &str) -> House {
        Self::build(begin, None, None, |_, _| {}).await
    }

    /// The same on another morning and with other settings.
    pub async fn open_at_with(begin: &str, change: impl FnOnce(&mut Config, &mut DbSettings)) -> House {
        Self::build(begin, None, None, change).await
    }

    /// The same with other settings.
    pub async fn open_with(change: impl FnOnce(&mut Config, &mut DbSettings)) -> House {
        Self::build(BEGIN, None, None, change).await
    }

    /// A house that asks the network, which is a stage.
    pub async fn open_online(stage: &Stage) -> House {
        Self::open_online_with(stage, |_, _| {}).await
    }

    /// The same with other settings.
    pub async fn open_online_with(stage: &Stage, change: impl FnOnce(&mut Config, &mut DbSettings)) -> House {
        Self::build(BEGIN, None, Some(stage), change).await
    }

    /// A house with "act as", a clock to wind and a pretend world; empty, unlike that of `leadwire demo`.
    pub async fn open_demo() -> House {
        Self::build(BEGIN, Some(Demo::default()), None, |_, _| {}).await
    }

    async fn build(
        begin: &str,
        demo: Option<Demo>,
        stage: Option<&Stage>,
        change: impl FnOnce(&mut Config, &mut DbSettings),
    ) -> House {
        let folder = tempfile::tempdir().expect("a folder");
        let mut config = Config::load(None, std::iter::empty(), None).expect("the defaults are good");
        config.data_dir = folder.path().to_owned();
        config.database = fresh_database().await;
        if stage.is_none() && demo.is_none() {
            config.network.checks = "off".to_owned();
        }
        let mut settings = DbSettings::at(config.database_url());
        settings.connections = 8;
        change(&mut config, &mut settings);
        let db = Db::open(&settings).await.expect("the database opens");
        db.migrate(serve::MIGRATIONS).await.expect("migrates");
        // As the binary would found it, which can then be started in the same folder.
        let secrets = Secrets::create(&config.data_dir, &Rng).expect("a key");
        access::remember_house_key(&db, secrets.check_value()).await.expect("the key is noted");
        let closed = || demo.as_ref().map_or_else(Outside::off, |_| Outside::pretend(&config, answer));
        let outside = stage.map_or_else(closed, |stage| stage.outside(&config));
        let app = App::new(Parts {
            db,
            clock: Clock::manual(begin.parse().expect("an instant")),
            rng: Rng,
            secrets,
            mail: Transport::Memory(Mutex::default()),
            outside,
            config,
            demo,
            published: RwLock::default(),
            vocabulary: RwLock::default(),
            bell: tokio::sync::Notify::new(),
            errands: tokio::sync::Notify::new(),
            keeper: None,
        });
        programmes::publish_first(&app).await.expect("first terms");
        referrals::note_data(&app).await.expect("the lists are noted");
        schedule::start_recurring(&app).await.expect("recurring jobs");
        let near = SocketAddr::from(([127, 0, 0, 1], 40_000));
        let router = routes::router(app.clone()).layer(MockConnectInfo(near));
        House { app, router, _folder: folder, broken: AtomicBool::new(false) }
    }

    /// Changes the database as somebody does who has its password and nothing else: past every verb, and what
    /// forbids to change sealed receipts and the trail. The house is not in order from then on.
    pub async fn is_tampered_with(&self, sql: &'static str) {
        let lifted: &[&'static str] = match self.app.db.engine() {
            EngineKind::Sqlite => &[
                "DROP TRIGGER IF EXISTS referral_receipts_not_changed",
                "DROP TRIGGER IF EXISTS referral_receipts_not_deleted",
                "DROP TRIGGER IF EXISTS referral_events_not_changed",
                "DROP TRIGGER IF EXISTS referral_events_not_deleted",
            ],
            EngineKind::Postgres => {
                &["DROP FUNCTION IF EXISTS referral_receipts_stay, referral_events_only_added_to CASCADE"]
            }
        };
        for statement in lifted.iter().chain(&[sql]) {
            changes(self, statement).await;
        }
        self.broken.store(true, Ordering::Relaxed);
    }

    /// The folder of database, key and mail.
    pub fn folder(&self) -> &std::path::Path {
        &self.app.config.data_dir
    }

    /// Anybody at the door.
    pub fn visitor(&self) -> Actor {
        Actor::new(self.router.clone(), None)
    }

    /// Anybody at the door, from an address of the network.
    pub fn visitor_from(&self, ip: [u8; 4]) -> Actor {
        let far = SocketAddr::from((ip, 40_000));
        Actor::new(routes::router(self.app.clone()).layer(MockConnectInfo(far)), None)
    }

    /// An approved partner, signed in.
    pub async fn partner(&self, name: &str) -> Actor {
        let email = format!("{name}@{name}-consulting.com");
        let visitor = self.visitor();
        visitor.applies(name, &email, &format!("{name}-consulting.com")).await.leads_to("/join/sent");
        let link = self.link_mailed_to(&email, "confirm_address").await;
        let welcome = self.door_to_nowhere().await.posts(&link, &[]).await;
        welcome.leads_to("/refer?done=approved");
        Actor::new(self.router.clone(), welcome.session())
    }

    /// Anybody at the door of this house while it asks no network: partners of tests joined beforehand.
    async fn door_to_nowhere(&self) -> Actor {
        if !self.app.outside.is_open() {
            return self.visitor();
        }
        let app = opened(self.app.config.clone(), self.app.clock.now(), Outside::off()).await;
        let app = app.expect("it opens");
        programmes::publish_first(&app).await.expect("the terms are read");
        let near = SocketAddr::from(([127, 0, 0, 1], 40_000));
        Actor::new(routes::router(app).layer(MockConnectInfo(near)), None)
    }

    /// An approved partner who signs in anew: sessions end while months pass.
    pub async fn signs_in(&self, name: &str) -> Actor {
        let (house, partner) = (self.app.clone(), self.partner_id(name).await);
        let entered = self.app.db.write(move |tx| async move {
            let person = access::members_of_partner(&tx, &partner).await?.remove(0);
            access::start_session(&house, &tx, person, "").await
        });
        Actor::new(self.router.clone(), Some(entered.await.expect("a session").secret))
    }

    /// Somebody signs in through the link in the mail that they asked for, and is led to where they wanted.
    pub async fn signs_in_by_mail(&self, who: &Actor, email: &str, next: &str) -> Actor {
        who.posts("/sign-in", &[("email", email), ("next", next)]).await.leads_to("/sign-in/sent");
        let link = self.link_mailed_to(email, "sign_in").await;
        let entered = who.posts(&link, &[]).await;
        entered.leads_to(next);
        Actor::new(self.router.clone(), entered.session())
    }

    /// The id of an approved partner.
    pub async fn partner_id(&self, name: &str) -> PartnerId {
        let email = format!("{name}@{name}-consulting.com");
        let found = self.app.db.read(move |tx| async move { find_by_email(&tx, &email).await }).await;
        found.expect("reads").expect("a partner").id
    }

    /// A program with an API key of an approved partner.
    pub async fn program_of(&self, name: &str) -> Actor {
        let key = create_key(&self.app, KeyScope::Partner(self.partner_id(name).await)).await.expect("a key");
        self.visitor().with_key(&key)
    }

    /// A billing system with its key.
    pub async fn billing_system(&self) -> Actor {
        let key = create_key(&self.app, KeyScope::Billing).await.expect("a key");
        self.visitor().with_key(&key)
    }

    /// A member of staff in a role, signed in. The first one is the owner.
    pub async fn staff(&self, name: &str, role: Role) -> Actor {
        let person = self.employ(name, role).await;
        let house = self.app.clone();
        let entered = self
            .app
            .db
            .write(move |tx| async move { access::start_session(&house, &tx, person, "").await })
            .await
            .expect("a session");
        Actor::new(self.router.clone(), Some(entered.secret))
    }

    /// A member of staff in a role.
    pub async fn employ(&self, name: &str, role: Role) -> Person {
        let email = format!("{name}@operator.com");
        if let Some(line) = access::first_sign_in_line(&self.app).await.expect("the line") {
            let secret = line.rsplit("/in/").next().expect("a link").to_owned();
            let door = access::open_link(&self.app, &secret).expect("our own").to_owned();
            let founded =
                access::found_house(&self.app, &door, "Olivia", "olivia@operator.com", Locale::English);
            let owner = founded.await.expect("founded").expect("once").person;
            if role == Role::Owner {
                return owner;
            }
        }
        let owner = self
            .app
            .db
            .read(|tx| async move { access::list_people_with_role(&tx, Role::Owner).await })
            .await
            .expect("people")
            .remove(0);
        let id = access::invite_staff(&self.app, &owner, name, &email, role).await.expect("invited");
        let found = self.app.db.read(move |tx| async move { access::find_person(&tx, &id).await }).await;
        found.expect("reads").expect("is there")
    }

    /// Lets time pass, and happen what becomes due.
    pub async fn pass(&self, hours: i64) {
        self.app.clock.advance(SignedDuration::from_hours(hours));
        self.settle().await;
    }

    /// The same by minutes.
    pub async fn pass_minutes(&self, minutes: i64) {
        self.app.clock.advance(SignedDuration::from_mins(minutes));
        self.settle().await;
    }

    /// The house is stopped and started again, with this way out, and does what is due.
    pub async fn starts_anew(&self, outside: Outside) {
        let app = opened(self.app.config.clone(), self.app.clock.now(), outside).await.expect("it opens");
        jobs::run_due(&app, schedule::run).await.expect("jobs run");
    }

    /// Lets time pass until an instant, and happen what becomes due.
    pub async fn pass_until(&self, instant: &str) {
        let until: jiff::Timestamp = instant.parse().expect("an instant");
        assert!(self.app.clock.advance(until.duration_since(self.app.clock.now())), "the clock is wound");
        self.settle().await;
    }

    /// Runs due jobs and delivers mail.
    pub async fn settle(&self) {
        jobs::run_due(&self.app, schedule::run).await.expect("jobs run");
        schedule::tick(&self.app).await.expect("receipts are sealed");
        while mail::deliver_due(&self.app).await.expect("mail goes out") > 0 {}
    }

    /// Everything that was mailed to an address, oldest first.
    pub async fn mails_to(&self, email: &str) -> Vec<Sent> {
        self.settle().await;
        let Transport::Memory(sent) = &self.app.mail else { panic!("test houses keep mail in memory") };
        sent.lock().expect("mail").iter().filter(|mail| mail.to == email).cloned().collect()
    }

    /// The path behind the button of the newest mail of a kind.
    pub async fn link_mailed_to(&self, email: &str, kind: &str) -> String {
        let mails = self.mails_to(email).await;
        let mail = mails.iter().rfind(|mail| mail.kind == kind);
        let mail = mail.unwrap_or_else(|| panic!("no {kind} went to {email}"));
        let base = self.app.config.public_url();
        let line = mail.text.lines().find(|line| line.starts_with(&base)).expect("a link in the mail");
        line[base.len()..].to_owned()
    }

    /// Imports accounts from CSV text.
    pub async fn knows_accounts(&self, csv: &str) {
        let file = std::io::Cursor::new(csv.to_owned());
        pipeline::import_file(&self.app, file, Default::default(), &mut |_| {}).await.expect("imported");
    }
}

impl Drop for House {
    fn drop(&mut self) {
        // A test that fails already says enough.
        if std::thread::panicking() || self.broken.load(Ordering::Relaxed) {
            return;
        }
        let wrong = what_is_wrong(&self.app.config, self.app.clock.now());
        assert!(wrong.is_empty(), "the house is not in order:\n{}", wrong.join("\n"));
    }
}

/// A schema of its own on the server of LEADWIRE_TEST_DATABASE; empty (SQLite) without one.
pub async fn fresh_database() -> String {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    #[expect(clippy::disallowed_methods, reason = "which server to test on is no setting of the house")]
    let Ok(url) = std::env::var("LEADWIRE_TEST_DATABASE") else { return String::new() };
    let schema = format!("house_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
    let sql: &'static str = Box::leak(format!("CREATE SCHEMA {schema}").into_boxed_str());
    let admin = Db::open(&DbSettings::at(&url)).await.expect("the server of LEADWIRE_TEST_DATABASE");
    admin.write(move |tx| async move { tx.run(sql, &[]).await }).await.expect("a schema");
    let join = if url.contains('?') { '&' } else { '?' };
    format!("{url}{join}options=-c%20search_path%3D{schema}")
}

#[tokio::test]
#[should_panic(expected = "the job nobody.knows_me was given up")]
async fn a_house_with_a_job_that_failed_is_not_in_order() {
    let house = House::open().await;
    puts_job(&house, "nobody.knows_me").await;
}

#[tokio::test]
#[should_panic(expected = "has no receipt; LW-000001 was issued for it")]
async fn a_house_whose_receipt_is_gone_is_not_in_order() {
    let house = House::open().await;
    house.partner("anna").await.refers(&[]).await;
    changes(&house, "DELETE FROM referral_receipts").await;
}

#[tokio::test]
#[should_panic(expected = "LW-000001: it does not commit to what is stored")]
async fn a_house_whose_receipt_says_another_thing_is_not_in_order() {
    let house = House::open().await;
    house.partner("anna").await.refers(&[]).await;
    changes(&house, "UPDATE referrals SET company = 'Another Ltd'").await;
}

#[tokio::test]
#[should_panic(expected = "the transaction half does not balance")]
async fn a_house_whose_books_do_not_balance_is_not_in_order() {
    let house = House::open().await;
    changes(
        &house,
        "INSERT INTO ledger_transactions (id, cause, kind, about, on_day, booked_at)
         VALUES ('t', 'half', 'earn', 'payout:p', '2026-03-03', 0)",
    )
    .await;
    changes(
        &house,
        "INSERT INTO ledger_postings (transaction_id, account, currency, amount)
         VALUES ('t', 'bank', 'EUR', 1)",
    )
    .await;
}

#[tokio::test]
#[should_panic(expected = "the EUR of r: Books { said: [0, 0], items: 0, booked: [199, 0] }")]
async fn a_house_whose_ledger_holds_more_than_its_rewards_say_is_not_in_order() {
    let house = House::open().await;
    changes(
        &house,
        "INSERT INTO ledger_transactions (id, cause, kind, about, on_day, booked_at)
         VALUES ('t', 'astray', 'accrue', 'referral:r', '2026-03-03', 0)",
    )
    .await;
    changes(
        &house,
        "INSERT INTO ledger_postings (transaction_id, account, partner_id, currency, amount)
         VALUES ('t', 'partner:p:accrued', 'p', 'EUR', -199), ('t', 'expense:rewards', NULL, 'EUR', 199)",
    )
    .await;
}

async fn puts_job(house: &House, kind: &'static str) {
    let sql = "INSERT INTO jobs (id, kind, payload, state, run_at, attempts, leased_until, created_at)
               VALUES ('job', $1, '{}', 'waiting', 0, 0, 0, 0)";
    let put = house.app.db.write(move |tx| async move { tx.run(sql, &[leadwire::db::text(kind)]).await });
    put.await.expect("a job");
}

async fn changes(house: &House, sql: &'static str) {
    house.app.db.write(move |tx| async move { tx.run(sql, &[]).await }).await.expect("changed");
}
