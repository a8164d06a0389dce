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

/// Who the threads of a tree are, and how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Crew {
    /// Threads of our own.
    Threads(usize),
    /// wasm-bindgen-rayon's pool.
    Rayon(usize),
}

/// What the threads of a tree do in one run.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Program {
    /// A job queue, a result queue, sentinels.
    Threads,
    /// The same, and only who holds the lock computes.
    ThreadsGil {
        /// Milliseconds that a thread waits before it asks for the lock.
        switch_interval_ms: f64,
    },
    /// Submit everything and let the pool schedule it.
    Executor,
}

/// What is sent to a tree's host. Before all of it goes `{ module }`, the compiled module, which its script takes.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ToTree {
    /// Start the threads, once.
    Start(Crew),
    /// Run a race.
    Race {
        /// How.
        program: Program,
        /// On what, in the order to be handed out.
        jobs: Vec<Job>,
    },
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
    /// Every thread is done, or has stopped.
    Done {
        /// Hand-overs of the lock.
        switches: u32,
    },
    /// The tree could not be started, or broke.
    Failed(String),
}
