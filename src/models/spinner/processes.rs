//! The spinner in a child process: a worker with a memory of its own, told to stop by a message.

use std::rc::Rc;
use std::time::Duration;

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, OffscreenCanvas};

use super::drawn::{self, FromSpinner, Pen};
use super::scene::Scene;
use super::turn_length;
use crate::browser::values::thrown;
use crate::browser::worker::{Heard, Worker};
use crate::browser::{START_LIMIT, clock, panics, within};
use crate::error::{Code, Error};
use crate::event_loop::{Event, Queue};
use crate::record::SpinnerSeen;

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

/// A worker that spins.
pub struct Spinner {
    worker: Worker,
    inbox: Rc<Queue<Heard<FromSpinner>>>,
}

impl Spinner {
    /// Starts it and waits until it turns. `welcome` is what it gets beside the module and the canvas, `made` what is made
    /// of the worker first.
    ///
    /// # Errors
    /// [`Code::Unsupported`] if the browser refuses it, [`Code::WorkerLost`] if it is not up in 10 s.
    pub async fn start(
        scene: &Scene<'_>,
        welcome: &Object,
        made: impl FnOnce(Worker) -> Worker,
    ) -> Result<Self, Error> {
        Reflect::set(welcome, &"module".into(), &wasm_bindgen::module())
            .and_then(|_| Reflect::set(welcome, &"turnMs".into(), &(turn_length().as_secs_f64() * 1000.0).into()))
            .map_err(|error| Error::new(Code::Internal, thrown(&error)))?;
        let inbox = Rc::new(Queue::default());
        let puts = inbox.clone();
        let spawned = scene.stage().host().spawn_spinner(welcome)?;
        let worker = made(Worker::heard_by(spawned, move |heard| puts.put(heard)));
        match within(START_LIMIT, inbox.get()).await {
            Some(Heard::Message(FromSpinner::Up)) => Ok(Self { worker, inbox }),
            Some(heard) => Err(lost(heard)),
            None => {
                let message = format!("The spinner was not ready within {} seconds.", START_LIMIT.as_secs());
                Err(Error::new(Code::WorkerLost, message))
            }
        }
    }

    /// Tells it by a message.
    fn tell_to_stop(&self) -> Result<(), Error> {
        self.worker.post(&JsValue::NULL)
    }

    /// Waits until it is gone.
    ///
    /// # Errors
    /// [`Code::WorkerLost`] if it died.
    pub async fn join(self) -> Result<SpinnerSeen, Error> {
        match self.inbox.get().await {
            Heard::Message(FromSpinner::Gone(seen)) => Ok(seen),
            heard => Err(lost(heard)),
        }
    }
}

fn lost(heard: Heard<FromSpinner>) -> Error {
    let reason = match heard {
        Heard::Lost(reason) => reason,
        Heard::Message(_) => "it spoke out of turn".to_owned(),
    };
    Error::new(Code::WorkerLost, format!("The spinner was lost: {reason}."))
}

/// The child: spins in the worker that it is called in, until a message comes.
///
/// # Errors
/// If it is not called in a dedicated worker, or the browser has no such canvas.
pub async fn child(canvas: OffscreenCanvas, pen: &Pen, up: &Function) -> Result<SpinnerSeen, JsValue> {
    panics::thrown();
    let scope: DedicatedWorkerGlobalScope = js_sys::global().dyn_into()?;
    let told = Rc::new(Event::default());
    let _listener = gloo_events::EventListener::once(&scope, "message", {
        let told = told.clone();
        move |_| told.set()
    });
    let line = drawn::line_on(&canvas, pen)?;
    drawn::come_up(&line, up).await?;
    let seen = drawn::spin(&line, async |turn: Duration| within(turn, told.wait()).await.is_some()).await;
    drawn::shown().await;
    Ok(seen)
}
