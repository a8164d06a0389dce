//! The spinner in a worker of its own, which draws on a canvas of the page.
//!
//! What a worker has drawn is shown when it is back in its event loop, so between two turns it waits there.

use std::rc::Rc;
use std::time::Duration;

use js_sys::{Function, Object, Reflect};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;
use web_sys::{OffscreenCanvas, OffscreenCanvasRenderingContext2d};

use super::line::{Line, Spun, turn_length};
use super::scene::Scene;
use crate::browser::lives::Lives;
use crate::browser::values::{thrown, unexpected};
use crate::browser::worker::{Heard, Worker};
use crate::browser::{START_LIMIT, frames, within};
use crate::error::{Error, Problem, Reason};
use crate::event_loop::Queue;

/// What the spinner's worker tells the page.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum FromSpinner {
    /// It turns.
    Up,
    /// It was told to stop, has erased its line and is gone.
    Gone(Spun),
}

/// What the line is to be like: the page says how it looks, and the engine how fast it turns.
#[derive(Clone, Debug, Deserialize, tsify::Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Pen {
    /// A CSS font.
    pub font: String,
    /// A CSS colour.
    pub ink: String,
    /// Milliseconds for which each character stands.
    pub turn_ms: f64,
}

// region: spin
/// Turns the line until `done` says that it is time to stop; `done` waits for that as long as a turn takes.
pub async fn spin(line: &Line, done: impl AsyncFn(Duration) -> bool) -> Spun {
    loop {
        line.turn();
        if done(line.turn_length()).await {
            break;
        }
    }
    let seen = line.seen();
    line.erase();
    seen
}
// endregion: spin

/// A line on a canvas.
///
/// # Errors
/// What the browser throws if it has no such canvas.
pub fn line_on(canvas: &OffscreenCanvas, pen: &Pen) -> Result<Line, JsValue> {
    let context = canvas.get_context("2d")?.ok_or("the browser gave no context for drawing")?;
    let context: OffscreenCanvasRenderingContext2d = context.unchecked_into();
    let (width, height) = (f64::from(canvas.width()), f64::from(canvas.height()));
    context.set_font(&pen.font);
    context.set_fill_style_str(&pen.ink);
    context.set_text_baseline("middle");
    Ok(Line::new(Duration::from_secs_f64(pen.turn_ms / 1000.0), move |text| {
        context.clear_rect(0.0, 0.0, width, height);
        // A canvas that cannot be drawn on shows nothing, and that is what the page then sees.
        _ = context.fill_text(text, 0.0, height / 2.0);
    }))
}

/// Shows a first character, and then says that the spinner is up: what a browser prepares for the first drawing it may
/// prepare on the main thread, which is about to block.
///
/// # Errors
/// What `say` throws.
pub async fn come_up(line: &Line, say: &Function) -> Result<(), JsValue> {
    line.turn();
    frames::painted().await;
    say.call0(&JsValue::UNDEFINED)?;
    Ok(())
}

/// Waits until what was drawn last has been shown.
pub async fn shown() {
    frames::painted().await;
}

/// A worker that spins.
pub struct Spinner {
    worker: Worker,
    inbox: Rc<Queue<Heard<FromSpinner>>>,
    lives: Option<Lives>,
}

/// How long after the news of its end the last message of a worker may come: they travel by different ways.
const LAST_MESSAGE: Duration = Duration::from_millis(500);

impl Spinner {
    /// Starts it and waits until it turns. `welcome` is what it gets beside the module and the canvas, `made` what is made
    /// of the worker first.
    ///
    /// # Errors
    /// `Code::Unsupported` if the browser refuses it, `Code::WorkerLost` if it is not up in 10 s.
    pub async fn start(
        scene: &Scene<'_>,
        welcome: &Object,
        made: impl FnOnce(Worker) -> Worker,
    ) -> Result<Self, Error> {
        Reflect::set(welcome, &"module".into(), &wasm_bindgen::module())
            .and_then(|_| Reflect::set(welcome, &"turnMs".into(), &(turn_length().as_secs_f64() * 1000.0).into()))
            .map_err(|error| unexpected(thrown(&error)))?;
        let inbox = Rc::new(Queue::default());
        let puts = inbox.clone();
        let spawned = scene.stage().page().spawn_spinner(welcome)?;
        let worker = made(Worker::heard_by(spawned, move |heard| puts.put(heard)));
        match within(START_LIMIT, inbox.get()).await {
            Some(Heard::Message(FromSpinner::Up)) => Ok(Self { worker, inbox, lives: None }),
            Some(heard) => Err(lost(heard)),
            None => Err(Reason::SpinnerLate { seconds: START_LIMIT.as_secs() }.into()),
        }
    }

    /// The same spinner, whose end is heard of even if it does not tell: it holds the first lock of this name.
    #[must_use]
    pub fn watched(mut self, scene: &Scene<'_>, name: &str) -> Self {
        let puts = self.inbox.clone();
        let gone = move || puts.put(Heard::Lost(Problem::Ended));
        self.lives = Some(Lives::watch(scene.stage().page(), name, 1, gone));
        self
    }

    /// Tells it by a message.
    ///
    /// # Errors
    /// `Code::Internal` if the message cannot be posted.
    pub fn tell_to_stop(&self) -> Result<(), Error> {
        self.worker.post(&JsValue::NULL)
    }

    /// Waits until it is gone.
    ///
    /// # Errors
    /// `Code::WorkerLost` if it died.
    pub async fn join(self) -> Result<Spun, Error> {
        let mut heard = self.inbox.get().await;
        if matches!(heard, Heard::Lost(_))
            && let Some(later) = within(LAST_MESSAGE, self.inbox.get()).await
        {
            heard = later;
        }
        match heard {
            Heard::Message(FromSpinner::Gone(seen)) => Ok(seen),
            heard => Err(lost(heard)),
        }
    }
}

fn lost(heard: Heard<FromSpinner>) -> Error {
    let problem = match heard {
        Heard::Lost(problem) => problem,
        Heard::Message(_) => Problem::OutOfTurn,
    };
    Reason::SpinnerLost { problem }.into()
}
