//! Spinner and work on one thread again, but nothing of the work is a coroutine: `is_prime` is a plain function, and is
//! suspended from inside, as greenlet and gevent do it for Python.

use super::coroutines::spin;
use super::scene::Scene;
use super::slow::answer_since;
use crate::browser::steps::spawn_local;
use crate::browser::{clock, greenlet};
use crate::error::Error;
use crate::event_loop::{Cancelled, Task};
use crate::models::pace::Pace;
use crate::work::Answer;

// region: supervisor
pub async fn supervisor(scene: &Scene<'_>) -> Result<(), Error> {
    scene.begin(0.0).await?;
    let line = scene.line();
    let (spinner, task) = Task::create("spin", |cancel| spin(line.clone(), cancel));
    spawn_local(task);
    scene.print(&format!("spinner object: {spinner}"));
    let answer = slow(scene);
    spinner.cancel();
    scene.spun(line.seen());
    let Err(Cancelled) = spinner.join().await;
    scene.answered(&answer?);
    Ok(())
}
// endregion: supervisor

// region: slow
/// No `async` and no `await`: the nap suspends whoever called, as deep as the calls may be.
fn slow(scene: &Scene<'_>) -> Result<Answer, Error> {
    let started = clock::now();
    let mut pace = Pace::new(scene.stage(), scene.spec().nap_every, scene.spec().slice)?;
    let prime = is_prime(scene, &mut pace)?;
    Ok(answer_since(started, Some(prime), pace.naps()))
}

fn is_prime(scene: &Scene<'_>, pace: &mut Pace) -> Result<bool, Error> {
    let mut check = scene.workload().begin();
    loop {
        let before = check.steps();
        let answer = check.advance(pace.budget());
        if pace.is_due(check.steps() - before) {
            greenlet::wait(pace.nap())?;
            pace.begin_slice();
        }
        if let Some(prime) = answer {
            return Ok(prime);
        }
    }
}
// endregion: slow
