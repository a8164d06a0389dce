//! Processes: Web Workers, each with a wasm instance and a memory of its own.
//!
//! They are told what to do and tell what they found by messages; nothing is shared. All kinds of message are here.

mod child;
mod pool;

pub use child::main;
pub use pool::{Pool, close_warm, ready_pool};

use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::{Object, Reflect};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;
use web_sys::{ErrorEvent, MessageEvent, Worker};

use super::host::Host;
use super::values::{from_js, to_js};
use crate::error::Error;
use crate::event_loop::Queue;
use crate::jobs::{Checked, Job};

/// What is sent to a process. Before all of it goes `{ module }`, the compiled module, which the worker's script takes.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ToProcess {
    /// Do these jobs.
    Jobs(Vec<Job>),
    /// There are no more jobs in this run: say that you are done.
    Sentinel,
}

/// What a process sends.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum FromProcess {
    /// Its instance is up.
    Ready,
    /// What it found, for all jobs that it was sent last; it is free for more.
    Results(Vec<Checked>),
    /// It has seen the sentinel.
    Done,
}

/// What is heard of a process.
pub enum Heard {
    /// A message of its own.
    Message(FromProcess),
    /// It died, and how.
    Lost(String),
}

/// What is heard of all processes of a pool, with each one's number.
pub type Inbox = Rc<Queue<(usize, Heard)>>;

/// A running process, ended on drop.
struct Process {
    worker: Worker,
    _listeners: [EventListener; 3],
}

impl Process {
    /// Starts one that puts all that is heard of it in `inbox`, under the number `me`.
    fn start(host: &Host, me: usize, inbox: &Inbox) -> Result<Self, Error> {
        let worker = host.spawn_process()?;
        let hear = |heard: fn(&web_sys::Event) -> Heard| {
            let inbox = inbox.clone();
            move |event: &web_sys::Event| inbox.put((me, heard(event)))
        };
        let listeners = [
            EventListener::new(&worker, "message", hear(message)),
            EventListener::new(
                &worker,
                "messageerror",
                hear(|_| Heard::Lost("a message of it could not be read".into())),
            ),
            // Not passive: the death is dealt with here, so the browser need not report it as uncaught.
            EventListener::new_with_options(
                &worker,
                "error",
                gloo_events::EventListenerOptions::enable_prevent_default(),
                hear(death),
            ),
        ];
        let welcome = Object::new();
        Reflect::set(&welcome, &"module".into(), &wasm_bindgen::module())
            .and_then(|_| worker.post_message(&welcome))
            .map_err(|error| Error::new(crate::error::Code::Internal, super::values::thrown(&error)))?;
        Ok(Self { worker, _listeners: listeners })
    }

    fn send(&self, message: &ToProcess) -> Result<(), Error> {
        self.worker
            .post_message(&to_js(message))
            .map_err(|error| Error::new(crate::error::Code::Internal, super::values::thrown(&error)))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

fn message(event: &web_sys::Event) -> Heard {
    let data = event.unchecked_ref::<MessageEvent>().data();
    from_js(data).map_or_else(|error| Heard::Lost(error.message), Heard::Message)
}

fn death(event: &web_sys::Event) -> Heard {
    event.prevent_default();
    // A script that could not be loaded is told by a plain event, without a message.
    let message = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message).filter(|message| !message.is_empty());
    Heard::Lost(message.unwrap_or_else(|| "its script could not be loaded".into()))
}
