//! `slow`: work that takes long and then answers.

use std::cell::RefCell;
use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::scene::timed;
use crate::browser::{block, clock, request};
use crate::jobs::Chore;
use crate::primality::{Algorithm, PrimalityTest};

/// What `slow` answers in the end.
pub const ANSWER: u32 = 42;

/// Work that holds the thread it runs on.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Slow {
    /// Sleeps so many milliseconds.
    Sleep(f64),
    /// Asks at this address, and holds the thread until the answer is there.
    Fetch(String),
    /// Computes.
    Cpu(Chore),
}

/// What the work came to.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Slowed {
    /// Whether the number is prime, where one was checked.
    pub prime: Option<bool>,
    /// What it took, in milliseconds.
    pub elapsed_ms: f64,
    /// Naps that were taken in it.
    pub naps: u32,
}

// region: slow
/// Does the work in one go. The thread does nothing else meanwhile.
///
/// # Errors
/// What went wrong with the request.
pub fn slow(work: &Slow) -> Result<Slowed, String> {
    let (prime, elapsed_ms) = timed(|| match work {
        Slow::Sleep(ms) => {
            block::sleep(*ms);
            Ok(None)
        }
        Slow::Fetch(address) => request::get_blocking(address).map(|()| None),
        Slow::Cpu(chore) => Ok(Some(chore.is_prime())),
    });
    Ok(Slowed { prime: prime?, elapsed_ms, naps: 0 })
}
// endregion: slow

/// Longest that measuring the machine takes, in milliseconds.
const MEASURE_MS: f64 = 120.0;

/// Milliseconds in which the engine of the browser may still be making the code faster, and which do not count.
const WARM_UP_MS: f64 = 40.0;

/// Steps between two looks at the clock.
const STEPS_A_LOOK: u64 = 65_536;

/// A prime of the size that a few seconds of work need: division is no faster for small numbers everywhere.
const MEASURED: u64 = 4_611_686_018_427_387_847;

/// Steps a millisecond that this machine does by this algorithm, undisturbed. Measured once for as long as the page lives.
pub fn steps_per_ms(algorithm: Algorithm) -> f64 {
    thread_local!(static RATES: RefCell<HashMap<Algorithm, f64>> = RefCell::default());
    RATES.with(|rates| *rates.borrow_mut().entry(algorithm).or_insert_with(|| measure(algorithm)))
}

/// The median of the rates of many short pieces, so that a moment in which the machine was busy with something else does
/// not count.
fn measure(algorithm: Algorithm) -> f64 {
    let began = clock::now();
    let mut rates = Vec::new();
    let mut test = PrimalityTest::new(MEASURED, algorithm);
    let (mut from, mut steps) = (began, 0);
    while from - began < MEASURE_MS {
        let before = test.steps();
        if test.advance(STEPS_A_LOOK).is_some() {
            steps += test.steps() - before;
            test = PrimalityTest::new(MEASURED, algorithm);
        } else {
            steps += STEPS_A_LOOK;
        }
        let now = clock::now();
        // Long enough for the coarsest clock to tell.
        if now - from >= 5.0 {
            if now - began > WARM_UP_MS {
                rates.push(steps_per(now - from, steps));
            }
            (from, steps) = (now, 0);
        }
    }
    rates.sort_by(f64::total_cmp);
    rates.get(rates.len() / 2).copied().unwrap_or(1.0)
}

#[expect(clippy::cast_precision_loss, reason = "a count far below 2^53")]
fn steps_per(ms: f64, steps: u64) -> f64 {
    steps as f64 / ms
}

/// The steps that take so long at this rate.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a positive count, far below 2^53")]
pub fn steps_in(ms: f64, steps_per_ms: f64) -> u64 {
    (ms * steps_per_ms) as u64
}

/// The time that so many steps take at this rate, in milliseconds.
pub fn ms_of(steps: u64, steps_per_ms: f64) -> f64 {
    steps_per(steps_per_ms, steps)
}
