//! What the lifecycle lab measures: a demo for each thing that is hard, with the figures of each.

use serde::{Deserialize, Serialize};

use crate::spec::ids::Way;

/// The figures of a demo; `kind` says of which one.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum DemoFigures {
    /// What starting costs.
    Startup(StartupFigures),
}

/// What it cost to have the same small jobs done in several ways.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct StartupFigures {
    /// How many jobs there were.
    pub jobs: u32,
    /// How long a way with a new worker for each job may go on, in milliseconds; it has done fewer jobs then.
    pub limit_ms: f64,
    /// The ways that could be had here.
    pub ways: Vec<WayFigures>,
}

/// One way to have the jobs done.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct WayFigures {
    /// Which one.
    pub way: Way,
    /// Workers that were started: one for each job that was done, or those of the pool.
    pub workers: u32,
    /// Jobs that were done.
    pub jobs: u32,
    /// To start a worker, the median, in milliseconds; of a pool, to start all of them, before any job.
    pub startup_ms: f64,
    /// A job alone, where it ran: the median, in milliseconds.
    pub job_ms: f64,
    /// All of these jobs, in milliseconds: with the starts where each job has a worker of its own, without them where the
    /// workers were there before.
    pub total_ms: f64,
    /// Of a pool: the number of jobs from which on it is faster with its start than a new worker for each, by these
    /// figures.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub pays_from: Option<u32>,
}

/// A worker that was started for one job.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct OneEach {
    /// Until it was up, in milliseconds.
    pub startup_ms: f64,
    /// The job alone, in milliseconds.
    pub job_ms: f64,
    /// Both, and handing over the job and the result, in milliseconds.
    pub total_ms: f64,
}
