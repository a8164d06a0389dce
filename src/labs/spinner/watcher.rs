//! The page's part of `threads_gil`: it shows what the two threads print.

use std::cell::OnceCell;

use super::line::turn_length;
use super::scene::{Scene, failed};
use crate::error::{Error, Problem};
use crate::on_threads::perform;
use crate::work::{Members, Program, Report, SpinnerWork};

/// Has the two threads do their work, and turns the line on the page as their spinner turns.
pub async fn supervisor(scene: &Scene<'_>) -> Result<(), Error> {
    let line = OnceCell::new();
    let work = SpinnerWork {
        work: scene.slow(),
        turn_ms: turn_length().as_secs_f64() * 1000.0,
        switch_interval_ms: scene.spec().switch_interval,
    };
    let begin = async |startup_ms| {
        scene.begin(startup_ms).await?;
        scene.print("spinner object: <Thread 0 of 2 of a group, under one GIL>");
        line.get_or_init(|| scene.line());
        Ok(())
    };
    let mut answer = None;
    let take = |report| {
        let Some(line) = line.get() else { return };
        match report {
            // The spinner may have been on its way to one more when the answer came.
            Report::Turned if answer.is_none() => line.turn(),
            Report::Answered(answered) => {
                answer = Some(answered);
                scene.spun(line.seen());
            }
            Report::Switches(switches) => scene.switched(switches),
            _ => {}
        }
    };
    let performed = perform(scene.stage(), Members::Threads(2), Program::Spinner(work), begin, take).await;
    if let Some(line) = line.get() {
        line.erase();
    }
    performed?;
    let answer = answer.ok_or(Problem::ThreadsEnded).map_err(failed)?;
    scene.answered(&answer.map_err(failed)?);
    Ok(())
}
