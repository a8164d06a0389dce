//! Waiting for what a lock guards to change, as `threading.Condition` does.

use std::sync::atomic::Ordering::Relaxed;
use std::time::Duration;

use super::lock::Guard;
use super::word::{Waited, Word};

/// Threads that released a [`Lock`](super::Lock) and sleep until another thread says that something has changed.
///
/// Whoever waits does so in a loop, and looks again each time: a wait may end for no reason, and by the time the lock is
/// taken again a third thread may have undone the change.
///
/// ```
/// use interleave::sync::{Condition, Lock};
///
/// let (ready, changed) = (Lock::new(false), Condition::new());
/// std::thread::scope(|threads| {
///     threads.spawn(|| {
///         *ready.lock() = true;
///         changed.notify_one();
///     });
///     let mut guard = ready.lock();
///     while !*guard {
///         (guard, _) = changed.wait(guard, None);
///     }
/// });
/// ```
#[derive(Debug)]
pub struct Condition {
    /// How often somebody was notified. A thread that is about to sleep has read the number while it held the lock, and
    /// does not fall asleep if it has changed since: that is how a notification between the two is not lost.
    ///
    /// The number wraps around: a notification *would* be lost if a thread were held up between the two for exactly 2^32
    /// others.
    notifications: Word,
}

impl Condition {
    /// A condition for which nobody waits.
    #[must_use]
    pub const fn new() -> Self {
        Self { notifications: Word::new(0) }
    }

    /// Releases the lock, sleeps until notified or until `timeout` is over, and takes the lock again.
    ///
    /// `None` is no limit. Not for a browser's main thread.
    pub fn wait<'lock, T>(&self, guard: Guard<'lock, T>, timeout: Option<Duration>) -> (Guard<'lock, T>, Waited) {
        // Relaxed, here and below: the number only tells notifications apart. What they are about is guarded by the lock.
        let seen = self.notifications.load(Relaxed);
        let lock = guard.lock();
        drop(guard);
        let waited = self.notifications.wait(seen, timeout);
        (lock.lock(), waited)
    }

    /// Wakes one of the waiting threads, if there is any. Never waits.
    ///
    /// The change that it is about has been made with the lock held; the lock need not be held any longer.
    pub fn notify_one(&self) {
        self.notifications.fetch_add(1, Relaxed);
        self.notifications.notify_one();
    }

    /// Wakes all waiting threads. Never waits.
    pub fn notify_all(&self) {
        self.notifications.fetch_add(1, Relaxed);
        self.notifications.notify_all();
    }
}

impl Default for Condition {
    fn default() -> Self {
        Self::new()
    }
}
