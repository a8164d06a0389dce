//! Spinner and work are two tasks of one event loop. Whichever does not await keeps the other from running.

use std::convert::Infallible;
use std::rc::Rc;

use gloo_timers::future::sleep;

use super::line::Line;
use super::offload;
use super::scene::Scene;
use super::slow::answer_since;
use crate::browser::steps::spawn_local;
use crate::browser::{clock, request};
use crate::error::Error;
use crate::event_loop::{Cancel, Cancelled, Task};
use crate::models::pace::Pace;
use crate::spec::ids::Work;
use crate::work::Answer;

// region: spin
/// Turns the line until it is cancelled, which it learns at its await.
pub async fn spin(line: Rc<Line>, cancel: Cancel) -> Result<Infallible, Cancelled> {
    loop {
        line.turn();
        if let Err(cancelled) = cancel.or(sleep(line.turn_length())).await {
            line.erase();
            return Err(cancelled);
        }
    }
}
// endregion: spin

// region: supervisor
pub async fn supervisor(scene: &Scene<'_>) -> Result<(), Error> {
    scene.begin(0.0).await?;
    let line = scene.line();
    let (spinner, task) = Task::create("spin", |cancel| spin(line.clone(), cancel));
    spawn_local(task);
    scene.print(&format!("spinner object: {spinner}"));
    let answer = slow(scene).await;
    spinner.cancel();
    scene.spun(line.seen());
    let Err(Cancelled) = spinner.join().await;
    scene.answered(&answer?);
    Ok(())
}
// endregion: supervisor

// region: slow
/// Where there is an await, the spinner turns; where there is none, it has to wait.
async fn slow(scene: &Scene<'_>) -> Result<Answer, Error> {
    let started = clock::now();
    let (mut prime, mut naps) = (None, 0);
    match scene.spec().work {
        Work::Sleep => scene.cancel().or(sleep(scene.pause())).await?,
        Work::Fetch => fetch(scene).await?,
        Work::BlockingSleep | Work::Cpu => return scene.slow_here(),
        Work::CpuNap => (prime, naps) = is_prime(scene).await?,
    }
    Ok(answer_since(started, prime, naps))
}

/// The same check as in one go, with naps in the middle of it.
async fn is_prime(scene: &Scene<'_>) -> Result<(Option<bool>, u32), Error> {
    let mut pace = Pace::new(scene.stage(), scene.spec().nap_every, scene.spec().slice)?;
    let mut check = scene.workload().begin();
    loop {
        let before = check.steps();
        let answer = check.advance(pace.budget());
        pace.nap_if_due(check.steps() - before).await?;
        if answer.is_some() {
            return Ok((answer, pace.naps()));
        }
    }
}
// endregion: slow

/// Awaits a slow answer: of the server, or of a worker where the server has none.
async fn fetch(scene: &Scene<'_>) -> Result<(), Error> {
    match scene.address() {
        Some(address) => scene.cancel().or(request::get(address)).await?,
        None => offload::ask(scene).await.map(|_| ()),
    }
}
