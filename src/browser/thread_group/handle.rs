//! The page's side of a thread group.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use js_sys::{Atomics, Int32Array, Reflect};
use wasm_bindgen::JsValue;

use super::{FromLeader, ToLeader};
use crate::browser::page::Page;
use crate::browser::values::{thrown, to_message};
use crate::browser::warm::{Warm, keep};
use crate::browser::worker::{Heard, Worker};
use crate::browser::{START_LIMIT, clock, quiet, within};
use crate::error::{Code, Error};
use crate::event_loop::{Cancel, Queue};
use crate::work::{Members, Program, Report};

/// How long threads that were told to stop may take, before the group is ended; safe points are microseconds apart.
const STOP_LIMIT: Duration = Duration::from_millis(80);

/// How often the page looks whether a thread has died: the leader waits for its threads meanwhile, and cannot tell.
const LOOK: Duration = Duration::from_millis(500);

const BYTES_PER_WORD: u32 = 4;

/// A group whose threads are up; ended whole on drop.
pub struct ThreadGroup {
    members: Members,
    leader: Worker,
    inbox: Rc<Queue<Heard<FromLeader>>>,
    /// The group's memory, and which of its 32-bit words are flags.
    memory: JsValue,
    stop_flag: u32,
    lost_flag: u32,
    /// When the page last looked whether a thread has died.
    looked: Cell<f64>,
    /// What making it ready took, in milliseconds; next to nothing, where it was kept warm.
    startup_ms: f64,
}

thread_local!(static WARM: Warm<ThreadGroup> = const { Warm::empty() });

impl ThreadGroup {
    /// A group with such members, ready: the one kept warm if it is like that, else a new one.
    ///
    /// # Errors
    /// [`Code::Unsupported`] if the browser refuses the worker or the memory, or cannot load the module;
    /// [`Code::WorkerLost`] if the group breaks or is not ready in 10 s; [`Code::Aborted`].
    pub async fn ready(page: &Page, cancel: &Cancel, members: Members) -> Result<Self, Error> {
        let asked = clock::now();
        let mut group = match WARM.with(Warm::take) {
            Some(group) if group.members == members => group,
            other => {
                // One of another size is ended before the new one is started.
                drop(other);
                cancel.or(Self::start(page, members)).await??
            }
        };
        group.startup_ms = clock::now() - asked;
        Ok(group)
    }

    async fn start(page: &Page, members: Members) -> Result<Self, Error> {
        // The time that a slow line takes is not the threads'.
        let module = page.threads_module().await?;
        let inbox = Rc::new(Queue::default());
        let puts = inbox.clone();
        let leader = Worker::heard_by(page.spawn_leader(&module)?, move |heard| puts.put(heard));
        leader.post(&to_message(&ToLeader::Start(members)))?;
        let Some(heard) = within(START_LIMIT, inbox.get()).await else {
            let message = format!("The threads were not ready within {} seconds.", START_LIMIT.as_secs());
            return Err(Error::new(Code::WorkerLost, message));
        };
        match heard {
            Heard::Message(FromLeader::Ready { memory, stop_flag, lost_flag }) => {
                let (stop_flag, lost_flag) = (stop_flag / BYTES_PER_WORD, lost_flag / BYTES_PER_WORD);
                let looked = Cell::new(clock::now());
                Ok(Self { members, leader, inbox, memory, stop_flag, lost_flag, looked, startup_ms: 0.0 })
            }
            Heard::Message(FromLeader::Failed(reason)) => {
                let message = format!(
                    "The browser could not give the threads what they need: {reason}. \
                     Fewer workers may fit, and the model processes needs no shared memory."
                );
                Err(Error::in_field(Code::Unsupported, "model", message))
            }
            heard => Err(lost(heard)),
        }
    }

    /// What making it ready took, in milliseconds.
    #[must_use]
    pub fn startup_ms(&self) -> f64 {
        self.startup_ms
    }

    /// Gives the leader the next program, and waits until it has it.
    ///
    /// # Errors
    /// [`Code::WorkerLost`] if the group broke.
    pub async fn prepare(&self, program: Program) -> Result<(), Error> {
        self.leader.post(&to_message(&ToLeader::Prepare(program)))?;
        match self.hear().await? {
            FromLeader::Prepared => Ok(()),
            message => Err(lost(Heard::Message(message))),
        }
    }

    /// Lets the prepared program run.
    ///
    /// # Errors
    /// [`Code::Internal`] if the message cannot be posted.
    pub fn go(&self) -> Result<(), Error> {
        self.leader.post(&to_message(&ToLeader::Go))
    }

    /// Waits for the next report of the program that runs; nothing if it is over.
    ///
    /// # Errors
    /// [`Code::WorkerLost`] if the group broke.
    pub async fn report(&self) -> Result<Option<Report>, Error> {
        match self.hear().await? {
            FromLeader::Told(report) => Ok(Some(report)),
            FromLeader::Done => Ok(None),
            message => Err(lost(Heard::Message(message))),
        }
    }

    async fn hear(&self) -> Result<FromLeader, Error> {
        let heard = loop {
            // Looked at from time to time also while others go on talking.
            if clock::now() - self.looked.get() >= LOOK.as_secs_f64() * 1000.0 {
                self.looked.set(clock::now());
                if self.word(self.lost_flag) != Ok(0) {
                    break Heard::Lost("one of them died, and with it what it may have held".to_owned());
                }
            }
            if let Some(heard) = within(LOOK, self.inbox.get()).await {
                break heard;
            }
        };
        match heard {
            Heard::Message(message) if !matches!(message, FromLeader::Failed(_)) => Ok(message),
            heard => Err(lost(heard)),
        }
    }

    /// Asks the threads to stop. Those that do are kept for the next run; else the group is ended.
    pub async fn stop(self) {
        if self.tell_stop(1).is_ok() {
            let stopped = async { while !matches!(self.inbox.get().await, Heard::Message(FromLeader::Done)) {} };
            if within(STOP_LIMIT, stopped).await.is_some() && self.tell_stop(0).is_ok() {
                return self.keep_warm();
            }
        }
        quiet::disturbed();
    }

    /// Sets the stop flag. A store takes no lock and waits for nobody.
    fn tell_stop(&self, value: i32) -> Result<i32, JsValue> {
        Atomics::store(&words_of(&self.memory)?, self.stop_flag, value)
    }

    fn word(&self, index: u32) -> Result<i32, JsValue> {
        Atomics::load(&words_of(&self.memory)?, index)
    }

    /// Ends the group where it stands; gives its memory, as 32-bit words.
    ///
    /// # Errors
    /// [`Code::Internal`] if the memory cannot be looked at.
    pub fn end(self) -> Result<Int32Array, Error> {
        words_of(&self.memory).map_err(|error| Error::new(Code::Internal, thrown(&error)))
    }

    /// Keeps the group for the next run.
    pub fn keep_warm(self) {
        keep(&WARM, self);
    }
}

/// The memory as it is now: where it has grown, an older view does not reach all of it.
fn words_of(memory: &JsValue) -> Result<Int32Array, JsValue> {
    Ok(Int32Array::new(&Reflect::get(memory, &"buffer".into())?))
}

fn lost(heard: Heard<FromLeader>) -> Error {
    let reason = match heard {
        Heard::Lost(reason) | Heard::Message(FromLeader::Failed(reason)) => reason,
        Heard::Message(_) => "they spoke out of turn".to_owned(),
    };
    Error::new(Code::WorkerLost, format!("The threads were lost: {reason}."))
}
