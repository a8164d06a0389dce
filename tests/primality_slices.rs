//! Pausing, sharing out and counting: whatever is done to a check, its answer stays the same.

#![cfg(not(target_arch = "wasm32"))]

use interleave::primality::{Algorithm, PrimalityTest, is_prime};
use interleave::reference::{LARGE_PRIME, REFERENCE};
use proptest::collection::vec;
use proptest::prelude::*;
use strum::VariantArray;

/// Divisions that the reference numbers take by trial division, in the order of the numbers.
const DIVISIONS: [u64; 20] = [
    0, 5_972_898, 8_654_385, 28_867_512, 1, 28_867_523, 33_333_332, 0, 33_333_333, 37_267_791, 37_267_799, 1, 0,
    40_824_828, 40_824_830, 44_095_854, 44_095_854, 3, 49_999_999, 1,
];

fn finished(n: u64, algorithm: Algorithm) -> PrimalityTest {
    let mut test = PrimalityTest::new(n, algorithm);
    assert!(test.advance(u64::MAX).is_some());
    test
}

fn any_algorithm() -> impl Strategy<Value = Algorithm> {
    proptest::sample::select(Algorithm::VARIANTS)
}

#[test]
fn trial_division_counts_the_divisions_of_the_reference_numbers() {
    for ((n, _), divisions) in REFERENCE.into_iter().zip(DIVISIONS) {
        println!("{n} {} {}", finished(n, Algorithm::TrialDivision).steps(), divisions);
    }
}
