//! The same threads under a global interpreter lock: only the thread that holds it computes.
//!
//! What differs from `threads` is what the interpreter does for every Python thread. It takes the lock before the thread
//! runs, looks at each safe point whether another thread asks for the lock, and releases the lock while the thread waits.
//! All of it is noted, so that the lanes can show who computes and who only waits.

use std::time::Duration;

use super::queues::{Jobs, Results, check, report, start_jobs};
use crate::error::Error;
use crate::notes::Notes;
use crate::platform::{Outbox, Threads};
use crate::race::Race;
use crate::record::trace::State;
use crate::sync::{Gil, Held, ThreadId};
use crate::work::{Members, Program, RaceWork, Report};

/// The page's part: it has the program run and takes in the results.
///
/// # Errors
/// If the run is cancelled, or the threads cannot be had or are lost.
pub async fn run(race: &Race<'_>) -> Result<(), Error> {
    race.perform(Members::Threads, Program::ThreadsGil).await
}

/// The threads' part.
pub fn program(work: RaceWork, threads: &Threads, outbox: &mut Outbox) {
    let gil = Gil::observed(Duration::from_secs_f64(work.switch_interval_ms / 1000.0), Notes::of(threads.count()));
    let jobs = start_jobs(work.numbers, threads.count());
    let results = Results::default();
    threads.scope(|scope| {
        for thread in 0..threads.count() {
            scope.start(thread, |me| worker(me, &jobs, &results, &gil));
        }
        report(threads.count(), &jobs, &results, outbox);
    });
    outbox.tell(Report::Noted(gil.observer().take()));
    outbox.switched(gil.switches());
}

fn worker(me: usize, jobs: &Jobs, results: &Results, gil: &Gil<Notes>) {
    let id = ThreadId::of(me);
    check_all(me, jobs, results, gil.take(id));
    gil.observer().note(id, State::Done);
    results.put(None);
}

fn check_all(me: usize, jobs: &Jobs, results: &Results, mut held: Held<'_, Notes>) {
    // To wait for a job is to wait: the lock is free meanwhile.
    while let Some(job) = held.release_while(|| jobs.get()) {
        // A check's time includes the waiting for the lock at its safe points.
        let Some(checked) = check(&job, || held.safe_point()) else { break };
        results.put(Some((me, checked)));
    }
}
