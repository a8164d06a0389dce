//! The seam to the platform: an integer in shared memory that threads can sleep on.
//!
//! This is what Linux calls a futex: everything that needs no waiting is a plain atomic operation, and only a thread that
//! has to wait asks the platform for help. WebAssembly has the same as [two instructions][wasm]; elsewhere std's mutex and
//! condition variable stand in for them.
//!
//! [wasm]: https://github.com/WebAssembly/threads/blob/main/proposals/threads/Overview.md#wait-and-notify-operators

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

/// How a wait ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waited {
    /// By a notification, or because the word had another value to begin with, or for no reason at all: whoever waits
    /// looks again at what it waits for.
    Woken,
    /// The time was up first.
    TimedOut,
}

/// An atomic `u32` with a list of threads that sleep on it.
///
/// The operations of an atomic integer are those of [`AtomicU32`], with the orderings spelt out by the caller.
#[derive(Debug)]
pub struct Word {
    value: AtomicU32,
    sleepers: platform::Sleepers,
}

impl Word {
    /// How often a thread looks once more at a word before it sleeps on it. To fall asleep and to be woken takes some
    /// microseconds, and most locks are held for less than one; this many looks take about as long as that.
    pub const SPINS: u32 = 100;

    /// A word with this value, on which nobody sleeps.
    #[must_use]
    pub const fn new(value: u32) -> Self {
        Self { value: AtomicU32::new(value), sleepers: platform::Sleepers::new() }
    }

    /// The value.
    #[inline]
    #[must_use]
    pub fn load(&self, order: Ordering) -> u32 {
        self.value.load(order)
    }

    /// Replaces the value.
    pub fn store(&self, value: u32, order: Ordering) {
        self.value.store(value, order);
    }

    /// Replaces the value, and returns the one before.
    pub fn swap(&self, value: u32, order: Ordering) -> u32 {
        self.value.swap(value, order)
    }

    /// Replaces the value if it is `current`.
    ///
    /// # Errors
    ///
    /// The value, if it is another.
    pub fn compare_exchange(&self, current: u32, new: u32, success: Ordering, failure: Ordering) -> Result<u32, u32> {
        self.value.compare_exchange(current, new, success, failure)
    }

    /// Adds to the value, wrapping around, and returns the one before.
    pub fn fetch_add(&self, value: u32, order: Ordering) -> u32 {
        self.value.fetch_add(value, order)
    }

    /// Takes from the value, wrapping around, and returns the one before.
    pub fn fetch_sub(&self, value: u32, order: Ordering) -> u32 {
        self.value.fetch_sub(value, order)
    }

    /// Sets the bits that are set in `bits`, and returns the value before.
    pub fn fetch_or(&self, bits: u32, order: Ordering) -> u32 {
        self.value.fetch_or(bits, order)
    }

    /// Sleeps until notified, but not at all if the value is not `expected`, and no longer than `timeout`.
    ///
    /// Looking at the value and falling asleep are one step for whoever notifies: a thread that changes the value and
    /// *then* notifies cannot do both unseen in between.
    pub fn wait(&self, expected: u32, timeout: Option<Duration>) -> Waited {
        self.sleepers.wait(&self.value, expected, timeout)
    }

    /// Wakes one of the threads that sleep on this word, if there is any.
    pub fn notify_one(&self) {
        self.sleepers.notify(&self.value, 1);
    }

    /// Wakes all threads that sleep on this word.
    pub fn notify_all(&self) {
        self.sleepers.notify(&self.value, u32::MAX);
    }

    /// Where the value is, for the `Atomics` of JavaScript.
    #[must_use]
    pub const fn as_ptr(&self) -> *const u32 {
        self.value.as_ptr().cast_const()
    }
}

/// WebAssembly with shared memory: the engine keeps the list of sleepers of each address.
#[cfg(all(target_arch = "wasm32", target_feature = "atomics"))]
mod platform {
    use core::arch::wasm32::{memory_atomic_notify, memory_atomic_wait32};
    use std::sync::atomic::AtomicU32;
    use std::time::Duration;

    use super::Waited;

    #[derive(Debug)]
    pub(super) struct Sleepers;

