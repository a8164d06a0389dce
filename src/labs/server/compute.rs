//! What a request computes: as many divisions as take so long on this machine.

use crate::labs::rate;
use crate::primality::{Algorithm, PrimalityTest};

/// How a request computes.
pub const ALGORITHM: Algorithm = Algorithm::TrialDivision;

/// Steps between two looks at whether to go on: about a hundredth of a millisecond of division.
const STEPS_A_LOOK: u64 = 4_096;

/// Computes so many steps, as long as it may go on.
pub fn compute(mut steps: u64, mut goes_on: impl FnMut() -> bool) {
    let begin = || PrimalityTest::new(rate::MEASURED, ALGORITHM);
    let mut test = begin();
    while steps > 0 && goes_on() {
        let piece = steps.min(STEPS_A_LOOK);
        if test.advance(piece).is_some() {
            test = begin();
        }
        steps -= piece;
    }
}
