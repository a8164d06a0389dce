//! Many runs of one race: with more and more workers, or by one model after another.

use serde::Serialize;

use crate::spec::ids::Model;

/// One run of a sweep or of a comparison.
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
    /// Lab `sweep`: when its first job was handed out, in milliseconds after that of the first run.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub start_ms: Option<f64>,
    /// From the first job handed out to the last result in, in milliseconds.
    pub total_ms: f64,
    /// Lab `compare`: the longest time between two animation frames of the main thread meanwhile, in milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub longest_gap_ms: Option<f64>,
    /// Hand-overs of the global interpreter lock.
    pub switches: u32,
}

/// What the runs of one model with one number of workers come to.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct SweepMedian {
    /// How the work was run.
    pub model: Model,
    /// So many workers.
    pub workers: u32,
    /// The median of what making them ready took, in milliseconds.
    pub startup_ms: f64,
    /// The median of their totals, in milliseconds.
    pub total_ms: f64,
    /// The smallest of their totals.
    pub fastest_ms: f64,
    /// The largest of their totals.
    pub slowest_ms: f64,
    /// Lab `compare`: the median of their longest times without an animation frame, in milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub longest_gap_ms: Option<f64>,
    /// The median total of the first ones divided by this one: of one worker in a sweep, of the sequential run in a
    /// comparison.
    pub speedup: f64,
    /// The speed-up of so many perfect workers, in the order in which the jobs were handed out; in a comparison of no
    /// more than there are cores.
    pub bound: f64,
    /// The same, had the longest jobs been handed out first.
    pub bound_longest_first: f64,
}

/// A model that could not be run.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct NotRun {
    /// Which one.
    pub model: Model,
    /// Why not, in a sentence.
    pub why: String,
}

/// The medians of `runs`, by model and number of workers, in the order in which those first ran.
///
/// `costs` are the times of the single checks in the order in which they were handed out, for the bounds. `cores`, where
/// they count, are what no more workers than that can be busy on.
#[must_use]
pub fn medians(runs: &[SweepRun], costs: &[f64], cores: Option<u32>) -> Vec<SweepMedian> {
    let mut longest_first = costs.to_vec();
    longest_first.sort_by(|a, b| b.total_cmp(a));
    let mut kinds: Vec<(Model, u32)> = Vec::new();
    for run in runs {
        if !kinds.contains(&(run.model, run.workers)) {
            kinds.push((run.model, run.workers));
        }
    }
    let mut alone = None;
    kinds
        .into_iter()
        .map(|(model, workers)| {
            let alike: Vec<_> = runs.iter().filter(|run| run.model == model && run.workers == workers).collect();
            let totals: Vec<f64> = alike.iter().map(|run| run.total_ms).collect();
            let (fastest_ms, slowest_ms) = extremes(&totals);
            let total_ms = median(totals);
            let alone = *alone.get_or_insert(total_ms);
            let busy = cores.map_or(workers, |cores| workers.min(cores));
            SweepMedian {
                model,
                workers,
                startup_ms: median(alike.iter().map(|run| run.startup_ms).collect()),
                total_ms,
                fastest_ms,
                slowest_ms,
                longest_gap_ms: alike.iter().map(|run| run.longest_gap_ms).collect::<Option<_>>().map(median),
                speedup: if total_ms > 0.0 { alone / total_ms } else { 1.0 },
                bound: super::comparison::bound(costs, busy),
                bound_longest_first: super::comparison::bound(&longest_first, busy),
            }
        })
        .collect()
}

/// The smallest and the largest.
fn extremes(values: &[f64]) -> (f64, f64) {
    values.iter().fold((f64::INFINITY, 0.0), |(least, most), &value| (least.min(value), most.max(value)))
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
        SweepRun {
            model: Model::Processes,
            workers,
            startup_ms: 0.0,
            start_ms: None,
            total_ms,
            longest_gap_ms: None,
            switches: 0,
        }
    }

    #[test]
    fn medians_are_of_the_runs_with_the_same_workers() {
        let runs = [run(1, 30.0), run(2, 11.0), run(1, 10.0), run(2, 9.0), run(1, 20.0)];
        let medians = medians(&runs, &[5.0, 5.0], None);
        let found: Vec<_> = medians.iter().map(|m| format!("{} {}", m.workers, m.total_ms)).collect();
        assert_eq!(found, ["1 20", "2 10"]);
        assert_eq!(format!("{:.1} {:.1}", medians[1].speedup, medians[1].bound), "2.0 2.0");
        assert_eq!(medians[0].longest_gap_ms, None);
    }

    #[test]
    fn medians_of_models_are_held_against_the_first_model() {
        let of = |model, workers, total_ms, gap| {
            let (startup_ms, longest_gap_ms) = (gap / 10.0, Some(gap));
            SweepRun { model, workers, startup_ms, start_ms: None, total_ms, longest_gap_ms, switches: 0 }
        };
        let round = |more: f64| {
            [
                of(Model::Sequential, 1, 100.0 + more, 100.0 + more),
                of(Model::Coroutines, 1, 110.0 + more, 20.0 + more),
                of(Model::Processes, 4, 40.0 + more, 16.0 + more),
            ]
        };
        let medians = medians(&[round(0.0), round(2.0), round(10.0)].concat(), &[25.0; 4], Some(2));
        let found: Vec<_> = medians
            .iter()
            .map(|m| {
                format!("{} {} {}–{} {:?}", m.model.id(), m.total_ms, m.fastest_ms, m.slowest_ms, m.longest_gap_ms)
            })
            .collect();
        assert_eq!(
            found,
            [
                "sequential 102 100–110 Some(102.0)",
                "coroutines 112 110–120 Some(22.0)",
                "processes 42 40–50 Some(18.0)"
            ]
        );
        assert_eq!(medians.iter().map(|m| format!("{:.2}", m.speedup)).collect::<Vec<_>>(), ["1.00", "0.91", "2.43"]);
        // Four workers on two cores come to no more than two.
        assert_eq!(medians.iter().map(|m| format!("{:.1}", m.bound)).collect::<Vec<_>>(), ["1.0", "1.0", "2.0"]);
    }
}
