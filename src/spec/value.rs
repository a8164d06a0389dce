//! What somebody gave for a field, before it is checked.
//!
//! A specification arrives as a JavaScript object, as a URL or as the attributes of an element. All three become a list
//! of names and [`Value`]s, so one set of checks serves them all. Text stands for itself and for whatever it spells.

use std::fmt;
use std::str::FromStr;

use crate::error::{Given, Kind};

/// One value of a field, of any kind that JavaScript can give.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A string.
    Text(String),
    /// A JS Number, which is an f64.
    Number(f64),
    /// A `BigInt`, as decimal text.
    BigInt(String),
    /// `true` or `false`.
    Flag(bool),
    /// An array.
    List(Vec<Value>),
    /// Anything else, by the name of its kind: `null`, `an object`, …
    Other(&'static str),
}

impl Value {
    /// The id that it spells, if it spells one.
    pub(super) fn id<T: FromStr>(&self) -> Option<T> {
        match self {
            Value::Text(text) => text.parse().ok(),
            Value::Number(_) | Value::BigInt(_) | Value::Flag(_) | Value::List(_) | Value::Other(_) => None,
        }
    }
}

/// As an error repeats it.
impl From<&Value> for Given {
    fn from(value: &Value) -> Self {
        let kind = match value {
            Value::Text(_) => Kind::Text,
            Value::Number(_) => Kind::Number,
            Value::BigInt(_) => Kind::Bigint,
            Value::Flag(_) => Kind::Boolean,
            Value::List(_) => Kind::Array,
            Value::Other(_) => Kind::Other,
        };
        Self { kind, text: value.to_string() }
    }
}

/// Longest text that an error repeats; the rest is cut, so that a pasted book does not come back whole.
const SHOWN: usize = 40;

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Text(text) => write!(f, "“{}”", Shortened(text)),
            Value::Number(number) => write!(f, "{number}"),
            Value::BigInt(digits) => write!(f, "{}n", Shortened(digits)),
            Value::Flag(flag) => write!(f, "{flag}"),
            Value::List(items) => write!(f, "an array of {}", items.len()),
            Value::Other(kind) => f.write_str(kind),
        }
    }
}

struct Shortened<'a>(&'a str);

impl fmt::Display for Shortened<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.char_indices().nth(SHOWN) {
            Some((end, _)) => write!(f, "{}…", &self.0[..end]),
            None => f.write_str(self.0),
        }
    }
}
