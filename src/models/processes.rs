//! A home-made process pool: a job queue, a result queue, and a sentinel for each worker.
//!
//! Each process has a memory of its own, so jobs and results travel as messages. The main thread only hands out jobs and
//! takes in results; it is free for frames all the while.

use crate::browser::process::{Heard, Inbox, Outbox, Pool};
use crate::error::Error;
use crate::jobs::{Board, Checked, Job};
use crate::platform::clock;
use crate::race::Race;

/// The page's part: it hands out the jobs and takes in the results.
///
/// # Errors
/// If the run is cancelled, or the processes cannot be had or are lost.
pub async fn run(race: &Race<'_>) -> Result<(), Error> {
    let pool = Pool::ready(race.stage.page(), race.stage.cancel(), race.workers).await?;
    let mut jobs = Board::new(race.begin(pool.startup_ms()).await?, pool.size());
    pool.work(race.stage.cancel(), async |pool| {
        for worker in 0..pool.size() {
            pool.send(worker, jobs.next_for(worker))?;
        }
        report(race, pool, &mut jobs).await
    })
    .await
}

/// Takes results in until every worker has said that it is done; an empty queue would prove nothing.
async fn report(race: &Race<'_>, pool: &mut Pool, jobs: &mut Board) -> Result<(), Error> {
    let mut done = vec![false; pool.size()];
    while done.contains(&false) {
        match pool.hear(race.stage.page(), jobs).await? {
            Heard::Results(worker, results) => {
                // Its next jobs first: the worker should not wait for our books.
                pool.send(worker, jobs.next_for(worker))?;
                race.report_all(worker, &results, jobs);
            }
            Heard::Done(worker) => done[worker] = true,
            Heard::Replaced(worker) => {
                // Even if the lost one was done: the new one is when it says so.
                done[worker] = false;
                race.count_restart();
                pool.send(worker, jobs.next_for(worker))?;
            }
        }
    }
    Ok(())
}

/// What a process does in one run.
pub async fn worker(jobs: &Inbox, results: &Outbox) {
    while let Some(job) = jobs.get().await {
        let Some(checked) = check(&job, jobs).await else { break };
        results.put(Some(checked));
    }
    results.put(None);
}

/// Checks one number, with a look at the messages every few milliseconds; `None` if the process was asked to stop.
async fn check(job: &Job, jobs: &Inbox) -> Option<Checked> {
    let started = clock::now();
    let mut test = job.test();
    loop {
        if let Some(prime) = test.advance(jobs.budget()) {
            return Some(Checked::since(started, job, prime));
        }
        if jobs.stop_asked().await {
            return None;
        }
    }
}
