//! The rim: what the engine asks of a browser. It knows nothing of models and labs.
//!
//! Whoever has two platforms imports what is here through [`crate::platform`].

pub mod block;
pub mod clock;
pub mod elsewhere;
pub mod explorer;
pub mod frames;
#[cfg(feature = "greenlets")]
pub mod greenlet;
pub mod litmus;
pub mod lives;
pub mod nap;
pub mod page;
pub mod panics;
pub mod process;
pub mod quiet;
pub mod request;
#[cfg(feature = "threads")]
mod shared_memory;
pub mod steps;
pub mod thread_group;
pub mod values;
pub mod visibility;
pub mod warm;
pub mod worker;

use std::time::Duration;

use futures_util::future::{Either, select};
use gloo_timers::future::sleep;

/// Longest that workers may take to get ready.
pub const START_LIMIT: Duration = Duration::from_secs(10);

/// Awaits `future` for at most so long; `None` if it is not ready by then.
pub async fn within<F: Future>(limit: Duration, future: F) -> Option<F::Output> {
    match select(std::pin::pin!(future), sleep(limit)).await {
        Either::Left((output, _)) => Some(output),
        Either::Right(_) => None,
    }
}
