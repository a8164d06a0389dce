//! The locks lab: threads that add to one shared counter, each addition in two steps.
//!
//! A load and a store, with nothing to keep another thread from coming in between: then both have loaded the same
//! number, both store the next one, and one addition is lost. Both steps are relaxed atomics, so that this is a lost
//! update and not undefined behaviour.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use crate::browser::clock;
use crate::browser::tree::host::{Gathered, stop_asked};
use crate::browser::tree::thread::Threads;
use crate::browser::tree::{Counted, FromTree, LockWork};
use crate::spec::ids::Guard;
use crate::sync::{Event, Lock};

/// Additions between two looks whether to stop, and between two entries in the books of what has been made.
const ADDITIONS_A_LOOK: u32 = 1_000;

/// Looks for the other threads before a thread begins without them: some milliseconds.
const MOST_SPINS: u32 = 2_000_000;

/// How often the page is told how the counter stands: about once a frame.
const TELL: Duration = Duration::from_millis(16);

/// What the threads share.
struct Shared {
    counter: AtomicU32,
    lock: Lock<()>,
    made: AtomicU32,
    working: AtomicU32,
    /// Lets the threads go.
    go: Event,
    /// Threads that have woken up.
    awake: AtomicU32,
    threads: u32,
    all_done: Event,
}

pub fn run(work: LockWork, crew: &Threads, page: &mut Gathered) -> u32 {
    let LockWork { guard, threads, increments } = work;
    let shared = Arc::new(Shared {
        counter: AtomicU32::new(0),
        lock: Lock::new(()),
        made: AtomicU32::new(0),
        working: AtomicU32::new(threads),
        go: Event::new(),
        awake: AtomicU32::new(0),
        threads,
        all_done: Event::new(),
    });
    for thread in 0..threads {
        let shared = shared.clone();
        crew.run(thread as usize, move || worker(&shared, guard, increments));
    }
    let started = clock::now();
    shared.go.set();
    while !shared.all_done.wait(Some(TELL)) {
        page.tell(&FromTree::Count(shared.counted(started)));
    }
    page.tell(&FromTree::Count(shared.counted(started)));
    0
}

impl Shared {
    fn counted(&self, started: f64) -> Counted {
        Counted {
            made: self.made.load(Ordering::Relaxed),
            actual: self.counter.load(Ordering::Relaxed),
            elapsed_ms: clock::now() - started,
        }
    }

    /// Waits until all threads are awake, or most of a turn on the processor is over.
    ///
    /// To wake up takes longer than many thousand additions: without this, the first thread would be done before the last
    /// one has begun, and they would never meet.
    fn wait_for_the_others(&self) {
        self.awake.fetch_add(1, Ordering::Relaxed);
        for _ in 0..MOST_SPINS {
            if self.awake.load(Ordering::Relaxed) >= self.threads {
                break;
            }
            std::hint::spin_loop();
        }
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
                self.counter.fetch_add(1, Ordering::Relaxed);
            }
        }
    }

    #[inline]
    fn add_in_two_steps(&self) {
        let seen = self.counter.load(Ordering::Relaxed);
        // Here another thread may load the same number.
        self.counter.store(seen.wrapping_add(1), Ordering::Relaxed);
    }
}

fn worker(shared: &Shared, guard: Guard, increments: u32) {
    shared.go.wait(None);
    shared.wait_for_the_others();
    let mut left = increments;
    while left > 0 && !stop_asked() {
        let now = left.min(ADDITIONS_A_LOOK);
        for _ in 0..now {
            shared.add(guard);
        }
        shared.made.fetch_add(now, Ordering::Relaxed);
        left -= now;
    }
    // The last one turns off the light; its additions, and those of the others, are seen by whoever sees the event.
    if shared.working.fetch_sub(1, Ordering::AcqRel) == 1 {
        shared.all_done.set();
    }
}
