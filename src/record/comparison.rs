//! A run beside the sequential run of the same numbers: how much faster, and how much faster it could have been.
//!
//! N workers cannot be N times as fast when the numbers are few and unequal: somebody is left with the longest one. So
//! a run is measured against the *bound*, what N perfect workers would have reached on these very checks.

use serde::Serialize;

use crate::jobs::{most_parts, parts_of};
use crate::primality::Algorithm;

/// What of a run is compared with others. The lists are in the order of the specification.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// How the numbers were checked.
    pub algorithm: Algorithm,
    /// By how many workers.
    pub workers: u32,
    /// Whether one number's divisors were split over all workers.
    pub split: bool,
    /// From the first job handed out to the last result in, in milliseconds.
    pub total_ms: f64,
    /// The numbers.
    pub numbers: Vec<u64>,
    /// When each check began, in milliseconds.
    pub starts: Vec<f64>,
    /// How long each check took, in milliseconds.
    pub costs: Vec<f64>,
}

/// Two runs of the same numbers side by side.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Comparison {
    /// The baseline's total divided by the run's.
    pub speedup: f64,
    /// The speed-up that perfect workers, as many as the run had, would reach in the order the jobs were handed out.
    pub bound: f64,
    /// `speedup / bound`: 1 is perfect.
    pub efficiency: f64,
}

impl Comparison {
    /// Compares `run` with `baseline`; `None` where the two did not do the same checks.
    ///
    /// The bound is computed from the times that the baseline measured for each number, in the order in which the run
    /// started them. A number that was split is as many jobs as it had parts, all equally long.
    #[must_use]
    pub fn of(baseline: &Outline, run: &Outline) -> Option<Self> {
        let same_checks = baseline.algorithm == run.algorithm && baseline.numbers == run.numbers;
        if !same_checks || run.total_ms <= 0.0 {
            return None;
        }
        let mut handed_out: Vec<(f64, usize)> = run.starts.iter().copied().zip(0..).collect();
        handed_out.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let most_parts = if run.split { most_parts(run.numbers.len(), run.workers) } else { 1 };
        let jobs = handed_out.into_iter().flat_map(|(_, index)| {
            let parts = parts_of(run.numbers[index], run.algorithm, most_parts);
            (0..parts).map(move |_| baseline.costs[index] / f64::from(parts))
        });
        let jobs: Vec<f64> = jobs.collect();

        let speedup = baseline.total_ms / run.total_ms;
        let mut bound = bound(&jobs, run.workers);
        if run.split {
            // Whoever begins in the middle may find a divisor before a search from the beginning would come to it. What
            // was reached can be reached.
            bound = bound.max(speedup);
        }
        Some(Self { speedup, bound, efficiency: speedup / bound })
    }
}

