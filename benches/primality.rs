//! What one step of each algorithm costs, natively: `cargo bench --bench primality`.
//!
//! Every kernel is compared with the plainest loop there can be, written out below. The two are timed in turn, so that a
//! machine that slows down slows both, and what is reported is the median of the ratios of neighbours. No time is reported
//! for a wrong answer.

#![expect(clippy::cast_precision_loss, reason = "times and counts of steps are far below 2^52")]

use std::hint::black_box;
use std::time::Instant;

use interleave::primality::{Algorithm, PrimalityTest, is_prime};
use interleave::reference::REFERENCE;

/// The lightest of the heavy reference numbers: 5,972,898 odd divisors, about 15 ms.
const PRIME: u64 = 142_702_110_479_723;

/// The largest prime below 2^64: the most that Miller–Rabin ever has to do.
const LARGEST_PRIME: u64 = 18_446_744_073_709_551_557;

/// Runs of each side of a comparison. Odd, so that the median is one of them.
const ROUNDS: usize = 21;

/// Steps between two pauses: what a slice of a few hundredths of a millisecond holds.
const SLICE: u64 = 16_384;

fn main() {
    let candidates = Algorithm::TrialDivision.max_steps(PRIME);
    println!("{PRIME} ({candidates} odd divisors), median of {ROUNDS} alternating runs\n");
    println!("{:<34}{:>10}{:>14}", "", "ns a step", "to plain loop");
    let plain = || assert!(plain_loop(black_box(PRIME)));
    for (name, steps, kernel) in [
        ("plain loop", candidates, &plain as &dyn Fn()),
        ("trial-division, in one go", candidates, &|| in_one_go(PRIME, Algorithm::TrialDivision)),
        ("trial-division, in slices", candidates, &|| in_slices(PRIME, Algorithm::TrialDivision)),
        ("wheel, in one go", Algorithm::Wheel.max_steps(PRIME), &|| in_one_go(PRIME, Algorithm::Wheel)),
        ("wheel, in slices", Algorithm::Wheel.max_steps(PRIME), &|| in_slices(PRIME, Algorithm::Wheel)),
    ] {
        let mut times = Vec::new();
        let mut ratios = Vec::new();
        for _ in 0..ROUNDS {
            let plain_ns = elapsed_ns(&plain);
            let kernel_ns = elapsed_ns(kernel);
            times.push(kernel_ns / steps as f64);
            ratios.push(kernel_ns / plain_ns);
        }
        println!("{name:<34}{:>10.3}{:>14.3}", median(times), median(ratios));
    }

    println!("\n{:<34}{:>10}{:>14}", "miller-rabin", "ns a step", "ns a check");
    report_miller_rabin("largest prime below 2^64", &[(LARGEST_PRIME, true)]);
    report_miller_rabin("the reference numbers", &REFERENCE);
}

/// Trial division of an odd number as a textbook writes it, with nothing that could be paused or shared out.
fn plain_loop(n: u64) -> bool {
    let root = n.isqrt();
    let mut divisor = 3;
    while divisor <= root {
        if n.is_multiple_of(divisor) {
            return false;
        }
        divisor += 2;
    }
    true
}

fn in_one_go(prime: u64, algorithm: Algorithm) {
    assert!(is_prime(black_box(prime), algorithm));
}

fn in_slices(prime: u64, algorithm: Algorithm) {
    let mut test = PrimalityTest::new(black_box(prime), algorithm);
    let answer = loop {
        if let Some(answer) = test.advance(black_box(SLICE)) {
            break answer;
        }
    };
    assert!(answer);
}

fn report_miller_rabin(name: &str, numbers: &[(u64, bool)]) {
    const REPEATS: u32 = 1_000;
    let mut steps = 0;
    for &(n, prime) in numbers {
        let mut test = PrimalityTest::new(n, Algorithm::MillerRabin);
        assert_eq!(test.advance(u64::MAX), Some(prime), "{n}");
        steps += test.steps();
    }
    let times = (0..ROUNDS).map(|_| {
        elapsed_ns(&|| {
            for _ in 0..REPEATS {
                for &(n, _) in numbers {
                    black_box(is_prime(black_box(n), Algorithm::MillerRabin));
                }
            }
        }) / f64::from(REPEATS)
    });
    let ns = median(times.collect());
    println!("{name:<34}{:>10.3}{:>14.0}", ns / steps as f64, ns / numbers.len() as f64);
}

fn elapsed_ns(work: &dyn Fn()) -> f64 {
    let start = Instant::now();
    work();
    start.elapsed().as_secs_f64() * 1e9
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
