//! A pool of processes, kept warm between runs.

use std::rc::Rc;
use std::time::Duration;

use js_sys::{Object, Reflect};

use super::{FromProcess, ToProcess};
#[cfg(feature = "basics")]
use super::{Task, Told};
use crate::browser::page::Page;
use crate::browser::values::{thrown, to_message, unexpected};
use crate::browser::warm::{Warm, keep};
use crate::browser::worker::{self, Worker};
use crate::browser::{START_LIMIT, clock, quiet, within};
use crate::error::{Error, Reason};
use crate::event_loop::{Cancel, Queue};
use crate::jobs::{Board, Checked, Job, Next};
#[cfg(feature = "basics")]
use crate::work::{Answer, Slow};

/// How long processes that were told to stop may take before they are ended; they look every 10 ms.
const STOP_LIMIT: Duration = Duration::from_millis(80);

/// What is heard of all processes of a pool, with each one's number.
pub(super) type Messages = Rc<Queue<(usize, worker::Heard<FromProcess>)>>;

/// What is heard of a pool in a race, with the number of the process.
pub enum Heard {
    /// It has done all jobs that it was sent last.
    Results(usize, Vec<Checked>),
    /// It has seen the sentinel.
    Done(usize),
    /// It was lost, and another process is ready in its place.
    Replaced(usize),
}

/// Processes that are ready, ended on drop.
pub struct Pool {
    pub(super) processes: Vec<Worker>,
    pub(super) messages: Messages,
    /// What making them ready took, in milliseconds; next to nothing, where they were kept warm.
    startup_ms: f64,
    /// Processes that were started in the place of others, and have not said yet that they are up.
    starting: usize,
}

thread_local!(static WARM: Warm<Pool> = const { Warm::empty() });

impl Pool {
    /// A pool of so many processes, all ready: the one kept warm if it is of that size, else a new one.
    ///
    /// # Errors
    /// `Code::Unsupported` if the browser refuses a worker, `Code::WorkerLost` if one dies or is not ready in 10 s,
    /// `Code::Aborted`.
    pub async fn ready(page: &Page, cancel: &Cancel, size: u32) -> Result<Self, Error> {
        let (asked, size) = (clock::now(), size as usize);
        let mut pool = match WARM.with(Warm::take) {
            Some(pool) if pool.processes.len() == size => pool,
            other => {
                // One of another size is ended before the new one is started.
                drop(other);
                cancel.or(Self::start(page, size)).await??
            }
        };
        pool.startup_ms = clock::now() - asked;
        Ok(pool)
    }

    /// A new pool of so many processes, all ready.
    ///
    /// # Errors
    /// As [`Pool::ready`].
    pub async fn new(page: &Page, cancel: &Cancel, size: u32) -> Result<Self, Error> {
        cancel.or(Self::start(page, size as usize)).await?
    }

    /// Ends the pool that is kept warm, if there is one.
    pub(in crate::browser) fn forget_warm() {
        drop(WARM.with(Warm::take));
    }

    async fn start(page: &Page, size: usize) -> Result<Self, Error> {
        let messages = Messages::default();
        let processes = (0..size).map(|me| start(page, me, &messages)).collect::<Result<_, _>>()?;
        let pool = Self { processes, messages, startup_ms: 0.0, starting: 0 };
        within(START_LIMIT, pool.all_ready())
            .await
            .unwrap_or_else(|| Err(Reason::WorkersLate { workers: size, seconds: START_LIMIT.as_secs() }.into()))?;
        Ok(pool)
    }

    async fn all_ready(&self) -> Result<(), Error> {
        for _ in &self.processes {
            if let (worker, worker::Heard::Lost(problem)) = self.messages.get().await {
                return Err(Reason::LostAtStart { worker, problem }.into());
            }
        }
        Ok(())
    }

    /// How many processes it has.
    #[must_use]
    pub fn size(&self) -> usize {
        self.processes.len()
    }

    /// What making them ready took, in milliseconds.
    #[must_use]
    pub fn startup_ms(&self) -> f64 {
        self.startup_ms
    }

    /// Has work done by the processes. They are kept for the next run, unless the work fails. If it is cancelled they are
    /// told to stop, and then ended.
    ///
    /// # Errors
    /// What the work says; `Code::Aborted`.
    pub async fn work<T>(
        mut self,
        cancel: &Cancel,
        work: impl AsyncFnOnce(&mut Self) -> Result<T, Error>,
    ) -> Result<T, Error> {
        match cancel.or(work(&mut self)).await {
            Ok(result) => {
                if result.is_ok() && self.starting == 0 {
                    keep(&WARM, self);
                }
                result
            }
            Err(cancelled) => {
                self.stop().await;
                Err(cancelled.into())
            }
        }
    }

