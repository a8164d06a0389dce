//! The books of a race: which rows there are, and when the last one came.

use super::{Checked, Job, Tally};
use crate::record::Row;
use crate::record::measured::Measured;

/// From results to rows, with the race's figures.
#[derive(Debug, Default)]
pub struct Books {
    tally: Tally,
    measured: Measured,
}

impl Books {
    /// Books for `jobs`, of a race that begins at `clock_start` by the clock that all workers share. Making the workers
    /// ready took `startup_ms`.
    #[must_use]
    pub fn open(jobs: &[Job], clock_start: f64, startup_ms: f64) -> Self {
        let measured = Measured { startup_ms, started_at: clock_start, ..Measured::default() };
        Self { tally: Tally::new(jobs), measured }
    }

    /// When the race began.
    #[must_use]
    pub fn clock_start(&self) -> f64 {
        self.measured.started_at
    }

    /// Takes a result in, which came at the time `now`; gives the number's row if this settles it.
    pub fn take(&mut self, worker: usize, checked: &Checked, now: f64) -> Option<Row> {
        let worker = u32::try_from(worker).unwrap_or(u32::MAX);
        let row = self.tally.take(worker, checked, self.clock_start())?;
        self.measured.total_ms = now - self.clock_start();
        self.measured.rows.push(row.clone());
        Some(row)
    }

    /// What has been counted beside rows.
    pub fn measured_mut(&mut self) -> &mut Measured {
        &mut self.measured
    }

    /// What the race came to.
    #[must_use]
    pub fn close(self) -> Measured {
        self.measured
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::primality::Algorithm;

    #[test]
    fn the_total_ends_with_the_result_that_settles_the_last_number() {
        let job = |index, part| Job { index, n: 91, algorithm: Algorithm::TrialDivision, part, parts: 2 };
        let found = |index, prime| Checked { index, prime, started_at: 105.0, elapsed_ms: 2.0 };
        let mut books = Books::open(&[job(0, 0), job(0, 1), job(1, 0), job(1, 1)], 100.0, 7.0);
        assert!(books.take(0, &found(0, false), 110.0).is_some());
        assert!(books.take(1, &found(1, false), 120.0).is_some());
        assert!(books.take(1, &found(1, true), 130.0).is_none(), "a part that was no longer needed");
        let measured = books.close();
        assert_eq!((measured.total_ms, measured.startup_ms, measured.rows.len()), (20.0, 7.0, 2));
    }
}
