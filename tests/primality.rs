//! The answers: every algorithm, against what is known, against a sieve and against an independent crate.

#![cfg(not(target_arch = "wasm32"))]

use interleave::primality::{Algorithm, PrimalityTest, is_prime};
use interleave::reference::{LARGE_PRIME, REFERENCE};
use proptest::prelude::*;
use strum::VariantArray;

/// The largest prime below 2^32. Its square is the largest square of a prime in a `u64`.
const LARGEST_32_BIT_PRIME: u64 = 4_294_967_291;

/// The largest prime in a `u64`: 2^64 − 59.
const LARGEST_64_BIT_PRIME: u64 = 18_446_744_073_709_551_557;

fn assert_answer(n: u64, prime: bool) {
    for &algorithm in Algorithm::VARIANTS {
        assert_eq!(is_prime(n, algorithm), prime, "{n} by {}", algorithm.id());
    }
}

/// For composites that trial division would take seconds or minutes to get through.
fn assert_composite_by_miller_rabin(n: u64) {
    assert!(!is_prime(n, Algorithm::MillerRabin), "{n}");
}

/// Asks the algorithms that try divisors only for the last of 2^20 parts: the few thousand largest candidates.
fn assert_last_part(n: u64, free_of_divisors: bool) {
    const PARTS: u32 = 1 << 20;
    for algorithm in [Algorithm::TrialDivision, Algorithm::Wheel] {
        let mut test = PrimalityTest::part(n, algorithm, PARTS - 1, PARTS);
        assert_eq!(test.advance(u64::MAX), Some(free_of_divisors), "{n} by {}", algorithm.id());
        assert!(test.steps() > 0, "{n} by {}", algorithm.id());
    }
}

#[test]
fn miller_rabin_knows_the_reference_numbers() {
    for (n, prime) in REFERENCE {
        assert_eq!(is_prime(n, Algorithm::MillerRabin), prime, "{n}");
    }
    assert!(is_prime(LARGE_PRIME, Algorithm::MillerRabin));
}

#[test]
fn the_independent_crate_agrees_on_the_reference_numbers() {
    for (n, prime) in REFERENCE {
        assert_eq!(machine_prime::is_prime(n), prime, "{n}");
    }
    assert!(machine_prime::is_prime(LARGE_PRIME));
}

#[test]
fn the_reference_numbers_rise() {
    assert!(REFERENCE.is_sorted_by(|(n, _), (next, _)| n < next));
}

#[test]
fn rejects_zero_and_one() {
    assert_answer(0, false);
    assert_answer(1, false);
}

#[test]
fn accepts_two_but_no_other_even_number() {
    assert_answer(2, true);
    assert_answer(4, false);
    assert_answer(1 << 63, false);
    assert_answer(u64::MAX - 1, false);
}

#[test]
fn agrees_with_a_sieve_below_two_million() {
    let composite = sieve(2_000_000);
    for &algorithm in Algorithm::VARIANTS {
        for (n, composite) in (0..).zip(&composite) {
            assert_eq!(is_prime(n, algorithm), !composite, "{n} by {}", algorithm.id());
        }
    }
}

/// The sieve of Eratosthenes: for each number below `end`, whether it is *not* prime.
fn sieve(end: usize) -> Vec<bool> {
    let mut composite = vec![false; end];
    composite[..2].fill(true);
    for factor in (2..).take_while(|factor| factor * factor < end) {
        for multiple in (factor * factor..end).step_by(factor) {
            composite[multiple] = true;
        }
    }
    composite
}

/// Smallest numbers that pass for the first 1, 2, … primes as bases (<https://oeis.org/A014233>), up to the largest in a
/// `u64`, which passes for the first eleven.
#[test]
fn rejects_the_smallest_strong_pseudoprimes_to_the_first_primes() {
    for n in [2_047, 1_373_653, 25_326_001, 3_215_031_751, 2_152_302_898_747, 3_474_749_660_383, 341_550_071_728_321] {
        assert_answer(n, false);
    }
    assert_answer(3_825_123_056_546_413_051, false);
}

/// Numbers that pass Fermat's test for every base that they share no factor with: the smallest ones, the smallest with 3, 4,
/// … 9 factors (<https://oeis.org/A006931>), and the largest in a `u64` that is 6k + 1 times 12k + 1 times 18k + 1.
#[test]
fn rejects_carmichael_numbers() {
    for n in [561, 1_105, 1_729, 2_465, 2_821, 6_601, 8_911] {
        assert_answer(n, false);
    }
    for n in [41_041, 825_265, 321_197_185, 5_394_826_801, 232_250_619_601, 9_746_347_772_161] {
        assert_answer(n, false);
    }
    let k = 242_160;
    assert_answer((6 * k + 1) * (12 * k + 1) * (18 * k + 1), false);
}

