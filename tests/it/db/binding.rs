//! Values go where their number says, NULLs know their type, rows are read by name.

use leadwire::db::{Db, DbError, Row, Value, bool, bytes, int, text};

use super::fresh;

async fn row(db: &Db, sql: &'static str, values: Vec<Value>) -> Result<Row, DbError> {
    db.write(move |tx| async move { Ok(tx.row(sql, &values).await?.expect("one row")) }).await
}

#[tokio::test]
async fn values_are_bound_by_number_also_out_of_order_and_twice() {
    for fresh in fresh::every().await {
        let sql = "SELECT $3 AS c, $1 AS a, $2 AS b, $3 AS again, $1 = $1 AS same";
        let row = row(&fresh.db, sql, vec![int(1), text("two"), int(3)]).await.expect("binds");
        assert_eq!((row.int("a"), row.text("b"), row.int("c"), row.int("again")), (1, "two".into(), 3, 3));
        assert!(row.bool("same"));
    }
}

#[tokio::test]
async fn every_kind_comes_back_as_it_went_and_so_does_null() {
    for fresh in fresh::every().await {
        let sql = "INSERT INTO kinds (i, t, b, x) VALUES ($1, $2, $3, $4) RETURNING i, t, b, x";
        let full = vec![int(i64::MIN), text("zwölf ' \" \\ €"), bool(true), bytes([0, 255, 7])];
        let full = row(&fresh.db, sql, full).await.expect("inserts");
        assert_eq!(full.int("i"), i64::MIN);
        assert_eq!(full.text("t"), "zwölf ' \" \\ €");
        assert!(full.bool("b"));
        assert_eq!(full.bytes("x"), [0, 255, 7]);
        let none = vec![int(None::<i64>), text(None::<&str>), bool(None::<bool>), bytes(None::<Vec<u8>>)];
        let none = row(&fresh.db, sql, none).await.expect("inserts");
        assert_eq!((none.int_or_null("i"), none.text_or_null("t")), (None, None));
        assert_eq!((none.bool_or_null("b"), none.bytes_or_null("x")), (None, None));
    }
}

#[tokio::test]
async fn a_null_needs_no_column_to_know_its_type() {
    for fresh in fresh::every().await {
        let sql = "SELECT CASE WHEN $1 IS NULL THEN TRUE ELSE FALSE END AS missing, $2 + 1 AS next";
        let row = row(&fresh.db, sql, vec![text(None::<String>), int(1_i64 << 40)]).await.expect("answers");
        assert!(row.bool("missing"));
        assert_eq!(row.int("next"), (1 << 40) + 1);
    }
}

#[tokio::test]
async fn too_few_or_too_many_values_are_refused() {
    for fresh in fresh::every().await {
        for values in [vec![], vec![int(1), int(2)]] {
            let refused = row(&fresh.db, "SELECT $1 AS a", values).await;
            assert!(matches!(refused, Err(DbError::Misfit(_) | DbError::Refused(_))), "{refused:?}");
        }
    }
}

#[tokio::test]
async fn a_statement_says_how_many_rows_it_touched() {
    for fresh in fresh::every().await {
        let touched = fresh.db.write(|tx| async move {
            let mut touched = Vec::new();
            for sql in [
                "INSERT INTO counter (name, n) VALUES ('a', 1), ('b', 2)",
                "CREATE TABLE more (name TEXT)",
                "UPDATE counter SET n = 3 WHERE name = 'a' RETURNING n",
                "INSERT INTO counter (name, n) VALUES ('a', 1) ON CONFLICT DO NOTHING",
                "DELETE FROM counter",
            ] {
                touched.push(tx.run(sql, &[]).await?);
            }
            Ok::<_, DbError>(touched)
        });
        assert_eq!(touched.await.expect("runs"), [2, 0, 1, 0, 2]);
    }
}
