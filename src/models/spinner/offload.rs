//! The spinner stays on the main thread, and the work goes to a process: the event loop is free all the while.

use super::coroutines::spin;
use super::scene::{Scene, failed};
use super::{Slow, Slowed};
use crate::browser::clock;
use crate::browser::process::{FromProcess, Pool, ToProcess, ready_pool};
use crate::browser::steps::spawn_local;
use crate::browser::worker::Heard;
use crate::error::{Code, Error};
use crate::event_loop::{Cancelled, Task};

// region: supervisor
pub async fn supervisor(scene: &Scene<'_>) -> Result<(), Error> {
    let asked = clock::now();
    let process = scene.cancel().or(ready_pool(scene.stage().host(), 1)).await??;
    scene.begin(clock::now() - asked).await?;
    let line = scene.line();
    let (spinner, task) = Task::create("spin", |cancel| spin(line.clone(), cancel));
    spawn_local(task);
    scene.print(&format!("spinner object: {spinner}"));
    let answer = slow(scene, process, scene.slow()).await;
    spinner.cancel();
    scene.spun(line.seen());
    let Err(Cancelled) = spinner.join().await else { unreachable!("the spinner ends by being cancelled") };
    scene.answered(&answer?);
    Ok(())
}
// endregion: supervisor

// region: slow
/// The same `slow`, run elsewhere and awaited here.
async fn slow(scene: &Scene<'_>, process: Pool, work: Slow) -> Result<Slowed, Error> {
    process.send(0, &ToProcess::Slow(work))?;
    let answer = scene.cancel().or(process.hear()).await?;
    match answer {
        (_, Heard::Message(FromProcess::Slowed(slowed))) => {
            process.keep_warm();
            slowed.map_err(|problem| failed(&problem))
        }
        (_, Heard::Lost(reason)) => Err(Error::new(Code::WorkerLost, format!("The process was lost: {reason}."))),
        (_, Heard::Message(_)) => Err(Error::new(Code::Internal, "The process spoke out of turn.")),
    }
}
// endregion: slow

/// A worker that answers as slowly as a server would, where no server does.
pub async fn ask(scene: &Scene<'_>) -> Result<Slowed, Error> {
    let process = scene.cancel().or(ready_pool(scene.stage().host(), 1)).await??;
    slow(scene, process, Slow::Sleep(scene.pause().as_secs_f64() * 1000.0)).await
}
