//! A first-in first-out queue between threads, as `queue.SimpleQueue` is.

use std::collections::VecDeque;
use std::time::Duration;

use super::condition::Condition;
use super::lock::{Guard, Lock};
use super::word::Waited;

/// An unbounded queue: [`SimpleQueue::put`] finds room at once, [`SimpleQueue::get`] waits for an item.
///
/// Any number of threads may put and get. Each item is taken once, and the items of one thread in the order in which it
/// put them. To end workers, put as many sentinels as there are workers: each takes one and stops.
///
/// ```
/// use interleave::sync::SimpleQueue;
///
/// let (jobs, results) = (SimpleQueue::new(), SimpleQueue::new());
/// std::thread::scope(|threads| {
///     for _ in 0..2 {
///         threads.spawn(|| {
///             while let Some(n) = jobs.get() {
///                 results.put(n * n);
///             }
///         });
///     }
///     for job in [1, 2, 3].map(Some) {
///         jobs.put(job);
///     }
///     for sentinel in [None; 2] {
///         jobs.put(sentinel);
///     }
///     assert_eq!(results.get() + results.get() + results.get(), 1 + 4 + 9);
/// });
/// ```
#[derive(Debug)]
pub struct SimpleQueue<T> {
    state: Lock<State<T>>,
    not_empty: Condition,
}

#[derive(Debug)]
struct State<T> {
    items: VecDeque<T>,
    /// Threads that wait for an item. Where there are none, nobody has to be woken: to ask the platform for it would take
    /// longer than all the rest of a `put`.
    waiting: usize,
}

impl<T> SimpleQueue<T> {
    /// An empty queue.
    #[must_use]
    pub const fn new() -> Self {
        Self::of(VecDeque::new())
    }

    const fn of(items: VecDeque<T>) -> Self {
        Self { state: Lock::new(State { items, waiting: 0 }), not_empty: Condition::new() }
    }

    /// Puts an item at the end.
    ///
    /// It takes a lock, though never for longer than it takes to store an item. Not for a browser's main thread.
    pub fn put(&self, item: T) {
        let mut state = self.state.lock();
        state.items.push_back(item);
        let waited_for = state.waiting > 0;
        drop(state);
        // One item, one thread: it takes the item, unless another thread that has not slept got there first, and then
        // there is nothing to take. Notified with the lock released, so that the thread does not wake only to wait for it.
        if waited_for {
            self.not_empty.notify_one();
        }
    }

    /// Takes the first item, and sleeps until there is one. Not for a browser's main thread.
    pub fn get(&self) -> T {
        let mut state = self.state.lock();
        loop {
            if let Some(item) = state.items.pop_front() {
                return item;
            }
            (state, _) = self.wait(state, None);
        }
    }

    /// Takes the first item, and sleeps until there is one, but not much longer than `timeout`. Not for a browser's main
    /// thread.
    pub fn get_timeout(&self, timeout: Duration) -> Option<T> {
        let mut state = self.state.lock();
        let mut waited = Waited::Woken;
        loop {
            if let Some(item) = state.items.pop_front() {
                return Some(item);
            }
            if waited == Waited::TimedOut {
                return None;
            }
            (state, waited) = self.wait(state, Some(timeout));
        }
    }

    fn wait<'queue>(
        &'queue self,
        mut state: Guard<'queue, State<T>>,
        timeout: Option<Duration>,
    ) -> (Guard<'queue, State<T>>, Waited) {
        state.waiting += 1;
        let (mut state, waited) = self.not_empty.wait(state, timeout);
        state.waiting -= 1;
        (state, waited)
    }

    /// Takes the first item, if there is one, as `get_nowait` does.
    ///
    /// It does not wait for an item, but takes a lock as [`SimpleQueue::put`] does.
    pub fn try_get(&self) -> Option<T> {
        self.state.lock().items.pop_front()
    }

    /// Whether there was no item at that moment, as `empty` tells. When the caller hears of it, it may be otherwise.
    ///
    /// It takes a lock as [`SimpleQueue::put`] does.
    pub fn is_empty(&self) -> bool {
        self.state.lock().items.is_empty()
    }

    /// Takes all items that are there, which may be none, for the price of taking one.
    pub fn try_get_all(&self) -> VecDeque<T> {
        std::mem::take(&mut self.state.lock().items)
    }
}

impl<T> FromIterator<T> for SimpleQueue<T> {
    /// A queue with these items, the first one first.
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self::of(items.into_iter().collect())
    }
}

impl<T> Default for SimpleQueue<T> {
    fn default() -> Self {
        Self::new()
    }
}
