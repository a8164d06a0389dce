//! One check that can be paused after any number of steps, and shared out in parts.
//!
//! Whoever runs the test decides how long a slice is: the test knows nothing of time. The budget is handed down to a
//! plain loop, so a check in slices of a few thousand steps runs as fast as one without pauses.

use super::divisors::Divisors;
use super::miller_rabin::MillerRabin;
use super::{Algorithm, trial_division, wheel};

/// A check of one number, or of a part of its candidate divisors, that goes on from where it stopped.
///
/// ```
/// use interleave::primality::{Algorithm, PrimalityTest};
///
/// let mut test = PrimalityTest::new(1_000_003, Algorithm::TrialDivision);
/// let mut naps = 0;
/// let prime = loop {
///     match test.advance(100) {
///         Some(prime) => break prime,
///         None => naps += 1, // here a coroutine would let others run
///     }
/// };
/// assert!(prime);
/// assert_eq!((test.steps(), naps), (499, 4));
/// ```
#[derive(Clone, Debug)]
pub struct PrimalityTest {
    /// What is left to do.
    work: Work,
    /// How many steps were done.
    steps: u64,
}

/// What a test has still to do: the one place where the algorithms differ in kind.
#[derive(Clone, Debug)]
enum Work {
    /// Nothing: the answer is there.
    Answered(bool),
    /// Candidate divisors to try, which can be shared out.
    Divisors(Divisors),
    /// A chain of modular powers, which cannot.
    Powers(MillerRabin),
}

impl PrimalityTest {
    /// A test of the whole of `n`, with no step done yet.
    #[must_use]
    pub fn new(n: u64, algorithm: Algorithm) -> Self {
        Self::part(n, algorithm, 0, 1)
    }

    /// One of `parts` tests, numbered from 0, that together say what the whole test says: `n` is prime if and only if
    /// *every* part answers `true`.
    ///
    /// The candidate divisors are cut into consecutive ranges whose lengths differ by at most one. A part answers `false`
    /// if there is a divisor in its own range, and `true` if there is none, also when its range is empty. A number that
    /// needs no candidates (0, 1, 2, an even one, a multiple of a wheel prime) gets its answer from every part alike.
    /// Miller–Rabin cannot be shared out, for each of its steps needs the one before: part 0 does the whole test and the
    /// others answer `true` without a step.
    ///
    /// ```
    /// use interleave::primality::{Algorithm, PrimalityTest};
    ///
    /// let says = |part| PrimalityTest::part(10_403, Algorithm::TrialDivision, part, 2).advance(u64::MAX);
    /// assert_eq!(says(0), Some(true)); // no divisor among 3, 5, …, 51
    /// assert_eq!(says(1), Some(false)); // 101 is among 53, 55, …, 101
    /// ```
    ///
    /// # Panics
    ///
    /// If `part` is not below `parts`.
    #[must_use]
    pub fn part(n: u64, algorithm: Algorithm, part: u32, parts: u32) -> Self {
        assert!(part < parts, "there is no part {part} of {parts}");
        let known = match algorithm {
            Algorithm::TrialDivision => trial_division::known(n),
            // Miller–Rabin needs an odd number, and is spared half the odd composites by the wheel's four primes.
            Algorithm::Wheel | Algorithm::MillerRabin => wheel::known(n),
        };
        let work = match (known, algorithm) {
            (Some(prime), _) => Work::Answered(prime),
            (None, Algorithm::TrialDivision) => {
                Work::Divisors(Divisors::part(n, trial_division::CANDIDATES, part, parts))
            }
            (None, Algorithm::Wheel) => Work::Divisors(Divisors::part(n, wheel::CANDIDATES, part, parts)),
            (None, Algorithm::MillerRabin) if part == 0 => Work::Powers(MillerRabin::new(n)),
            (None, Algorithm::MillerRabin) => Work::Answered(true),
        };
        Self { work, steps: 0 }
    }

    /// Does up to `budget` more steps, and returns the answer if it is known by then.
    ///
    /// `None` means that there is more to do. The answer does not depend on how the steps were cut into budgets, and once
    /// it is known every further call returns it again. A budget of 0 does nothing but ask.
    pub fn advance(&mut self, budget: u64) -> Option<bool> {
        let (steps, answer) = match &mut self.work {
            Work::Answered(prime) => (0, Some(*prime)),
            Work::Divisors(divisors) => divisors.advance(budget),
            Work::Powers(powers) => powers.advance(budget),
        };
        self.steps += steps;
        if let Some(prime) = answer {
            self.work = Work::Answered(prime);
        }
        answer
    }

    /// How many steps were done so far.
    ///
    /// A step is one candidate divisor tried or, in Miller–Rabin, one modular squaring with the multiplication by the
    /// base that may follow it. Steps of one algorithm take about the same time for all numbers of a size; steps of two
    /// algorithms cannot be compared.
    #[must_use]
    pub fn steps(&self) -> u64 {
        self.steps
    }

    /// The most steps that the test can still take.
    pub(super) fn max_steps_left(&self) -> u64 {
        match &self.work {
            Work::Answered(_) => 0,
            Work::Divisors(divisors) => divisors.left(),
            Work::Powers(powers) => powers.max_steps_left(),
        }
    }
}
