//! A flag that tasks can wait for, as `asyncio.Event` is.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::task::{Poll, Waker};

/// A flag, false at first; [`Event::wait`] returns once it is true.
#[derive(Debug, Default)]
pub struct Event {
    set: Cell<bool>,
    waiting: RefCell<Vec<Waker>>,
}

impl Event {
    /// Whether the flag is true.
    #[must_use]
    pub fn is_set(&self) -> bool {
        self.set.get()
    }

    /// Makes the flag true and wakes every task that waits for it.
    pub fn set(&self) {
        self.set.set(true);
        // Taken out first: a waker may run its task at once, and that task may wait here again.
        for waker in self.waiting.take() {
            waker.wake();
        }
    }

    /// Makes the flag false again.
    pub fn clear(&self) {
        self.set.set(false);
    }

    /// Waits until the flag is true.
    pub async fn wait(&self) {
        poll_fn(|context| {
            if self.is_set() {
                return Poll::Ready(());
            }
            remember(&mut self.waiting.borrow_mut(), context.waker());
            Poll::Pending
        })
        .await;
    }
}

/// Keeps a waker, once: a task may be polled many times before it is woken.
pub(super) fn remember(waiting: &mut Vec<Waker>, waker: &Waker) {
    if !waiting.iter().any(|known| known.will_wake(waker)) {
        waiting.push(waker.clone());
    }
}
