//! Where threads wait for each other, many times a millisecond.

use std::sync::atomic::{AtomicU32, Ordering::SeqCst};

use crate::sync::Word;

/// Looks for the others before a thread falls asleep: about as long as it takes to fall asleep and to be woken.
const LOOKS: u32 = 10_000;

/// A place that so many threads leave together.
pub struct Meeting {
    threads: u32,
    here: AtomicU32,
    /// Threads that have left it, since all were here.
    left: AtomicU32,
    /// How often all have met.
    met: Word,
    asleep: AtomicU32,
}

impl Meeting {
    /// Of so many threads.
    pub fn of(threads: u32) -> Self {
        Self { threads, here: AtomicU32::new(0), left: AtomicU32::new(0), met: Word::new(0), asleep: AtomicU32::new(0) }
    }

    /// Waits until all threads are here. The last one does something before anybody goes on.
    pub fn meet(&self, last: impl FnOnce()) {
        let met = self.met.load(SeqCst);
        if self.here.fetch_add(1, SeqCst) + 1 < self.threads {
            self.wait(met);
            return;
        }
        self.here.store(0, SeqCst);
        self.left.store(0, SeqCst);
        last();
        self.met.fetch_add(1, SeqCst);
        if self.asleep.load(SeqCst) > 0 {
            self.met.notify_all();
        }
    }

    fn wait(&self, met: u32) {
        if looks_until(|| self.met.load(SeqCst) != met) {
            return;
        }
        self.asleep.fetch_add(1, SeqCst);
        while self.met.load(SeqCst) == met {
            self.met.wait(met, None);
        }
        self.asleep.fetch_sub(1, SeqCst);
    }

    /// Leaves with the others, once all have met: to wake up takes longer than a small program does, so a thread looks for
    /// those who are not awake yet. If they do not come, it goes without them: they may not have a processor.
    pub fn leave(&self) {
        self.left.fetch_add(1, SeqCst);
        looks_until(|| self.left.load(SeqCst) >= self.threads);
    }
}

/// Looks until it is so, or often enough; returns whether it is.
fn looks_until(is_so: impl Fn() -> bool) -> bool {
    for _ in 0..LOOKS {
        if is_so() {
            return true;
        }
        std::hint::spin_loop();
    }
    false
}
