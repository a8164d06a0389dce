//! Trees: a host worker and its threads on one shared memory, a process that contains threads.
//!
//! A tree lives and dies whole. Its threads are asked to stop by a flag in their memory, which they look at between
//! steps; what does not stop is ended with its host and its memory. A single thread is never ended: it might hold a
//! lock of the shared memory, the allocator's too, and then all others would wait for ever.
//!
//! The page stays outside of the tree. It keeps the memory only to set the flag, which takes no lock, and hears of
//! everything else by messages; so it never waits for a thread.

mod page;

#[cfg(feature = "threads")]
pub mod host;
#[cfg(feature = "threads")]
pub mod thread;

pub use page::{Tree, ready_tree};

use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

use crate::jobs::{Checked, Job};
use crate::models::spinner::{Slow, Slowed};
use crate::record::trace::Stamp;
use crate::spec::ids::{Guard, Mix};

/// Who the threads of a tree are, and how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Crew {
    /// Threads of our own.
    Threads(u32),
    /// wasm-bindgen-rayon's pool.
    Rayon(u32),
}

/// What the threads of a tree do in one run. Jobs come in the order in which they are to be handed out.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Program {
    /// A job queue, a result queue, sentinels.
    Threads(Vec<Job>),
    /// The same, and only who holds the lock computes; a thread waits so many milliseconds before it asks for it.
    ThreadsGil(Vec<Job>, f64),
    /// Submit everything and let the pool schedule it.
    Executor(Vec<Job>),
    /// Compute or wait, and note what happens.
    Gil(GilWork),
    /// Add to one counter.
    Locks(LockWork),
    /// One thread spins while another works, under a GIL.
    Spinner(SpinnerWork),
    /// Move money between two accounts, until the tree is ended.
    Transfer,
}

/// The work of the GIL lab.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GilWork {
    /// A job for each thread that computes; the others wait for the outside world.
    pub jobs: Vec<Job>,
    /// All threads.
    pub threads: u32,
    /// Whether those that compute hold the GIL meanwhile.
    pub mix: Mix,
    /// Milliseconds that a thread waits before it asks for the GIL; without it there is no GIL.
    pub switch_interval_ms: Option<f64>,
}

/// The work of the spinner lab.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SpinnerWork {
    /// What the thread that works does.
    pub work: Slow,
    /// Milliseconds for which each character of the thread that spins stands.
    pub turn_ms: f64,
    /// Milliseconds that a thread waits before it asks for the GIL.
    pub switch_interval_ms: f64,
}

/// The work of the locks lab.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct LockWork {
    /// What guards the counter.
    pub guard: Guard,
    /// Threads that add.
    pub threads: u32,
    /// Additions that each of them makes.
    pub increments: u32,
}

/// How the counter of the locks lab stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Counted {
    /// Additions made.
    pub made: u32,
    /// What the counter shows.
    pub actual: u32,
    /// Milliseconds since the threads were let go.
    pub elapsed_ms: f64,
}

/// What is sent to a tree's host. Before all of it goes `{ module }`, the compiled module, which its script takes.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ToTree {
    /// Start the threads, once.
    Start(Crew),
    /// Do this, and say when it is done.
    Run(Program),
}

/// What a tree's host sends.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum FromTree {
    /// All threads are up.
    Ready {
        /// The memory that they share.
        #[serde(with = "serde_wasm_bindgen::preserve")]
        memory: JsValue,
        /// Where in it the flag is that asks all threads to stop, in bytes.
        stop_flag: u32,
        /// Where in it the flag is that says that a thread has died, in bytes.
        lost_flag: u32,
    },
    /// What threads found, with each one's number.
    Results(Vec<(usize, Checked)>),
    /// What the threads of the GIL lab noted, thread by thread.
    Traced {
        /// Changes of state, in order.
        stamps: Vec<Vec<Stamp>>,
        /// Changes that found no room any more.
        left_out: u32,
        /// How long each wait for the outside world was prolonged by the wait for the GIL, in milliseconds.
        latencies_ms: Vec<f64>,
    },
    /// How the counter of the locks lab stands.
    Count(Counted),
    /// The thread that spins has printed its next character.
    Turned,
    /// The thread that works has its answer, or why it has none.
    Slowed(Result<Slowed, String>),
    /// Where in the shared memory the two accounts are, in bytes.
    Accounts([u32; 2]),
    /// Every thread is done, or has stopped.
    Done {
        /// Hand-overs of the lock.
        switches: u32,
    },
    /// The tree could not be started, or broke.
    Failed(String),
}
