//! Submit everything to a pool and let it schedule, as `executor.map` does: wasm-bindgen-rayon's threads.
//!
//! There is no queue, no sentinel, no counting. Results come in the order of submission, so a short check that was
//! submitted after a long one waits to be told.

use std::sync::OnceLock;

use super::queues::check;
use crate::error::Error;
use crate::jobs::Checked;
use crate::platform::{Outbox, Threads};
use crate::race::Race;
use crate::work::{Members, Program, RaceWork};

/// A result that is there later, with the number of the thread that found it; `None` if the pool was asked to stop.
type Future = OnceLock<(usize, Option<Checked>)>;

/// The page's part: it has the program run and takes in the results.
///
/// # Errors
/// If the run is cancelled, or the threads cannot be had or are lost.
pub async fn run(race: &Race<'_>) -> Result<(), Error> {
    race.perform(Members::Pool, Program::Executor).await
}

/// The pool's part; it has threads of its own.
pub fn program(work: RaceWork, _: &Threads, outbox: &mut Outbox) {
    let futures: Vec<Future> = work.numbers.iter().map(|_| Future::new()).collect();
    rayon::in_place_scope_fifo(|pool| {
        for (job, future) in work.numbers.into_iter().zip(&futures) {
            pool.spawn_fifo(move |_| {
                let thread = rayon::current_thread_index().unwrap_or_default();
                // Nobody else gives it a result.
                _ = future.set((thread, check(&job, || {})));
            });
        }
        for future in &futures {
            let &(thread, checked) = future.get().unwrap_or_else(|| {
                outbox.flush();
                future.wait()
            });
            // Where there is none the rest is waited for all the same, so that nothing is left running.
            if let Some(checked) = checked {
                outbox.put(thread, checked);
            }
        }
    });
}
