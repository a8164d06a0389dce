//! CPython's global interpreter lock, step by step.
//!
//! The protocol is that of CPython since 3.2, designed by Antoine Pitrou ([*Reworking the GIL*][mail], 2009) and described
//! at the head of [`Python/ceval_gil.c`][source]; functions and fields bear the names that they have there.
//!
//! - The lock is a boolean, `locked`, guarded by a mutex that is held only for an instant at a time.
//! - A thread that wants the lock waits for up to the *switch interval* (5 ms in Python, `sys.setswitchinterval`). If
//!   that time is up and the lock has not changed hands meanwhile, it sets the *drop request*.
//! - The holder looks at the drop request at its *safe points*, in CPython between some bytecodes. It then releases the
//!   lock and takes it again.
//! - In between it waits until another thread has taken the lock: the *forced switch*. Without it the holder, which is
//!   running, would nearly always get the lock back before the thread that it has just woken is there.
//! - A thread releases the lock around work that does not need it: waiting for a file or the network, or arithmetic in an
//!   extension module.
//!
//! # What differs
//!
//! - Left out is what has no meaning here: subinterpreters, signals and the rest of the eval breaker, forking, and threads
//!   that are told to exit while they wait.
//! - The wait of the forced switch is a loop, so that it cannot end for no reason before there was a switch.
//! - The drop request is reset only by the thread that takes the lock. CPython also resets it before the wait of the
//!   forced switch, which changes nothing: no request can be made again before the lock is taken, and that resets it.
//! - A thread that releases the lock for the last time waits for the forced switch too; see [`Held`].
//! - The first thread ever to take the lock does not count as a switch; see [`Gil::switches`].
//!
//! # Why the forced switch ends
//!
//! A holder that has been asked sleeps with no limit of time, so there must be a thread that takes the lock. There is: a
//! request is set only by a thread that waits for the lock, while another holds it, and is reset by everyone who takes it.
//! So a request that is pending after a release, with nobody having taken the lock since, was set by a thread that is
//! still waiting. That thread cannot give up: [`Gil::take`] returns with the lock or not at all. CPython, where it could,
//! did [hang][hang] in this place. What remains is that a waiting thread is killed from outside. Here threads that share
//! a memory are only ever thrown away all together.
//!
//! [mail]: https://mail.python.org/pipermail/python-dev/2009-October/093321.html
//! [source]: https://github.com/python/cpython/blob/main/Python/ceval_gil.c
//! [hang]: https://github.com/python/cpython/issues/96387

#![allow(clippy::doc_markdown, reason = "CPython is the name of a program and no code")]

mod held;
mod observer;

use std::sync::atomic::Ordering::Relaxed;
use std::time::Duration;

use super::condition::Condition;
use super::lock::Lock;
use super::word::{Waited, Word};

pub use held::Held;
pub use observer::Observer;

/// Which thread, out of those that share a [`Gil`]: a number of its own for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ThreadId(pub u32);

impl ThreadId {
    /// The thread with this number among those that share a lock.
    #[must_use]
    pub fn of(thread: usize) -> Self {
        Self(u32::try_from(thread).unwrap_or(u32::MAX))
    }
}

/// A lock that is handed over on request, after a time.
///
/// It guards no data of its own, but everything that threads touch only while they hold it: what one holder did before
/// it released the lock, the next one sees.
///
/// ```
/// use std::time::Duration;
/// use interleave::sync::{Gil, ThreadId};
///
/// let gil = Gil::new(Duration::from_millis(1));
/// std::thread::scope(|threads| {
///     for me in [1, 2].map(ThreadId) {
///         let gil = &gil;
///         threads.spawn(move || {
///             let mut held = gil.take(me);
///             while gil.switches() < 4 {
///                 // a step of work
///                 held.safe_point();
///             }
///         });
///     }
/// });
/// assert!(gil.switches() >= 4);
/// ```
#[derive(Debug)]
pub struct Gil<O = ()> {
    /// How long a thread waits before it asks for the lock.
    interval: Duration,
    /// Whether somebody holds the lock, and how often it has changed hands.
    mutex: Lock<State>,
    /// Waits: who wants the lock. Notified: that it is free.
    cond: Condition,
    /// The last thread to take the lock. Taken together with `mutex`, if both are, after it.
    switch_mutex: Lock<Option<ThreadId>>,
    /// Waits: who has released the lock on request. Notified: that somebody has taken it.
    switch_cond: Condition,
    /// 1 if the holder is asked to release the lock. In CPython since 3.13 it is one bit of the holder's eval breaker.
    drop_request: Word,
    /// Who is told of what happens.
    observer: O,
}

