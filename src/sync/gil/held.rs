//! Holding the [`Gil`].

use std::marker::PhantomData;

use super::observer::Observer;
use super::{Gil, ThreadId};

/// The right to run: as long as it lives, and outside of [`Held::release_while`], no other thread holds the lock.
///
/// Dropping it releases the lock; if the lock has been asked for, the thread then waits until another has taken it, as at
/// a safe point. (CPython spares a thread that is about to end this wait, since the thread's data may be gone before it
/// is over. A number cannot be gone.)
#[derive(Debug)]
#[must_use = "the lock is released at once if it is not kept"]
pub struct Held<'gil, O: Observer = ()> {
    gil: &'gil Gil<O>,
    me: ThreadId,
    /// The number is the calling thread's, so this must not be sent to another.
    not_send: PhantomData<*const ()>,
}

impl<'gil, O: Observer> Held<'gil, O> {
    /// For the thread `me`, which has just taken the lock.
    pub(super) fn new(gil: &'gil Gil<O>, me: ThreadId) -> Self {
        Self { gil, me, not_send: PhantomData }
    }

    /// Lets another thread have the lock if one has asked for it, and returns whether it did.
    ///
    /// Costs one load of a shared word as long as nobody asks. A thread that computes calls it every now and then, once in
    /// a small part of the switch interval, for nothing else can make it give up the lock.
    #[inline]
    pub fn safe_point(&mut self) -> bool {
        let asked = self.gil.drop_requested();
        if asked {
            self.switch();
        }
        asked
    }

    /// Out of line, so that what is left of a safe point is small enough to be put into a loop.
    #[cold]
    #[inline(never)]
    fn switch(&mut self) {
        self.gil.drop_gil(self.me);
        // Other threads run now.
        self.gil.take_gil(self.me);
    }

    /// Does work that does not need the lock while others may hold it, then takes it again.
    ///
    /// What `Py_BEGIN_ALLOW_THREADS` and `Py_END_ALLOW_THREADS` put around a system call, or around a long computation in
    /// an extension module.
    pub fn release_while<R>(&mut self, work: impl FnOnce() -> R) -> R {
        self.gil.drop_gil(self.me);
        let _taken_again = TakeAgain { gil: self.gil, me: self.me };
        work()
    }
}

impl<O: Observer> Drop for Held<'_, O> {
    fn drop(&mut self) {
        self.gil.drop_gil(self.me);
    }
}

/// Takes the lock when it is dropped, also when the work panics: the [`Held`] that is dropped next releases it.
struct TakeAgain<'gil, O: Observer> {
    gil: &'gil Gil<O>,
    me: ThreadId,
}

impl<O: Observer> Drop for TakeAgain<'_, O> {
    fn drop(&mut self) {
        self.gil.take_gil(self.me);
    }
}
