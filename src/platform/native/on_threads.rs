//! Running a program on threads, start to end.

use super::{Outbox, Stage, Threads, stop_asked};
use crate::error::Error;
use crate::event_loop::Cancelled;
use crate::programs;
use crate::work::{Members, Program, Report};

/// Prepares the program, begins, runs it, and hands over what it reported. `begin` is told how many milliseconds the threads
/// took to get ready.
///
/// # Errors
/// What `begin` says; [`Code::Aborted`](crate::error::Code) if the program was asked to stop.
pub async fn perform(
    _stage: &Stage,
    members: Members,
    program: Program,
    begin: impl AsyncFnOnce(f64) -> Result<(), Error>,
    take: impl FnMut(Report),
) -> Result<(), Error> {
    begin(0.0).await?;
    let (Members::Threads(count) | Members::Pool(count)) = members;
    let mut outbox = Outbox::default();
    programs::run(program, &Threads::new(count as usize), &mut outbox);
    if stop_asked() {
        return Err(Cancelled.into());
    }
    outbox.into_reports().into_iter().for_each(take);
    Ok(())
}
