//! How fast this machine checks numbers: how many steps are work of a given length.
//!
//! Whatever else a machine does makes work slower, and never faster. So a rate is the fastest that was ever seen, in pieces
//! so short that some of them are not interrupted; and all runs on a page have the same work, as long as none of them
//! shows that the machine is faster still.

use std::cell::RefCell;
use std::collections::HashMap;

use crate::platform::clock;
use crate::primality::{Algorithm, PrimalityTest};

/// Steps between two looks at the clock: some hundredths of a millisecond of division, so that looking costs little.
const STEPS_A_LOOK: u64 = 16_384;

/// What is checked to learn the rate: a prime of the size that a few seconds of work need, since division is no faster for
/// small numbers everywhere.
pub const MEASURED: u64 = 4_611_686_018_427_387_847;

/// A piece is at least so long, in milliseconds, and so many ticks of the clock.
const PIECE_MS: f64 = 0.25;
const TICKS_A_PIECE: f64 = 25.0;

/// No piece has to be longer, however coarse the clock is.
const LONGEST_PIECE_MS: f64 = 25.0;

/// How long is measured at least, and at most; in between, until for so long nothing faster has been seen. The engine of
/// a browser makes code faster while it runs, and on a busy machine that takes a while.
const AT_LEAST_MS: f64 = 240.0;
const AT_MOST_MS: f64 = 800.0;
const SETTLED_MS: f64 = 120.0;

/// By how much a piece must be faster to count as faster: else it is the same, and chance.
const FASTER: f64 = 1.02;

/// A machine that turned out to be faster than this many times the rate of a run was busy when it was measured.
const TOLERANCE: f64 = 1.1;

thread_local!(static RATES: RefCell<HashMap<Algorithm, f64>> = RefCell::default());

/// The fastest rate that is known here, in steps a millisecond; 0 where none is known.
#[must_use]
pub fn known(algorithm: Algorithm) -> f64 {
    RATES.with(|rates| rates.borrow().get(&algorithm).copied().unwrap_or(0.0))
}

/// The same, and measured where none is known yet.
#[cfg(all(feature = "basics", target_arch = "wasm32"))]
#[must_use]
pub fn known_or_measured(algorithm: Algorithm) -> f64 {
    let known = known(algorithm);
    if known > 0.0 { known } else { learn(algorithm, measure(algorithm)) }
}

/// Keeps a rate that was seen in mind, if it is the fastest. Returns the fastest.
pub fn learn(algorithm: Algorithm, seen: f64) -> f64 {
    RATES.with(|rates| {
        let mut rates = rates.borrow_mut();
        let rate = rates.entry(algorithm).or_insert(seen);
        *rate = rate.max(seen);
        *rate
    })
}

/// Whether a run whose work was made by the rate `used` had too little of it, as the rate `seen` shows.
#[must_use]
pub fn was_too_slow(used: f64, seen: f64) -> bool {
    seen > TOLERANCE * used
}

/// Measures the machine, which holds the thread for some tenths of a second.
#[must_use]
pub fn measure(algorithm: Algorithm) -> f64 {
    let mut test = PrimalityTest::new(MEASURED, algorithm);
    let piece_ms = (TICKS_A_PIECE * clock::resolution_ms()).clamp(PIECE_MS, LONGEST_PIECE_MS);
    fastest(piece_ms, clock::now, || {
        let before = test.steps();
        if test.advance(STEPS_A_LOOK).is_none() {
            return STEPS_A_LOOK;
        }
        let done = test.steps() - before;
        test = PrimalityTest::new(MEASURED, algorithm);
        done
    })
}

