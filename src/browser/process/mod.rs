//! Processes: Web Workers, each with a wasm instance and a memory of its own.
//!
//! They are told what to do and tell what they found by messages; nothing is shared. All kinds of message are here.

mod child;
#[cfg(feature = "practice")]
mod lines;
#[cfg(feature = "practice")]
mod parcel;
mod pool;
#[cfg(feature = "practice")]
pub mod practice;

pub use child::{Inbox, Outbox, main};
#[cfg(feature = "practice")]
pub use lines::Lines;
#[cfg(feature = "practice")]
pub use parcel::Parcel;
pub use pool::{Heard, Pool};

use serde::{Deserialize, Serialize};

use crate::jobs::{Checked, Next, packed};
#[cfg(feature = "basics")]
use crate::work::{Answer, Slow};

/// What is sent to a process. Before all of it goes `{ module }`, the compiled module, which the worker's script takes.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ToProcess {
    /// The next jobs of a race, or the sentinel.
    Next(Next),
    /// Something else to do.
    Do(Task),
    /// Leave what you are doing, and say when you have.
    Stop,
}

/// What a process sends.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum FromProcess {
    /// Its instance is up.
    Ready,
    /// What it found, for all jobs that it was sent last; it is free for more.
    Results(#[serde(with = "packed")] Vec<Checked>),
    /// It has seen the sentinel.
    Done,
    /// What comes of something else that it was told to do.
    Told(Told),
    /// It does nothing any more, as it was told.
    Stopped,
}

/// What a process can be told to do beside the jobs of a race.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Task {
    /// Slow work, one piece.
    #[cfg(feature = "basics")]
    Slow(Slow),
    /// A task of the labs of practice.
    #[cfg(feature = "practice")]
    Practice(practice::Task),
}

/// What is told of a task.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Told {
    /// The slow work's answer, or why there is none.
    #[cfg(feature = "basics")]
    Answered(Result<Answer, String>),
    /// Of a task of the labs of practice.
    #[cfg(feature = "practice")]
    Practice(practice::Told),
}
