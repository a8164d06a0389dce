//! Trial division by every odd number up to the integer square root: the reference that the other algorithms are
//! measured against.
//!
//! It is slow on purpose. What it does can be seen at a glance, and a check of a large prime keeps a processor busy long
//! enough for the difference between two ways of running it to be watched. The time goes into the division itself:
//! processors divide 64-bit numbers one after another, and nothing in the loop can hide that.

use std::ops::Range;

use super::divisors::Candidates;

/// The odd numbers 3, 5, 7, …, at the places 0, 1, 2, ….
pub(super) const CANDIDATES: Candidates = Candidates { count, find_divisor };

/// The answer for a number that needs no candidate: below 2, 2 itself, or even.
pub(super) fn known(n: u64) -> Option<bool> {
    match n {
        0 | 1 => Some(false),
        2 => Some(true),
        _ if n.is_multiple_of(2) => Some(false),
        _ => None,
    }
}

/// How many odd numbers there are from 3 up to the integer square root of `n`.
///
/// The root is exact for every `u64`, where the root of a rounded `f64` would be one too high or too low near 2^64.
fn count(n: u64) -> u64 {
    n.isqrt().saturating_sub(1) / 2
}

/// The first of these places whose odd number divides `n`.
fn find_divisor(n: u64, places: Range<u64>) -> Option<u64> {
    for place in places {
        let divisor = 3 + 2 * place;
        if n.is_multiple_of(divisor) {
            return Some(place);
        }
    }
    None
}
