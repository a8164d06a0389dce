//! A first-in first-out queue between tasks, as `asyncio.Queue` is.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::future::poll_fn;
use std::task::{Poll, Waker};

use super::event::remember;

/// An unbounded queue: [`Queue::put`] never waits, [`Queue::get`] waits for an item.
#[derive(Debug)]
pub struct Queue<T> {
    items: RefCell<VecDeque<T>>,
    waiting: RefCell<Vec<Waker>>,
}

impl<T> Default for Queue<T> {
    fn default() -> Self {
        Self { items: RefCell::default(), waiting: RefCell::default() }
    }
}

impl<T> Queue<T> {
    /// Puts an item at the end.
    pub fn put(&self, item: T) {
        self.items.borrow_mut().push_back(item);
        // All are woken, not one: the one might belong to a task that has been cancelled, and its item would lie there
        // while another task waits for ever.
        for waker in self.waiting.take() {
            waker.wake();
        }
    }

    /// Takes the first item, if there is one.
    pub fn try_get(&self) -> Option<T> {
        self.items.borrow_mut().pop_front()
    }

    /// Waits for the first item and takes it.
    pub async fn get(&self) -> T {
        poll_fn(|context| {
            if let Some(item) = self.try_get() {
                return Poll::Ready(item);
            }
            remember(&mut self.waiting.borrow_mut(), context.waker());
            Poll::Pending
        })
        .await
    }
}
