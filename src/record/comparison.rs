//! A run beside the sequential run of the same numbers: how much faster, and how much faster it could have been.
//!
//! N workers cannot be N times as fast when the numbers are few and unequal: somebody is left with the longest one. So
//! a run is measured against the *bound*, what N perfect workers would have reached on these very checks.

use serde::{Deserialize, Serialize};

use super::RunRecord;

/// Two runs of the same numbers side by side.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
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
    /// started them.
    #[must_use]
    pub fn of(baseline: &RunRecord, run: &RunRecord) -> Option<Self> {
        let mut costs: Vec<_> = baseline.rows.iter().map(|row| (row.index, row.n, row.elapsed_ms)).collect();
        let mut starts: Vec<_> = run.rows.iter().map(|row| (row.index, row.n, row.start_ms)).collect();
        costs.sort_unstable_by_key(|&(index, ..)| index);
        starts.sort_unstable_by_key(|&(index, ..)| index);
        let same_checks = baseline.algorithm == run.algorithm
            && costs.iter().map(|&(index, n, _)| (index, n)).eq(starts.iter().map(|&(index, n, _)| (index, n)));
        if !same_checks || run.total_ms <= 0.0 {
            return None;
        }
        let mut handed_out: Vec<_> = starts.iter().zip(&costs).map(|(start, cost)| (start.2, cost.2)).collect();
        handed_out.sort_by(|a, b| a.0.total_cmp(&b.0));
        let costs: Vec<f64> = handed_out.into_iter().map(|(_, cost)| cost).collect();

        let speedup = baseline.total_ms / run.total_ms;
        let bound = bound(&costs, run.workers);
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
    use super::bound;

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
}
