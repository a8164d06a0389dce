//! Jobs and results as they travel between workers: packed, each in a fixed number of bytes.
//!
//! A message may hold 100,000 of them. As a JavaScript object each, they would hold the page for a fifth of a second. To
//! be used as `#[serde(with = "packed")]`.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Error, Visitor};
use serde::{Deserializer, Serializer};
use strum::VariantArray;

use super::{Checked, Job};
use crate::primality::Algorithm;

/// What has a fixed number of bytes, little-endian.
pub trait Packed: Sized {
    /// How many bytes.
    const BYTES: usize;

    /// Appends the value.
    fn write(&self, bytes: &mut Vec<u8>);

    /// Takes a value off the front; `None` if what is there is none.
    fn read(bytes: &mut &[u8]) -> Option<Self>;
}

/// Writes a list.
///
/// # Errors
/// What the serializer says.
pub fn serialize<T: Packed, S: Serializer>(list: &[T], serializer: S) -> Result<S::Ok, S::Error> {
    let mut bytes = Vec::with_capacity(list.len() * T::BYTES);
    for item in list {
        item.write(&mut bytes);
    }
    serializer.serialize_bytes(&bytes)
}

/// Reads a list.
///
/// # Errors
/// If the bytes are no list of such values.
pub fn deserialize<'de, T: Packed, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
    deserializer.deserialize_byte_buf(ListVisitor(PhantomData))
}

struct ListVisitor<T>(PhantomData<T>);

impl<T: Packed> Visitor<'_> for ListVisitor<T> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "records of {} bytes", T::BYTES)
    }

    fn visit_bytes<E: Error>(self, mut bytes: &[u8]) -> Result<Vec<T>, E> {
        let given = bytes.len();
        let mut list = Vec::with_capacity(given / T::BYTES);
        while !bytes.is_empty() {
            list.push(T::read(&mut bytes).ok_or_else(|| E::invalid_length(given, &self))?);
        }
        Ok(list)
    }

    fn visit_byte_buf<E: Error>(self, bytes: Vec<u8>) -> Result<Vec<T>, E> {
        self.visit_bytes(&bytes)
    }
}

impl Packed for Job {
    const BYTES: usize = 4 + 8 + 1 + 4 + 4;

    fn write(&self, bytes: &mut Vec<u8>) {
        let Self { index, n, algorithm, part, parts } = *self;
        bytes.extend_from_slice(&index.to_le_bytes());
        bytes.extend_from_slice(&n.to_le_bytes());
        bytes.push(algorithm as u8);
        bytes.extend_from_slice(&part.to_le_bytes());
        bytes.extend_from_slice(&parts.to_le_bytes());
    }

    fn read(bytes: &mut &[u8]) -> Option<Self> {
        let index = u32::from_le_bytes(take(bytes)?);
        let n = u64::from_le_bytes(take(bytes)?);
        let [algorithm] = take(bytes)?;
        let algorithm = *Algorithm::VARIANTS.get(usize::from(algorithm))?;
        let part = u32::from_le_bytes(take(bytes)?);
        let parts = u32::from_le_bytes(take(bytes)?);
        Some(Self { index, n, algorithm, part, parts })
    }
}

impl Packed for Checked {
    const BYTES: usize = 4 + 1 + 8 + 8;

    fn write(&self, bytes: &mut Vec<u8>) {
        let Self { index, prime, started_at, elapsed_ms } = *self;
        bytes.extend_from_slice(&index.to_le_bytes());
        bytes.push(u8::from(prime));
        bytes.extend_from_slice(&started_at.to_le_bytes());
        bytes.extend_from_slice(&elapsed_ms.to_le_bytes());
    }

    fn read(bytes: &mut &[u8]) -> Option<Self> {
        let index = u32::from_le_bytes(take(bytes)?);
        let prime = take(bytes)? != [0];
        let started_at = f64::from_le_bytes(take(bytes)?);
        let elapsed_ms = f64::from_le_bytes(take(bytes)?);
        Some(Self { index, prime, started_at, elapsed_ms })
    }
}

/// A result with the number of the worker that found it.
impl Packed for (usize, Checked) {
    const BYTES: usize = 4 + Checked::BYTES;

    fn write(&self, bytes: &mut Vec<u8>) {
        // There are no more workers than the specification allows, which are 64.
        let worker = u32::try_from(self.0).unwrap_or(u32::MAX);
        bytes.extend_from_slice(&worker.to_le_bytes());
        self.1.write(bytes);
    }

    fn read(bytes: &mut &[u8]) -> Option<Self> {
        let worker = u32::from_le_bytes(take(bytes)?);
        Some((usize::try_from(worker).ok()?, Checked::read(bytes)?))
    }
}

fn take<const N: usize>(bytes: &mut &[u8]) -> Option<[u8; N]> {
    let (taken, left) = bytes.split_first_chunk()?;
    *bytes = left;
    Some(*taken)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;
    use serde::de::value::{BytesDeserializer, Error as ValueError};

    use super::*;

    fn bytes_of<T: Packed>(list: &[T]) -> Vec<u8> {
        let mut bytes = Vec::new();
        for item in list {
            item.write(&mut bytes);
        }
        bytes
    }

    fn read<T: Packed>(bytes: &[u8]) -> Result<Vec<T>, ValueError> {
        deserialize(BytesDeserializer::new(bytes))
    }

    fn job() -> impl Strategy<Value = Job> {
        let algorithm = prop::sample::select(Algorithm::VARIANTS);
        (any::<u32>(), any::<u64>(), algorithm, any::<u32>(), any::<u32>())
            .prop_map(|(index, n, algorithm, part, parts)| Job { index, n, algorithm, part, parts })
    }

    fn checked() -> impl Strategy<Value = Checked> {
        (any::<u32>(), any::<bool>(), any::<f64>(), any::<f64>())
            .prop_map(|(index, prime, started_at, elapsed_ms)| Checked { index, prime, started_at, elapsed_ms })
    }

    proptest! {
        #[test]
        fn jobs_come_out_as_they_went_in(jobs in prop::collection::vec(job(), 0..50)) {
            let bytes = bytes_of(&jobs);
            prop_assert_eq!(bytes.len(), jobs.len() * Job::BYTES);
            prop_assert_eq!(read::<Job>(&bytes), Ok(jobs));
        }

        #[test]
        fn results_come_out_as_they_went_in(results in prop::collection::vec((0_usize..64, checked()), 0..50)) {
            let bytes = bytes_of(&results);
            prop_assert_eq!(bytes.len(), results.len() * <(usize, Checked)>::BYTES);
            prop_assert_eq!(read::<(usize, Checked)>(&bytes), Ok(results));
        }
    }

    #[test]
    fn what_is_cut_off_or_names_no_algorithm_is_refused() {
        let mut bytes = bytes_of(&[Job { index: 1, n: 7, algorithm: Algorithm::Wheel, part: 0, parts: 1 }]);
        assert!(read::<Job>(&bytes[..bytes.len() - 1]).is_err());
        bytes[12] = 99;
        assert!(read::<Job>(&bytes).is_err());
    }
}
