//! The arithmetic as wasm: the compiler and the browser's engine are others than in the native tests.

use interleave::primality::{Algorithm, PrimalityTest, is_prime};
use interleave::reference::REFERENCE;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn every_algorithm_answers_the_reference_numbers() {
    for algorithm in [Algorithm::TrialDivision, Algorithm::Wheel, Algorithm::MillerRabin] {
        for (n, prime) in REFERENCE {
            assert_eq!(is_prime(n, algorithm), prime, "{n} by {}", algorithm.id());
        }
    }
}

#[wasm_bindgen_test]
fn miller_rabin_answers_at_the_edges_of_u64() {
    let edges = [
        (0, false),
        (1, false),
        (2, true),
        (3_215_031_751, false),              // strong pseudoprime to bases 2, 3, 5 and 7
        ((1 << 53) - 111, true),             // the largest prime below 2^53
        (9_223_372_036_854_775_783, true),   // the largest below 2^63
        (18_446_744_073_709_551_557, true),  // the largest below 2^64
        (18_446_744_065_119_617_025, false), // (2^32 − 1)^2
        (18_446_744_030_759_878_681, false), // the square of the largest prime below 2^32
        (u64::MAX, false),
    ];
    for (n, prime) in edges {
        assert_eq!(is_prime(n, Algorithm::MillerRabin), prime, "{n}");
    }
}

#[wasm_bindgen_test]
fn miller_rabin_agrees_with_trial_division_below_twenty_thousand() {
    for n in 0..20_000 {
        assert_eq!(is_prime(n, Algorithm::MillerRabin), is_prime(n, Algorithm::TrialDivision), "{n}");
    }
}

#[wasm_bindgen_test]
fn a_test_in_slices_answers_as_in_one_go() {
    for budget in [1, 7, 4_096] {
        let mut test = PrimalityTest::new(1_000_003, Algorithm::TrialDivision);
        let prime = loop {
            if let Some(prime) = test.advance(budget) {
                break prime;
            }
        };
        assert!(prime);
        assert_eq!(test.steps(), 499);
    }
}
