//! Cancelling a task: it is told at its next await, and can clean up there.

use std::fmt;
use std::future::Future;
use std::rc::Rc;

use futures_util::future::{Either, select};

use super::event::Event;

/// What an awaiting task gets in place of a result when it has been cancelled, as `asyncio.CancelledError` is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cancelled;

impl fmt::Display for Cancelled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the task was cancelled")
    }
}

impl std::error::Error for Cancelled {}

/// The means to cancel a task, shared between the task and whoever may cancel it.
#[derive(Clone, Debug, Default)]
pub struct Cancel(Rc<Event>);

impl Cancel {
    /// Cancels: every present and future [`Cancel::or`] ends with [`Cancelled`].
    pub fn cancel(&self) {
        self.0.set();
    }

    /// Whether the task has been cancelled.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.0.is_set()
    }

    /// Awaits `future`, unless the task is cancelled first; the future is dropped then, and what it held with it.
    ///
    /// # Errors
    /// [`Cancelled`], also where the future would have been ready at the same moment.
    pub async fn or<F: Future>(&self, future: F) -> Result<F::Output, Cancelled> {
        let cancelled = std::pin::pin!(self.0.wait());
        let future = std::pin::pin!(future);
        match select(cancelled, future).await {
            Either::Left(_) => Err(Cancelled),
            Either::Right((output, _)) => Ok(output),
        }
    }
}
