//! Watching a [`Gil`](super::Gil), which itself knows no clock.

use super::ThreadId;

/// Told what happens to a [`Gil`](super::Gil), by the thread to which it happens and at the time; it may take time stamps.
///
/// Each method does nothing unless it is written, and `()` writes none: a lock that is not observed has no trace of this
/// in its code. What takes long here makes the lock slower, most of all in `requested`, and none of it may use the lock.
///
/// `waiting`, `taken` and `released` follow one another in this order for each thread, and `requested` may come any number
/// of times between `waiting` and `taken`. From `taken` to `released` a thread holds the lock, so these times never
/// overlap. From `released` to `waiting` it does what needs no lock; where the lock has been asked for, as always when a
/// safe point releases it, this begins with the wait for another thread to take it.
///
/// ```
/// use std::cell::Cell;
/// use std::time::Duration;
/// use interleave::sync::{Gil, Observer, ThreadId};
///
/// #[derive(Default)]
/// struct Takes(Cell<u32>);
///
/// impl Observer for Takes {
///     fn taken(&self, _me: ThreadId) {
///         self.0.update(|takes| takes + 1);
///     }
/// }
///
/// let gil = Gil::observed(Duration::from_millis(5), Takes::default());
/// gil.take(ThreadId(1)).release_while(|| { /* a system call */ });
/// assert_eq!(gil.observer().0.get(), 2);
/// ```
pub trait Observer {
    /// The thread wants the lock from now on. It may get it at once.
    fn waiting(&self, _me: ThreadId) {}

    /// The thread has waited for the switch interval and asks the holder for the lock, for the first time or again.
    fn requested(&self, _me: ThreadId) {}

    /// The thread holds the lock.
    fn taken(&self, _me: ThreadId) {}

    /// The thread is about to release the lock, on request or of its own accord.
    fn released(&self, _me: ThreadId) {}
}

impl Observer for () {}
