//! A Web Worker with somebody who listens to it; ended on drop, unless it ends by itself.

use gloo_events::{EventListener, EventListenerOptions};
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;
use web_sys::{ErrorEvent, MessageEvent};

use super::values::{from_js, thrown, unexpected};
use crate::error::{Error, Problem};

/// What is heard of a worker.
pub enum Heard<M> {
    /// A message of its own.
    Message(M),
    /// It died, and how.
    Lost(Problem),
}

/// A running worker.
pub struct Worker {
    handle: web_sys::Worker,
    terminated_on_drop: bool,
    _listeners: [EventListener; 3],
}

impl Worker {
    /// Listens to a worker from now on.
    pub fn heard_by<M: DeserializeOwned + 'static>(
        worker: web_sys::Worker,
        hear: impl Fn(Heard<M>) + Clone + 'static,
    ) -> Self {
        let on = |told: fn(&web_sys::Event) -> Heard<M>| {
            let hear = hear.clone();
            move |event: &web_sys::Event| hear(told(event))
        };
        // The death is dealt with here, so the browser need not report it as uncaught.
        let dealt_with = EventListenerOptions::enable_prevent_default();
        let listeners = [
            EventListener::new(&worker, "message", on(message)),
            EventListener::new(&worker, "messageerror", on(|_| Heard::Lost(Problem::UnreadableMessage))),
            EventListener::new_with_options(&worker, "error", dealt_with, on(death)),
        ];
        Self { handle: worker, terminated_on_drop: true, _listeners: listeners }
    }

    /// The same worker, which is not ended on drop: it ends by itself. For one that shares the memory of this thread, and
    /// may hold a lock in it at any moment.
    #[must_use]
    pub fn ending_by_itself(mut self) -> Self {
        self.terminated_on_drop = false;
        self
    }

    /// Posts a message to the worker.
    ///
    /// # Errors
    /// `Code::Internal` if the message cannot be cloned.
    pub fn post(&self, message: &JsValue) -> Result<(), Error> {
        self.handle.post_message(message).map_err(|error| unexpected(thrown(&error)))
    }

    /// Ends the worker wherever it is. Nobody hears of that, neither here nor there.
    pub fn end(&self) {
        self.handle.terminate();
    }

    /// Posts a message to the worker, which has from then on what is listed.
    ///
    /// # Errors
    /// `Code::Internal` if the message cannot be cloned.
    pub fn hand_over(&self, message: &JsValue, transferred: &js_sys::Array) -> Result<(), Error> {
        let posted = self.handle.post_message_with_transfer(message, transferred);
        posted.map_err(|error| unexpected(thrown(&error)))
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        if self.terminated_on_drop {
            self.handle.terminate();
        }
    }
}

fn message<M: DeserializeOwned>(event: &web_sys::Event) -> Heard<M> {
    let data = event.unchecked_ref::<MessageEvent>().data();
    from_js(data).map_or_else(|error| Heard::Lost(error.message.into()), Heard::Message)
}

fn death<M>(event: &web_sys::Event) -> Heard<M> {
    event.prevent_default();
    // A script that could not be loaded is told by a plain event, without a message, and the browser does not say why.
    let message = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message).filter(|message| !message.is_empty());
    Heard::Lost(message.map_or(Problem::NoScript, Problem::from))
}