/// A base says nothing about a number that divides it, and among those numbers are primes and composites.
#[test]
fn miller_rabin_decides_every_divisor_of_its_bases() {
    for base in [2_u64, 325, 9_375, 28_178, 450_775, 9_780_504, 1_795_265_022] {
        for small in (1..=base.isqrt()).filter(|small| base.is_multiple_of(*small)) {
            for divisor in [small, base / small] {
                assert_eq!(is_prime(divisor, Algorithm::MillerRabin), machine_prime::is_prime(divisor), "{divisor}");
            }
        }
    }
}

#[test]
fn rejects_the_square_of_the_largest_32_bit_prime() {
    let square = LARGEST_32_BIT_PRIME * LARGEST_32_BIT_PRIME;
    assert_composite_by_miller_rabin(square);
    assert_last_part(square, false);
}

#[test]
fn rejects_products_of_two_primes_near_two_to_the_32() {
    for (smaller, larger) in [(4_294_967_279, LARGEST_32_BIT_PRIME), (4_294_967_231, 4_294_967_279)] {
        assert_composite_by_miller_rabin(smaller * larger);
        assert_last_part(smaller * larger, false);
    }
}

#[test]
fn accepts_the_largest_primes() {
    // The last primes below 2^63 and 2^64, and the first one above 2^63.
    for prime in [9_223_372_036_854_775_783, 9_223_372_036_854_775_837, LARGEST_64_BIT_PRIME] {
        assert!(is_prime(prime, Algorithm::MillerRabin), "{prime}");
        assert_last_part(prime, true);
    }
}

#[test]
fn agrees_with_the_independent_crate_around_powers_of_two() {
    for exponent in 2..64 {
        for distance in 0..=100 {
            for n in [(1_u64 << exponent).saturating_sub(distance), (1 << exponent) + distance, u64::MAX - distance] {
                assert_eq!(is_prime(n, Algorithm::MillerRabin), machine_prime::is_prime(n), "{n}");
            }
        }
    }
}

#[test]
fn rejects_the_neighbours_of_two_to_the_53_and_the_largest_number() {
    assert_answer((1 << 53) - 1, false); // 6361 × 69431 × 20394401
    assert_answer((1 << 53) + 1, false); // 3 × 107 × …
    assert_answer((1 << 63) - 1, false); // 7^2 × 73 × …
    assert_answer((1 << 63) + 1, false); // 3^3 × 19 × …
    assert_answer(u64::MAX, false); // 3 × 5 × 17 × …
}

#[test]
fn ids_can_be_read_back() {
    for &algorithm in Algorithm::VARIANTS {
        assert_eq!(algorithm.id().parse(), Ok(algorithm));
    }
    assert_eq!(Algorithm::VARIANTS.len(), 3);
}

/// A prime near a random place, as the independent crate sees it.
fn prime_up_to(end: u64) -> impl Strategy<Value = u64> {
    (3..=end).prop_map(|from| (2..=from).rev().find(|n| machine_prime::is_prime(*n)).unwrap_or(2))
}

fn primes_of_any_size() -> impl Strategy<Value = u64> {
    (2_u32..=64).prop_flat_map(|bits| prime_up_to(u64::MAX >> (64 - bits)))
}

proptest! {
    #[test]
    fn miller_rabin_agrees_with_the_independent_crate(n: u64) {
        prop_assert_eq!(is_prime(n, Algorithm::MillerRabin), machine_prime::is_prime(n));
    }

    #[test]
    fn miller_rabin_accepts_primes_of_any_size(prime in primes_of_any_size()) {
        prop_assert!(is_prime(prime, Algorithm::MillerRabin));
    }

    #[test]
    fn miller_rabin_rejects_semiprimes(p in prime_up_to(u64::from(u32::MAX)), q in prime_up_to(u64::from(u32::MAX))) {
        prop_assert!(!is_prime(p * q, Algorithm::MillerRabin));
    }

    #[test]
    fn all_algorithms_agree_with_the_independent_crate(n in 0_u64..1 << 36) {
        for &algorithm in Algorithm::VARIANTS {
            prop_assert_eq!(is_prime(n, algorithm), machine_prime::is_prime(n), "by {}", algorithm.id());
        }
    }

    #[test]
    fn all_algorithms_accept_primes(prime in prime_up_to(1 << 36)) {
        for &algorithm in Algorithm::VARIANTS {
            prop_assert!(is_prime(prime, algorithm), "by {}", algorithm.id());
        }
    }

    #[test]
    fn all_algorithms_reject_semiprimes(p in prime_up_to(1 << 17), q in prime_up_to(u64::from(u32::MAX))) {
        for &algorithm in Algorithm::VARIANTS {
            prop_assert!(!is_prime(p * q, algorithm), "by {}", algorithm.id());
        }
    }
}