    impl Sleepers {
        pub(super) const fn new() -> Self {
            Self
        }

        #[expect(clippy::unused_self, reason = "the other platform needs it")]
        pub(super) fn wait(&self, value: &AtomicU32, expected: u32, timeout: Option<Duration>) -> Waited {
            /// What the instruction answers when the time was up.
            const TIMED_OUT: i32 = 2;
            // A negative time is no limit; 2^63 ns are 292 years.
            let nanoseconds = timeout.map_or(-1, |timeout| i64::try_from(timeout.as_nanos()).unwrap_or(i64::MAX));
            // SAFETY: the address is that of a live, aligned, 4-byte atomic. The instruction traps where waiting is not
            // allowed, which is an error and no undefined behaviour.
            let answer = unsafe { memory_atomic_wait32(value.as_ptr().cast(), expected.cast_signed(), nanoseconds) };
            if answer == TIMED_OUT { Waited::TimedOut } else { Waited::Woken }
        }

        #[expect(clippy::unused_self, reason = "the other platform needs it")]
        pub(super) fn notify(&self, value: &AtomicU32, count: u32) {
            // SAFETY: the address is that of a live, aligned, 4-byte atomic.
            unsafe { memory_atomic_notify(value.as_ptr().cast(), count) };
        }
    }
}

/// WebAssembly without shared memory: there is one thread, and nobody who could wake it.
#[cfg(all(target_arch = "wasm32", not(target_feature = "atomics")))]
mod platform {
    use std::sync::atomic::AtomicU32;
    use std::time::Duration;

    use super::Waited;

    #[derive(Debug)]
    pub(super) struct Sleepers;

    impl Sleepers {
        pub(super) const fn new() -> Self {
            Self
        }

        #[expect(clippy::unused_self, reason = "the other platforms need it")]
        pub(super) fn wait(&self, _value: &AtomicU32, _expected: u32, _timeout: Option<Duration>) -> Waited {
            unreachable!("a thread that is alone would wait for ever")
        }

        #[expect(clippy::unused_self, reason = "the other platforms need it")]
        pub(super) fn notify(&self, _value: &AtomicU32, _count: u32) {}
    }
}

/// Everywhere else: std has no wait on an address, so each word has a condition variable of its own.
#[cfg(not(target_arch = "wasm32"))]
mod platform {
    use std::sync::atomic::{AtomicU32, Ordering};
    use std::sync::{Condvar, Mutex, PoisonError};
    use std::time::Duration;

    use super::Waited;

    #[derive(Debug)]
    pub(super) struct Sleepers {
        /// Guards no data. Whoever notifies takes it, so that no notification falls between a sleeper's look at the value
        /// and its sleep.
        falling_asleep: Mutex<()>,
        woken: Condvar,
    }

    impl Sleepers {
        pub(super) const fn new() -> Self {
            Self { falling_asleep: Mutex::new(()), woken: Condvar::new() }
        }

        pub(super) fn wait(&self, value: &AtomicU32, expected: u32, timeout: Option<Duration>) -> Waited {
            // Relaxed: what changed the value is ordered by the mutex if it was before, and followed by a notification
            // if it was not. Nobody panics while holding the mutex, so poison says nothing.
            let unchanged = || value.load(Ordering::Relaxed) == expected;
            let guard = self.falling_asleep.lock().unwrap_or_else(PoisonError::into_inner);
            if !unchanged() {
                return Waited::Woken;
            }
            let Some(timeout) = timeout else {
                drop(self.woken.wait(guard).unwrap_or_else(PoisonError::into_inner));
                return Waited::Woken;
            };
            let (guard, result) = self.woken.wait_timeout(guard, timeout).unwrap_or_else(PoisonError::into_inner);
            drop(guard);
            if result.timed_out() { Waited::TimedOut } else { Waited::Woken }
        }

        pub(super) fn notify(&self, _value: &AtomicU32, count: u32) {
            drop(self.falling_asleep.lock().unwrap_or_else(PoisonError::into_inner));
            if count == 1 {
                self.woken.notify_one();
            } else {
                self.woken.notify_all();
            }
        }
    }
}
