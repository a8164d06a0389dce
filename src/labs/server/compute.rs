//! What a request computes: as many divisions as take so long on this machine.

use crate::platform::clock;
use crate::primality::{Algorithm, PrimalityTest};
use crate::reference::LARGE_PRIME;

/// Steps between two looks at whether to go on: about a hundredth of a millisecond of division.
const STEPS_A_LOOK: u64 = 4_096;

/// Milliseconds in which the engine of the browser may still be making the code faster, and which do not count.
const WARM_UP_MS: f64 = 80.0;

/// How long the machine is measured then, in pieces that the coarsest clock can tell.
const MEASURED_MS: f64 = 80.0;
const PIECE_MS: f64 = 4.0;

/// Steps a millisecond that this machine does undisturbed: those of the fastest piece, since whatever else the machine
/// does makes a piece slower, and never faster. Measured before each run, by whoever has the clients.
pub fn steps_per_ms() -> f64 {
    let began = clock::now();
    let (mut fastest, mut from, mut looks) = (0.0_f64, began, 0_u32);
    while from - began < WARM_UP_MS + MEASURED_MS {
        compute(STEPS_A_LOOK, || true);
        looks += 1;
        let now = clock::now();
        if now - from >= PIECE_MS {
            if now - began > WARM_UP_MS {
                fastest = fastest.max(f64::from(looks) / (now - from));
            }
            (from, looks) = (now, 0);
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "a small constant")]
    let steps = STEPS_A_LOOK as f64;
    steps * fastest
}

/// Computes so many steps, as long as it may go on.
pub fn compute(mut steps: u64, mut goes_on: impl FnMut() -> bool) {
    let begin = || PrimalityTest::new(LARGE_PRIME, Algorithm::TrialDivision);
    let mut test = begin();
    while steps > 0 && goes_on() {
        let piece = steps.min(STEPS_A_LOOK);
        if test.advance(piece).is_some() {
            test = begin();
        }
        steps -= piece;
    }
}
