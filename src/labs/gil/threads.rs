//! The GIL lab: threads that compute and threads that wait, under a GIL or without one, and a trace of what they did.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use crate::jobs::{Checked, Job};
use crate::models::queues::{Results, check};
use crate::notes::Notes;
use crate::platform::{Outbox, Threads, clock, stop_asked};
use crate::primality::{Algorithm, PrimalityTest};
use crate::record::trace::State;
use crate::reference::LARGE_PRIME;
use crate::spec::ids::Mix;
use crate::sync::{Event, Gil, Held, Lock, ThreadId};
use crate::work::{GilWork, Report};

/// How long one wait for the outside world takes.
const IO: Duration = Duration::from_millis(10);

/// Waits of a thread where nobody computes, so that somebody must end.
const MOST_ROUNDS: u32 = 20;

/// Steps that a thread does with what it waited for: about 0.05 ms of division.
const STEPS_A_ROUND: u64 = 20_000;

/// What the threads share.
struct Shared {
    gil: Option<Gil<Notes>>,
    /// Where there is no GIL to be noted.
    notes: Option<Notes>,
    mix: Mix,
    computing: AtomicU32,
    latencies_ms: Lock<Vec<f64>>,
    /// Never set: to wait for it is to wait for its time-out.
    outside: Event,
}

/// Has the first threads compute a number each, and the others wait for the outside world as long as those compute.
pub fn program(work: &GilWork, threads: &Threads, outbox: &mut Outbox) {
    let shared = Shared::of(work);
    let results = Results::default();
    threads.scope(|scope| {
        for thread in 0..threads.count() {
            scope.start(thread, |me| worker(me, &work.jobs, &results, &shared));
        }
        report(threads.count(), &results, outbox);
    });
    if let Some(notes) = shared.notes() {
        outbox.tell(Report::Noted(notes.take()));
    }
    outbox.tell(Report::Latencies(std::mem::take(&mut *shared.latencies_ms.lock())));
    outbox.switched(shared.gil.as_ref().map_or(0, Gil::switches));
}

fn worker(me: usize, jobs: &[Job], results: &Results, shared: &Shared) {
    let thread = Me { id: ThreadId::of(me), shared };
    match jobs.get(me) {
        Some(job) => {
            if let Some(checked) = thread.compute(job) {
                results.put(Some((me, checked)));
            }
        }
        None => thread.wait_again_and_again(jobs.is_empty()),
    }
    thread.note(State::Done);
    results.put(None);
}

/// Takes results in until every worker has said that it is done.
fn report(workers: usize, results: &Results, outbox: &mut Outbox) {
    let mut done = 0;
    while done < workers {
        match results.get() {
            Some((worker, checked)) => outbox.put(worker, checked),
            None => done += 1,
        }
    }
}

impl Shared {
    fn of(work: &GilWork) -> Self {
        let notes = Notes::of(work.threads as usize);
        let (gil, notes) = match work.switch_interval_ms {
            Some(ms) => (Some(Gil::observed(Duration::from_secs_f64(ms / 1000.0), notes)), None),
            None => (None, Some(notes)),
        };
        Self {
            gil,
            notes,
            mix: work.mix,
            computing: AtomicU32::new(work.mix.computing(work.threads)),
            latencies_ms: Lock::new(Vec::with_capacity(1_000)),
            outside: Event::new(),
        }
    }

    fn notes(&self) -> Option<&Notes> {
        self.gil.as_ref().map(Gil::observer).or(self.notes.as_ref())
    }
}

/// One of the threads.
struct Me<'a> {
    id: ThreadId,
    shared: &'a Shared,
}

impl Me<'_> {
    fn note(&self, state: State) {
        if let Some(notes) = self.shared.notes() {
            notes.note(self.id, state);
        }
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
    fn wait(&self, held: Option<&mut Held<'_, Notes>>) -> f64 {
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
