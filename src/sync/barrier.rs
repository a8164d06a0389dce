//! Where threads wait for each other, as at `threading.Barrier`, and many times a millisecond.

use std::sync::atomic::Ordering::SeqCst;

use super::word::Word;

/// Looks for the others before a thread falls asleep: about as long as it takes to fall asleep and to be woken.
const LOOKS: u32 = 100 * Word::SPINS;

/// A place that so many threads go on from together, again and again.
///
/// ```
/// use interleave::sync::{Barrier, Lock};
///
/// let (barrier, came) = (Barrier::new(2), Lock::new(0));
/// std::thread::scope(|threads| {
///     for _ in 0..2 {
///         threads.spawn(|| {
///             *came.lock() += 1;
///             barrier.wait(|| assert_eq!(*came.lock(), 2));
///         });
///     }
/// });
/// ```
#[derive(Debug)]
pub struct Barrier {
    parties: u32,
    here: Word,
    /// Threads that have left it, since all were here.
    left: Word,
    /// How often all have been here.
    passed: Word,
    asleep: Word,
}

impl Barrier {
    /// For so many threads.
    #[must_use]
    pub const fn new(parties: u32) -> Self {
        Self { parties, here: Word::new(0), left: Word::new(0), passed: Word::new(0), asleep: Word::new(0) }
    }

    /// Waits until all threads are here. The last one does something before anybody goes on.
    pub fn wait(&self, action: impl FnOnce()) {
        let passed = self.passed.load(SeqCst);
        if self.here.fetch_add(1, SeqCst) + 1 < self.parties {
            self.wait_for_the_last(passed);
            return;
        }
        // Nobody else comes here or leaves before `passed` has changed.
        self.here.store(0, SeqCst);
        self.left.store(0, SeqCst);
        action();
        self.passed.fetch_add(1, SeqCst);
        // Whoever falls asleep says so first and looks at `passed` then, so one of the two sees the other.
        if self.asleep.load(SeqCst) > 0 {
            self.passed.notify_all();
        }
    }

    fn wait_for_the_last(&self, passed: u32) {
        if looks_until(|| self.passed.load(SeqCst) != passed) {
            return;
        }
        self.asleep.fetch_add(1, SeqCst);
        while self.passed.load(SeqCst) == passed {
            self.passed.wait(passed, None);
        }
        self.asleep.fetch_sub(1, SeqCst);
    }

    /// Leaves with the others, once all have been here: to wake up takes longer than a small program does, so a thread looks
    /// for those who are not awake yet. If they do not come, it goes without them: they may not have a processor.
    pub fn leave(&self) {
        self.left.fetch_add(1, SeqCst);
        looks_until(|| self.left.load(SeqCst) >= self.parties);
    }
}

/// Looks until it is so, or often enough; returns whether it is.
fn looks_until(is_so: impl Fn() -> bool) -> bool {
    let mut looks = LOOKS;
    while looks > 0 {
        looks -= 1;
        if is_so() {
            return true;
        }
        std::hint::spin_loop();
    }
    false
}
