//! The home-made pool again, with threads: the same queues, but everybody reaches into the same memory.
//!
//! Nobody hands out: each thread takes its next job itself. Nothing keeps two threads from computing at once, as in a
//! Python without a global interpreter lock.

use std::sync::Arc;

use crate::browser::clock;
use crate::browser::tree::host::{Gathered, stop_asked};
use crate::browser::tree::thread::Threads;
use crate::jobs::{Checked, Job};
use crate::sync::SimpleQueue;

/// Steps between two safe points, where a thread looks whether it shall stop: about 0.01 ms of division.
pub const STEPS_A_SAFE_POINT: u64 = 4_096;

/// Jobs to do; `None` is the sentinel.
type Jobs = SimpleQueue<Option<Job>>;

/// Results, with the number of the thread; `None` says that a thread is done.
type Results = SimpleQueue<Option<(usize, Checked)>>;

pub fn run(numbers: Vec<Job>, crew: &Threads, page: &mut Gathered) -> u32 {
    let (jobs, results) = (Arc::new(Jobs::default()), Arc::new(Results::default()));
    start_jobs(numbers, crew, &jobs, &results);
    report(crew.count(), &results, page);
    0
}

/// Puts all jobs in the queue, and a sentinel for each thread; lets the threads go.
fn start_jobs(numbers: Vec<Job>, crew: &Threads, jobs: &Arc<Jobs>, results: &Arc<Results>) {
    for job in numbers {
        jobs.put(Some(job));
    }
    for thread in 0..crew.count() {
        let (jobs, results) = (jobs.clone(), results.clone());
        crew.run(thread, move || worker(thread, &jobs, &results));
        // `jobs` was moved into the thread's task; the sentinel goes through the caller's.
    }
    for _ in 0..crew.count() {
        jobs.put(None);
    }
}

fn worker(me: usize, jobs: &Jobs, results: &Results) {
    while let Some(job) = jobs.get() {
        let Some(checked) = check(&job) else { break };
        results.put(Some((me, checked)));
    }
    results.put(None);
}

/// Checks one number; `None` if the thread was asked to stop.
pub fn check(job: &Job) -> Option<Checked> {
    let started = clock::now();
    let mut test = job.test();
    let prime = loop {
        if stop_asked() {
            return None;
        }
        if let Some(prime) = test.advance(STEPS_A_SAFE_POINT) {
            break prime;
        }
    };
    Some(Checked { index: job.index, prime, started_at: clock::shared(started), elapsed_ms: clock::now() - started })
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
