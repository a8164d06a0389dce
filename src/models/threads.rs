//! The home-made pool again, with threads: the same queues, but everybody reaches into the same memory.
//!
//! Nobody hands out: each thread takes its next job itself. Nothing keeps two threads from computing at once, as in a
//! Python without a global interpreter lock.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::browser::clock;
use crate::browser::tree::host::{Gathered, stop_asked};
use crate::browser::tree::thread::Threads;
use crate::jobs::{Checked, Job};
use crate::sync::SimpleQueue;

/// Steps between two safe points, where a thread looks whether it shall stop: about 0.01 ms of division.
pub const STEPS_A_SAFE_POINT: u64 = 4_096;

/// Jobs to do; `None` is the sentinel.
pub type Jobs = SimpleQueue<Option<Job>>;

/// Results, with the number of the thread; `None` says that a thread is done.
pub type Results = SimpleQueue<Option<(usize, Checked)>>;

pub fn run(numbers: Vec<Job>, crew: &Threads, page: &mut Gathered) -> u32 {
    let (jobs, results) = (Arc::new(Jobs::default()), Arc::new(Results::default()));
    let composite = Arc::new(Composite::among(&numbers));
    start_jobs(numbers, crew.count(), &jobs);
    for thread in 0..crew.count() {
        let (jobs, results, composite) = (jobs.clone(), results.clone(), composite.clone());
        crew.run(thread, move || worker(thread, &jobs, &results, &composite));
    }
    report(crew.count(), &results, page);
    0
}

/// Puts all jobs in the queue, and a sentinel for each thread.
pub fn start_jobs(numbers: Vec<Job>, threads: usize, jobs: &Jobs) {
    for job in numbers {
        jobs.put(Some(job));
    }
    for _ in 0..threads {
        jobs.put(None);
    }
}

fn worker(me: usize, jobs: &Jobs, results: &Results, composite: &Composite) {
    while let Some(job) = jobs.get() {
        if composite.is_known(&job) {
            continue;
        }
        let Some(checked) = check(&job, || {}) else { break };
        composite.learn(&checked);
        results.put(Some((me, checked)));
    }
    results.put(None);
}

/// Checks one number, passing a safe point every few thousand steps; `None` if the thread was asked to stop.
pub fn check(job: &Job, mut safe_point: impl FnMut()) -> Option<Checked> {
    let started = clock::now();
    let mut test = job.test();
    let prime = loop {
        if stop_asked() {
            return None;
        }
        if let Some(prime) = test.advance(STEPS_A_SAFE_POINT) {
            break prime;
        }
        safe_point();
    };
    Some(Checked { index: job.index, prime, started_at: clock::shared(started), elapsed_ms: clock::now() - started })
}

/// Which numbers have been found composite: of one that is split, the other parts need not be checked any more.
struct Composite(Vec<AtomicBool>);

impl Composite {
    fn among(jobs: &[Job]) -> Self {
        let numbers = jobs.iter().map(|job| job.index + 1).max().unwrap_or(0);
        Self((0..numbers).map(|_| AtomicBool::new(false)).collect())
    }

    fn learn(&self, checked: &Checked) {
        if !checked.prime {
            self.0[checked.index as usize].store(true, Ordering::Relaxed);
        }
    }

    /// Relaxed: who learns it late does a little for nothing.
    fn is_known(&self, job: &Job) -> bool {
        self.0[job.index as usize].load(Ordering::Relaxed)
    }
}

/// Takes results in until every thread has said that it is done.
pub fn report(threads: usize, results: &Results, page: &mut Gathered) {
    let mut done = 0;
    while done < threads {
        let next = results.try_get().unwrap_or_else(|| {
            page.flush();
            results.get()
        });
        match next {
            Some((worker, checked)) => page.put(worker, checked),
            None => done += 1,
        }
    }
}
