//! Naps: how a coroutine lets others have a turn.

use std::convert::Infallible;
use std::future::poll_fn;
use std::task::Poll;

use crate::spec::ids::Nap;

/// A way to nap. Without a browser there is one: the task is polled again when the others have had their turn.
pub struct Napper;

impl Napper {
    /// Prepares to nap.
    ///
    /// # Errors
    /// None; a browser may not have the way that was asked for.
    #[expect(clippy::must_use_candidate, reason = "a browser's may fail, which has to be looked at")]
    pub fn new(_nap: Nap) -> Result<Self, Infallible> {
        Ok(Self)
    }

    /// Naps once.
    ///
    /// # Errors
    /// None; a browser may refuse.
    pub async fn nap(&self) -> Result<(), Infallible> {
        let mut napped = false;
        poll_fn(|context| {
            if std::mem::replace(&mut napped, true) {
                return Poll::Ready(Ok(()));
            }
            context.waker().wake_by_ref();
            Poll::Pending
        })
        .await
    }
}
