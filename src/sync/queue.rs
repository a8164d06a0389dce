//! A first-in first-out queue between threads, as `queue.SimpleQueue` is.

use std::collections::VecDeque;

use super::condition::Condition;
use super::lock::Lock;

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
    items: Lock<VecDeque<T>>,
    not_empty: Condition,
}

impl<T> SimpleQueue<T> {
    /// An empty queue.
    #[must_use]
    pub const fn new() -> Self {
        Self { items: Lock::new(VecDeque::new()), not_empty: Condition::new() }
    }

    /// Puts an item at the end.
    ///
    /// It takes a lock, though never for longer than it takes to store an item. Not for a browser's main thread.
    pub fn put(&self, item: T) {
        self.items.lock().push_back(item);
        // One item, one thread: it takes the item, unless another thread that has not slept got there first, and then
        // there is nothing to take. Notified with the lock released, so that the thread does not wake only to wait for it.
        self.not_empty.notify_one();
    }

    /// Takes the first item, and sleeps until there is one. Not for a browser's main thread.
    pub fn get(&self) -> T {
        let mut items = self.items.lock();
        loop {
            if let Some(item) = items.pop_front() {
                return item;
            }
            (items, _) = self.not_empty.wait(items, None);
        }
    }

    /// Takes the first item, if there is one, as `get_nowait` does.
    ///
    /// It does not wait for an item, but takes a lock as [`SimpleQueue::put`] does.
    pub fn try_get(&self) -> Option<T> {
        self.items.lock().pop_front()
    }
}

impl<T> FromIterator<T> for SimpleQueue<T> {
    /// A queue with these items, the first one first.
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self { items: Lock::new(items.into_iter().collect()), not_empty: Condition::new() }
    }
}

impl<T> Default for SimpleQueue<T> {
    fn default() -> Self {
        Self::new()
    }
}
