//! One run, from request to record.
//!
//! A model says when it is ready ([`Race::begin`]) and what it found ([`Race::report`]); everything else that a run is
//! made of happens here: events, frames, the clock, checking the answers, the record.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use serde::Serialize;

use crate::browser::frames::{Monitor, painted};
use crate::browser::host::{Host, is_isolated};
use crate::browser::{clock, visibility};
use crate::error::{Code, Error};
use crate::event_loop::{Cancel, Cancelled};
use crate::jobs::{Checked, Job, Tally, jobs_of};
use crate::models;
use crate::primality::{Algorithm, is_prime};
use crate::record::{Environment, MainThread, Row, RunRecord, SCHEMA};
use crate::spec::RunSpec;
use crate::spec::ids::{Model, Nap};

/// The worker number of the main thread.
pub const MAIN_THREAD: usize = 0;

/// What is told while a run goes on, in this order: `started`, `row` and `progress` mixed, `finished`.
#[derive(Serialize, tsify::Tsify)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum RunEvent<'a> {
    /// The workers are ready; the clock starts when this has been painted.
    Started,
    /// A number has been checked.
    Row {
        /// Its row.
        row: &'a Row,
    },
    /// How far the run is; at most once an animation frame.
    Progress {
        /// Numbers checked.
        done: u32,
        /// Numbers in all.
        total: u32,
    },
    /// The run is over.
    Finished {
        /// What was measured.
        result: &'a RunRecord,
    },
}

/// Takes the events of a run.
pub type Emit = Rc<dyn Fn(&RunEvent)>;

/// Runs what `spec` asks for.
///
/// # Errors
/// [`Code::Unsupported`], [`Code::Aborted`], [`Code::WorkerLost`] or [`Code::Internal`].
pub async fn run(spec: RunSpec, host: Rc<Host>, emit: Emit, cancel: Cancel) -> Result<RunRecord, Error> {
    let capabilities = host.capabilities()?;
    capabilities.require(&spec)?;
    let nap = spec.nap.unwrap_or_else(|| capabilities.best_nap());
    let watch = visibility::Watch::start();
    let timer_resolution_ms = clock::resolution_ms();
    let race =
        Race { spec, nap, host, emit: emit.clone(), cancel, progress: Rc::default(), measured: RefCell::default() };

    models::run(&race).await?;
    let record = race.finish(&watch, timer_resolution_ms).await?;
    emit(&RunEvent::Finished { result: &record });
    Ok(record)
}

/// A race that is being run.
pub struct Race {
    spec: RunSpec,
    nap: Nap,
    host: Rc<Host>,
    emit: Emit,
    cancel: Cancel,
    progress: Rc<Progress>,
    measured: RefCell<Measured>,
}

/// How many numbers are done, of how many, and what was last told of it.
#[derive(Default)]
struct Progress {
    done: Cell<u32>,
    total: Cell<u32>,
    told: Cell<u32>,
}

impl Progress {
    fn tell(&self, emit: &Emit) {
        let done = self.done.get();
        if self.told.replace(done) != done {
            emit(&RunEvent::Progress { done, total: self.total.get() });
        }
    }
}

#[derive(Default)]
struct Measured {
    tally: Tally,
    rows: Vec<Row>,
    startup_ms: f64,
    /// On the shared clock, as workers tell their times.
    clock_start: f64,
    total_ms: f64,
    naps: u32,
    restarts: u32,
    monitor: Option<Monitor>,
    unseen_start: bool,
}

impl Race {
    /// The model that runs.
    pub fn model(&self) -> Model {
        self.spec.model
    }

    /// What was asked for.
    pub fn spec(&self) -> &RunSpec {
        &self.spec
    }

    /// How a coroutine naps: as asked, else the best way that the browser has.
    pub fn nap(&self) -> Nap {
        self.nap
    }

    /// Workers that the model uses: 1 on the main thread.
    pub fn workers(&self) -> u32 {
        match self.spec.model {
            Model::Sequential | Model::Coroutines => 1,
            Model::Processes => self.spec.workers,
        }
    }

    /// The page.
    pub fn host(&self) -> &Host {
        &self.host
    }

    /// What may cancel the run.
    pub fn cancel(&self) -> &Cancel {
        &self.cancel
    }

