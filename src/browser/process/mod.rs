//! Processes: Web Workers, each with a wasm instance and a memory of its own.
//!
//! They are told what to do and tell what they found by messages; nothing is shared. All kinds of message are here.

mod child;
mod lines;
mod parcel;
mod pool;

pub use child::{Inbox, Outbox, main};
pub use lines::Lines;
pub use parcel::Parcel;
pub use pool::{Heard, Pool, Tried};

use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

use crate::jobs::{Checked, Next, packed};
use crate::record::server::Served;
use crate::work::{Answer, Attempt, Role, Slow, WriteWork, Wrote};

/// What is sent to a process. Before all of it goes `{ module }`, the compiled module, which the worker's script takes.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ToProcess {
    /// The next jobs of a race, or the sentinel.
    Next(Next),
    /// Slow work, one piece.
    Slow(Slow),
    /// A job that may fail.
    Try(Attempt),
    /// A record to write; `None` is the sentinel.
    Write(Option<WriteWork>),
    /// Anything at all, to be looked at and dropped.
    Parcel(#[serde(with = "serde_wasm_bindgen::preserve")] JsValue),
    /// Be this in a server, with these ends of lines: an array of ports.
    Serve(Role, #[serde(with = "serde_wasm_bindgen::preserve")] JsValue),
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
    /// The slow work's answer, or why there is none.
    Answered(Result<Answer, String>),
    /// Whether the number of a job that may fail is prime, or what went wrong.
    Tried(Result<bool, String>),
    /// What happens to a record's file.
    Wrote(Wrote),
    /// What came of a server's run.
    Served(Served),
    /// It has the parcel.
    Received,
    /// It does nothing any more, as it was told.
    Stopped,
}
