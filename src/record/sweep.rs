//! Many runs of one race, with more and more workers.

use serde::Serialize;

use crate::spec::ids::Model;

/// One run of a sweep.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct SweepRun {
    /// How the work was run.
    pub model: Model,
    /// By how many workers.
    pub workers: u32,
    /// Making them ready, in milliseconds.
    pub startup_ms: f64,
    /// From the first job handed out to the last result in, in milliseconds.
    pub total_ms: f64,
    /// Hand-overs of the global interpreter lock.
    pub switches: u32,
}

/// What the runs with one number of workers come to.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct SweepMedian {
    /// So many workers.
    pub workers: u32,
    /// The median of their totals, in milliseconds.
    pub total_ms: f64,
    /// The median total with one worker divided by this one.
    pub speedup: f64,
    /// The speed-up of so many perfect workers, in the order in which the jobs were handed out.
    pub bound: f64,
    /// The same, had the longest jobs been handed out first.
    pub bound_longest_first: f64,
}

/// The medians of `runs`, by number of workers.
///
/// `costs` are the times of the single checks in the order in which they were handed out, for the bounds.
#[must_use]
pub fn medians(runs: &[SweepRun], costs: &[f64]) -> Vec<SweepMedian> {
    let mut longest_first = costs.to_vec();
    longest_first.sort_by(|a, b| b.total_cmp(a));
    let mut workers: Vec<u32> = runs.iter().map(|run| run.workers).collect();
    workers.sort_unstable();
    workers.dedup();
    let totals = |workers| runs.iter().filter(|run| run.workers == workers).map(|run| run.total_ms).collect();
    let medians: Vec<(u32, f64)> = workers.into_iter().map(|workers| (workers, median(totals(workers)))).collect();
    let alone = medians.first().map_or(0.0, |&(_, total_ms)| total_ms);
    medians
        .into_iter()
        .map(|(workers, total_ms)| SweepMedian {
            workers,
            total_ms,
            speedup: if total_ms > 0.0 { alone / total_ms } else { 1.0 },
            bound: super::comparison::bound(costs, workers),
            bound_longest_first: super::comparison::bound(&longest_first, workers),
        })
        .collect()
}

/// The middle one, or the mean of the two middle ones; 0 of nothing.
#[must_use]
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    match values.len() {
        0 => 0.0,
        count if count % 2 == 1 => values[count / 2],
        count => f64::midpoint(values[count / 2 - 1], values[count / 2]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(workers: u32, total_ms: f64) -> SweepRun {
        SweepRun { model: Model::Processes, workers, startup_ms: 0.0, total_ms, switches: 0 }
    }

    #[test]
    fn medians_are_of_the_runs_with_the_same_workers() {
        let runs = [run(1, 30.0), run(2, 11.0), run(1, 10.0), run(2, 9.0), run(1, 20.0)];
        let medians = medians(&runs, &[5.0, 5.0]);
        let found: Vec<_> = medians.iter().map(|m| format!("{} {}", m.workers, m.total_ms)).collect();
        assert_eq!(found, ["1 20", "2 10"]);
        assert_eq!(format!("{:.1} {:.1}", medians[1].speedup, medians[1].bound), "2.0 2.0");
    }
}
