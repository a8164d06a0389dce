//! What the lifecycle lab measures: a demo for each thing that is hard, with the figures of each.

use serde::{Deserialize, Serialize};

use crate::spec::ids::{Answers, End, Failure, Handing, Model, Stopping, Surfaced, Way, Written};

/// The figures of a demo; `kind` says of which one.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum DemoFigures {
    /// What starting costs.
    Startup(StartupFigures),
    /// Who knows when it is done.
    Racy(RacyFigures),
    /// How an error comes back.
    Errors(ErrorsFigures),
    /// How a worker quits.
    Stopping(StoppingFigures),
    /// In which order answers are had.
    Order(OrderFigures),
    /// What it costs to hand data over.
    Exchange(ExchangeFigures),
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

/// The same pool with two ends.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct RacyFigures {
    /// Jobs of each run.
    pub jobs: u32,
    /// What came of each end; none where there are no threads.
    pub ends: Vec<EndFigures>,
}

/// What came of one end of the pool, in all of its runs.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct EndFigures {
    /// Which one.
    pub end: End,
    /// Results that were lost, run by run.
    pub lost: Vec<u32>,
    /// All runs, until all threads had ended, in milliseconds.
    pub total_ms: f64,
    /// The first run that lost something; where none did, another one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub example: Option<RacyRun>,
}

/// One run, job by job.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct RacyRun {
    /// Which one, from 0.
    pub run: u32,
    /// When the pool thought that it was done, in milliseconds after its beginning.
    pub ended_ms: f64,
    /// Its jobs: first those whose results were taken in, in that order.
    pub jobs: Vec<RacyJob>,
}

/// A job of such a run.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct RacyJob {
    /// Its place in the queue, from 0.
    pub job: u32,
    /// The thread that did it, from 0.
    pub worker: u32,
    /// When it began, in milliseconds after the run's beginning.
    pub start_ms: f64,
    /// When it was done.
    pub end_ms: f64,
    /// Whether the pool took its result in.
    pub counted: bool,
}

/// What it costs to hand data over.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ExchangeFigures {
    /// How often each was handed over; the figures are medians.
    pub repeats: u32,
    /// What was handed over, and how.
    pub handed: Vec<HandedFigures>,
}

/// One thing, handed over in one way.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct HandedFigures {
    /// How.
    pub way: Handing,
    /// Whether it was a list of so many numbers; else it was a block of bytes.
    pub list: bool,
    /// Its size: of a list the numbers in it, else bytes.
    pub size: u32,
    /// Until the other side had said that it has it, in microseconds.
    pub micros: f64,
    /// How long the sender could do nothing else, in microseconds: while it serialised, where it did.
    pub held_micros: f64,
}

/// The same jobs by the same pool, and their answers in several orders.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct OrderFigures {
    /// Whose pool it was: that of the threads, or of the processes where there are no threads.
    pub by: Model,
    /// One of each order. The first two are of the same run: what differs is when an answer may be had.
    pub runs: Vec<OrderRun>,
}

/// One run of the pool.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct OrderRun {
    /// In which order its answers were had.
    pub answers: Answers,
    /// From the first job handed out to the last answer, in milliseconds.
    pub total_ms: f64,
    /// Until the first answer, in milliseconds.
    pub first_ms: f64,
    /// The sum of what the jobs took, as a share of what the workers had: 1 where none of them ever waited.
    pub efficiency: f64,
    /// The jobs, in the order in which their answers were had.
    pub jobs: Vec<OrderJob>,
}

/// A job of such a run.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct OrderJob {
    /// Its place among the numbers, from 0.
    pub job: u32,
    /// The worker that did it, from 0.
    pub worker: u32,
    /// When it began, in milliseconds after the first job was handed out.
    pub start_ms: f64,
    /// When it was done.
    pub end_ms: f64,
    /// When its answer was had.
    pub had_ms: f64,
}

/// The same worker, made to stop in several ways.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct StoppingFigures {
    /// Records that it was to write: its jobs.
    pub records: u32,
    /// Bytes of a record.
    pub bytes: u32,
    /// The ways that could be had here.
    pub ways: Vec<StopFigures>,
}

/// What came of one way to make it stop.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct StopFigures {
    /// Which one.
    pub way: Stopping,
    /// Who wrote: a process, or a coroutine.
    pub by: Model,
    /// When it was to stop, in milliseconds after its beginning.
    pub told_ms: f64,
    /// How long after that it had stopped, in milliseconds. Of one that was ended from outside nobody hears.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub quiet_ms: Option<f64>,
    /// Records that were written to their end.
    pub done: u32,
    /// Records that were begun, and not written to their end.
    pub cut: u32,
    /// Records that were not begun.
    pub not_begun: u32,
    /// Bytes of records that were left half written.
    pub half_written: u32,
    /// Files that were left open.
    pub left_open: u32,
    /// The records that were begun.
    pub written: Vec<WrittenRecord>,
}

/// A record that was begun.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct WrittenRecord {
    /// Which one, from 0.
    pub record: u32,
    /// When its file was opened, in milliseconds after the beginning.
    pub start_ms: f64,
    /// When last something happened to it.
    pub end_ms: f64,
    /// Bytes that there are of it.
    pub bytes: u32,
    /// What became of it.
    pub state: Written,
}

/// The same jobs, one of which fails, in each model and each way to fail.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ErrorsFigures {
    /// Jobs, with the one that fails.
    pub jobs: u32,
    /// After so long a silence nobody waits any more, in milliseconds.
    pub patience_ms: f64,
    /// The cases that could be had here.
    pub cases: Vec<FailureFigures>,
}

/// One job that failed, and what came of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct FailureFigures {
    /// Who did the jobs.
    pub by: Model,
    /// How it failed.
    pub failure: Failure,
    /// Where somebody heard of it.
    pub surfaced: Surfaced,
    /// How long after the job was handed out that was, in milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub after_ms: Option<f64>,
    /// What was heard.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub says: Option<String>,
    /// Other jobs that were done.
    pub done: u32,
    /// Whether its worker went on to work.
    pub goes_on: bool,
}
