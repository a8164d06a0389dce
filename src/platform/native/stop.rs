//! The flag that asks the threads of a program to stop.

use std::cell::RefCell;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

thread_local!(static STOP: RefCell<Stop> = RefCell::default());

/// A program's stop flag. The thread that starts a program has one, and the program's threads share it.
#[derive(Clone, Debug, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// The flag of the calling thread.
    #[must_use]
    pub fn here() -> Self {
        STOP.with_borrow(Self::clone)
    }

    /// Makes this the flag of the calling thread.
    pub(super) fn adopt(self) {
        STOP.set(self);
    }

    /// Asks the threads to stop.
    pub fn set(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Lets the next program run.
    pub fn clear(&self) {
        self.0.store(false, Ordering::Relaxed);
    }
}

/// Whether the program that the calling thread belongs to has been asked to stop.
#[must_use]
pub fn stop_asked() -> bool {
    STOP.with_borrow(|Stop(flag)| flag.load(Ordering::Relaxed))
}
