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
//! - [`spec`]: what a run is asked to do; every field is checked there, and only there.
//! - [`jobs`]: jobs and results, and the books that are kept of them.
//! - [`event_loop`]: what coroutines are built from: event, queue, cancellation.
//! - `sync`: what threads are built from: event, queue, lock, condition, and Python's global interpreter lock.
//! - [`record`]: what a run leaves behind: rows, and what is derived from them.
//! - [`error`]: the one error type.
//!
//! And where there is a browser (target `wasm32`):
//!
//! - `labs`: one file a lab: what is run, and what its record says.
//! - `models`: one file a model, the same words in each; `models::run` is the one dispatch.
//! - `run`: one run from request to record.
//! - `stage`: what the page is told of a run, and what its main thread showed meanwhile.
//! - `race`: one race of many numbers, the books and the clock of it.
//! - `browser`: the rim, the only files that name the browser: clock, naps, frames, processes.
//! - `wasm`: the only exports.
//!
//! # How a run flows
//!
//! A request goes down once, rows come up once, and nothing asks back:
//!
//! ```text
//! control → RunSpec → models::run → model → report(Row) → view … and at the end one RunRecord
//! ```

// The instructions with which threads of WebAssembly wait are not stable in Rust yet; see `sync`.
#![cfg_attr(all(target_arch = "wasm32", target_feature = "atomics"), feature(stdarch_wasm_atomic_wait))]

pub mod error;
pub mod event_loop;
pub mod jobs;
pub mod primality;
pub mod record;
pub mod reference;
pub mod spec;
// Where there can be no threads there is nothing to synchronise.
#[cfg(any(not(target_arch = "wasm32"), target_feature = "atomics"))]
pub mod sync;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
mod labs;
#[cfg(target_arch = "wasm32")]
mod models;
#[cfg(target_arch = "wasm32")]
mod race;
#[cfg(target_arch = "wasm32")]
mod run;
#[cfg(target_arch = "wasm32")]
mod stage;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
