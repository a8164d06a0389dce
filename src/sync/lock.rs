//! Mutual exclusion, as `threading.Lock` gives it.
//!
//! The third mutex of Ulrich Drepper's [*Futexes Are Tricky*][paper]. A lock that nobody else wants costs one atomic
//! operation to take and one to release: the word itself says whether anybody has to be woken. A thread that finds the
//! lock held looks a few times more before it sleeps, as std's does.
//!
//! [paper]: https://www.akkadia.org/drepper/futex.pdf

use std::cell::UnsafeCell;
use std::fmt;
use std::marker::PhantomData;
use std::ops::{Deref, DerefMut};
use std::sync::atomic::Ordering::{Acquire, Relaxed, Release};

use super::word::Word;

/// Nobody holds the lock.
const FREE: u32 = 0;
/// A thread holds the lock, and nobody sleeps.
const HELD: u32 = 1;
/// A thread holds the lock, and others may sleep until it is released.
const HELD_AND_WANTED: u32 = 2;

/// Data that one thread at a time may use.
///
/// Unlike std's mutex it knows no poison: a thread that panics releases the lock, and what it left half done is there for
/// the next one to see.
///
/// ```
/// use interleave::sync::Lock;
///
/// let counter = Lock::new(0);
/// std::thread::scope(|threads| {
///     for _ in 0..2 {
///         threads.spawn(|| (0..1000).for_each(|_| *counter.lock() += 1));
///     }
/// });
/// assert_eq!(*counter.lock(), 2000);
/// ```
pub struct Lock<T> {
    state: Word,
    data: UnsafeCell<T>,
}

// SAFETY: `data` is reached only through a `Guard`, and only one guard of a lock exists at a time (see `Lock::lock`), so
// sharing the lock lets threads hand the data to one another but never share it. Handing over is what `Send` allows.
unsafe impl<T: Send> Sync for Lock<T> {}

impl<T> Lock<T> {
    /// A lock that nobody holds.
    #[must_use]
    pub const fn new(data: T) -> Self {
        Self { state: Word::new(FREE), data: UnsafeCell::new(data) }
    }

    /// Takes the lock, and sleeps until that is possible.
    ///
    /// A thread that holds the lock already waits for itself, for ever. Not for a browser's main thread.
    pub fn lock(&self) -> Guard<'_, T> {
        // A guard is made only by the thread that turned `FREE` into something else, and only dropping it turns the word
        // back into `FREE`. Acquire here pairs with Release there: what one holder did, the next one sees.
        if !self.take_if_free() && !self.spin() {
            // Taken as `HELD_AND_WANTED`, though there may be no other sleeper: this thread cannot know, and one
            // notification too many does no harm, while one too few would leave a sleeper asleep.
            while self.state.swap(HELD_AND_WANTED, Acquire) != FREE {
                self.state.wait(HELD_AND_WANTED, None);
            }
        }
        Guard { lock: self, data: PhantomData }
    }

    /// Takes the lock if nobody holds it. Never waits.
    pub fn try_lock(&self) -> Option<Guard<'_, T>> {
        self.take_if_free().then(|| Guard { lock: self, data: PhantomData })
    }

    fn take_if_free(&self) -> bool {
        self.state.compare_exchange(FREE, HELD, Acquire, Relaxed).is_ok()
    }

    /// Waits a moment for the lock without sleeping; tells whether it has been taken.
    fn spin(&self) -> bool {
        let mut spins = Word::SPINS;
        while spins > 0 {
            spins -= 1;
            match self.state.load(Relaxed) {
                FREE if self.take_if_free() => return true,
                // Others sleep already: the holder takes long.
                HELD_AND_WANTED => return false,
                _ => std::hint::spin_loop(),
            }
        }
        false
    }
}

impl<T: Default> Default for Lock<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

impl<T> fmt::Debug for Lock<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Without the data: to show it would mean to wait for it.
        f.debug_struct("Lock").finish_non_exhaustive()
    }
}

/// The right to use the data of a [`Lock`]; dropping it releases the lock, without waiting.
#[must_use = "the lock is released at once if its guard is not kept"]
pub struct Guard<'lock, T> {
    lock: &'lock Lock<T>,
    /// Shared and sent as a `&mut T` is. By its other field alone it would be `Sync` for every `T: Send`, and two threads
    /// could read a `Cell` through one guard.
    data: PhantomData<&'lock mut T>,
}

impl<'lock, T> Guard<'lock, T> {
    /// The lock that this guard holds.
    pub(super) fn lock(&self) -> &'lock Lock<T> {
        self.lock
    }
}

impl<T> Deref for Guard<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        // SAFETY: this is the only guard of the lock (see `Lock::lock`), and it is borrowed for as long as the data is.
        unsafe { &*self.lock.data.get() }
    }
}

impl<T> DerefMut for Guard<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        // SAFETY: as in `deref`, and the guard is borrowed mutably.
        unsafe { &mut *self.lock.data.get() }
    }
}

impl<T: fmt::Debug> fmt::Debug for Guard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<T> Drop for Guard<'_, T> {
    fn drop(&mut self) {
        if self.lock.state.swap(FREE, Release) == HELD_AND_WANTED {
            self.lock.state.notify_one();
        }
    }
}
