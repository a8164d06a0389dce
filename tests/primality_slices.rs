//! Pausing, sharing out and counting: however a check is cut up, it says the same after the same steps.

#![cfg(not(target_arch = "wasm32"))]

use interleave::primality::{Algorithm, PrimalityTest, is_prime};
use interleave::reference::{LARGE_PRIME, REFERENCE};
use proptest::collection::vec;
use proptest::prelude::*;
use strum::VariantArray;

/// What the reference numbers take by trial division, in their order: odd divisors up to the first that divides, or up to
/// the root.
const DIVISIONS: [u64; 20] = [
    0, 5_972_898, 8_654_385, 28_867_512, 1, 28_867_523, 33_333_332, 0, 33_333_333, 37_267_791, 37_267_799, 2, 0,
    40_824_828, 40_824_830, 44_095_854, 44_095_854, 3, 49_999_999, 1,
];

/// A test that has been through, in one go.
fn finished(n: u64, algorithm: Algorithm) -> PrimalityTest {
    let mut test = PrimalityTest::new(n, algorithm);
    assert_eq!(test.advance(u64::MAX), Some(is_prime(n, Algorithm::MillerRabin)), "{n} by {}", algorithm.id());
    test
}

/// The answers of all parts of a test, and the steps of each.
fn in_parts(n: u64, algorithm: Algorithm, parts: u32) -> Vec<(bool, u64)> {
    let run = |part| {
        let mut test = PrimalityTest::part(n, algorithm, part, parts);
        let answer = test.advance(u64::MAX);
        (answer == Some(true), test.steps())
    };
    (0..parts).map(run).collect()
}

fn any_algorithm() -> impl Strategy<Value = Algorithm> {
    proptest::sample::select(Algorithm::VARIANTS)
}

/// Numbers of every size up to what an unoptimised build gets through at once by any algorithm.
fn any_number() -> impl Strategy<Value = u64> {
    (1_u32..=32).prop_flat_map(|bits| 0..1_u64 << bits)
}

/// Budgets as different as they can be: none, a few steps, many, no limit.
fn any_budget() -> impl Strategy<Value = u64> {
    prop_oneof![Just(0), Just(1), 2_u64..40, 40_u64..10_000, Just(u64::MAX)]
}

#[test]
fn trial_division_takes_the_known_number_of_divisions() {
    // The heavy numbers take a second together if optimised, and ten if not.
    let limit = if cfg!(debug_assertions) { 10_000_000 } else { u64::MAX };
    for ((n, _), divisions) in REFERENCE.into_iter().zip(DIVISIONS).filter(|(_, divisions)| *divisions < limit) {
        assert_eq!(finished(n, Algorithm::TrialDivision).steps(), divisions, "{n}");
    }
}

#[test]
fn the_divisions_of_the_reference_numbers_add_up() {
    assert_eq!(DIVISIONS.iter().sum::<u64>(), 433_405_945);
}

#[test]
fn max_steps_of_a_prime_are_the_divisions_it_takes() {
    for ((n, prime), divisions) in REFERENCE.into_iter().zip(DIVISIONS) {
        let max_steps = Algorithm::TrialDivision.max_steps(n);
        assert!(if prime { max_steps == divisions } else { max_steps >= divisions }, "{n}: {max_steps}");
    }
    assert_eq!(Algorithm::TrialDivision.max_steps(LARGE_PRIME), 35_355_731);
}

#[test]
fn max_steps_of_the_largest_prime_do_not_overflow() {
    let largest_prime = u64::MAX - 58;
    assert_eq!(Algorithm::TrialDivision.max_steps(largest_prime), 2_147_483_647);
    assert_eq!(Algorithm::Wheel.max_steps(largest_prime), 981_706_810);
    assert_eq!(Algorithm::MillerRabin.max_steps(largest_prime), 7 * 62);
}

#[test]
fn max_steps_bound_the_steps_of_every_small_number_and_primes_reach_them() {
    for &algorithm in Algorithm::VARIANTS {
        for n in 0..100_000 {
            let steps = finished(n, algorithm).steps();
            let max_steps = algorithm.max_steps(n);
            assert!(steps <= max_steps, "{n} by {}: {steps} of {max_steps}", algorithm.id());
            if algorithm != Algorithm::MillerRabin && is_prime(n, algorithm) {
                assert_eq!(steps, max_steps, "{n} by {}", algorithm.id());
            }
        }
    }
}

#[test]
fn a_budget_of_zero_only_asks() {
    for &algorithm in Algorithm::VARIANTS {
        let mut test = PrimalityTest::new(LARGE_PRIME, algorithm);
        assert_eq!((test.advance(0), test.steps()), (None, 0));
        // Nothing to divide by: the answers are there before the first step.
        for (n, prime) in [(0, false), (1, false), (2, true), (3, true), (5, true), (6, false), (u64::MAX - 1, false)] {
            assert_eq!(PrimalityTest::new(n, algorithm).advance(0), Some(prime), "{n} by {}", algorithm.id());
        }
    }
}

