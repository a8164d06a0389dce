//! The seam between the programs of this crate and what they run on.
//!
//! A model or a lab needs few things of its surroundings: a clock, naps, threads with somebody who listens to them, a
//! flag that asks them to stop, and a stage on which a run takes place. In a browser they are the rim, `browser`.
//! Elsewhere they are the standard library's, so that the same programs run in `cargo test` and under Miri. Whoever needs
//! one of them imports it from here.

#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(not(target_arch = "wasm32"))]
pub use native::{
    Napper, Outbox, Scope, Stage, Stop, Threads, block, clock, forget_warm, perform, perform_each, request, stop_asked,
    thrown,
};

#[cfg(target_arch = "wasm32")]
pub use crate::browser::nap::Napper;
#[cfg(target_arch = "wasm32")]
pub use crate::browser::thread_group::{Outbox, Scope, Threads, stop_asked};
#[cfg(target_arch = "wasm32")]
pub use crate::browser::values::thrown;
#[cfg(target_arch = "wasm32")]
pub use crate::browser::warm::forget_warm;
#[cfg(target_arch = "wasm32")]
pub use crate::browser::{block, clock, request};
#[cfg(target_arch = "wasm32")]
pub use crate::on_threads::{perform, perform_each};
#[cfg(target_arch = "wasm32")]
pub use crate::stage::Stage;
