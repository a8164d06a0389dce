//! From results to rows: a number's row is there when the answer is.

use super::{Checked, Job};
use crate::record::Row;

/// Puts the parts of each number together.
#[derive(Debug, Default)]
pub struct Tally {
    numbers: Vec<Pending>,
}

#[derive(Clone, Copy, Debug)]
struct Pending {
    n: u64,
    parts_left: u32,
    started_at: f64,
}

impl Tally {
    /// Books for `jobs`, whose indices run from 0 without a gap.
    #[must_use]
    pub fn new(jobs: &[Job]) -> Self {
        let numbers = jobs.iter().map(|job| job.index + 1).max().unwrap_or(0);
        let mut numbers = vec![Pending { n: 0, parts_left: 0, started_at: f64::INFINITY }; numbers as usize];
        for job in jobs {
            let pending = &mut numbers[job.index as usize];
            pending.n = job.n;
            pending.parts_left += 1;
        }
        Self { numbers }
    }

    /// Takes a result in; gives the number's row if this settles it.
    ///
    /// A divisor found in any part settles the number at once; what other parts say of it later changes nothing. Of a
    /// number in parts the row tells the time from the first part's start to the settling part's end, and the worker
    /// that settled it. `clock_start` is what the row's start counts from.
    pub fn take(&mut self, worker: u32, checked: &Checked, clock_start: f64) -> Option<Row> {
        let pending = &mut self.numbers[checked.index as usize];
        if pending.parts_left == 0 {
            return None;
        }
        pending.started_at = pending.started_at.min(checked.started_at);
        pending.parts_left = if checked.prime { pending.parts_left - 1 } else { 0 };
        // 0 for a number in one part, so that its time stays as exact as it was measured.
        let since_first_part = checked.started_at - pending.started_at;
        (pending.parts_left == 0).then_some(Row {
            index: checked.index,
            n: pending.n,
            prime: checked.prime,
            worker,
            start_ms: pending.started_at - clock_start,
            elapsed_ms: since_first_part + checked.elapsed_ms,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::primality::Algorithm;

    fn part(part: u32) -> Job {
        Job { index: 0, n: 91, algorithm: Algorithm::TrialDivision, part, parts: 3 }
    }

    fn found(prime: bool, started_at: f64) -> Checked {
        Checked { index: 0, prime, started_at, elapsed_ms: 2.0 }
    }

    #[test]
    fn a_prime_is_settled_by_its_last_part() {
        let mut tally = Tally::new(&[part(0), part(1), part(2)]);
        assert_eq!(tally.take(0, &found(true, 100.0), 90.0), None);
        assert_eq!(tally.take(1, &found(true, 104.0), 90.0), None);
        let row = tally.take(2, &found(true, 108.0), 90.0).expect("settled");
        assert_eq!((row.prime, row.worker, row.start_ms, row.elapsed_ms), (true, 2, 10.0, 10.0));
    }

    #[test]
    fn a_divisor_settles_a_number_once() {
        let mut tally = Tally::new(&[part(0), part(1), part(2)]);
        let row = tally.take(1, &found(false, 100.0), 90.0).expect("settled");
        assert_eq!((row.prime, row.worker, row.elapsed_ms), (false, 1, 2.0));
        assert_eq!(tally.take(0, &found(true, 100.0), 90.0), None);
        assert_eq!(tally.take(2, &found(false, 100.0), 90.0), None);
    }
}