#[test]
fn a_budget_that_just_suffices_brings_the_answer() {
    for n in [9, 25, 121, 169, 10_403, 10_201, 65_537, 1_000_003] {
        for &algorithm in Algorithm::VARIANTS {
            let steps = finished(n, algorithm).steps();
            let answer = Some(is_prime(n, algorithm));
            assert_eq!(PrimalityTest::new(n, algorithm).advance(steps), answer, "{n} by {}", algorithm.id());
            if let Some(too_few) = steps.checked_sub(1) {
                assert_eq!(PrimalityTest::new(n, algorithm).advance(too_few), None, "{n} by {}", algorithm.id());
            }
        }
    }
}

#[test]
fn all_parts_together_are_right_for_every_small_number() {
    for &algorithm in Algorithm::VARIANTS {
        for n in 0..2_000 {
            for parts in 1..=5 {
                let all_say_prime = in_parts(n, algorithm, parts).iter().all(|(prime, _)| *prime);
                assert_eq!(all_say_prime, is_prime(n, algorithm), "{n} by {} in {parts}", algorithm.id());
            }
        }
    }
}

#[test]
fn parts_without_candidates_find_no_divisor() {
    for &algorithm in Algorithm::VARIANTS {
        for part in [1, u32::MAX / 2, u32::MAX - 2] {
            let mut test = PrimalityTest::part(143, algorithm, part, u32::MAX);
            assert_eq!((test.advance(u64::MAX), test.steps()), (Some(true), 0), "by {}", algorithm.id());
        }
    }
}

#[test]
fn only_part_zero_of_miller_rabin_has_work_to_do() {
    let parts = in_parts(LARGE_PRIME, Algorithm::MillerRabin, 3);
    assert!(parts[0].1 > 0);
    assert_eq!(parts[1..], [(true, 0), (true, 0)]);
}

#[test]
#[should_panic(expected = "there is no part 4 of 4")]
fn rejects_a_part_beyond_the_last() {
    let _ = PrimalityTest::part(101, Algorithm::TrialDivision, 4, 4);
}

#[test]
#[should_panic(expected = "there is no part 0 of 0")]
fn rejects_zero_parts() {
    let _ = PrimalityTest::part(101, Algorithm::TrialDivision, 0, 0);
}

proptest! {
    #[test]
    fn any_budgets_lead_to_the_answer_of_one_go(
        n in any_number(),
        algorithm in any_algorithm(),
        budgets in vec(any_budget(), 1..60),
    ) {
        let whole = finished(n, algorithm);
        let mut test = PrimalityTest::new(n, algorithm);
        let mut answer = None;
        for budget in budgets {
            let before = test.steps();
            answer = test.advance(budget);
            let done = test.steps() - before;
            prop_assert!(done <= budget);
            if answer.is_none() {
                prop_assert_eq!(done, budget);
            }
        }
        let answer = answer.or_else(|| test.advance(u64::MAX));
        prop_assert_eq!(answer, Some(is_prime(n, algorithm)));
        prop_assert_eq!(test.steps(), whole.steps());
        // Asking again costs nothing and changes nothing.
        prop_assert_eq!(test.advance(u64::MAX), answer);
        prop_assert_eq!(test.steps(), whole.steps());
    }

    #[test]
    fn miller_rabin_goes_on_from_any_step_of_any_number(n: u64, first: u8) {
        let mut test = PrimalityTest::new(n, Algorithm::MillerRabin);
        test.advance(first.into());
        while test.advance(1).is_none() {}
        prop_assert_eq!(test.advance(0), Some(is_prime(n, Algorithm::MillerRabin)));
        prop_assert_eq!(test.steps(), finished(n, Algorithm::MillerRabin).steps());
        prop_assert!(test.steps() <= Algorithm::MillerRabin.max_steps(n));
    }

    #[test]
    fn all_parts_together_say_what_the_whole_says(n in any_number(), algorithm in any_algorithm(), parts in 1_u32..100) {
        let all_say_prime = in_parts(n, algorithm, parts).iter().all(|(prime, _)| *prime);
        prop_assert_eq!(all_say_prime, is_prime(n, algorithm));
    }

    #[test]
    fn parts_of_a_prime_take_nearly_equal_shares_of_its_steps(
        n in any_number().prop_filter("a prime", |n| is_prime(*n, Algorithm::MillerRabin)),
        algorithm in proptest::sample::select(vec![Algorithm::TrialDivision, Algorithm::Wheel]),
        parts in 1_u32..100,
    ) {
        let steps: Vec<u64> = in_parts(n, algorithm, parts).into_iter().map(|(_, steps)| steps).collect();
        prop_assert_eq!(steps.iter().sum::<u64>(), algorithm.max_steps(n));
        let share = algorithm.max_steps(n) / u64::from(parts);
        prop_assert!(steps.iter().all(|steps| (share..=share + 1).contains(steps)), "{:?}", steps);
    }
}
