//! Reading one field at a time: each reader checks one kind of value and says what is allowed.

use std::ops::RangeInclusive;
use std::str::FromStr;

use strum::VariantArray;

use super::number;
use super::value::Value;
use crate::error::{Error, Reason};

/// The most steps of a schedule: more than any program of the lab has.
const LONGEST_SCHEDULE: usize = 200;

/// The fields that somebody gave, by name.
pub(super) struct Fields<'a> {
    given: &'a [(String, Value)],
    /// The names of all fields that there are.
    names: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    /// Refuses a name that is in no specification, and a name given twice.
    pub(super) fn known(given: &'a [(String, Value)], names: Vec<&'static str>) -> Result<Self, Error> {
        for (at, (name, _)) in given.iter().enumerate() {
            if !names.contains(&canonical(name)) {
                return Err(Error::in_field(name, Reason::UnknownField { given: name.clone(), allowed: names }));
            }
            if given[..at].iter().any(|(earlier, _)| canonical(earlier) == canonical(name)) {
                return Err(invalid(name, |name| Reason::GivenTwice { name }));
            }
        }
        Ok(Self { given, names })
    }

    /// What was given for a field.
    pub(super) fn get(&self, name: &str) -> Option<&'a Value> {
        debug_assert!(self.names.contains(&name), "{name} is read, so it must be among the names that are known");
        self.given.iter().find(|(given, _)| canonical(given) == name).map(|(_, value)| value)
    }

    /// One of an enum's ids.
    pub(super) fn id<T>(&self, name: &str, default: T) -> Result<T, Error>
    where
        T: Copy + FromStr + VariantArray + Into<&'static str>,
    {
        Ok(self.optional_id(name)?.unwrap_or(default))
    }

    /// One of an enum's ids, or nothing.
    pub(super) fn optional_id<T>(&self, name: &str) -> Result<Option<T>, Error>
    where
        T: Copy + FromStr + VariantArray + Into<&'static str>,
    {
        let Some(value) = self.get(name) else { return Ok(None) };
        value.id().map(Some).ok_or_else(|| {
            invalid(name, |name| Reason::UnknownId { name, given: value.into(), allowed: ids(T::VARIANTS) })
        })
    }

    /// An integer within a range, or nothing.
    pub(super) fn optional_integer(&self, name: &str, range: RangeInclusive<u32>) -> Result<Option<u32>, Error> {
        let Some(value) = self.get(name) else { return Ok(None) };
        let number = match value {
            Value::Text(digits) | Value::BigInt(digits) => plain_decimal(digits),
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "checked to be an integer in range"
            )]
            Value::Number(number) if number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(number) => {
                Some(*number as u32)
            }
            _ => None,
        };
        number.filter(|number| range.contains(number)).map(Some).ok_or_else(|| {
            let (from, to) = range.into_inner();
            invalid(name, |name| Reason::NoInteger { name, given: value.into(), from, to })
        })
    }

    /// An integer within a range.
    pub(super) fn integer(&self, name: &str, range: RangeInclusive<u32>, default: u32) -> Result<u32, Error> {
        Ok(self.optional_integer(name, range)?.unwrap_or(default))
    }

    /// A measure within a range, in the field's unit.
    pub(super) fn measure(
        &self,
        name: &str,
        unit: &'static str,
        range: RangeInclusive<f64>,
        default: f64,
    ) -> Result<f64, Error> {
        let Some(value) = self.get(name) else { return Ok(default) };
        let number = match value {
            Value::Number(number) => Some(*number),
            // `f64::from_str` reads "inf" and "1e9" too; only digits and a point are a URL's business.
            Value::Text(text) if text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') => text.parse().ok(),
            _ => None,
        };
        number.filter(|number| range.contains(number)).ok_or_else(|| {
            let (from, to) = range.into_inner();
            invalid(name, |name| Reason::NoMeasure { name, given: value.into(), unit, from, to })
        })
    }

    /// A share of a whole, from 0 to 1.
    pub(super) fn share(&self, name: &str, default: f64) -> Result<f64, Error> {
        let Some(value) = self.get(name) else { return Ok(default) };
        let no_share = |_| invalid(name, |name| Reason::NoShare { name, given: value.into() });
        self.measure(name, "", 0.0..=1.0, default).map_err(no_share)
    }

    /// `0` or `1`, `false` or `true`.
    pub(super) fn flag(&self, name: &str, default: bool) -> Result<bool, Error> {
        Ok(self.optional_flag(name)?.unwrap_or(default))
    }

    /// `0` or `1`, `false` or `true`, or nothing.
    pub(super) fn optional_flag(&self, name: &str) -> Result<Option<bool>, Error> {
        let Some(value) = self.get(name) else { return Ok(None) };
        match value {
            Value::Flag(flag) => Ok(Some(*flag)),
            Value::Number(0.0) => Ok(Some(false)),
            Value::Number(1.0) => Ok(Some(true)),
            Value::Text(text) if text == "0" => Ok(Some(false)),
            Value::Text(text) if text == "1" => Ok(Some(true)),
            value => Err(invalid(name, |name| Reason::NoFlag { name, given: value.into() })),
        }
    }

    /// A name of lower-case letters, digits and hyphens, or nothing; what it stands for is not asked here.
    pub(super) fn optional_word(&self, name: &str) -> Result<Option<String>, Error> {
        let Some(value) = self.get(name) else { return Ok(None) };
        let is_word = |text: &str| {
            (1..=40).contains(&text.len())
                && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        };
        match value {
            Value::Text(text) if is_word(text) => Ok(Some(text.clone())),
            value => Err(invalid(name, |name| Reason::NoWord { name, given: value.into() })),
        }
    }

    /// A digit for each step of a schedule, or nothing; whether the program allows it is not asked here.
    pub(super) fn optional_schedule(&self, name: &str) -> Result<Option<String>, Error> {
        let Some(value) = self.get(name) else { return Ok(None) };
        let is_schedule = |text: &str| {
            (1..=LONGEST_SCHEDULE).contains(&text.len()) && text.bytes().all(|byte| (b'0'..=b'2').contains(&byte))
        };
        match value {
            Value::Text(text) if is_schedule(text) => Ok(Some(text.clone())),
            value => {
                Err(invalid(name, |name| Reason::NoSchedule { name, given: value.into(), most: LONGEST_SCHEDULE }))
            }
        }
    }

    /// `auto` or the shape of a BCP 47 language tag; whether anybody speaks it is not asked here.
    pub(super) fn language(&self, name: &str, default: &str) -> Result<String, Error> {
        let Some(value) = self.get(name) else { return Ok(default.to_owned()) };
        let is_subtag =
            |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
        match value {
            Value::Text(tag) if tag.split('-').all(is_subtag) => Ok(tag.clone()),
            _ => Err(invalid(name, |name| Reason::NoLanguage { name, given: value.into() })),
        }
    }

    /// Between one and `most` numbers: a list, or text with commas.
    pub(super) fn numbers(
        &self,
        name: &str,
        most: usize,
        default: impl FnOnce() -> Vec<u64>,
    ) -> Result<Vec<u64>, Error> {
        let Some(value) = self.get(name) else { return Ok(default()) };
        let so_many = |given: usize| {
            #[expect(clippy::cast_precision_loss, reason = "a length of an array of JavaScript")]
            let count = given as f64;
            let wrong = || invalid(name, |name| Reason::WrongCount { name, count, most });
            (1..=most).contains(&given).then_some(()).ok_or_else(wrong)
        };
        let refused = |position, item: &Value| Error {
            position: Some(position),
            ..invalid(name, |name| match item {
                Value::Number(_) => Reason::JsNumber { name, position, given: item.into() },
                _ => Reason::NoNumber { name, position, given: item.into() },
            })
        };
        match value {
            Value::List(items) => {
                so_many(items.len())?;
                items.iter().zip(0..).map(|(item, at)| number::parse(item).ok_or_else(|| refused(at, item))).collect()
            }
            Value::Text(text) if text.trim().is_empty() => so_many(0).map(|()| Vec::new()),
            Value::Text(text) => {
                let parts = || text.split(',').map(str::trim);
                so_many(parts().count())?;
                // A text of its own for each of a hundred thousand would take most of the time of a check.
                let refused = |at, part: &str| refused(at, &Value::Text(part.to_owned()));
                parts().zip(0..).map(|(part, at)| number::decimal(part).ok_or_else(|| refused(at, part))).collect()
            }
            _ => Err(invalid(name, |name| Reason::NoList { name, given: value.into() })),
        }
    }
}

/// The name that a specification uses for what a URL may call otherwise.
fn canonical(name: &str) -> &str {
    if name == "switch" { "switchInterval" } else { name }
}

/// Decimal digits and nothing else: no sign, no space, no exponent.
fn plain_decimal(digits: &str) -> Option<u32> {
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
}

/// An error of one field. The field goes by its own name, and the sentence by the name that was given.
pub(super) fn invalid(name: &str, reason: impl FnOnce(String) -> Reason) -> Error {
    Error::in_field(canonical(name), reason(name.to_owned()))
}

/// The ids of what is allowed.
pub(super) fn ids<T: Copy + Into<&'static str>>(allowed: &[T]) -> Vec<&'static str> {
    allowed.iter().map(|&id| id.into()).collect()
}