    /// Everybody is ready: shows it, starts the clock, and gives the jobs.
    ///
    /// `startup_ms` is what making workers ready took. The clock starts after a painted frame, or the page would freeze
    /// before it has said why.
    ///
    /// # Errors
    /// If the run is cancelled before the clock starts.
    pub async fn begin(&self, startup_ms: f64) -> Result<Vec<Job>, Cancelled> {
        let split = self.spec.split && self.model() == Model::Processes;
        let jobs = jobs_of(&self.spec, split.then(|| self.workers()));
        (self.emit)(&RunEvent::Started);
        let seen = self.cancel.or(painted()).await?;

        self.progress.total.set(u32::try_from(self.spec.numbers.len()).unwrap_or(u32::MAX));
        let (progress, emit) = (self.progress.clone(), self.emit.clone());
        *self.measured.borrow_mut() = Measured {
            tally: Tally::new(&jobs),
            startup_ms,
            unseen_start: !seen,
            monitor: Some(Monitor::start(move || progress.tell(&emit))),
            clock_start: clock::shared(clock::now()),
            ..Measured::default()
        };
        Ok(jobs)
    }

    /// Takes a result in, and tells the page if it settles a number; gives the number's answer then.
    pub fn report(&self, worker: usize, checked: &Checked) -> Option<bool> {
        let worker = u32::try_from(worker).unwrap_or(u32::MAX);
        let row = {
            let measured = &mut *self.measured.borrow_mut();
            let row = measured.tally.take(worker, checked, measured.clock_start)?;
            measured.total_ms = clock::shared(clock::now()) - measured.clock_start;
            measured.rows.push(row.clone());
            row
        };
        self.progress.done.update(|done| done + 1);
        (self.emit)(&RunEvent::Row { row: &row });
        Some(row.prime)
    }

    /// Counts a nap of a coroutine.
    pub fn count_nap(&self) {
        self.measured.borrow_mut().naps += 1;
    }

    /// Counts a worker that was lost and replaced.
    pub fn count_restart(&self) {
        self.measured.borrow_mut().restarts += 1;
    }

    /// Ends the run with the first frame after the work, checks the answers, and makes the record.
    async fn finish(self, watch: &visibility::Watch, timer_resolution_ms: f64) -> Result<RunRecord, Error> {
        let mut measured = self.measured.take();
        let (main_thread, seen_end) = match measured.monitor.take() {
            Some(monitor) => self.cancel.or(monitor.stop()).await?,
            None => (MainThread::default(), false),
        };
        self.progress.tell(&self.emit);
        if measured.rows.len() != self.spec.numbers.len() {
            let message = format!("{} numbers gave {} rows.", self.spec.numbers.len(), measured.rows.len());
            return Err(Error::new(Code::Internal, message));
        }
        verify(&measured.rows)?;

        let not_comparable = if watch.was_hidden() {
            Some("The page was hidden while it ran, and browsers throttle hidden pages.".to_owned())
        } else if measured.unseen_start || !seen_end {
            Some("The browser gave the page no animation frames, as it does where the page cannot be seen.".to_owned())
        } else {
            None
        };
        let naps = self.model() == Model::Coroutines;
        let by_time = naps && self.spec.nap_every.is_none();
        Ok(RunRecord {
            schema: SCHEMA,
            lab: self.spec.lab,
            model: self.spec.model,
            algorithm: self.spec.algorithm,
            workers: self.workers(),
            nap: naps.then_some(self.nap),
            slice: by_time.then_some(self.spec.slice),
            nap_every: self.spec.nap_every.filter(|_| naps),
            rows: measured.rows,
            startup_ms: measured.startup_ms,
            total_ms: measured.total_ms,
            naps: measured.naps,
            switches: 0,
            restarts: measured.restarts,
            main_thread,
            comparable: not_comparable.is_none(),
            not_comparable,
            environment: environment(timer_resolution_ms),
        })
    }
}

/// Answers are checked before times are told: a fast wrong answer is no answer.
fn verify(rows: &[Row]) -> Result<(), Error> {
    match rows.iter().find(|row| is_prime(row.n, Algorithm::MillerRabin) != row.prime) {
        None => Ok(()),
        Some(row) => {
            let message = format!("{} came out as {}.", row.n, if row.prime { "prime" } else { "composite" });
            Err(Error::new(Code::Internal, message))
        }
    }
}

fn environment(timer_resolution_ms: f64) -> Environment {
    let window = web_sys::window();
    let navigator = window.as_ref().map(web_sys::Window::navigator);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of cores")]
    let cores = navigator.as_ref().map_or(0, |navigator| navigator.hardware_concurrency() as u32);
    Environment {
        user_agent: navigator.and_then(|navigator| navigator.user_agent().ok()).unwrap_or_default(),
        cores,
        cross_origin_isolated: is_isolated(),
        timer_resolution_ms,
    }
}
