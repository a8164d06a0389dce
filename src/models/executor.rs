//! Submit everything to a pool and let it schedule, as `executor.map` does: wasm-bindgen-rayon's threads.
//!
//! There is no queue, no sentinel, no counting. Results come in the order of submission, so a short check that was
//! submitted after a long one waits to be told.

use std::sync::Arc;

use super::queues::{check, next};
use crate::error::Error;
use crate::jobs::{Checked, Job};
use crate::platform::{Outbox, Threads};
use crate::race::Race;
use crate::sync::SimpleQueue;
use crate::work::{Members, Program, RaceWork};

/// The page's part: it has the program run and takes in the results.
///
/// # Errors
/// If the run is cancelled, or the threads cannot be had or are lost.
pub async fn run(race: &Race<'_>) -> Result<(), Error> {
    race.perform(Members::Pool, Program::Executor).await
}

/// The pool's part; it has threads of its own.
pub fn program(work: RaceWork, _: &Threads, outbox: &mut Outbox) {
    let futures: Vec<_> = work.numbers.into_iter().map(submit).collect();
    for future in futures {
        let (worker, checked) = next(&future, outbox);
        // `None` if the pool was asked to stop: the rest is waited for all the same, so that nothing is left running.
        if let Some(checked) = checked {
            outbox.put(worker, checked);
        }
    }
}

/// Gives the pool a job; its result will be in the queue, with the number of the thread that did it.
fn submit(job: Job) -> Arc<SimpleQueue<(usize, Option<Checked>)>> {
    let future = Arc::new(SimpleQueue::default());
    let result = future.clone();
    rayon::spawn_fifo(move || result.put((rayon::current_thread_index().unwrap_or_default(), check(&job, || {}))));
    future
}
