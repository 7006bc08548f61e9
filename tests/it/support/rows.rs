//! All that a house keeps, past every room: what must stand nowhere is looked for everywhere.

use super::House;

impl House {
    /// Every value of every table as one text a row, bytes as the characters that they would be, behind the
    /// table's name.
    pub async fn every_row(&self) -> Vec<String> {
        let url = self.app.config.database_url();
        match url.strip_prefix("sqlite:") {
            Some(path) => of_file(path),
            None => of_server(&url).await,
        }
    }
}

fn of_file(path: &str) -> Vec<String> {
    let file = rusqlite::Connection::open(path).expect("the house's file");
    let mut names = file.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").expect("tables");
    let names: Vec<String> =
        names.query_map([], |row| row.get(0)).expect("names").collect::<Result<_, _>>().expect("names");
    let mut all = Vec::new();
    for name in names {
        let mut every = file.prepare(&format!("SELECT * FROM \"{name}\"")).expect("a table");
        let columns = every.column_count();
        let mut rows = every.query([]).expect("rows");
        while let Some(row) = rows.next().expect("a row") {
            let value = |at| match row.get_ref(at).expect("a value") {
                rusqlite::types::ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
                rusqlite::types::ValueRef::Blob(bytes) => String::from_utf8_lossy(bytes).into_owned(),
                other => format!("{other:?}"),
            };
            all.push(format!("{name}: {}", (0..columns).map(value).collect::<Vec<_>>().join(" | ")));
        }
    }
    all
}

async fn of_server(url: &str) -> Vec<String> {
    let (client, connection) =
        tokio_postgres::connect(url, tokio_postgres::NoTls).await.expect("the house's server");
    tokio::spawn(connection);
    let names = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()";
    let mut all = Vec::new();
    for name in client.query(names, &[]).await.expect("tables") {
        let name: String = name.get(0);
        for row in client.query(&format!("SELECT t::text FROM {name} t"), &[]).await.expect("rows") {
            all.push(format!("{name}: {}", row.get::<_, String>(0)));
        }
    }
    all
}
