//! Spinner and work are two threads of a tree, and only the one that holds the global interpreter lock runs.
//!
//! This is the page's side: it shows what the threads print. Theirs is `under_gil`.

use super::scene::{Scene, failed};
use super::turn_length;
use crate::browser::tree::{Crew, FromTree, Program, SpinnerWork};
use crate::error::Error;
use crate::models::tree::perform;

pub async fn supervisor(scene: &Scene<'_>) -> Result<(), Error> {
    let line = std::cell::OnceCell::new();
    let begin = async |startup_ms| {
        scene.begin(startup_ms).await?;
        scene.print("spinner object: <Thread 0 of 2 of a tree, under one GIL>");
        line.get_or_init(|| scene.line());
        let turn_ms = turn_length().as_secs_f64() * 1000.0;
        Ok(Program::Spinner(SpinnerWork {
            work: scene.slow(),
            turn_ms,
            switch_interval_ms: scene.spec().switch_interval,
        }))
    };
    let mut answer = None;
    let take = |message| {
        let Some(line) = line.get() else { return };
        match message {
            // The spinner may have been on its way to one more when the answer came.
            FromTree::Turned if answer.is_none() => line.turn(),
            FromTree::Slowed(slowed) => {
                answer = Some(slowed);
                scene.spun(line.seen());
            }
            _ => {}
        }
    };
    let switches = perform(scene.stage(), Crew::Threads(2), begin, take).await;
    if let Some(line) = line.get() {
        line.erase();
    }
    scene.switched(switches?);
    let answer = answer.unwrap_or_else(|| Err("the threads ended without it".to_owned()));
    scene.answered(&answer.map_err(|problem| failed(&problem))?);
    Ok(())
}
