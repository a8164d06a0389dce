//! The spinner lab, the concurrent hello world: something keeps turning, or not, while something else works.
//!
//! One file for each place where the spinner may turn, with the same words in each: `spin`, `slow`, `supervisor`. The
//! supervisor starts the spinner, does the slow work or has it done, stops the spinner and waits for its end.

pub mod slow;
mod threads_gil;

pub use threads_gil::program;

#[cfg(target_arch = "wasm32")]
pub mod canvas;
#[cfg(target_arch = "wasm32")]
mod coroutines;
#[cfg(feature = "greenlets")]
mod greenlets;
#[cfg(target_arch = "wasm32")]
mod line;
#[cfg(target_arch = "wasm32")]
mod offload;
#[cfg(target_arch = "wasm32")]
mod page;
#[cfg(target_arch = "wasm32")]
pub mod processes;
#[cfg(target_arch = "wasm32")]
mod scene;
#[cfg(feature = "threads")]
pub mod threads;

#[cfg(target_arch = "wasm32")]
pub use page::run;
#[cfg(target_arch = "wasm32")]
mod watcher;
