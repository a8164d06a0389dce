//! The spinner in a second thread, which shares the memory of the page's main thread and waits for an `Event` in it.

use std::sync::Arc;
use std::time::Duration;

use gloo_timers::future::sleep;
use js_sys::{Function, Int32Array, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::OffscreenCanvas;

use super::canvas::{self, Pen, Spinner};
use super::line::Spun;
use super::scene::Scene;
use crate::browser::values::{thrown, unexpected};
use crate::browser::worker::Worker;
use crate::browser::{clock, lives};
use crate::error::Error;
use crate::sync::Event;

/// The page's thread: starts the spinner, blocks, and tells it to stop.
///
/// # Errors
/// If the run is cancelled, or the spinner cannot be had or is lost.
// region: supervisor
pub async fn supervisor(scene: &Scene<'_>) -> Result<(), Error> {
    let asked = clock::now();
    let done = Arc::new(Event::new());
    // Up before the main thread blocks: the browser starts no worker while it does.
    let spinner = start(scene, &done).await?;
    let begun = scene.begin(clock::now() - asked).await;
    scene.print(&format!(
        "spinner object: <Worker name='spin', sharing the page's memory, its Event at {:p}>",
        done.as_ptr()
    ));
    let answer = match begun {
        Ok(()) => scene.slow_here(),
        Err(cancelled) => Err(cancelled.into()),
    };
    done.set();
    scene.spun(spinner.join().await?);
    scene.answered(&answer?);
    Ok(())
}
// endregion: supervisor

/// Starts the thread. From then on it is only told by the event and joined, also by a run that is cancelled: ended, it
/// might leave a lock of the page's memory behind, the allocator's too.
async fn start(scene: &Scene<'_>, done: &Arc<Event>) -> Result<Spinner, Error> {
    let name = lives::new_name();
    let started = Spinner::start(scene, &welcome(done, &name)?, Worker::ending_by_itself).await;
    if started.is_err() {
        // Should it come up later, it goes at once.
        done.set();
    }
    started.map(|spinner| spinner.watched(scene, &name))
}

/// What the thread needs to be one: the memory, where the event is in it, and what its lock is called.
fn welcome(done: &Arc<Event>, name: &str) -> Result<Object, Error> {
    let welcome = Object::new();
    // The thread takes over this reference.
    let event = Arc::into_raw(Arc::clone(done)) as u32;
    Reflect::set(&welcome, &"memory".into(), &wasm_bindgen::memory())
        .and_then(|_| Reflect::set(&welcome, &"event".into(), &event.into()))
        .and_then(|_| Reflect::set(&welcome, &"name".into(), &name.into()))
        .map_err(|error| unexpected(thrown(&error)))?;
    Ok(welcome)
}

/// The thread: spins in the worker that it is called in, until the event is set.
///
/// # Errors
/// If the browser has no such canvas.
///
/// # Safety
/// `event` is what [`welcome`] posted, in the memory that this instance was made with; it is given to one thread only.
pub async unsafe fn thread(canvas: OffscreenCanvas, pen: &Pen, up: &Function, event: u32) -> Result<Spun, JsValue> {
    // SAFETY: `welcome` made the pointer with `Arc::into_raw` from this very type, and nobody else takes it.
    let done = unsafe { Arc::from_raw(event as *const Event) };
    let line = canvas::line_on(&canvas, pen)?;
    canvas::come_up(&line, up).await?;
    let seen = canvas::spin(&line, async |turn| wait(&done, turn).await).await;
    canvas::shown().await;
    Ok(seen)
}

#[wasm_bindgen]
extern "C" {
    /// What `Atomics.waitAsync` gives: whether it waits, and a promise if it does.
    type Waiting;

    #[wasm_bindgen(method, getter)]
    fn value(this: &Waiting) -> JsValue;

    #[wasm_bindgen(catch, js_namespace = Atomics, js_name = waitAsync)]
    fn wait_async(words: &Int32Array, index: u32, value: i32, timeout_ms: f64) -> Result<Waiting, JsValue>;
}

// region: wait
/// Waits for the event at most so long, and tells whether it is set. The worker is in its event loop meanwhile, where a
/// browser shows what was drawn.
async fn wait(done: &Event, turn: Duration) -> bool {
    let words = Int32Array::new(&Reflect::get(&wasm_bindgen::memory(), &"buffer".into()).unwrap_or_default());
    let index = done.as_ptr() as u32 / 4;
    // An even number of changes: not set.
    let seen = js_sys::Atomics::load(&words, index).unwrap_or_default();
    if !done.is_set() {
        match wait_async(&words, index, seen, turn.as_secs_f64() * 1000.0).map(|waiting| waiting.value()) {
            Ok(promise) if promise.is_instance_of::<Promise>() => {
                _ = JsFuture::from(promise.unchecked_into::<Promise>()).await;
            }
            // It has changed meanwhile.
            Ok(_) => {}
            // A browser without it: the event is looked at once a turn.
            Err(_) => sleep(turn).await,
        }
    }
    done.is_set()
}
// endregion: wait
