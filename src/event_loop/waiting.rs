//! The tasks that wait for the same thing.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::future::poll_fn;
use std::task::{Poll, Waker};

/// Wakers of tasks, by a number that grows: tasks are woken in the order in which they began to wait.
#[derive(Debug, Default)]
pub(super) struct Waiting {
    wakers: RefCell<BTreeMap<u64, Waker>>,
    next: Cell<u64>,
}

impl Waiting {
    /// Wakes every task that waits.
    pub(super) fn wake_all(&self) {
        // Taken out first: a waker may run its task at once, and that task may wait here again.
        for waker in self.wakers.take().into_values() {
            waker.wake();
        }
    }

    /// Waits until `ready` gives something; it is asked now, and each time that the tasks are woken.
    pub(super) async fn until<T>(&self, mut ready: impl FnMut() -> Option<T>) -> T {
        let place = Place { waiting: self, number: self.next.replace(self.next.get() + 1) };
        poll_fn(|context| {
            if let Some(given) = ready() {
                return Poll::Ready(given);
            }
            place.hold(context.waker());
            Poll::Pending
        })
        .await
    }
}

/// The place of one wait, given back on drop: most waits for a cancellation end without one, and whatever they left
/// here would stay for the whole run.
struct Place<'a> {
    waiting: &'a Waiting,
    number: u64,
}

impl Place<'_> {
    fn hold(&self, waker: &Waker) {
        // Bound to a name, so that the former waker is dropped when the map is free again: it may own a task, and that
        // task a place of its own here.
        let _former = self.waiting.wakers.borrow_mut().insert(self.number, waker.clone());
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        // Bound for the same reason.
        let _waker = self.waiting.wakers.borrow_mut().remove(&self.number);
    }
}
