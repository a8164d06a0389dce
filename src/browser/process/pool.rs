//! A pool of processes, kept warm between runs.

use std::rc::Rc;

use js_sys::{Object, Reflect};

use super::{FromProcess, ToProcess};
use crate::browser::host::Host;
use crate::browser::values::{thrown, to_js};
use crate::browser::warm::{Warm, keep};
use crate::browser::worker::{Heard, Worker};
use crate::browser::{START_LIMIT, within};
use crate::error::{Code, Error};
use crate::event_loop::Queue;

/// What is heard of all processes of a pool, with each one's number.
type Inbox = Rc<Queue<(usize, Heard<FromProcess>)>>;

/// Processes that are ready, ended on drop.
pub struct Pool {
    processes: Vec<Worker>,
    inbox: Inbox,
}

thread_local!(static WARM: Warm<Pool> = const { Warm::empty() });

/// A pool of so many processes, all ready: the one kept warm if it is of that size, else a new one.
///
/// # Errors
/// [`Code::Unsupported`] if the browser refuses a worker, [`Code::WorkerLost`] if one dies or is not ready in 10 s.
pub async fn ready_pool(host: &Host, size: usize) -> Result<Pool, Error> {
    match WARM.with(Warm::take) {
        Some(pool) if pool.size() == size => Ok(pool),
        other => {
            // One of another size is ended before the new one is started.
            drop(other);
            Pool::start(host, size).await
        }
    }
}

impl Pool {
    async fn start(host: &Host, size: usize) -> Result<Self, Error> {
        let inbox = Inbox::default();
        let processes = (0..size).map(|me| start(host, me, &inbox)).collect::<Result<_, _>>()?;
        let pool = Self { processes, inbox };
        within(START_LIMIT, pool.all_ready()).await.unwrap_or_else(|| {
            let message = format!("{size} workers were not ready within {} seconds.", START_LIMIT.as_secs());
            Err(Error::new(Code::WorkerLost, message))
        })?;
        Ok(pool)
    }

    async fn all_ready(&self) -> Result<(), Error> {
        for _ in 0..self.size() {
            if let (worker, Heard::Lost(reason)) = self.inbox.get().await {
                let message = format!("Worker {worker} was lost while it started: {reason}.");
                return Err(Error::new(Code::WorkerLost, message));
            }
        }
        Ok(())
    }

    /// How many processes it has.
    #[must_use]
    pub fn size(&self) -> usize {
        self.processes.len()
    }

    /// Waits for the next that is heard of any process.
    pub async fn hear(&self) -> (usize, Heard<FromProcess>) {
        self.inbox.get().await
    }

    /// Sends a process a message.
    ///
    /// # Errors
    /// [`Code::Internal`] if the message cannot be cloned.
    pub fn send(&self, worker: usize, message: &ToProcess) -> Result<(), Error> {
        self.processes[worker].post(&to_js(message))
    }

    /// Starts a process in the place of one that was lost; it will be heard of when it is ready.
    ///
    /// # Errors
    /// [`Code::Unsupported`] if the browser refuses a worker.
    pub fn restart(&mut self, host: &Host, worker: usize) -> Result<(), Error> {
        self.processes[worker] = start(host, worker, &self.inbox)?;
        Ok(())
    }

    /// Keeps the pool for the next run.
    pub fn keep_warm(self) {
        keep(&WARM, self);
    }
}

/// Starts a process whose messages go to `inbox` under the number `me`, and sends it the compiled module.
fn start(host: &Host, me: usize, inbox: &Inbox) -> Result<Worker, Error> {
    let inbox = inbox.clone();
    let process = Worker::heard_by(host.spawn_process()?, move |heard| inbox.put((me, heard)));
    let welcome = Object::new();
    Reflect::set(&welcome, &"module".into(), &wasm_bindgen::module())
        .map_err(|error| Error::new(Code::Internal, thrown(&error)))?;
    process.post(&welcome)?;
    Ok(process)
}
