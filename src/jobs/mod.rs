//! Jobs, results and the books that are kept of them: pure accounting.

mod board;
mod books;
pub mod packed;
mod tally;
mod workload;

pub use board::{Board, Next};
pub use books::Books;
pub use tally::Tally;
pub use workload::{Workload, WorkloadTest};

use crate::platform::clock;
use crate::primality::{Algorithm, PrimalityTest};
use crate::spec::ids::{Model, Order};
use crate::spec::{MOST_NUMBERS, RunSpec};

/// One number to check, or one part of its divisors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Job {
    /// Position of the number in the specification.
    pub index: u32,
    /// The number.
    pub n: u64,
    /// How it is checked.
    pub algorithm: Algorithm,
    /// Which part of its divisors, from 0.
    pub part: u32,
    /// In how many parts its divisors are cut; 1 is the whole check.
    pub parts: u32,
}

impl Job {
    /// The check that the job asks for, not begun.
    #[must_use]
    pub fn test(&self) -> PrimalityTest {
        PrimalityTest::part(self.n, self.algorithm, self.part, self.parts)
    }

    /// The check that the job asks for, in one go.
    #[must_use]
    pub fn is_prime(&self) -> bool {
        // No check of a u64 takes u64::MAX steps, so the answer is always there.
        self.test().advance(u64::MAX) == Some(true)
    }

    /// The most steps that the check may take.
    #[must_use]
    pub fn max_steps(&self) -> u64 {
        self.algorithm.max_steps(self.n).div_ceil(u64::from(self.parts))
    }
}

/// What a worker found for a job.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Checked {
    /// The job's number, by its position.
    pub index: u32,
    /// Whether it is prime, as far as the job's part tells.
    pub prime: bool,
    /// When the check began, in milliseconds of the clock that all workers share.
    pub started_at: f64,
    /// How long it took, in milliseconds.
    pub elapsed_ms: f64,
}

impl Checked {
    /// The result of a check that began at `started`, by this thread's clock, and ends now.
    #[must_use]
    pub fn since(started: f64, job: &Job, prime: bool) -> Self {
        let elapsed_ms = clock::now() - started;
        Self { index: job.index, prime, started_at: clock::shared(started), elapsed_ms }
    }
}

/// Steps below which it is not worth cutting a number's divisors, or sending jobs one by one: about 2 ms of division,
/// some thirty times what a message costs.
const WORTH_A_MESSAGE: u64 = 1_000_000;

/// Parts for each worker when one number's divisors are split: enough that nobody waits long for the last one.
const PARTS_A_WORKER: u32 = 4;

/// Whether the run splits one number's divisors over its workers: where that was asked for and the model can.
#[must_use]
pub fn splits(model: Model, asked: bool) -> bool {
    asked && model.facts().splits
}

/// The most parts that the divisors of each of so many numbers are cut in for so many workers. Where there are many numbers
/// anyway, nobody waits for the last part of one; so there are no more jobs than a run may have numbers.
#[must_use]
pub fn most_parts(numbers: usize, workers: u32) -> u32 {
    let room = u32::try_from(MOST_NUMBERS / numbers.max(1)).unwrap_or(u32::MAX);
    (workers * PARTS_A_WORKER).min(room).max(1)
}

/// In how many parts the divisors of `n` are cut: as many as are worth a message.
#[must_use]
pub fn parts_of(n: u64, algorithm: Algorithm, most_parts: u32) -> u32 {
    let worthwhile = u32::try_from(algorithm.max_steps(n) / WORTH_A_MESSAGE).unwrap_or(u32::MAX);
    worthwhile.clamp(1, most_parts)
}

/// The jobs of a race among so many workers, in the order in which they are handed out.
#[must_use]
pub fn jobs_of(spec: &RunSpec, workers: u32) -> Vec<Job> {
    let mut numbers: Vec<(u32, u64)> = (0..).zip(spec.numbers.iter().copied()).collect();
    if spec.order == Order::LongestFirst {
        numbers.sort_by_key(|&(_, n)| std::cmp::Reverse(n));
    }
    let algorithm = spec.algorithm;
    let most_parts = if splits(spec.model, spec.split) { most_parts(numbers.len(), workers) } else { 1 };
    numbers
        .into_iter()
        .flat_map(|(index, n)| {
            let parts = parts_of(n, algorithm, most_parts);
            (0..parts).map(move |part| Job { index, n, algorithm, part, parts })
        })
        .collect()
}
