//! Processes: Web Workers, each with a wasm instance and a memory of its own.
//!
//! They are told what to do and tell what they found by messages; nothing is shared. All kinds of message are here.

mod child;
mod pool;

pub use child::main;
pub use pool::{Pool, ready_pool};

use serde::{Deserialize, Serialize};

use crate::jobs::{Checked, Job};
use crate::models::spinner::{Slow, Slowed};

/// What is sent to a process. Before all of it goes `{ module }`, the compiled module, which the worker's script takes.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ToProcess {
    /// Do these jobs.
    Jobs(Vec<Job>),
    /// Do this slow work.
    Slow(Slow),
    /// There are no more jobs in this run: say that you are done.
    Sentinel,
}

/// What a process sends.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum FromProcess {
    /// Its instance is up.
    Ready,
    /// What it found, for all jobs that it was sent last; it is free for more.
    Results(Vec<Checked>),
    /// The slow work's answer, or why there is none.
    Slowed(Result<Slowed, String>),
    /// It has seen the sentinel.
    Done,
}
