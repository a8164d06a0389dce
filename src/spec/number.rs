//! The numbers to check: u64 here, decimal text everywhere outside, never a JS Number.

use super::value::Value;

/// Reads one number.
///
/// # Errors
/// Says what was given and what is allowed, as the end of a sentence that begins with the number's place.
pub fn parse(value: &Value) -> Result<u64, String> {
    match value {
        Value::Text(text) => decimal(text.trim()).ok_or_else(|| format!("is {value}; {ALLOWED}")),
        Value::BigInt(digits) => digits.parse().map_err(|_| format!("is {value}; {ALLOWED}")),
        Value::Number(_) => Err(format!(
            "is the JS Number {value}, and a JS Number cannot hold every integer; give decimal text or a BigInt"
        )),
        _ => Err(format!("is {value}; {ALLOWED}")),
    }
}

const ALLOWED: &str =
    "an integer from 0 to 18446744073709551615 in decimal digits is allowed (with _ between digits, as in Python)";

/// Digits with single underscores between them, as Python's `int` reads them.
fn decimal(text: &str) -> Option<u64> {
    let well_formed = text.split('_').all(|group| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit()));
    if well_formed { text.replace('_', "").parse().ok() } else { None }
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

    fn text(text: &str) -> Result<u64, String> {
        parse(&Value::Text(text.to_owned()))
    }

    #[test]
    fn reads_decimal_digits_with_single_underscores_between_them() {
        assert_eq!(text("0"), Ok(0));
        assert_eq!(text("5_000_111_000_222_021"), Ok(5_000_111_000_222_021));
        assert_eq!(text(" 18446744073709551615 "), Ok(u64::MAX));
        assert_eq!(parse(&Value::BigInt(u64::MAX.to_string())), Ok(u64::MAX));
    }

    #[test]
    fn refuses_what_is_no_u64() {
        for bad in
            ["", "abc", "-5", "+5", "1.5", "1e9", "0x10", "_1", "1_", "1__0", "1 000", "18446744073709551616", "٣"]
        {
            let message = text(bad).expect_err(bad);
            assert!(message.contains(&format!("“{bad}”")) && message.contains("from 0 to"), "{message}");
        }
        assert!(parse(&Value::BigInt("-1".into())).is_err());
        assert!(parse(&Value::Other("null")).is_err());
    }

    #[test]
    fn refuses_a_js_number_and_says_why() {
        let message = parse(&Value::Number(7.0)).expect_err("a Number");
        assert!(message.contains("JS Number 7") && message.contains("BigInt"), "{message}");
    }

    #[test]
    fn a_number_of_ten_to_the_thirty_is_repeated_only_in_part() {
        let message = text(&"9".repeat(1_000)).expect_err("too large");
        assert!(message.contains('…') && message.chars().count() < 250, "{message}");
    }
}
