//! A flag that tasks can wait for, as `asyncio.Event` is.

use std::cell::Cell;

use super::waiting::Waiting;

/// A flag, false at first; [`Event::wait`] returns once it is true.
#[derive(Debug, Default)]
pub struct Event {
    set: Cell<bool>,
    waiting: Waiting,
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
        self.waiting.wake_all();
    }

    /// Makes the flag false again.
    pub fn clear(&self) {
        self.set.set(false);
    }

    /// Waits until the flag is true.
    pub async fn wait(&self) {
        self.waiting.until(|| self.is_set().then_some(())).await;
    }
}
