//! The work that every model runs: is this number prime?
//!
//! Pure arithmetic, with no clock and no browser in it, so that one check costs the same wherever it runs and whatever
//! differs between two runs comes from the concurrency. [`Algorithm`] says how a number is checked, [`is_prime`] checks
//! it in one go, and [`PrimalityTest`] does the same work in slices, for coroutines that nap, threads that can be
//! stopped, and workers that share the divisors of one number.
//!
//! | file | what it holds |
//! | --- | --- |
//! | `primality_test` | the test that can be paused, and shared out |
//! | `divisors` | trying candidate divisors in slices, whichever the candidates are |
//! | `trial_division` | the candidates 3, 5, 7, …: the reference |
//! | `wheel` | fewer candidates: those coprime to 210 |
//! | `miller_rabin` | no divisors at all: modular powers |
//! | `montgomery` | multiplication modulo an odd number, without a division |

mod divisors;
mod miller_rabin;
mod montgomery;
mod primality_test;
mod trial_division;
mod wheel;

pub use primality_test::PrimalityTest;

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

/// How a number is checked. Each algorithm gives the right answer for every `u64`; they differ in the work it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum Algorithm {
    /// The reference: every odd divisor up to the integer square root.
    TrialDivision,
    /// The divisors among those that are coprime to 210.
    Wheel,
    /// The Miller–Rabin test with bases that are known to suffice for every `u64`.
    MillerRabin,
}

impl Algorithm {
    /// The id as it is written in JSON and URLs.
    ///
    /// ```
    /// use interleave::primality::Algorithm;
    ///
    /// assert_eq!(Algorithm::TrialDivision.id(), "trial-division");
    /// ```
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// The most steps that a check of `n` can take, without taking them.
    ///
    /// A step is what [`PrimalityTest::steps`] counts. A prime takes exactly this many by the two algorithms that try
    /// divisors; a composite stops at its first divisor. It is 0 for a number that is answered without any step.
    ///
    /// ```
    /// use interleave::primality::Algorithm;
    ///
    /// assert_eq!(Algorithm::TrialDivision.max_steps(101), 4); // 3, 5, 7, 9
    /// assert_eq!(Algorithm::TrialDivision.max_steps(100), 0); // even
    /// assert_eq!(Algorithm::Wheel.max_steps(149), 1); // 11
    /// ```
    #[must_use]
    pub fn max_steps(self, n: u64) -> u64 {
        PrimalityTest::new(n, self).max_steps_left()
    }
}

/// Whether `n` is prime, found in one go.
///
/// ```
/// use interleave::primality::{Algorithm, is_prime};
///
/// assert!(is_prime(142_702_110_479_723, Algorithm::MillerRabin));
/// assert!(!is_prime(10_403, Algorithm::TrialDivision)); // 101 × 103
/// ```
#[must_use]
pub fn is_prime(n: u64, algorithm: Algorithm) -> bool {
    // No check of a u64 takes u64::MAX steps, so the answer is always there.
    PrimalityTest::new(n, algorithm).advance(u64::MAX) == Some(true)
}