/// The speed-up that `workers` perfect workers reach over one, each taking the next job of `costs` as soon as it is
/// free.
///
/// 1 where there is nothing to do, or nobody to do it.
#[must_use]
pub fn bound(costs: &[f64], workers: u32) -> f64 {
    let mut busy_until = vec![0.0_f64; usize::min(workers as usize, costs.len())];
    for cost in costs {
        if let Some(first_free) = busy_until.iter_mut().min_by(|a, b| a.total_cmp(b)) {
            *first_free += cost;
        }
    }
    let makespan = busy_until.into_iter().fold(0.0, f64::max);
    let total: f64 = costs.iter().sum();
    if makespan > 0.0 { total / makespan } else { 1.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Divisions that each heavy number of the reference needs, in millions, in the order given.
    const HEAVY: [f64; 13] = [
        5.972_898, 8.654_385, 28.867_512, 28.867_523, 33.333_332, 33.333_333, 37.267_791, 37.267_799, 40.824_828,
        40.824_830, 44.095_854, 44.095_854, 49.999_999,
    ];

    /// Two decimals, as the figures are published.
    fn rounded(x: f64) -> String {
        format!("{x:.2}")
    }

    #[test]
    fn bound_of_the_reference_numbers_in_the_order_given() {
        let bounds = [2, 4, 6, 8, 12].map(|workers| rounded(bound(&HEAVY, workers)));
        assert_eq!(bounds, ["1.80", "3.33", "4.65", "5.20", "7.74"]);
    }

    #[test]
    fn bound_of_the_reference_numbers_longest_first() {
        let longest_first: Vec<f64> = HEAVY.iter().rev().copied().collect();
        let bounds = [2, 4, 6, 8, 12].map(|workers| rounded(bound(&longest_first, workers)));
        assert_eq!(bounds, ["1.94", "3.78", "5.81", "6.50", "8.67"]);
    }

    #[test]
    fn bound_without_work_or_workers_is_one() {
        assert_eq!([bound(&[], 4), bound(&HEAVY, 0), bound(&[0.0], 4)].map(rounded), ["1.00"; 3]);
    }

    /// A run of these numbers, each with its start and its cost.
    fn run(workers: u32, total_ms: f64, rows: &[(u64, f64, f64)]) -> Outline {
        Outline {
            algorithm: Algorithm::TrialDivision,
            workers,
            split: false,
            total_ms,
            numbers: rows.iter().map(|row| row.0).collect(),
            starts: rows.iter().map(|row| row.1).collect(),
            costs: rows.iter().map(|row| row.2).collect(),
        }
    }

    fn figures(baseline: &Outline, run: &Outline) -> [String; 3] {
        let Comparison { speedup, bound, efficiency } = Comparison::of(baseline, run).expect("the same checks");
        [speedup, bound, efficiency].map(rounded)
    }

    #[test]
    fn the_bound_follows_the_order_in_which_the_run_started_the_checks() {
        let baseline = run(1, 80.0, &[(11, 0.0, 20.0), (13, 20.0, 20.0), (17, 40.0, 40.0)]);
        // As given: 20 + 40 on one worker, 20 on the other. The costs of the run itself do not count.
        let given = run(2, 64.0, &[(11, 0.0, 30.0), (13, 0.0, 30.0), (17, 31.0, 50.0)]);
        assert_eq!(figures(&baseline, &given), ["1.25", "1.33", "0.94"]);
        let longest_first = run(2, 50.0, &[(11, 0.1, 25.0), (13, 25.0, 25.0), (17, 0.0, 48.0)]);
        assert_eq!(figures(&baseline, &longest_first), ["1.60", "2.00", "0.80"]);
    }

    #[test]
    fn a_number_that_is_split_can_keep_all_workers_busy() {
        const HEAVY_PRIME: u64 = 9_999_999_999_999_917;
        let baseline = run(1, 100.0, &[(HEAVY_PRIME, 0.0, 100.0)]);
        let whole = run(2, 100.0, &[(HEAVY_PRIME, 0.0, 100.0)]);
        assert_eq!(figures(&baseline, &whole), ["1.00", "1.00", "1.00"]);
        let split = Outline { split: true, ..run(2, 59.0, &[(HEAVY_PRIME, 0.0, 59.0)]) };
        assert_eq!(figures(&baseline, &split), ["1.69", "2.00", "0.85"]);
        // Of a small number there are no parts to share.
        let small = Outline { split: true, ..run(2, 100.0, &[(11, 0.0, 100.0)]) };
        assert_eq!(figures(&run(1, 100.0, &[(11, 0.0, 100.0)]), &small), ["1.00", "1.00", "1.00"]);
    }

    #[test]
    fn a_divisor_found_early_in_a_later_part_makes_no_efficiency_above_one() {
        const HEAVY: u64 = 9_999_999_999_999_917;
        let baseline = run(1, 100.0, &[(HEAVY, 0.0, 100.0)]);
        let lucky = Outline { split: true, ..run(2, 10.0, &[(HEAVY, 0.0, 10.0)]) };
        assert_eq!(figures(&baseline, &lucky), ["10.00", "10.00", "1.00"]);
    }

    #[test]
    fn runs_of_other_numbers_or_by_another_algorithm_are_not_compared() {
        let baseline = run(1, 10.0, &[(11, 0.0, 5.0), (13, 5.0, 5.0)]);
        for other in [
            run(2, 5.0, &[(13, 0.0, 5.0), (11, 0.0, 5.0)]),
            run(2, 5.0, &[(11, 0.0, 5.0)]),
            Outline { algorithm: Algorithm::Wheel, ..baseline.clone() },
            Outline { total_ms: 0.0, ..baseline.clone() },
        ] {
            assert_eq!(Comparison::of(&baseline, &other), None, "{other:?}");
        }
    }
}
