//! The home-made pool again, with threads: the same two queues, but all threads reach into the same memory.
//!
//! Nobody hands out jobs. Each thread takes its next job itself. Nothing keeps two threads from computing at the same
//! time, as in a Python without a global interpreter lock.

use super::queues::{Jobs, Results, check, report, start_jobs};
use crate::error::Error;
use crate::platform::{Outbox, Threads};
use crate::race::Race;
use crate::work::{Members, Program, RaceWork};

/// The page's part: it has the program run and takes in the results.
///
/// # Errors
/// If the run is cancelled, or the threads cannot be had or are lost.
pub async fn run(race: &Race<'_>) -> Result<(), Error> {
    race.perform(Members::Threads, Program::Threads).await
}

/// The threads' part.
pub fn program(work: RaceWork, threads: &Threads, outbox: &mut Outbox) {
    let jobs = start_jobs(work.numbers, threads.count());
    let results = Results::default();
    threads.scope(|scope| {
        for thread in 0..threads.count() {
            scope.start(thread, |me| worker(me, &jobs, &results));
        }
        report(threads.count(), &jobs, &results, outbox);
    });
}

fn worker(me: usize, jobs: &Jobs, results: &Results) {
    while let Some(job) = jobs.get() {
        let Some(checked) = check(&job, || {}) else { break };
        results.put(Some((me, checked)));
    }
    results.put(None);
}
