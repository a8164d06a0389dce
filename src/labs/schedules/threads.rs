//! A small program on real threads, which begin it together, again and again, while it is counted how it ends.

use std::array;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicI32, AtomicU32, Ordering::Relaxed};
use std::time::Duration;

use crate::platform::{Outbox, Threads, clock, stop_asked};
use crate::record::explored::Observed;
use crate::schedules::{MAX_THREADS, Outcome, Program, RealMemory, Size, Value};
use crate::sync::{Barrier, Event, Lock, Word};
use crate::work::{Report, TrialWork};

/// How long it goes on if nobody says how often, in milliseconds.
const TRIALS_MS: f64 = 1_000.0;

/// The most trials that are made unasked.
const MOST_TRIALS: u32 = 10_000_000;

/// How often the page is told what came out: a few frames.
const TELL: Duration = Duration::from_millis(50);

/// How long a thread of a program naps: as short as the system makes it, some dozens of microseconds.
const NAP: Duration = Duration::from_micros(1);

/// In place of what a thread returned that has not come to its end.
const NOTHING: i32 = i32::MIN;

/// What the threads share.
struct Trials {
    program: Program,
    memory: RealMemory,
    asked: Option<u32>,
    /// What each thread returned.
    returned: [AtomicI32; MAX_THREADS],
    counts: Lock<BTreeMap<Outcome, u32>>,
    made: AtomicU32,
    /// Tells threads that were not told how often.
    enough: AtomicBool,
    barrier: Barrier,
    over: Event,
}

/// Runs the program as often as is asked for, and reports how it ended.
pub fn program(work: TrialWork, threads: &Threads, outbox: &mut Outbox) {
    let trials = Trials::new(work);
    threads.scope(|scope| {
        for thread in 0..threads.count() {
            scope.start(thread, |thread| trials.work(thread));
        }
        let began = clock::now();
        while !trials.over.wait(Some(TELL)) {
            if work.trials.is_none() && clock::now() - began >= TRIALS_MS {
                trials.enough.store(true, Relaxed);
            }
            outbox.tell(Report::Observed(trials.observed()));
        }
        outbox.tell(Report::Observed(trials.observed()));
    });
}

impl Trials {
    fn new(work: TrialWork) -> Self {
        let small = |number: u32| u8::try_from(number).unwrap_or(u8::MAX);
        let program = work.program.program(Size { threads: small(work.threads), times: small(work.times) });
        Self {
            memory: RealMemory::new(&program),
            program,
            asked: work.trials,
            returned: array::from_fn(|_| AtomicI32::new(NOTHING)),
            counts: Lock::default(),
            made: AtomicU32::new(0),
            enough: AtomicBool::new(false),
            barrier: Barrier::new(work.threads),
            over: Event::new(),
        }
    }

    /// What each thread does.
    fn work(&self, thread: usize) {
        while !self.over.is_set() {
            let started = self.program.start(thread, nap);
            self.barrier.leave();
            let returned = started.run(|pending| self.memory.make(thread, pending, || !stop_asked()));
            self.memory.end(thread);
            self.returned[thread].store(returned.map_or(NOTHING, i32::from), Relaxed);
            self.barrier.wait(|| self.judge());
        }
    }

    /// All threads have come to their end, or to where they wait for ever.
    fn judge(&self) {
        if stop_asked() {
            // What ended may have been stopped.
            self.over.set();
            return;
        }
        let returned = self.returned[..self.program.threads()].iter().map(|value| Value::try_from(value.load(Relaxed)));
        let returned: Result<Vec<_>, _> = returned.collect();
        // Only what stands for nothing is no value.
        let outcome = returned
            .map_or(Outcome::Deadlock, |returned| Outcome::Ended(self.program.measure(&self.memory.now(), &returned)));
        *self.counts.lock().entry(outcome).or_default() += 1;
        self.memory.reset();
        let made = self.made.fetch_add(1, Relaxed) + 1;
        if self.enough.load(Relaxed) || made >= self.asked.unwrap_or(MOST_TRIALS) {
            self.over.set();
        }
    }

    fn observed(&self) -> Vec<Observed> {
        let counts = self.counts.lock();
        let observed = |(&outcome, &count): (&Outcome, &u32)| Observed {
            value: outcome.to_string(),
            count,
            bad: self.program.bad(outcome),
            interleaving: None,
        };
        counts.iter().map(observed).collect()
    }
}

/// Lets time pass. Nobody ever wakes who sleeps here.
fn nap() {
    Word::new(0).wait(0, Some(NAP));
}
