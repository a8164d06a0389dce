//! **Interleave**: watch concurrency happen.
//!
//! One piece of work, checking numbers for primality, is run on every concurrency model that a browser has, and what
//! happened is measured: the total time, and how long the page stood still. The page in `www/` draws it; all that it
//! draws is computed, scheduled and timed here.
//!
//! # Layout
//!
//! In reading order:
//!
//! - [`primality`]: is a number prime? Pure arithmetic, in one go or resumable.
//! - [`reference`](mod@reference): the 20 numbers of the race, with their answers.
//! - [`spec`]: what a run is asked to do; the fields and their checks.
//! - [`jobs`]: jobs and results, and the books that are kept of them.
//! - [`event_loop`]: what coroutines are built from: event, queue, cancellation.
//! - [`sync`]: what threads are built from: event, queue, lock, condition, and Python's global interpreter lock.
//! - [`models`]: one file a model, with the same words in each; [`models::run`] is the one dispatch.
//! - [`labs`]: one file or folder a lab: what is run, and what its record says; [`labs::run`] is the one dispatch.
//! - [`notes`]: what threads write down of what they do.
//! - [`race`]: one race of many numbers, its clock and its books.
//! - [`schedules`]: every order in which the threads of a small program can be interleaved.
//! - [`programs`]: what threads can be told to do; [`work`]: the messages to workers and back.
//! - [`record`]: what a run leaves behind: rows, and what is derived from them.
//! - [`error`]: the one error type.
//! - [`platform`]: the seam to what all of this runs on: a browser, or the standard library.
//!
//! And where there is a browser (target `wasm32`):
//!
//! - `browser`: the rim: clock, naps, frames, processes, thread groups. It knows nothing of models and labs.
//! - `stage`: what the page is told of a run, and what its main thread showed meanwhile.
//! - `on_threads`: the page's part in what threads do.
//! - `run`: one run from request to record.
//! - `wasm`: the only exports.
//!
//! # How a run flows
//!
//! A request goes down once, rows come up once, and nothing asks back:
//!
//! ```text
//! control → RunSpec → labs::run → models::run → model → report(Checked) → Row → view … and at the end one RunRecord
//! ```

// The instructions with which threads of WebAssembly wait are not stable in Rust yet; see `sync`.
#![cfg_attr(all(target_arch = "wasm32", target_feature = "atomics"), feature(stdarch_wasm_atomic_wait))]

pub mod error;
pub mod event_loop;
pub mod jobs;
pub mod labs;
pub mod models;
pub mod notes;
pub mod platform;
pub mod primality;
pub mod programs;
pub mod race;
pub mod record;
pub mod reference;
pub mod schedules;
pub mod spec;
pub mod sync;
pub mod work;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
mod on_threads;
#[cfg(all(target_arch = "wasm32", not(feature = "schedules")))]
mod run;
#[cfg(target_arch = "wasm32")]
pub mod stage;
#[cfg(all(target_arch = "wasm32", not(feature = "schedules")))]
pub mod wasm;
/// The only exports of the bundle that explores schedules.
#[cfg(all(target_arch = "wasm32", feature = "schedules"))]
#[path = "wasm/schedules.rs"]
pub mod wasm;
