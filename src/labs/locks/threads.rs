//! The locks lab: threads that add to one shared counter, each addition in two steps.
//!
//! A load and a store, with nothing to keep another thread from coming in between: then both have loaded the same
//! number, both store the next one, and one addition is lost. Both steps are relaxed atomics, so that this is a lost
//! update and not undefined behaviour.

use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::time::Duration;

use crate::platform::{Outbox, Threads, clock, stop_asked};
use crate::spec::ids::Guard;
use crate::sync::{Event, Lock};
use crate::work::{Counted, LockWork, Report};

/// Additions between two looks whether to stop, and between two entries in the books of what has been made.
const ADDITIONS_A_LOOK: u32 = 1_000;

/// Looks for the other threads before a thread begins without them: some milliseconds.
const MOST_SPINS: u32 = 2_000_000;

/// How often the page is told how the counter stands: about once a frame.
const TELL: Duration = Duration::from_millis(16);

/// How long each thread rehearses, in milliseconds: long enough for the browser to have compiled the addition well. The
/// first guard that somebody tries would be the slowest otherwise, whichever it is.
const REHEARSAL_MS: f64 = 20.0;

/// What is counted, and what it may be guarded by.
#[derive(Default)]
struct Counter {
    value: AtomicU32,
    lock: Lock<()>,
}

/// What the threads share.
struct Shared {
    counter: Counter,
    made: AtomicU32,
    working: AtomicU32,
    /// Threads that still rehearse.
    rehearsing: AtomicU32,
    rehearsed: Event,
    /// Lets the threads go.
    go: Event,
    /// Threads that have woken up.
    awake: AtomicU32,
    threads: u32,
    /// When the first of them began to add, by the shared clock: the bits of a positive number are in its order.
    begun: AtomicU64,
    all_done: Event,
}

/// Has each thread add as often as it is told, and reports how the counter stands.
pub fn program(work: LockWork, threads: &Threads, outbox: &mut Outbox) {
    let LockWork { guard, threads: adding, increments } = work;
    let shared = Shared {
        counter: Counter::default(),
        made: AtomicU32::new(0),
        working: AtomicU32::new(adding),
        rehearsing: AtomicU32::new(adding),
        rehearsed: Event::new(),
        go: Event::new(),
        awake: AtomicU32::new(0),
        threads: adding,
        begun: AtomicU64::new(f64::INFINITY.to_bits()),
        all_done: Event::new(),
    };
    threads.scope(|scope| {
        for thread in 0..threads.count() {
            scope.start(thread, |_| worker(&shared, guard, increments));
        }
        shared.rehearsed.wait(None);
        shared.go.set();
        while !shared.all_done.wait(Some(TELL)) {
            outbox.tell(Report::Count(shared.counted()));
        }
        outbox.tell(Report::Count(shared.counted()));
    });
}

impl Shared {
    fn counted(&self) -> Counted {
        let begun = f64::from_bits(self.begun.load(Ordering::Relaxed));
        Counted {
            made: self.made.load(Ordering::Relaxed),
            actual: self.counter.value.load(Ordering::Relaxed),
            // Nothing, as long as nobody has begun.
            elapsed_ms: (clock::shared(clock::now()) - begun).max(0.0),
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
}

impl Counter {
    /// Adds 1 so many times. A function of its own, since a browser goes over to better code at a call only.
    #[inline(never)]
    fn add_many(&self, guard: Guard, times: u32) {
        for _ in 0..times {
            self.add(guard);
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
                self.value.fetch_add(1, Ordering::Relaxed);
            }
        }
    }

    #[inline]
    fn add_in_two_steps(&self) {
        let seen = self.value.load(Ordering::Relaxed);
        // Here another thread may load the same number.
        self.value.store(seen.wrapping_add(1), Ordering::Relaxed);
    }
}

/// Adds to a counter of this thread's own.
fn rehearse(guard: Guard) {
    let (counter, began) = (Counter::default(), clock::now());
    while clock::now() - began < REHEARSAL_MS && !stop_asked() {
        counter.add_many(guard, ADDITIONS_A_LOOK);
    }
}

fn worker(shared: &Shared, guard: Guard, increments: u32) {
    rehearse(guard);
    if shared.rehearsing.fetch_sub(1, Ordering::AcqRel) == 1 {
        shared.rehearsed.set();
    }
    shared.go.wait(None);
    shared.wait_for_the_others();
    shared.begun.fetch_min(clock::shared(clock::now()).to_bits(), Ordering::Relaxed);
    let mut left = increments;
    while left > 0 && !stop_asked() {
        let now = left.min(ADDITIONS_A_LOOK);
        shared.counter.add_many(guard, now);
        shared.made.fetch_add(now, Ordering::Relaxed);
        left -= now;
    }
    // The last one turns off the light; its additions, and those of the others, are seen by whoever sees the event.
    if shared.working.fetch_sub(1, Ordering::AcqRel) == 1 {
        shared.all_done.set();
    }
}
