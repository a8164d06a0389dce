//! What a run leaves behind: a row for each number, and one record at the end.
//!
//! Every figure was measured where the work ran. What can be derived from the rows (speed-up, bound, efficiency) is
//! derived in [`comparison`], outside any clock.

pub mod comparison;
pub mod sweep;
pub mod trace;

use serde::{Deserialize, Serialize};

use self::sweep::{SweepMedian, SweepRun};
use self::trace::Span;

use crate::primality::Algorithm;
use crate::spec::ids::{Lab, Model, Nap};
use crate::spec::number::as_text;

/// The version of the record's shape; it changes when a field is renamed or removed.
pub const SCHEMA: u32 = 1;

/// One checked number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Row {
    /// Position of the number in the specification, from 0.
    pub index: u32,
    /// The number, as decimal text: a JS Number cannot hold every u64.
    #[serde(with = "as_text")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string"))]
    pub n: u64,
    /// Whether it is prime.
    pub prime: bool,
    /// Which worker checked it, from 0; 0 on the main thread.
    pub worker: u32,
    /// When the check began, in milliseconds after the first job was handed out.
    pub start_ms: f64,
    /// How long the check took where it ran, in milliseconds. A coroutine's naps are part of it.
    pub elapsed_ms: f64,
}

/// What the page's main thread showed of itself while the run went on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct MainThread {
    /// Animation frames that came.
    pub frames: u32,
    /// The longest time between two of them: the freeze, in milliseconds.
    pub longest_gap_ms: f64,
    /// The sum over all gaps of what exceeds 50 ms, in milliseconds.
    pub blocked_ms: f64,
}

/// Where a run took place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Environment {
    /// `navigator.userAgent`.
    pub user_agent: String,
    /// `navigator.hardwareConcurrency`; 0 where the browser does not tell.
    pub cores: u32,
    /// Whether the page may share memory between threads.
    pub cross_origin_isolated: bool,
    /// The smallest step seen on the clock, in milliseconds.
    pub timer_resolution_ms: f64,
}

/// Everything measured in one run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct RunRecord {
    /// [`SCHEMA`].
    pub schema: u32,
    /// The lab that ran.
    pub lab: Lab,
    /// The model that ran.
    pub model: Model,
    /// The algorithm that checked.
    pub algorithm: Algorithm,
    /// Workers used; 1 on the main thread.
    pub workers: u32,
    /// How the coroutine napped, where one did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub nap: Option<Nap>,
    /// Milliseconds of work between naps, where naps were taken by time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub slice: Option<f64>,
    /// Steps between naps, where naps were taken by count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub nap_every: Option<u32>,
    /// Milliseconds that a waiting thread waited before it asked for the GIL, where there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub switch_interval: Option<f64>,
    /// The numbers, in order of completion; of the model `executor`, in order of submission.
    pub rows: Vec<Row>,
    /// Making workers ready, in milliseconds; not part of `total_ms`.
    pub startup_ms: f64,
    /// From the first job handed out to the last result in, in milliseconds.
    pub total_ms: f64,
    /// Naps that coroutines took.
    pub naps: u32,
    /// Hand-overs of the global interpreter lock.
    pub switches: u32,
    /// Workers lost and replaced.
    pub restarts: u32,
    /// The main thread's animation frames meanwhile.
    pub main_thread: MainThread,
    /// Whether the figures can be compared with those of other runs.
    pub comparable: bool,
    /// Why not, where they cannot.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub not_comparable: Option<String>,
    /// Lab `sweep`: its runs, in order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub runs: Option<Vec<SweepRun>>,
    /// Lab `sweep`: what they come to, by number of workers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub medians: Option<Vec<SweepMedian>>,
    /// Lab `gil`: what each thread did; the beginning, where it was too much.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub trace: Option<Vec<Span>>,
    /// Lab `gil`: changes of state that the trace had no room for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub trace_left_out: Option<u32>,
    /// Lab `gil`: for each wait for the outside world, how much later than its answer the thread went on, in
    /// milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub latencies_ms: Option<Vec<f64>>,
    /// Lab `locks`: additions made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub expected: Option<u32>,
    /// Lab `locks`: what the counter showed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub actual: Option<u32>,
    /// Lab `locks`: the difference.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub lost: Option<u32>,
    /// Lab `locks`: additions a second.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub per_second: Option<f64>,
    /// Lab `locks` with `cut`: updates that were cut off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub cuts: Option<Cuts>,
    /// Where the run took place.
    pub environment: Environment,
}

/// What became of updates that were cut off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Cuts {
    /// How many were.
    pub tries: u32,
    /// How many of them left the two accounts with another total than before.
    pub torn: u32,
}
