//! The counter that is added to, each addition in two steps.
//!
//! A load and a store, with nothing to keep another thread from coming in between: then both have loaded the same
//! number, both store the next one, and one addition is lost. Both steps are relaxed atomics, so that this is a lost
//! update and not undefined behaviour. Tasks take the very same steps.

use std::hint::black_box;
use std::sync::atomic::{AtomicU32, Ordering};

use crate::spec::ids::Guard;
use crate::sync::Lock;

/// What is counted, and what it may be guarded by.
#[derive(Default)]
pub struct Counter {
    value: AtomicU32,
    lock: Lock<()>,
}

impl Counter {
    /// What it shows.
    pub fn value(&self) -> u32 {
        self.value.load(Ordering::Relaxed)
    }

    /// What it shows; it begins at 0 again.
    pub fn take(&self) -> u32 {
        self.value.swap(0, Ordering::Relaxed)
    }

    /// Adds 1 so many times. A function of its own, since a browser goes over to better code at a call only.
    #[inline(never)]
    pub fn add_many(&self, guard: Guard, times: u32) {
        for _ in 0..times {
            self.add(guard);
        }
    }

    /// Adds 1 and gives what the counter showed before. Who watches is told when that has been loaded, and when the sum has
    /// been stored; in between it may take its time, and holds the lock, where there is one.
    pub fn add_watched(&self, guard: Guard, on_loaded: impl FnOnce(), on_stored: impl FnOnce()) -> u32 {
        if guard == Guard::Atomic {
            let seen = self.value.fetch_add(1, Ordering::Relaxed);
            on_stored();
            return seen;
        }
        let _held = (guard == Guard::Lock).then(|| self.lock.lock());
        let seen = self.value.load(Ordering::Relaxed);
        on_loaded();
        self.value.store(seen.wrapping_add(1), Ordering::Relaxed);
        on_stored();
        seen
    }

    /// Adds 1, in two steps or in one.
    #[inline]
    fn add(&self, guard: Guard) {
        match guard {
            Guard::None | Guard::Coroutines => self.add_in_two_steps(),
            Guard::Lock => {
                let _held = self.lock.lock();
                self.add_in_two_steps();
            }
            Guard::Atomic => {
                self.value.fetch_add(1, Ordering::Relaxed);
            }
        }
    }

    #[inline]
    fn add_in_two_steps(&self) {
        // Where there is one thread only, the compiler would make one addition of a thousand.
        let value = black_box(&self.value);
        let seen = value.load(Ordering::Relaxed);
        // Here another thread may load the same number.
        value.store(seen.wrapping_add(1), Ordering::Relaxed);
    }
}
