//! Thread groups: a leader and its threads on one shared memory, a process that contains threads.
//!
//! A group lives and dies whole. Its threads are asked to stop by a flag in their memory, which they look at between
//! steps; what does not stop is ended with its leader and its memory. A single thread is never ended: it might hold a
//! lock of the shared memory, the allocator's too, and then all others would wait for ever.
//!
//! The page stays outside of the group. It keeps the memory only to set the flag, which takes no lock, and hears of
//! everything else by messages; so it never waits for a thread.
//!
//! While a program runs, the leader waits for its threads and cannot tell of their deaths, so the page hears of them in
//! two other ways. A thread that runs into an error leaves its [last words](last_words) in the memory. And each holds a
//! Web Lock for as long as it lives, which the page asks for too, so that it also hears of one that just ends.

mod handle;
mod last_words;
mod leader;
mod memory;
mod one_each;
mod outbox;
mod thread;

pub use handle::ThreadGroup;
#[cfg(feature = "threads")]
pub use last_words::place as place_of_last_words;
pub use leader::{main, stop_asked};
pub use memory::GroupMemory;
pub use outbox::Outbox;
#[cfg(feature = "threads")]
pub use thread::main as thread_main;
pub use thread::{Scope, Threads};

use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

use crate::work::{EachWork, Members, Program, Report};

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
    /// Start a thread for each of these jobs, and say when that is over.
    OneEach(EachWork),
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
        /// Where in it a thread that dies says of what, in bytes.
        last_words: u32,
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
