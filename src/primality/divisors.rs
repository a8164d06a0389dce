//! Trying candidate divisors in slices, whichever the candidates are.
//!
//! An algorithm numbers its candidates 0, 1, 2, … from the smallest up, and everything that has to do with pausing and
//! sharing out is done on those numbers, here, once. The loop that divides stays in the algorithm's own file and is called
//! once a slice, so nothing is kept account of between two divisions.

use std::ops::Range;

/// The candidate divisors of an algorithm, as two functions of their places in rising order.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidates {
    /// How many candidates there are for `n`: those up to its integer square root.
    pub(super) count: fn(n: u64) -> u64,
    /// The first of these places whose candidate divides `n`.
    pub(super) find_divisor: fn(n: u64, places: Range<u64>) -> Option<u64>,
}

/// A range of the candidate divisors of one number, tried from the smallest up.
#[derive(Clone, Debug)]
pub(super) struct Divisors {
    n: u64,
    candidates: Candidates,
    /// The places not tried yet.
    places: Range<u64>,
}

impl Divisors {
    /// The `part`-th of `parts` consecutive ranges of nearly equal length.
    pub(super) fn part(n: u64, candidates: Candidates, part: u32, parts: u32) -> Self {
        // There are fewer than 2^31 candidates up to 2^32 and at most 2^32 parts, so the product fits.
        let bound = |part: u64| (candidates.count)(n) * part / u64::from(parts);
        let part = u64::from(part);
        Self { n, candidates, places: bound(part)..bound(part + 1) }
    }

    /// Tries up to `budget` more candidates. Returns how many were tried and, if that is known now, whether the range is
    /// free of divisors.
    pub(super) fn advance(&mut self, budget: u64) -> (u64, Option<bool>) {
        let start = self.places.start;
        let end = start + self.left().min(budget);
        if let Some(place) = (self.candidates.find_divisor)(self.n, start..end) {
            return (place - start + 1, Some(false));
        }
        self.places.start = end;
        (end - start, self.places.is_empty().then_some(true))
    }

    /// How many candidates were not tried yet.
    pub(super) fn left(&self) -> u64 {
        self.places.end - self.places.start
    }
}
