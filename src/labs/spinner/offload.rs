//! The spinner stays on the main thread, and the work goes to a process: the event loop is free all the while.

use super::coroutines::spin;
use super::scene::{Scene, failed};
use crate::browser::process::Pool;
use crate::browser::steps::spawn_local;
use crate::error::Error;
use crate::event_loop::{Cancelled, Task};
use crate::work::{Answer, Slow};

// region: supervisor
pub async fn supervisor(scene: &Scene<'_>) -> Result<(), Error> {
    let process = process(scene).await?;
    scene.begin(process.startup_ms()).await?;
    let line = scene.line();
    let (spinner, task) = Task::create("spin", |cancel| spin(line.clone(), cancel));
    spawn_local(task);
    scene.print(&format!("spinner object: {spinner}"));
    let answer = slow(scene, process, scene.slow()).await;
    spinner.cancel();
    scene.spun(line.seen());
    let Err(Cancelled) = spinner.join().await;
    scene.answered(&answer?);
    Ok(())
}
// endregion: supervisor

// region: slow
/// The same `slow`, run elsewhere and awaited here.
async fn slow(scene: &Scene<'_>, process: Pool, work: Slow) -> Result<Answer, Error> {
    let answer = process.work(scene.cancel(), async |process| process.ask(work).await).await?;
    answer.map_err(failed)
}
// endregion: slow

async fn process(scene: &Scene<'_>) -> Result<Pool, Error> {
    Pool::ready(scene.stage().page(), scene.cancel(), 1).await
}

/// A worker that answers as slowly as a server would, where no server does.
pub async fn ask(scene: &Scene<'_>) -> Result<Answer, Error> {
    slow(scene, process(scene).await?, Slow::Sleep(scene.pause().as_secs_f64() * 1000.0)).await
}
