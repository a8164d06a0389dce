//! The page's part in all that threads do: it sends a program to a thread group and takes in what comes back.

use crate::browser::thread_group::ThreadGroup;
use crate::error::Error;
use crate::record::lifecycle::OneEach;
use crate::stage::Stage;
use crate::work::{EachWork, Members, Program, Report};

/// Makes a thread group ready, gives it the program, begins, lets the program run, and hands over what it reports.
///
/// The program is there, with all its jobs, before the run begins: `begin` starts the clock. It is told how many
/// milliseconds the group took to get ready.
///
/// # Errors
/// What `begin` says; [`Code::Unsupported`](crate::error::Code) or `WorkerLost` of the group; `Aborted`.
pub async fn perform(
    stage: &Stage,
    members: Members,
    program: Program,
    begin: impl AsyncFnOnce(f64) -> Result<(), Error>,
    take: impl FnMut(Report),
) -> Result<(), Error> {
    let group = ThreadGroup::ready(stage.page(), stage.cancel(), members).await?;
    stage.cancel().or(group.prepare(program)).await??;
    if let Err(error) = begin(group.startup_ms()).await {
        // It has not begun: there is nothing to stop.
        group.keep_warm();
        return Err(error);
    }
    group.go()?;
    match stage.cancel().or(hear_all(stage, &group, take)).await {
        Ok(heard) => {
            heard?;
            group.keep_warm();
            Ok(())
        }
        Err(cancelled) => {
            group.stop().await;
            Err(cancelled.into())
        }
    }
}

/// Has each job done by a thread of its own, and hands over what that took.
///
/// # Errors
/// [`Code::Unsupported`](crate::error::Code) or `WorkerLost` of the threads; `Aborted`.
pub async fn perform_each(stage: &Stage, work: EachWork, mut take: impl FnMut(OneEach)) -> Result<(), Error> {
    // A leader alone; the threads come and go.
    let group = ThreadGroup::ready(stage.page(), stage.cancel(), Members::Threads(0)).await?;
    group.start_each(work)?;
    let take = |report| {
        if let Report::Each(one) = report {
            take(one);
        }
    };
    match stage.cancel().or(hear_all(stage, &group, take)).await {
        Ok(heard) => heard,
        Err(cancelled) => {
            group.stop().await;
            Err(cancelled.into())
        }
    }
}

async fn hear_all(stage: &Stage, group: &ThreadGroup, mut take: impl FnMut(Report)) -> Result<(), Error> {
    while let Some(report) = group.report().await? {
        take(report);
        // Threads report faster than a page can draw, and do not wait for it.
        stage.pause().await?;
    }
    Ok(())
}
