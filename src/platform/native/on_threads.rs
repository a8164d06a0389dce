//! Running a program on threads, start to end.

use rayon::{ThreadPool, ThreadPoolBuilder};

use super::{Outbox, Stage, Stop, Threads, stop_asked};
use crate::error::{Error, Reason};
use crate::event_loop::Cancelled;
use crate::programs;
use crate::work::{Members, Program, Report};

/// Prepares the program, begins, runs it, and hands over what it reported. `begin` is told how many milliseconds the threads
/// took to get ready.
///
/// # Errors
/// What `begin` says; `Code::Aborted` if the program was asked to stop.
pub async fn perform(
    _stage: &Stage,
    members: Members,
    program: Program,
    begin: impl AsyncFnOnce(f64) -> Result<(), Error>,
    take: impl FnMut(Report),
) -> Result<(), Error> {
    begin(0.0).await?;
    let mut outbox = Outbox::default();
    match members {
        Members::Threads(count) => programs::run(program, &Threads::new(count as usize), &mut outbox),
        Members::Pool(count) => {
            pool(count as usize)?.install(|| programs::run(program, &Threads::new(0), &mut outbox));
        }
    }
    if stop_asked() {
        return Err(Cancelled.into());
    }
    outbox.into_reports().into_iter().for_each(take);
    Ok(())
}

/// A pool whose threads belong to the program of the calling thread, and one more thread for the program itself.
fn pool(threads: usize) -> Result<ThreadPool, Error> {
    let stop = Stop::here();
    ThreadPoolBuilder::new()
        .num_threads(threads + 1)
        .start_handler(move |_| stop.clone().adopt())
        .build()
        .map_err(|error| Reason::Unexpected { problem: error.to_string().into() }.into())
}
