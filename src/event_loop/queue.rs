//! A first-in first-out queue between tasks, as `asyncio.Queue` is.

use std::cell::RefCell;
use std::collections::VecDeque;

use super::waiting::Waiting;

/// An unbounded queue: [`Queue::put`] never waits, [`Queue::get`] waits for an item.
#[derive(Debug)]
pub struct Queue<T> {
    items: RefCell<VecDeque<T>>,
    waiting: Waiting,
}

impl<T> Default for Queue<T> {
    fn default() -> Self {
        Self { items: RefCell::default(), waiting: Waiting::default() }
    }
}

impl<T> Queue<T> {
    /// Puts an item at the end.
    pub fn put(&self, item: T) {
        self.items.borrow_mut().push_back(item);
        // All are woken, not one: the one might belong to a task that has been cancelled, and its item would lie there
        // while another task waits for ever.
        self.waiting.wake_all();
    }

    /// Takes the first item, if there is one.
    pub fn try_get(&self) -> Option<T> {
        self.items.borrow_mut().pop_front()
    }

    /// Waits for the first item and takes it.
    pub async fn get(&self) -> T {
        self.waiting.until(|| self.try_get()).await
    }
}
