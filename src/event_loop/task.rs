//! A coroutine that runs by itself, as `asyncio.Task` is.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use super::{Cancel, Cancelled, Event};

/// A task: what creates it goes on at once, and may cancel it and wait for its end.
#[derive(Debug)]
pub struct Task<T> {
    name: &'static str,
    cancel: Cancel,
    outcome: Rc<Outcome<T>>,
}

#[derive(Debug)]
struct Outcome<T> {
    result: RefCell<Option<Result<T, Cancelled>>>,
    ended: Event,
}

impl<T: 'static> Task<T> {
    /// A task, and what its event loop has to run for it. `body` is given the means by which it learns of being
    /// cancelled.
    ///
    /// Nothing of the body happens before the event loop gets its turn, and nothing at all if the task is cancelled
    /// before that.
    pub fn create<F>(name: &'static str, body: impl FnOnce(Cancel) -> F) -> (Self, impl Future<Output = ()> + 'static)
    where
        F: Future<Output = Result<T, Cancelled>> + 'static,
    {
        let cancel = Cancel::default();
        let outcome = Rc::new(Outcome { result: RefCell::new(None), ended: Event::default() });
        let (body, told, done) = (body(cancel.clone()), cancel.clone(), outcome.clone());
        let run = async move {
            let result = if told.is_cancelled() { Err(Cancelled) } else { body.await };
            *done.result.borrow_mut() = Some(result);
            done.ended.set();
        };
        (Self { name, cancel, outcome }, run)
    }

    /// Cancels the task: it is told at the await it stands at, and can clean up there.
    pub fn cancel(&self) {
        self.cancel.cancel();
    }

    /// Waits for the end of the task.
    ///
    /// # Errors
    /// [`Cancelled`], if it was cancelled before it came to a result.
    pub async fn join(self) -> Result<T, Cancelled> {
        self.outcome.ended.wait().await;
        self.outcome.result.take().unwrap_or(Err(Cancelled))
    }
}

impl<T> fmt::Display for Task<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = match (&*self.outcome.result.borrow(), self.cancel.is_cancelled()) {
            (None, false) => "pending",
            (None, true) => "cancelling",
            (Some(Ok(_)), _) => "done",
            (Some(Err(Cancelled)), _) => "cancelled",
        };
        write!(f, "<Task {state} name='{}'>", self.name)
    }
}
