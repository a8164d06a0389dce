//! The process's side: from its messages to the worker of a race or to another task, and back.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::{FromProcess, Task, ToProcess, Told};
use crate::browser::nap::Napper;
use crate::browser::steps::spawn_local;
use crate::browser::values::{from_js, to_message};
use crate::browser::{clock, panics};
use crate::event_loop::Queue;
use crate::jobs::{Checked, Job, Next};
use crate::spec::ids::Nap;

/// Milliseconds of work between two looks at the messages. A process that is told to stop has stopped that much later.
const LOOK_MS: f64 = 10.0;

/// Steps between two looks at the clock: about 0.04 ms of division.
const STEPS_A_LOOK: u64 = 16_384;

/// What comes to a process: jobs, and the request to stop.
pub struct Inbox {
    jobs: Queue<Option<Job>>,
    /// Jobs that came in the last message and have not been answered.
    unanswered: Cell<usize>,
    stop: Cell<bool>,
    /// Whether the worker of a race is at work.
    racing: Cell<bool>,
    /// When the messages were looked at.
    looked: Cell<f64>,
    napper: Napper,
}

impl Inbox {
    fn new() -> Result<Self, JsValue> {
        Ok(Self {
            jobs: Queue::default(),
            unanswered: Cell::new(0),
            stop: Cell::new(false),
            racing: Cell::new(false),
            looked: Cell::new(clock::now()),
            napper: Napper::new(Nap::Message)?,
        })
    }

    /// Waits for the next job; `None` is the sentinel.
    pub async fn get(&self) -> Option<Job> {
        self.jobs.get().await
    }

    /// Steps that may be done before the next [`Inbox::stop_asked`].
    #[must_use]
    pub fn budget(&self) -> u64 {
        STEPS_A_LOOK
    }

    /// Whether the process has been asked to stop, as far as it knows: it hears of it when messages come in.
    #[must_use]
    pub fn has_heard_of_stop(&self) -> bool {
        self.stop.get()
    }

    /// Whether the process has been asked to stop. Once in a few milliseconds this lets messages come in.
    pub async fn stop_asked(&self) -> bool {
        if clock::now() - self.looked.get() >= LOOK_MS {
            // A nap that fails lets nothing in; then the process can still be ended.
            _ = self.napper.nap().await;
            self.looked.set(clock::now());
        }
        self.stop.get()
    }

    fn put(&self, next: Next) {
        match next {
            Next::Jobs(jobs) => {
                self.unanswered.set(jobs.len());
                self.looked.set(clock::now());
                for job in jobs {
                    self.jobs.put(Some(job));
                }
            }
            Next::Sentinel => self.jobs.put(None),
        }
    }

    /// Whoever waits for a job gets the sentinel, and whoever works is told at its next look.
    fn ask_to_stop(&self) {
        self.stop.set(true);
        self.jobs.put(None);
    }

    /// Forgets what has not been done.
    fn clear(&self) {
        while self.jobs.try_get().is_some() {}
        self.stop.set(false);
    }
}

/// What a process has to say of a race.
pub struct Outbox {
    inbox: Rc<Inbox>,
    scope: DedicatedWorkerGlobalScope,
    results: RefCell<Vec<Checked>>,
}

impl Outbox {
    /// Takes in a result, which is posted together with the others of its message; `None` says that the process is done.
    pub fn put(&self, result: Option<Checked>) {
        let Some(checked) = result else {
            return post(&self.scope, &FromProcess::Done);
        };
        let mut results = self.results.borrow_mut();
        results.push(checked);
        if results.len() == self.inbox.unanswered.get() {
            post(&self.scope, &FromProcess::Results(std::mem::take(&mut *results)));
        }
    }
}

/// What a process is called for.
enum Call {
    Race,
    Do(Task),
    Stop,
}

/// Takes over the worker that it is called in, says that it is ready, and serves the page for as long as the worker lives.
///
/// `worker` is what a process does in a race. `task` does anything else that a process is told to do, and tells of it.
///
/// # Errors
/// If it is not called in a dedicated worker.
pub fn main(
    worker: impl AsyncFn(&Inbox, &Outbox) + 'static,
    task: impl AsyncFn(Task, &Inbox, &dyn Fn(Told)) + 'static,
) -> Result<(), JsValue> {
    panics::thrown();
    let scope: DedicatedWorkerGlobalScope = js_sys::global().dyn_into()?;
    let inbox = Rc::new(Inbox::new()?);
    let calls = hear(&scope, &inbox);
    post(&scope, &FromProcess::Ready);
    spawn_local(async move {
        loop {
            match calls.get().await {
                Call::Race => {
                    let outbox = Outbox { inbox: inbox.clone(), scope: scope.clone(), results: RefCell::default() };
                    worker(&inbox, &outbox).await;
                    inbox.racing.set(false);
                }
                Call::Do(call) => task(call, &inbox, &|told| post(&scope, &FromProcess::Told(told))).await,
                // It comes here when what was going on has ended.
                Call::Stop => {
                    inbox.clear();
                    post(&scope, &FromProcess::Stopped);
                }
            }
        }
    });
    Ok(())
}

/// Listens to the page; gives what the process is called for, in order.
fn hear(scope: &DedicatedWorkerGlobalScope, inbox: &Rc<Inbox>) -> Rc<Queue<Call>> {
    let calls = Rc::new(Queue::default());
    let (inbox, puts) = (inbox.clone(), calls.clone());
    let hear = Closure::<dyn FnMut(MessageEvent) -> Result<(), JsValue>>::new(move |event: MessageEvent| {
        match from_js(event.data()).map_err(|error| JsValue::from(error.message))? {
            ToProcess::Next(next) => {
                inbox.put(next);
                if !inbox.racing.replace(true) {
                    puts.put(Call::Race);
                }
            }
            ToProcess::Do(task) => puts.put(Call::Do(task)),
            ToProcess::Stop => {
                inbox.ask_to_stop();
                puts.put(Call::Stop);
            }
        }
        Ok(())
    });
    scope.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    // The listener lives as long as the worker, which only `terminate` ends.
    hear.forget();
    calls
}

fn post(scope: &DedicatedWorkerGlobalScope, message: &FromProcess) {
    // Nothing of ours fails to be cloned; if it did, the run would wait, so the worker dies of it instead.
    if let Err(error) = scope.post_message(&to_message(message)) {
        wasm_bindgen::throw_val(error);
    }
}