/// What the mutex of a [`Gil`] guards.
#[derive(Debug)]
struct State {
    locked: bool,
    switch_number: u32,
}

impl Gil {
    /// A lock that nobody has held yet, for threads that wait for `switch_interval` before they ask for it.
    ///
    /// As in CPython an interval of less than a microsecond counts as one.
    #[must_use]
    pub const fn new(switch_interval: Duration) -> Self {
        Self::observed(switch_interval, ())
    }

    /// The same, with the interval in milliseconds, as `sys.setswitchinterval` has it in seconds.
    #[must_use]
    pub fn with_interval_ms(switch_interval: f64) -> Self {
        Self::new(Duration::from_secs_f64(switch_interval / 1000.0))
    }
}

impl<O> Gil<O> {
    /// A [`Gil::new`] that tells an observer what happens.
    #[must_use]
    pub const fn observed(switch_interval: Duration, observer: O) -> Self {
        let shortest = Duration::from_micros(1);
        Self {
            interval: if switch_interval.as_nanos() < shortest.as_nanos() { shortest } else { switch_interval },
            mutex: Lock::new(State { locked: false, switch_number: 0 }),
            cond: Condition::new(),
            switch_mutex: Lock::new(None),
            switch_cond: Condition::new(),
            drop_request: Word::new(0),
            observer,
        }
    }

    /// Who is told of what happens.
    pub const fn observer(&self) -> &O {
        &self.observer
    }

    /// How often the lock was taken by another thread than the one that held it last.
    ///
    /// CPython's `switch_number`, except that there the first thread to take the lock counts as well. The number wraps
    /// around. It takes the mutex, though not the lock itself.
    pub fn switches(&self) -> u32 {
        self.mutex.lock().switch_number
    }

    /// Whether the holder is asked to release the lock.
    ///
    /// Relaxed: nothing is read on the strength of it. Whoever sees a request late runs on a little longer, and what a
    /// new holder may see is ordered by `mutex`.
    #[inline]
    fn drop_requested(&self) -> bool {
        self.drop_request.load(Relaxed) != 0
    }
}

impl<O: Observer> Gil<O> {
    /// Takes the lock, and sleeps until that is possible.
    ///
    /// `me` is the number of the calling thread. If two threads wait under one number the forced switch between them never
    /// ends; and a thread that holds the lock already waits for itself, for ever.
    pub fn take(&self, me: ThreadId) -> Held<'_, O> {
        self.take_gil(me);
        Held::new(self, me)
    }

    fn take_gil(&self, me: ThreadId) {
        self.observer.waiting(me);
        let mut state = self.mutex.lock();
        while state.locked {
            let saved_switchnum = state.switch_number;
            let waited;
            (state, waited) = self.cond.wait(state, Some(self.interval));
            // If the lock has changed hands, its holder has not had its time yet.
            if waited == Waited::TimedOut && state.locked && state.switch_number == saved_switchnum {
                // Told first: seen from outside, the holder releases the lock after it was asked and not before.
                self.observer.requested(me);
                self.drop_request.store(1, Relaxed);
            }
        }
        // From here on this thread holds the lock, though it is not written down yet: `mutex` keeps the others out.
        let mut last_holder = self.switch_mutex.lock();
        state.locked = true;
        if *last_holder != Some(me) {
            if last_holder.is_some() {
                state.switch_number = state.switch_number.wrapping_add(1);
            }
            *last_holder = Some(me);
        }
        self.switch_cond.notify_one();
        drop(last_holder);
        // Whoever asked, asked the holder before. Those who still wait will ask again when their time is up.
        self.drop_request.store(0, Relaxed);
        drop(state);
        self.observer.taken(me);
    }

    fn drop_gil(&self, me: ThreadId) {
        self.observer.released(me);
        let mut state = self.mutex.lock();
        state.locked = false;
        self.cond.notify_one();
        drop(state);

        // The forced switch. If the lock was taken meanwhile, then `last_holder` says so, and a request that is pending now
        // is for the new holder.
        if self.drop_requested() {
            let mut last_holder = self.switch_mutex.lock();
            // CPython waits once and may be woken for no reason. The loop makes the switch certain.
            while *last_holder == Some(me) {
                (last_holder, _) = self.switch_cond.wait(last_holder, None);
            }
        }
    }
}
