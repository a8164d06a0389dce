//! Thread groups: a leader and its threads on one shared memory, a process that contains threads.
//!
//! A group lives and dies whole. Its threads are asked to stop by a flag in their memory, which they look at between
//! steps; what does not stop is ended with its leader and its memory. A single thread is never ended: it might hold a
//! lock of the shared memory, the allocator's too, and then all others would wait for ever.
//!
//! The page stays outside of the group. It keeps the memory only to set the flag, which takes no lock, and hears of
//! everything else by messages; so it never waits for a thread.

mod handle;
mod leader;
mod outbox;
mod remains;
mod thread;

pub use handle::ThreadGroup;
pub use leader::{main, stop_asked};
pub use outbox::Outbox;
pub use remains::Remains;
#[cfg(feature = "threads")]
pub use thread::main as thread_main;
pub use thread::{Scope, Threads};

use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

use crate::work::{Members, Program, Report};

/// What is sent to a group's leader. Before all of it goes `{ module }`, the compiled module, which its script takes.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ToLeader {
    /// Start the threads, once.
    Start(Members),
    /// This is the next to run; say when you have it.
    Prepare(Program),
    /// Run it, and say when it is over.
    Go,
}

/// What a group's leader sends.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum FromLeader {
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
    /// The program is there, and can be run at once.
    Prepared,
    /// The program has something to report.
    Told(Report),
    /// The program is over, or has stopped.
    Done,
    /// The group could not be started, or broke.
    Failed(String),
}
