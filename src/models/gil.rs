//! The GIL lab: threads that compute and threads that wait, under a GIL or without one, and a trace of what they did.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use super::threads::{Results, check, report};
use super::trace::Trace;
use crate::browser::clock;
use crate::browser::tree::host::{Gathered, stop_asked};
use crate::browser::tree::thread::{self, Threads};
use crate::browser::tree::{FromTree, GilWork};
use crate::jobs::{Checked, Job};
use crate::primality::{Algorithm, PrimalityTest};
use crate::record::trace::State;
use crate::reference::LARGE_PRIME;
use crate::spec::ids::Mix;
use crate::sync::{Event, Gil, Held, Lock, ThreadId};

/// How long one wait for the outside world takes.
const IO: Duration = Duration::from_millis(10);

/// Waits of a thread where nobody computes, so that somebody must end.
const MOST_ROUNDS: u32 = 20;

/// Steps that a thread does with what it waited for: about 0.05 ms of division.
const STEPS_A_ROUND: u64 = 20_000;

/// What the threads share.
struct Shared {
    gil: Option<Gil<Trace>>,
    /// Where there is no GIL to note it.
    trace: Trace,
    mix: Mix,
    computing: AtomicU32,
    latencies_ms: Lock<Vec<f64>>,
    /// Never set: to wait for it is to wait for its time-out.
    outside: Event,
}

pub fn run(work: GilWork, crew: &Threads, page: &mut Gathered) -> u32 {
    let GilWork { jobs, threads, mix, switch_interval_ms } = work;
    let interval = switch_interval_ms.map(|ms| Duration::from_secs_f64(ms / 1000.0));
    let threads = threads as usize;
    let shared = Arc::new(Shared {
        gil: interval.map(|interval| Gil::observed(interval, Trace::of(threads))),
        trace: Trace::of(threads),
        mix,
        computing: AtomicU32::new(mix.computing(work.threads)),
        latencies_ms: Lock::new(Vec::with_capacity(1_000)),
        outside: Event::new(),
    });
    let results = Arc::new(Results::default());
    for number in 0..threads {
        let (shared, results, job) = (shared.clone(), results.clone(), jobs.get(number).copied());
        let nobody_computes = jobs.is_empty();
        crew.run(number, move || {
            let me = Me { id: thread::id(number), shared: &shared };
            match job {
                Some(job) => {
                    if let Some(checked) = me.compute(&job) {
                        results.put(Some((number, checked)));
                    }
                }
                None => me.wait_again_and_again(nobody_computes),
            }
            me.note(State::Done);
            results.put(None);
        });
    }
    report(threads, &results, page);
    let (stamps, left_out) = shared.trace().take();
    let latencies_ms = std::mem::take(&mut *shared.latencies_ms.lock());
    page.tell(&FromTree::Traced { stamps, left_out, latencies_ms });
    shared.gil.as_ref().map_or(0, Gil::switches)
}

impl Shared {
    fn trace(&self) -> &Trace {
        self.gil.as_ref().map_or(&self.trace, Gil::observer)
    }
}

/// One of the threads.
struct Me<'a> {
    id: ThreadId,
    shared: &'a Shared,
}

impl Me<'_> {
    fn note(&self, state: State) {
        self.shared.trace().note(self.id, state);
    }

    /// Computes: with the lock and its safe points, or without. `None` if it was asked to stop.
    fn compute(&self, job: &Job) -> Option<Checked> {
        let checked = match &self.shared.gil {
            None => {
                self.note(State::Computing);
                check(job, || {})
            }
            Some(gil) => {
                let mut held = gil.take(self.id);
                if self.shared.mix == Mix::Native {
                    held.release_while(|| {
                        self.note(State::Native);
                        check(job, || {})
                    })
                } else {
                    check(job, || _ = held.safe_point())
                }
            }
        };
        self.shared.computing.fetch_sub(1, Ordering::Relaxed);
        checked
    }

    /// Waits for the outside world and does a little with what came, for as long as others compute.
    fn wait_again_and_again(&self, nobody_computes: bool) {
        let mut held = self.shared.gil.as_ref().map(|gil| gil.take(self.id));
        let mut rounds = 0;
        let mut goes_on = || {
            rounds += 1;
            let others = self.shared.computing.load(Ordering::Relaxed) > 0;
            !stop_asked() && if nobody_computes { rounds <= MOST_ROUNDS } else { others }
        };
        while goes_on() {
            let came = self.wait(held.as_mut());
            self.shared.latencies_ms.lock().push(clock::now() - came);
            if held.is_none() {
                self.note(State::Computing);
            }
            let mut little = PrimalityTest::new(LARGE_PRIME, Algorithm::TrialDivision);
            little.advance(STEPS_A_ROUND);
        }
    }

    /// Waits once; gives the time at which the answer was there. The lock is free meanwhile, and has been taken again.
    fn wait(&self, held: Option<&mut Held<'_, Trace>>) -> f64 {
        let wait = || {
            self.note(State::Io);
            self.shared.outside.wait(Some(IO));
            clock::now()
        };
        match held {
            Some(held) => held.release_while(wait),
            None => wait(),
        }
    }
}
