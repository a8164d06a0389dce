//! The page's side of a tree.

use std::rc::Rc;
use std::time::Duration;

use js_sys::{Atomics, Int32Array, Reflect};
use wasm_bindgen::JsValue;

use super::{Crew, FromTree, ToTree};
use crate::browser::host::Host;
use crate::browser::values::{thrown, to_js};
use crate::browser::warm::{Warm, keep};
use crate::browser::worker::{Heard, Worker};
use crate::browser::{START_LIMIT, within};
use crate::error::{Code, Error};
use crate::event_loop::Queue;

/// How long threads that were told to stop may take, before the tree is ended; safe points are microseconds apart.
const STOP_LIMIT: Duration = Duration::from_millis(50);

/// How long the host may be silent before it is asked whether a thread has died: it waits for its threads meanwhile, and
/// cannot tell.
const SILENCE_LIMIT: Duration = Duration::from_millis(500);

const BYTES_PER_WORD: u32 = 4;

/// A tree whose threads are up; ended whole on drop.
pub struct Tree {
    crew: Crew,
    host: Worker,
    inbox: Rc<Queue<Heard<FromTree>>>,
    /// The tree's memory, as 32-bit words, and which of them are flags.
    words: Int32Array,
    stop_flag: u32,
    lost_flag: u32,
}

thread_local!(static WARM: Warm<Tree> = const { Warm::empty() });

/// A tree with such a crew, ready: the one kept warm if it is like that, else a new one.
///
/// # Errors
/// [`Code::Unsupported`] if the browser refuses the worker or the memory, [`Code::WorkerLost`] if the tree breaks or is
/// not ready in 10 s.
pub async fn ready_tree(host: &Host, crew: Crew) -> Result<Tree, Error> {
    match WARM.with(Warm::take) {
        Some(tree) if tree.crew == crew => Ok(tree),
        other => {
            // One of another size is ended before the new one is started.
            drop(other);
            within(START_LIMIT, Tree::start(host, crew)).await.unwrap_or_else(|| {
                let message = format!("The threads were not ready within {} seconds.", START_LIMIT.as_secs());
                Err(Error::new(Code::WorkerLost, message))
            })
        }
    }
}

impl Tree {
    async fn start(page: &Host, crew: Crew) -> Result<Self, Error> {
        let inbox = Rc::new(Queue::default());
        let puts = inbox.clone();
        let host = Worker::heard_by(page.spawn_tree().await?, move |heard| puts.put(heard));
        host.post(&to_js(&ToTree::Start(crew)))?;
        match inbox.get().await {
            Heard::Message(FromTree::Ready { memory, stop_flag, lost_flag }) => {
                let words = words_of(&memory).map_err(|error| Error::new(Code::Internal, thrown(&error)))?;
                let (stop_flag, lost_flag) = (stop_flag / BYTES_PER_WORD, lost_flag / BYTES_PER_WORD);
                Ok(Self { crew, host, inbox, words, stop_flag, lost_flag })
            }
            Heard::Message(FromTree::Failed(reason)) => {
                let message = format!(
                    "The browser could not give the threads what they need: {reason}. \
                     Fewer workers may fit, and the model processes needs no shared memory."
                );
                Err(Error::in_field(Code::Unsupported, "model", message))
            }
            heard => Err(lost(heard)),
        }
    }

    /// Sends the host a message.
    ///
    /// # Errors
    /// [`Code::Internal`] if the message cannot be cloned.
    pub fn send(&self, message: &ToTree) -> Result<(), Error> {
        self.host.post(&to_js(message))
    }

    /// Waits for the next that the host says.
    ///
    /// # Errors
    /// [`Code::WorkerLost`] if the tree broke.
    pub async fn hear(&self) -> Result<FromTree, Error> {
        let heard = loop {
            if let Some(heard) = within(SILENCE_LIMIT, self.inbox.get()).await {
                break heard;
            }
            if Atomics::load(&self.words, self.lost_flag) != Ok(0) {
                break Heard::Lost("one of them died, and with it what it may have held".to_owned());
            }
        };
        match heard {
            Heard::Message(message) if !matches!(message, FromTree::Failed(_)) => Ok(message),
            heard => Err(lost(heard)),
        }
    }

    /// Asks the threads to stop. Those that do are kept for the next run; else the tree is ended.
    pub async fn stop(self) {
        if self.tell_stop(1).is_err() {
            return;
        }
        let stopped = async { while !matches!(self.inbox.get().await, Heard::Message(FromTree::Done { .. })) {} };
        if within(STOP_LIMIT, stopped).await.is_some() && self.tell_stop(0).is_ok() {
            self.keep_warm();
        }
    }

    /// Sets the stop flag. A store takes no lock and waits for nobody.
    fn tell_stop(&self, value: i32) -> Result<i32, JsValue> {
        Atomics::store(&self.words, self.stop_flag, value)
    }

    /// The tree's memory as 32-bit words; it stays when the tree is ended.
    #[must_use]
    pub fn memory(&self) -> Int32Array {
        self.words.clone()
    }

    /// Keeps the tree for the next run.
    pub fn keep_warm(self) {
        keep(&WARM, self);
    }
}

fn words_of(memory: &JsValue) -> Result<Int32Array, JsValue> {
    Ok(Int32Array::new(&Reflect::get(memory, &"buffer".into())?))
}

fn lost(heard: Heard<FromTree>) -> Error {
    let reason = match heard {
        Heard::Lost(reason) | Heard::Message(FromTree::Failed(reason)) => reason,
        Heard::Message(_) => "they spoke out of turn".to_owned(),
    };
    Error::new(Code::WorkerLost, format!("The threads were lost: {reason}."))
}
