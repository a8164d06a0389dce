//! How many schedules: exact, and as text where it leaves Rust, since JavaScript's numbers end at 2^53.

use std::fmt;
use std::iter::Sum;
use std::ops::{AddAssign, Mul};

use serde::{Serialize, Serializer};

/// A number of schedules.
///
/// It cannot overflow: a schedule of `n` steps of `t` threads is one of `t^n`, and [`Count::most_steps`] is the largest `n`
/// for which there are fewer than 2^128 of these. Nobody explores further.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Count(pub u128);

impl Count {
    /// How long schedules of so many threads may be, so that their number can be told.
    #[must_use]
    pub fn most_steps(threads: usize) -> usize {
        match threads {
            0..=2 => 127,
            _ => 80,
        }
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl Mul for Count {
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        Self(self.0 * other.0)
    }
}

impl Sum for Count {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        Self(counts.map(|count| count.0).sum())
    }
}

impl fmt::Display for Count {
    fn fmt(&self, text: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(text)
    }
}

impl Serialize for Count {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::super::memory::MAX_THREADS;
    use super::*;

    #[test]
    fn the_longest_schedules_can_be_counted_and_no_longer_ones() {
        for threads in 2..=MAX_THREADS {
            let power = |steps| (threads as u128).checked_pow(u32::try_from(steps).expect("a small number"));
            assert!(power(Count::most_steps(threads)).is_some());
            assert!(power(Count::most_steps(threads) + 1).is_none());
        }
    }
}