/// The rate of the fastest of many pieces of work. `work` does some steps, and says how many.
fn fastest(piece_ms: f64, now: impl Fn() -> f64, mut work: impl FnMut() -> u64) -> f64 {
    let began = now();
    let (mut fastest, mut settled_at) = (0.0_f64, began);
    let (mut from, mut steps) = (began, 0);
    loop {
        steps += work();
        let at = now();
        if at - from < piece_ms {
            continue;
        }
        let rate = rate_of(steps, at - from);
        if rate > FASTER * fastest {
            settled_at = at;
        }
        fastest = fastest.max(rate);
        let took = at - began;
        if took >= AT_MOST_MS || (took >= AT_LEAST_MS && at - settled_at >= SETTLED_MS) {
            return fastest;
        }
        (from, steps) = (at, 0);
    }
}

/// The rate that work shows which was seen to take so long: no more than what is certain, on a clock that is as coarse
/// as this one.
#[must_use]
pub fn shown_by(steps: u64, elapsed_ms: f64) -> f64 {
    rate_of(steps, elapsed_ms + clock::resolution_ms())
}

#[expect(clippy::cast_precision_loss, reason = "a count far below 2^53")]
fn rate_of(steps: u64, ms: f64) -> f64 {
    steps as f64 / ms
}

/// The steps that take so long at this rate.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a positive count, far below 2^53")]
#[must_use]
pub fn steps_in(ms: f64, rate: f64) -> u64 {
    (ms * rate) as u64
}

/// The time that so many steps take at this rate, in milliseconds.
#[cfg(all(feature = "basics", target_arch = "wasm32"))]
#[must_use]
pub fn ms_of(steps: u64, rate: f64) -> f64 {
    rate_of(steps, rate)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    /// Steps a millisecond of a machine that a test pretends to have.
    const RATE: f64 = 100_000.0;

    /// Measures a machine that gives this thread only a part of each `round_ms`, and runs fast code from `warm_ms` on.
    fn measured(given_ms: f64, round_ms: f64, warm_ms: f64) -> f64 {
        let at = Cell::new(0.0);
        fastest(
            PIECE_MS,
            || at.get(),
            || {
                let rate = if at.get() < warm_ms { RATE / 5.0 } else { RATE };
                let worked: f64 = rate_of(STEPS_A_LOOK, rate);
                let into = at.get() % round_ms;
                let taken_away = if into + worked > given_ms { round_ms - given_ms } else { 0.0 };
                at.set(at.get() + worked + taken_away);
                STEPS_A_LOOK
            },
        )
    }

    fn assert_right(rate: f64) {
        assert!((0.98..=1.001).contains(&(rate / RATE)), "{rate}");
    }

    #[test]
    fn a_machine_that_is_busy_most_of_the_time_is_measured_by_its_best_moments() {
        assert_right(measured(1.0, 1.0, 0.0));
        assert_right(measured(4.0, 20.0, 0.0));
        assert_right(measured(2.0, 40.0, 0.0));
    }

    #[test]
    fn code_that_is_made_faster_late_is_waited_for() {
        assert_right(measured(4.0, 8.0, 70.0));
        assert_right(measured(4.0, 20.0, 200.0));
    }

    #[test]
    fn the_fastest_rate_counts_and_a_run_by_a_slower_one_had_too_little_work() {
        let learn = |rate| learn(Algorithm::Wheel, rate);
        assert!(known(Algorithm::Wheel) <= 0.0);
        assert_eq!([10.0, 7.0, 12.0, 11.0].map(|rate| format!("{:.0}", learn(rate))), ["10", "10", "12", "12"]);
        assert!(known(Algorithm::Wheel) > 11.9);
        assert!(was_too_slow(10.0, 12.0));
        assert!(!was_too_slow(10.0, 10.5) && !was_too_slow(10.0, 2.0));
    }

    #[test]
    fn this_machine_does_no_more_than_it_was_measured_to_do() {
        let rate = measure(Algorithm::TrialDivision);
        let steps = steps_in(20.0, rate);
        let mut test = PrimalityTest::new(MEASURED, Algorithm::TrialDivision);
        let started = clock::now();
        std::hint::black_box(test.advance(steps));
        assert!(!was_too_slow(rate, shown_by(steps, clock::now() - started)));
    }
}
