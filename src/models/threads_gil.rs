//! The same threads under a global interpreter lock: only the thread that holds it computes.
//!
//! What differs from `threads` is what the interpreter does for every Python thread. It takes the lock before the thread
//! runs, looks at each safe point whether another thread asks for the lock, and releases the lock while the thread waits.

use super::queues::{Jobs, Results, check, report, start_jobs};
use crate::error::Error;
use crate::platform::{Outbox, Threads};
use crate::race::Race;
use crate::sync::{Gil, ThreadId};
use crate::work::{Members, Program, RaceWork};

/// The page's part: it has the program run and takes in the results.
///
/// # Errors
/// If the run is cancelled, or the threads cannot be had or are lost.
pub async fn run(race: &Race<'_>) -> Result<(), Error> {
    race.perform(Members::Threads, Program::ThreadsGil).await
}

/// The threads' part.
pub fn program(work: RaceWork, threads: &Threads, outbox: &mut Outbox) {
    let gil = Gil::with_interval_ms(work.switch_interval_ms);
    let jobs = start_jobs(work.numbers, threads.count());
    let results = Results::default();
    threads.scope(|scope| {
        for thread in 0..threads.count() {
            scope.start(thread, |me| worker(me, &jobs, &results, &gil));
        }
        report(threads.count(), &jobs, &results, outbox);
    });
    outbox.switched(gil.switches());
}

fn worker(me: usize, jobs: &Jobs, results: &Results, gil: &Gil) {
    let mut held = gil.take(ThreadId::of(me));
    // To wait for a job is to wait: the lock is free meanwhile.
    while let Some(job) = held.release_while(|| jobs.get()) {
        // A check's time includes the waiting for the lock at its safe points.
        let Some(checked) = check(&job, || held.safe_point()) else { break };
        results.put(Some((me, checked)));
    }
    results.put(None);
}
