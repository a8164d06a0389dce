//! The same threads under a global interpreter lock: only who holds it computes.
//!
//! What differs from `threads` is what the interpreter does for every Python thread: it takes the lock first, looks at
//! each safe point whether somebody asks for it, and lets go of it while it waits.

use std::sync::Arc;
use std::time::Duration;

use super::threads::{Jobs, Results, check, report, start_jobs};
use crate::browser::tree::host::Gathered;
use crate::browser::tree::thread::{self, Threads};
use crate::jobs::Job;
use crate::sync::Gil;

pub fn run(numbers: Vec<Job>, crew: &Threads, switch_interval_ms: f64, page: &mut Gathered) -> u32 {
    let gil = Arc::new(Gil::new(Duration::from_secs_f64(switch_interval_ms / 1000.0)));
    let (jobs, results) = (Arc::new(Jobs::default()), Arc::new(Results::default()));
    start_jobs(numbers, crew.count(), &jobs);
    for thread in 0..crew.count() {
        let (gil, jobs, results) = (gil.clone(), jobs.clone(), results.clone());
        crew.run(thread, move || worker(thread, &gil, &jobs, &results));
    }
    report(crew.count(), &results, page);
    gil.switches()
}

fn worker(me: usize, gil: &Gil, jobs: &Jobs, results: &Results) {
    let mut held = gil.take(thread::id(me));
    // To wait for a job is to wait: the lock is free meanwhile.
    while let Some(job) = held.release_while(|| jobs.get()) {
        // A check's time includes the waiting for the lock at its safe points.
        let Some(checked) = check(&job, || _ = held.safe_point()) else { break };
        results.put(Some((me, checked)));
    }
    results.put(None);
}