    /// Waits for the next that is heard of a process in a race. One that is lost is replaced by another, and its jobs
    /// go back to the board.
    ///
    /// # Errors
    /// `Code::WorkerLost` if too many are lost.
    pub async fn hear(&mut self, page: &Page, jobs: &mut Board) -> Result<Heard, Error> {
        loop {
            return match self.messages.get().await {
                (me, worker::Heard::Message(FromProcess::Results(results))) => Ok(Heard::Results(me, results)),
                (me, worker::Heard::Message(FromProcess::Done)) => Ok(Heard::Done(me)),
                (me, worker::Heard::Message(FromProcess::Ready)) => {
                    self.starting -= 1;
                    Ok(Heard::Replaced(me))
                }
                (_, worker::Heard::Message(_)) => Err(out_of_turn()),
                (me, worker::Heard::Lost(problem)) => {
                    jobs.lost(me, problem)?;
                    self.processes[me] = start(page, me, &self.messages)?;
                    self.starting += 1;
                    continue;
                }
            };
        }
    }

    /// Sends a process its next jobs, or the sentinel.
    ///
    /// # Errors
    /// `Code::Internal` if the message cannot be cloned.
    pub fn send(&self, worker: usize, next: Next) -> Result<(), Error> {
        self.processes[worker].post(&to_message(&ToProcess::Next(next)))
    }

    /// Has the first process do one job, and waits for its result.
    ///
    /// # Errors
    /// `Code::WorkerLost` if it dies.
    pub async fn check(&self, job: Job) -> Result<Checked, Error> {
        self.send(0, Next::Jobs(vec![job]))?;
        match self.messages.get().await {
            (_, worker::Heard::Message(FromProcess::Results(results))) => {
                results.first().copied().ok_or_else(out_of_turn)
            }
            (_, worker::Heard::Message(_)) => Err(out_of_turn()),
            (_, worker::Heard::Lost(problem)) => Err(Reason::ProcessLost { problem }.into()),
        }
    }

    /// Ends all processes wherever they are.
    pub fn end(self) {}

    /// Ends one process wherever it is; the others live on.
    pub fn end_one(&self, worker: usize) {
        self.processes[worker].end();
    }

    /// Has the first process do slow work, and waits for its answer.
    ///
    /// # Errors
    /// `Code::WorkerLost` if it dies; `Code::Internal` if the work failed.
    #[cfg(feature = "basics")]
    pub async fn ask(&self, work: Slow) -> Result<Result<Answer, String>, Error> {
        self.processes[0].post(&to_message(&ToProcess::Do(Task::Slow(work))))?;
        match self.messages.get().await {
            (_, worker::Heard::Message(FromProcess::Told(Told::Answered(answer)))) => Ok(answer),
            (_, worker::Heard::Message(_)) => Err(out_of_turn()),
            (_, worker::Heard::Lost(problem)) => Err(Reason::ProcessLost { problem }.into()),
        }
    }

    /// Tells the processes to stop, and ends them when they have, so that none of them is ended in the middle of its work.
    async fn stop(self) {
        if self.tell_stop().is_err() {
            return quiet::disturbed();
        }
        let stopped = async {
            let mut stopped = 0;
            while stopped < self.size() {
                match self.messages.get().await {
                    // One that is gone computes no more.
                    (_, worker::Heard::Message(FromProcess::Stopped) | worker::Heard::Lost(_)) => stopped += 1,
                    (_, worker::Heard::Message(_)) => {}
                }
            }
        };
        if within(STOP_LIMIT, stopped).await.is_none() {
            quiet::disturbed();
        }
    }

    /// Tells the processes to stop. Each hears of it when it looks at its messages.
    ///
    /// # Errors
    /// `Code::Internal` if the message cannot be cloned.
    pub fn tell_stop(&self) -> Result<(), Error> {
        self.processes.iter().try_for_each(|process| process.post(&to_message(&ToProcess::Stop)))
    }
}

pub(super) fn out_of_turn() -> Error {
    Reason::OutOfTurn {}.into()
}

/// Starts a process whose messages are put into `messages` under the number `me`, and sends it the compiled module.
fn start(page: &Page, me: usize, messages: &Messages) -> Result<Worker, Error> {
    let messages = messages.clone();
    let process = Worker::heard_by(page.spawn_process()?, move |heard| messages.put((me, heard)));
    let welcome = Object::new();
    Reflect::set(&welcome, &"module".into(), &wasm_bindgen::module()).map_err(|error| unexpected(thrown(&error)))?;
    process.post(&welcome)?;
    Ok(process)
}
