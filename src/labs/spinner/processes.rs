//! The spinner in a child process: a worker with a memory of its own, told to stop by a message.

use std::rc::Rc;
use std::time::Duration;

use js_sys::{Function, Object};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, OffscreenCanvas};

use super::canvas::{self, Pen, Spinner};
use super::line::Spun;
use super::scene::Scene;
use crate::browser::{clock, panics, within};
use crate::error::Error;
use crate::event_loop::Event;

/// The page's part: it works while the child spins.
///
/// # Errors
/// If the run is cancelled, or the child cannot be had or is lost.
// region: supervisor
pub async fn supervisor(scene: &Scene<'_>) -> Result<(), Error> {
    let asked = clock::now();
    // Up before the main thread blocks: the browser starts no worker while it does.
    let spinner = scene.cancel().or(Spinner::start(scene, &Object::new(), |worker| worker)).await??;
    scene.begin(clock::now() - asked).await?;
    scene.print("spinner object: <Worker name='spin', with a memory of its own>");
    let answer = scene.slow_here();
    spinner.tell_to_stop()?;
    scene.spun(spinner.join().await?);
    scene.answered(&answer?);
    Ok(())
}
// endregion: supervisor

/// The child: spins in the worker that it is called in, until a message comes.
///
/// # Errors
/// If it is not called in a dedicated worker, or the browser has no such canvas.
pub async fn child(canvas: OffscreenCanvas, pen: &Pen, up: &Function) -> Result<Spun, JsValue> {
    panics::thrown();
    let scope: DedicatedWorkerGlobalScope = js_sys::global().dyn_into()?;
    let done = Rc::new(Event::default());
    let _listener = gloo_events::EventListener::once(&scope, "message", {
        let done = done.clone();
        move |_| done.set()
    });
    let line = canvas::line_on(&canvas, pen)?;
    canvas::come_up(&line, up).await?;
    let seen = canvas::spin(&line, async |turn: Duration| within(turn, done.wait()).await.is_some()).await;
    canvas::shown().await;
    Ok(seen)
}
