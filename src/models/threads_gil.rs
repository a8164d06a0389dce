//! The same threads under a global interpreter lock: only who holds it computes.
//!
//! What differs from `threads` is what the interpreter does for every Python thread: it takes the lock first, looks at
//! each safe point whether somebody asks for it, and lets go of it while it waits.

use std::sync::Arc;
use std::time::Duration;

use super::threads::{STEPS_A_SAFE_POINT, report};
use crate::browser::clock;
use crate::browser::tree::host::{Gathered, stop_asked};
use crate::browser::tree::thread::Threads;
use crate::jobs::{Checked, Job};
use crate::sync::{Gil, Held, SimpleQueue, ThreadId};

type Jobs = SimpleQueue<Option<Job>>;
type Results = SimpleQueue<Option<(usize, Checked)>>;

pub fn run(numbers: Vec<Job>, crew: &Threads, switch_interval_ms: f64, page: &mut Gathered) -> u32 {
    let gil = Arc::new(Gil::new(Duration::from_secs_f64(switch_interval_ms / 1000.0)));
    let (jobs, results) = (Arc::new(Jobs::default()), Arc::new(Results::default()));
    start_jobs(numbers, crew, &gil, &jobs, &results);
    report(crew.count(), &results, page);
    gil.switches()
}

fn start_jobs(numbers: Vec<Job>, crew: &Threads, gil: &Arc<Gil>, jobs: &Arc<Jobs>, results: &Arc<Results>) {
    for job in numbers {
        jobs.put(Some(job));
    }
    for thread in 0..crew.count() {
        let (gil, jobs, results) = (gil.clone(), jobs.clone(), results.clone());
        crew.run(thread, move || worker(thread, &gil, &jobs, &results));
    }
    for _ in 0..crew.count() {
        jobs.put(None);
    }
}

fn worker(me: usize, gil: &Gil, jobs: &Jobs, results: &Results) {
    let mut held = gil.take(ThreadId(u32::try_from(me).unwrap_or(u32::MAX)));
    // To wait for a job is to wait: the lock is free meanwhile.
    while let Some(job) = held.release_while(|| jobs.get()) {
        let Some(checked) = check(&job, &mut held) else { break };
        results.put(Some((me, checked)));
    }
    results.put(None);
}

/// Checks one number; its time includes the waiting for the lock. `None` if the thread was asked to stop.
fn check(job: &Job, held: &mut Held) -> Option<Checked> {
    let started = clock::now();
    let mut test = job.test();
    let prime = loop {
        if stop_asked() {
            return None;
        }
        if let Some(prime) = test.advance(STEPS_A_SAFE_POINT) {
            break prime;
        }
        held.safe_point();
    };
    Some(Checked { index: job.index, prime, started_at: clock::shared(started), elapsed_ms: clock::now() - started })
}
