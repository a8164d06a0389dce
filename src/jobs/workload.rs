//! Work of a chosen length: one prime, large enough to keep its checker busy for so long.

use serde::{Deserialize, Serialize};

use crate::primality::{Algorithm, PrimalityTest, is_prime};
use crate::spec::number::as_text;

/// The largest prime below 2^63; beyond it a check has no more room to grow, and is repeated.
const LARGEST: u64 = (1 << 63) - 25;

/// One number, to be checked so many times in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Workload {
    /// The number; it travels as text, for JavaScript has no u64.
    #[serde(with = "as_text")]
    pub n: u64,
    /// How it is checked.
    pub algorithm: Algorithm,
    /// How many times.
    pub rounds: u32,
}

impl Workload {
    /// One check of this number, however long that takes.
    #[must_use]
    pub fn once(n: u64, algorithm: Algorithm) -> Self {
        Self { n, algorithm, rounds: 1 }
    }

    /// Checks of a prime below 2^63 that take about so many steps together.
    ///
    /// ```
    /// use interleave::jobs::Workload;
    /// use interleave::primality::{Algorithm, is_prime};
    ///
    /// let workload = Workload::of_steps(1_000_000_000, Algorithm::TrialDivision);
    /// assert_eq!(workload.rounds, 1);
    /// assert!(workload.steps().abs_diff(1_000_000_000) < 1_000);
    /// assert!(is_prime(workload.n, Algorithm::MillerRabin));
    /// ```
    #[must_use]
    pub fn of_steps(steps: u64, algorithm: Algorithm) -> Self {
        let most = algorithm.max_steps(LARGEST).max(1);
        let rounds = steps.div_ceil(most).max(1);
        let share = (steps / rounds).min(most);
        // The steps of a check grow with the root of its number. Nothing overflows: a share is below 2^31.
        let n = u128::from(LARGEST) * u128::from(share * share) / u128::from(most * most);
        let n = u64::try_from(n).unwrap_or(LARGEST);
        let n = (n.max(3)..=LARGEST).find(|&n| is_prime(n, Algorithm::MillerRabin)).unwrap_or(LARGEST);
        Self { n, algorithm, rounds: u32::try_from(rounds).unwrap_or(u32::MAX) }
    }

    /// The most steps that it may take. By the algorithms that try divisors a prime takes exactly as many.
    #[must_use]
    pub fn steps(&self) -> u64 {
        self.algorithm.max_steps(self.n) * u64::from(self.rounds)
    }

    /// The workload, not begun.
    #[must_use]
    pub fn begin(&self) -> WorkloadTest {
        let test = PrimalityTest::new(self.n, self.algorithm);
        WorkloadTest { workload: *self, rounds_left: self.rounds, steps_before: 0, test }
    }

    /// The workload in one go: whether the number is prime.
    #[must_use]
    pub fn is_prime(&self) -> bool {
        let mut test = self.begin();
        loop {
            if let Some(prime) = test.advance(u64::MAX) {
                return prime;
            }
        }
    }
}

/// A workload that goes on from where it stopped.
#[derive(Clone, Debug)]
pub struct WorkloadTest {
    workload: Workload,
    rounds_left: u32,
    /// Steps of the rounds that are over.
    steps_before: u64,
    test: PrimalityTest,
}

impl WorkloadTest {
    /// Does up to `budget` more steps, and returns the answer if the last round is over.
    pub fn advance(&mut self, budget: u64) -> Option<bool> {
        let prime = self.test.advance(budget)?;
        self.rounds_left = self.rounds_left.saturating_sub(1);
        if self.rounds_left == 0 {
            return Some(prime);
        }
        self.steps_before += self.test.steps();
        self.test = PrimalityTest::new(self.workload.n, self.workload.algorithm);
        None
    }

    /// Steps done so far: a round may end before its budget does.
    #[must_use]
    pub fn steps(&self) -> u64 {
        self.steps_before + self.test.steps()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_prime_below_2_63_is_what_it_says() {
        assert!(is_prime(LARGEST, Algorithm::MillerRabin));
        assert!((LARGEST + 1..1 << 63).all(|n| !is_prime(n, Algorithm::MillerRabin)));
    }

    #[test]
    fn any_length_is_met_closely_by_a_prime_below_2_63() {
        for algorithm in [Algorithm::TrialDivision, Algorithm::Wheel, Algorithm::MillerRabin] {
            for steps in [100_000, 12_345_678, 1_000_000_000, 30_000_000_000] {
                let workload = Workload::of_steps(steps, algorithm);
                assert!(is_prime(workload.n, Algorithm::MillerRabin) && workload.n <= LARGEST);
                assert!(
                    workload.steps().abs_diff(steps) < steps / 50,
                    "{algorithm:?} {steps}: {workload:?} has {}",
                    workload.steps()
                );
            }
        }
    }

    #[test]
    fn rounds_are_counted_whatever_the_budget() {
        let workload = Workload { n: 101, algorithm: Algorithm::TrialDivision, rounds: 3 };
        for budget in [1, 2, 3, 100] {
            let mut test = workload.begin();
            let calls = (1..1_000).find(|_| test.advance(budget).is_some());
            assert_eq!(calls, Some(3 * 4_u64.div_ceil(budget).max(1)), "budget {budget}");
        }
        assert!(workload.is_prime());
        assert!(!Workload { n: 91, ..workload }.is_prime());
    }

    #[test]
    fn steps_are_those_that_were_done_whatever_the_budget() {
        // A round is over long before such a budget is used up.
        let workload = Workload { n: 101, algorithm: Algorithm::MillerRabin, rounds: 3 };
        let mut test = workload.begin();
        let calls = (1..=3).take_while(|_| test.advance(1_000_000).is_none()).count();
        assert_eq!(calls, 2, "the third call ends the third round");
        assert!(test.steps() > 0 && test.steps() <= workload.steps(), "{} of {}", test.steps(), workload.steps());
    }
}
