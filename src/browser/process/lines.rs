//! Lines between processes, which the page lays and has no part in: a message channel each.

use std::rc::Rc;

use js_sys::{Array, Function};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;
use web_sys::{MessageChannel, MessageEvent, MessagePort};

use crate::browser::values::{from_js, thrown, to_message, unexpected};
use crate::error::Error;
use crate::event_loop::Queue;
use crate::work::practice::OnLine;

/// The ends of lines that a process is sent: an array of ports.
#[derive(Serialize, Deserialize)]
pub struct Ends(#[serde(with = "serde_wasm_bindgen::preserve")] JsValue);

impl From<Array> for Ends {
    fn from(ports: Array) -> Self {
        Self(ports.into())
    }
}

impl Ends {
    /// The lines, listened to from here on.
    #[must_use]
    pub fn lines(self) -> Lines {
        Lines::on(&self.0.unchecked_into())
    }
}

/// The ends of lines that a process has, and what comes on them.
pub struct Lines {
    ports: Vec<MessagePort>,
    heard: Rc<Queue<(usize, OnLine)>>,
    _hear: Vec<Closure<dyn FnMut(MessageEvent)>>,
}

impl Lines {
    /// Listens on all of these ports.
    fn on(ports: &Array) -> Self {
        let heard = Rc::new(Queue::default());
        let ports: Vec<MessagePort> = ports.iter().map(JsCast::unchecked_into).collect();
        let hear = ports.iter().enumerate().map(|(line, port)| {
            let heard = heard.clone();
            let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
                // Only our own messages come here.
                if let Ok(said) = from_js(event.data()) {
                    heard.put((line, said));
                }
            });
            port.set_onmessage(Some(hear.as_ref().unchecked_ref::<Function>()));
            hear
        });
        let hear = hear.collect();
        Self { ports, heard, _hear: hear }
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.ports.len()
    }

    /// Waits for the next that is said, and on which line.
    pub async fn get(&self) -> (usize, OnLine) {
        self.heard.get().await
    }

    /// Says something on a line.
    pub fn post(&self, line: usize, said: &OnLine) {
        // Nothing of ours fails to be cloned; if it did, somebody would wait, so the process dies of it instead.
        if let Err(error) = self.ports[line].post_message(&to_message(said)) {
            wasm_bindgen::throw_val(error);
        }
    }
}

/// Lays lines between pairs of so many processes. Gives each process its ends, in the order of the pairs.
pub(super) fn lay(processes: usize, pairs: &[(usize, usize)]) -> Result<Vec<Array>, Error> {
    let ends: Vec<Array> = (0..processes).map(|_| Array::new()).collect();
    for &(one, other) in pairs {
        let channel = MessageChannel::new().map_err(|error| unexpected(thrown(&error)))?;
        ends[one].push(&channel.port1());
        ends[other].push(&channel.port2());
    }
    Ok(ends)
}
