//! What is bound to `$1…$n`: options that know their type, because a NULL without one is refused by
//! PostgreSQL.

/// One bound value. Built by [`int`], [`text`], [`bool`] and [`bytes`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A `BIGINT` column.
    Int(Option<i64>),
    /// A `TEXT` column.
    Text(Option<String>),
    /// A `BOOLEAN` column.
    Bool(Option<bool>),
    /// A `BYTEA` column, which SQLite keeps as a blob.
    Bytes(Option<Vec<u8>>),
}

/// What may be given for a column that may be NULL: the value, or an option of it.
pub trait Nullable<T> {
    /// The value as the column stores it.
    fn nullable(self) -> Option<T>;
}

macro_rules! nullable {
    ($($from:ty => $to:ty),+ $(,)?) => {$(
        impl Nullable<$to> for $from {
            fn nullable(self) -> Option<$to> {
                Some(self.into())
            }
        }
        impl Nullable<$to> for Option<$from> {
            fn nullable(self) -> Option<$to> {
                self.map(Into::into)
            }
        }
    )+};
}

// No u64 and no usize: they do not fit, and the caller alone knows what that means.
nullable! {
    i64 => i64, i32 => i64, u32 => i64, u16 => i64, u8 => i64,
    &str => String, String => String, &String => String,
    bool => bool,
    &[u8] => Vec<u8>, Vec<u8> => Vec<u8>,
}

impl Nullable<String> for &Option<String> {
    fn nullable(self) -> Option<String> {
        self.clone()
    }
}

impl Nullable<Vec<u8>> for &Vec<u8> {
    fn nullable(self) -> Option<Vec<u8>> {
        Some(self.clone())
    }
}

impl<const N: usize> Nullable<Vec<u8>> for [u8; N] {
    fn nullable(self) -> Option<Vec<u8>> {
        Some(self.to_vec())
    }
}

impl<const N: usize> Nullable<Vec<u8>> for &[u8; N] {
    fn nullable(self) -> Option<Vec<u8>> {
        Some(self.to_vec())
    }
}

/// A whole number, or NULL.
pub fn int(value: impl Nullable<i64>) -> Value {
    Value::Int(value.nullable())
}

/// A text, or NULL.
pub fn text(value: impl Nullable<String>) -> Value {
    Value::Text(value.nullable())
}

/// A yes or no, or NULL.
pub fn bool(value: impl Nullable<bool>) -> Value {
    Value::Bool(value.nullable())
}

/// Bytes, or NULL.
pub fn bytes(value: impl Nullable<Vec<u8>>) -> Value {
    Value::Bytes(value.nullable())
}
