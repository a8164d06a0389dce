//! What the server lab measures: what became of the requests, and how long their clients waited.

use serde::{Deserialize, Serialize};

use super::trace::Span;
use crate::spec::ids::Serves;

/// What became of the requests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct RequestCounts {
    /// Requests that clients made: those below together.
    pub asked: u32,
    /// Requests that were answered.
    pub done: u32,
    /// Requests that found no room in the queue.
    pub refused: u32,
    /// Requests for whose answer nobody waited any longer.
    pub failed: u32,
}

/// How long it took, in milliseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct LatencyFigures {
    /// The mean.
    pub mean: f64,
    /// What half of them did not exceed.
    pub p50: f64,
    /// What 95 % of them did not exceed.
    pub p95: f64,
    /// What 99 % of them did not exceed.
    pub p99: f64,
    /// The longest.
    pub max: f64,
}

/// The jobs of the task queue.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct QueueFigures {
    /// Jobs that were put into it.
    pub asked: u32,
    /// Jobs that were done.
    pub done: u32,
    /// From the request to the end of its job, in milliseconds.
    pub latency_ms: LatencyFigures,
}

/// What else was seen of a server.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ServerSeen {
    /// Requests that were under way at a time, the mean over the run.
    pub in_system: f64,
    /// How many latencies were how long, from the shortest on.
    pub histogram: Vec<LatencyBin>,
    /// Whose lanes the trace has.
    pub lanes: Vec<ServerLane>,
    /// Processes and threads that may compute at a time, with that of the clients.
    pub cores_wanted: u32,
    /// Whether the machine has fewer cores than that, so that clients and servers share some.
    pub too_few_cores: bool,
    /// Steps of work that were taken for a millisecond: runs of the same load had the same work if these are the same.
    pub steps_per_ms: f64,
}

/// Latencies of about the same length.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct LatencyBin {
    /// From so many milliseconds on.
    pub from_ms: f64,
    /// To so many.
    pub to_ms: f64,
    /// Requests that took so long.
    pub requests: u32,
}

/// Whose life a lane shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ServerLane {
    /// The process or thread, from 0; those of the task queue are counted by themselves.
    pub worker: u32,
    /// What it is.
    pub serves: Serves,
}

/// What came of a server's run, as its clients tell it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Served {
    /// What became of the requests.
    pub requests: RequestCounts,
    /// From the first request to the last answer, in milliseconds.
    pub total_ms: f64,
    /// How long the clients waited.
    pub latency_ms: LatencyFigures,
    /// The jobs of the task queue, where there were any.
    pub queue: Option<QueueFigures>,
    /// Requests that were under way at a time.
    pub in_system: f64,
    /// How many latencies were how long.
    pub histogram: Vec<LatencyBin>,
    /// Whose lanes the trace has.
    pub lanes: Vec<ServerLane>,
    /// What they did.
    pub spans: Vec<Span>,
    /// Changes that found no room any more.
    pub left_out: u32,
    /// Steps of work that were taken for a millisecond.
    pub steps_per_ms: f64,
    /// Steps a millisecond that the machine was seen to do.
    pub rate_seen: f64,
}
