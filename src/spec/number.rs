//! The numbers to check: u64 here, decimal text everywhere outside, never a JS Number.

use super::value::Value;

/// Reads one number; nothing if it is none, or a JS Number, which cannot hold every integer.
#[must_use]
pub fn parse(value: &Value) -> Option<u64> {
    match value {
        Value::Text(text) => decimal(text.trim()),
        Value::BigInt(digits) => digits.parse().ok(),
        Value::Number(_) | Value::Flag(_) | Value::List(_) | Value::Other(_) => None,
    }
}

/// Digits with single underscores between them, as Python's `int` reads them.
pub(super) fn decimal(text: &str) -> Option<u64> {
    let mut number: u64 = 0;
    let mut after_digit = false;
    for byte in text.bytes() {
        match byte {
            b'0'..=b'9' => number = number.checked_mul(10)?.checked_add((byte - b'0').into())?,
            b'_' if after_digit => {}
            _ => return None,
        }
        after_digit = byte != b'_';
    }
    after_digit.then_some(number)
}

/// A u64 as decimal text in JSON.
pub mod as_text {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    /// Writes the number as a string.
    ///
    /// # Errors
    /// What the serializer says.
    pub fn serialize<S: Serializer>(n: &u64, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(n)
    }

    /// Reads the number from a string.
    ///
    /// # Errors
    /// If it is no u64 in decimal digits.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

/// A list of u64 as decimal texts in JSON.
pub mod as_texts {
    use serde::Serializer;

    /// Writes the numbers as strings.
    ///
    /// # Errors
    /// What the serializer says.
    pub fn serialize<S: Serializer>(numbers: &[u64], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(numbers.iter().map(u64::to_string))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Option<u64> {
        parse(&Value::Text(text.to_owned()))
    }

    #[test]
    fn reads_decimal_digits_with_single_underscores_between_them() {
        assert_eq!(text("0"), Some(0));
        assert_eq!(text("5_000_111_000_222_021"), Some(5_000_111_000_222_021));
        assert_eq!(text(" 18446744073709551615 "), Some(u64::MAX));
        assert_eq!(parse(&Value::BigInt(u64::MAX.to_string())), Some(u64::MAX));
    }

    #[test]
    fn refuses_what_is_no_u64() {
        for bad in
            ["", "abc", "-5", "+5", "1.5", "1e9", "0x10", "_1", "1_", "1__0", "1 000", "18446744073709551616", "٣"]
        {
            assert_eq!(text(bad), None, "{bad}");
        }
        for bad in [Value::BigInt("-1".into()), Value::Other("null"), Value::Number(7.0)] {
            assert_eq!(parse(&bad), None, "{bad}");
        }
    }
}
