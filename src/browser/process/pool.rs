//! A pool of processes, kept warm between runs.

use std::cell::RefCell;
use std::time::Duration;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;

use super::{Heard, Inbox, Process, ToProcess};
use crate::browser::host::Host;
use crate::browser::within;
use crate::error::{Code, Error};

/// Longest that processes may take to get ready.
const START_LIMIT: Duration = Duration::from_secs(10);

/// How long an idle pool is kept, in milliseconds.
const KEPT_WARM_MS: u32 = 60_000;

/// Processes that are ready, ended on drop.
pub struct Pool {
    processes: Vec<Process>,
    inbox: Inbox,
}

thread_local!(static WARM: RefCell<Option<Warm>> = const { RefCell::new(None) });

/// An idle pool, and what ends it: a minute, or the page's end.
struct Warm {
    pool: Pool,
    _idle: Timeout,
    _page_hidden: Option<EventListener>,
}

/// A pool of so many processes, all ready: the one kept warm if it is of that size, else a new one.
///
/// # Errors
/// [`Code::Unsupported`] if the browser refuses a worker, [`Code::WorkerLost`] if one dies or is not ready in 10 s.
pub async fn ready_pool(host: &Host, size: usize) -> Result<Pool, Error> {
    match WARM.take() {
        Some(warm) if warm.pool.size() == size => Ok(warm.pool),
        // One of another size is dropped, and so ended, before the new one is started.
        other => {
            drop(other);
            Pool::start(host, size).await
        }
    }
}

/// Ends the pool that is kept warm, if there is one.
pub fn close_warm() {
    drop(WARM.take());
}

impl Pool {
    async fn start(host: &Host, size: usize) -> Result<Self, Error> {
        let inbox = Inbox::default();
        let processes = (0..size).map(|me| Process::start(host, me, &inbox)).collect::<Result<_, _>>()?;
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
    pub async fn hear(&self) -> (usize, Heard) {
        self.inbox.get().await
    }

    /// Sends a process a message.
    ///
    /// # Errors
    /// [`Code::Internal`] if the message cannot be cloned.
    pub fn send(&self, worker: usize, message: &ToProcess) -> Result<(), Error> {
        self.processes[worker].send(message)
    }

    /// Starts a process in the place of one that was lost; it will be heard of when it is ready.
    ///
    /// # Errors
    /// [`Code::Unsupported`] if the browser refuses a worker.
    pub fn restart(&mut self, host: &Host, worker: usize) -> Result<(), Error> {
        self.processes[worker] = Process::start(host, worker, &self.inbox)?;
        Ok(())
    }

    /// Keeps the pool for the next run, for a minute or until the page is left.
    pub fn keep_warm(self) {
        let page_hidden = web_sys::window().map(|window| EventListener::once(&window, "pagehide", |_| close_warm()));
        let warm = Warm { pool: self, _idle: Timeout::new(KEPT_WARM_MS, close_warm), _page_hidden: page_hidden };
        WARM.set(Some(warm));
    }
}
