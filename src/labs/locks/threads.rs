//! Threads that add to one shared counter, all at the same time.
//!
//! If nobody says how often, they add until they have met: a fixed number does not do. What a fast machine is done with in
//! a few milliseconds fits into one turn on the processor; where others want it too, the threads may run one after
//! another, and nothing is lost.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::Duration;

use super::counter::Counter;
use super::rehearsal::{ADDITIONS_A_LOOK, rehearse};
use super::sample::{ADDITIONS, add_slowly, meet, pause};
use super::stretch::{Stretch, length_ms, overlap_ms};
use super::{ADD_MS, MOST_INCREMENTS};
use crate::platform::{Outbox, Threads, clock, stop_asked};
use crate::record::moments::Addition;
use crate::spec::ids::Guard;
use crate::sync::{Event, Lock};
use crate::work::{Counted, LockWork, Report};

/// How long threads that can lose additions go on until they have lost some, in milliseconds.
const MOST_ADD_MS: f64 = 1_500.0;

/// Looks for the other threads before a thread begins without them: some milliseconds.
const MOST_SPINS: u32 = 2_000_000;

/// How often the page is told how the counter stands: about once a frame.
const TELL: Duration = Duration::from_millis(16);

/// What the threads share.
struct Shared {
    guard: Guard,
    threads: u32,
    counter: Counter,
    made: AtomicU32,
    /// Additions that each thread is to make, if somebody said.
    asked: Option<u32>,
    /// Additions that each thread makes. If nobody said, it grows to what the fastest has made.
    increments: AtomicU32,
    /// Tells threads that were not told how often.
    enough: AtomicBool,
    rehearsed: Gate,
    /// Lets the threads go.
    go: Event,
    /// Threads that have woken up.
    awake: AtomicU32,
    /// Where those meet that were not told how often: the number is final when all are here.
    agreed: Gate,
    /// When each of those that are done was adding.
    stretches: Lock<Vec<Stretch>>,
    done: Gate,
    /// Another counter, for additions that are looked at closely, and who has come to it.
    close: Counter,
    close_up: AtomicU32,
    sample: Lock<Vec<Addition>>,
    looked_at: Gate,
}

/// Opens when so many threads have come to it.
struct Gate {
    missing: AtomicU32,
    open: Event,
}

impl Gate {
    fn for_so_many(threads: u32) -> Self {
        Self { missing: AtomicU32::new(threads), open: Event::new() }
    }

    /// One more is here. What each did before is seen by whoever sees the gate open.
    fn come(&self) {
        if self.missing.fetch_sub(1, Ordering::AcqRel) == 1 {
            self.open.set();
        }
    }
}

/// Has each thread add as often as it is told, and reports how the counter stands.
pub fn program(work: LockWork, threads: &Threads, outbox: &mut Outbox) {
    let shared = Shared {
        guard: work.guard,
        threads: work.threads,
        counter: Counter::default(),
        made: AtomicU32::new(0),
        asked: work.increments,
        increments: AtomicU32::new(work.increments.unwrap_or(0)),
        enough: AtomicBool::new(false),
        rehearsed: Gate::for_so_many(work.threads),
        go: Event::new(),
        awake: AtomicU32::new(0),
        agreed: Gate::for_so_many(work.threads),
        stretches: Lock::default(),
        done: Gate::for_so_many(work.threads),
        close: Counter::default(),
        close_up: AtomicU32::new(0),
        sample: Lock::default(),
        looked_at: Gate::for_so_many(work.threads),
    };
    threads.scope(|scope| {
        for thread in 0..threads.count() {
            scope.start(thread, |thread| shared.work(thread));
        }
        shared.rehearsed.open.wait(None);
        let began = clock::now();
        shared.go.set();
        while !shared.done.open.wait(Some(TELL)) {
            if shared.is_enough(clock::now() - began) {
                shared.enough.store(true, Ordering::Relaxed);
            }
            outbox.tell(Report::Count(shared.counted()));
        }
        outbox.tell(Report::Count(shared.counted()));
        shared.looked_at.open.wait(None);
        outbox.tell(Report::Sample(std::mem::take(&mut *shared.sample.lock())));
    });
}

impl Shared {
    /// What each thread does.
    fn work(&self, thread: usize) {
        rehearse(self.guard);
        self.rehearsed.come();
        self.go.wait(None);
        self.wait_for_the_others();
        let from = clock::shared(clock::now());
        self.add();
        let to = clock::shared(clock::now());
        self.stretches.lock().push(Stretch { from, to });
        self.done.come();
        self.add_closely(thread);
    }

    /// Adds a few times more, when nobody is timed any longer.
    fn add_closely(&self, thread: usize) {
        self.done.open.wait(None);
        meet(&self.close_up, self.threads);
        let thread = u32::try_from(thread).unwrap_or(u32::MAX);
        let mut additions = Vec::new();
        for _ in 0..ADDITIONS {
            additions.push(add_slowly(&self.close, self.guard, thread));
            pause();
        }
        self.sample.lock().append(&mut additions);
        self.looked_at.come();
    }

    fn add(&self) {
        let made = if self.asked.is_none() { self.add_until_enough() } else { 0 };
        let mut left = self.increments.load(Ordering::Relaxed) - made;
        while left > 0 && !stop_asked() {
            left -= self.add_some(ADDITIONS_A_LOOK.min(left));
        }
    }

    /// Returns when all threads have added for long enough, with what this one has made: the slower ones have yet to catch up
    /// with the fastest.
    fn add_until_enough(&self) -> u32 {
        let mut made = 0;
        while !self.enough.load(Ordering::Relaxed) && made < MOST_INCREMENTS && !stop_asked() {
            made += self.add_some(ADDITIONS_A_LOOK);
        }
        self.increments.fetch_max(made, Ordering::Relaxed);
        self.agreed.come();
        self.agreed.open.wait(None);
        made
    }

    fn add_some(&self, additions: u32) -> u32 {
        self.counter.add_many(self.guard, additions);
        self.made.fetch_add(additions, Ordering::Release);
        additions
    }

    /// Whether threads that nobody told how often have added for long enough, and have met if that can be seen.
    fn is_enough(&self, elapsed_ms: f64) -> bool {
        let can_lose = self.guard == Guard::None && self.threads > 1;
        // In this order: what is in the books has been added to the counter before, so what is missing there is lost.
        let made = self.made.load(Ordering::Acquire);
        let may_yet_lose = can_lose && self.counter.value() >= made;
        elapsed_ms >= if may_yet_lose { MOST_ADD_MS } else { ADD_MS }
    }

    fn counted(&self) -> Counted {
        let stretches = self.stretches.lock();
        Counted {
            increments: self.increments.load(Ordering::Relaxed),
            made: self.made.load(Ordering::Relaxed),
            actual: self.counter.value(),
            elapsed_ms: length_ms(&stretches),
            overlap_ms: overlap_ms(&stretches),
        }
    }

    /// Waits until all threads are awake, or most of a turn on the processor is over.
    ///
    /// To wake up takes longer than many thousand additions: without this, the first thread would be done with a small
    /// number before the last one has begun, and they would never meet.
    fn wait_for_the_others(&self) {
        self.awake.fetch_add(1, Ordering::Relaxed);
        for _ in 0..MOST_SPINS {
            if self.awake.load(Ordering::Relaxed) >= self.threads {
                break;
            }
            std::hint::spin_loop();
        }
    }
}
