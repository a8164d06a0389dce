//! The surroundings of a program where there is no browser: the standard library's clock and threads.

pub mod block;
pub mod clock;
mod nap;
mod on_threads;
mod one_each;
mod outbox;
pub mod request;
mod stage;
mod stop;
mod threads;

pub use nap::Napper;
pub use on_threads::perform;
pub use one_each::perform_each;
pub use outbox::Outbox;
pub use stage::Stage;
pub use stop::{Stop, stop_asked};
pub use threads::{Scope, Threads};

use std::convert::Infallible;

/// Here nothing is kept for the next run.
pub fn forget_warm() {}

/// What went wrong, in words.
#[must_use]
pub fn thrown(error: &Infallible) -> String {
    match *error {}
}
