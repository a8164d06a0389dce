//! `slow`: work that takes long and then answers.

use std::cell::RefCell;
use std::collections::HashMap;

use crate::platform::{block, clock, request};
use crate::primality::{Algorithm, PrimalityTest};
use crate::work::{Answer, Slow};

/// What `slow` answers in the end.
pub const ANSWER: u32 = 42;

// region: slow
/// Does the work in one go. The thread does nothing else meanwhile.
///
/// # Errors
/// What went wrong with the request.
pub fn slow(work: &Slow) -> Result<Answer, String> {
    let started = clock::now();
    let prime = match work {
        Slow::Sleep(ms) => {
            block::sleep(*ms);
            None
        }
        Slow::Fetch(address) => request::get_blocking(address).map(|()| None)?,
        Slow::Cpu(workload) => Some(workload.is_prime()),
    };
    Ok(answer_since(started, prime, 0))
}
// endregion: slow

/// The answer of work that began at the time `started` of this page's or worker's own clock, and is over now.
#[must_use]
pub fn answer_since(started: f64, prime: Option<bool>, naps: u32) -> Answer {
    Answer { prime, started_at: clock::shared(started), elapsed_ms: clock::now() - started, naps }
}

/// Does the work in short pieces, and asks between them whether to go on; nothing, if not.
pub async fn slow_in_pieces(work: &Slow, stop_asked: impl AsyncFn() -> bool) -> Option<Result<Answer, String>> {
    let started = clock::now();
    let prime = match work {
        Slow::Sleep(ms) => {
            while clock::now() - started < *ms {
                block::sleep(f64::min(PIECE_MS, *ms - (clock::now() - started)));
                if stop_asked().await {
                    return None;
                }
            }
            None
        }
        Slow::Fetch(address) => match request::get_blocking(address) {
            Ok(()) => None,
            Err(problem) => return Some(Err(problem)),
        },
        Slow::Cpu(workload) => {
            let mut test = workload.begin();
            loop {
                if let Some(prime) = test.advance(STEPS_A_LOOK) {
                    break Some(prime);
                }
                if stop_asked().await {
                    return None;
                }
            }
        }
    };
    Some(Ok(answer_since(started, prime, 0)))
}

/// How long one piece of a sleep is, in milliseconds.
const PIECE_MS: f64 = 10.0;

/// How long one piece of the measuring is, in milliseconds: long enough for the coarsest clock to tell.
const MEASURED_MS: f64 = 5.0;

/// Pieces that are measured, if they take no longer than [`MEASURE_LIMIT_MS`] together.
const PIECES: usize = 16;

/// Longest that measuring the machine takes, in milliseconds.
const MEASURE_LIMIT_MS: f64 = 400.0;

/// Milliseconds in which the engine of the browser may still be making the code faster, and which do not count.
const WARM_UP_MS: f64 = 40.0;

/// Steps between two looks at the clock.
const STEPS_A_LOOK: u64 = 65_536;

/// A prime of the size that a few seconds of work need: division is no faster for small numbers everywhere.
const MEASURED: u64 = 4_611_686_018_427_387_847;

thread_local!(static RATES: RefCell<HashMap<Algorithm, f64>> = RefCell::default());

/// Steps a millisecond that this machine does by this algorithm, undisturbed. Measured once, unless a measurement turns
/// out to be wrong.
#[must_use]
pub fn steps_per_ms(algorithm: Algorithm) -> f64 {
    RATES.with(|rates| *rates.borrow_mut().entry(algorithm).or_insert_with(|| measure(algorithm)))
}

/// Takes in what a check really took. A check that was twice as fast as was thought possible shows that the machine was
/// busy when it was measured: it is measured anew then.
pub fn found(algorithm: Algorithm, expected_ms: f64, elapsed_ms: f64) {
    if elapsed_ms < expected_ms / 2.0 {
        RATES.with(|rates| rates.borrow_mut().remove(&algorithm));
    }
}

/// The rate of the faster pieces: whatever else the machine does makes a piece slower, and never faster.
fn measure(algorithm: Algorithm) -> f64 {
    let began = clock::now();
    let mut rates = Vec::new();
    let mut test = PrimalityTest::new(MEASURED, algorithm);
    let (mut from, mut steps) = (began, 0);
    while rates.len() < PIECES && (rates.is_empty() || from - began < MEASURE_LIMIT_MS) {
        let before = test.steps();
        if test.advance(STEPS_A_LOOK).is_some() {
            steps += test.steps() - before;
            test = PrimalityTest::new(MEASURED, algorithm);
        } else {
            steps += STEPS_A_LOOK;
        }
        let now = clock::now();
        if now - from >= MEASURED_MS {
            if now - began > WARM_UP_MS {
                rates.push(steps_per(now - from, steps));
            }
            (from, steps) = (now, 0);
        }
    }
    upper_quartile(rates)
}

/// What three quarters of the values do not exceed.
fn upper_quartile(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() * 3 / 4).or(values.last()).copied().unwrap_or(1.0)
}

#[expect(clippy::cast_precision_loss, reason = "a count far below 2^53")]
fn steps_per(ms: f64, steps: u64) -> f64 {
    steps as f64 / ms
}

/// The time that so many steps take at this rate, in milliseconds.
#[must_use]
pub fn ms_of(steps: u64, steps_per_ms: f64) -> f64 {
    steps_per(steps_per_ms, steps)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_machine_that_was_busy_most_of_the_time_is_measured_by_its_best_moments() {
        assert!(upper_quartile(vec![9.0, 10.0, 0.2, 9.5, 0.3, 9.9, 0.1, 0.2]) > 9.0);
        assert!(upper_quartile(vec![7.0]) > 6.0);
        assert!(upper_quartile(Vec::new()) > 0.0);
    }

    #[test]
    fn a_check_that_was_much_faster_than_expected_has_the_machine_measured_anew() {
        let known = |rate| RATES.with(|rates| rates.borrow_mut().insert(Algorithm::Wheel, rate));
        let is_known = || RATES.with(|rates| rates.borrow().contains_key(&Algorithm::Wheel));
        known(1.0);
        found(Algorithm::Wheel, 3_000.0, 3_900.0);
        assert!(is_known());
        found(Algorithm::Wheel, 3_000.0, 70.0);
        assert!(!is_known());
    }
}
