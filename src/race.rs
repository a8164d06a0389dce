//! One race: a list of numbers, one model, so many workers.
//!
//! A model says when it is ready ([`Race::begin`]) and what it found ([`Race::report`]); the clock and the books are
//! kept here.

use std::cell::RefCell;

use crate::browser::clock;
use crate::browser::host::Host;
use crate::error::{Code, Error};
use crate::event_loop::{Cancel, Cancelled};
use crate::jobs::{Checked, Job, Tally, jobs_of};
use crate::primality::{Algorithm, is_prime};
use crate::record::Row;
use crate::spec::RunSpec;
use crate::spec::ids::Model;
use crate::stage::{RunEvent, Stage};

/// The worker number of the main thread.
pub const MAIN_THREAD: usize = 0;

/// A race that is being run.
pub struct Race<'a> {
    stage: &'a Stage,
    spec: &'a RunSpec,
    workers: u32,
    /// In the order in which they are to be handed out.
    jobs: Vec<Job>,
    numbers: usize,
    /// Whether each row is told as it comes.
    told: bool,
    kept: RefCell<Kept>,
}

#[derive(Default)]
struct Kept {
    tally: Tally,
    /// On the shared clock, as workers tell their times.
    clock_start: f64,
    measured: Measured,
}

/// What a race came to.
#[derive(Default)]
pub struct Measured {
    /// The numbers, in the order in which they were settled.
    pub rows: Vec<Row>,
    /// Making workers ready, in milliseconds.
    pub startup_ms: f64,
    /// From the first job handed out to the last result in, in milliseconds.
    pub total_ms: f64,
    /// Naps that coroutines took.
    pub naps: u32,
    /// Hand-overs of the global interpreter lock.
    pub switches: u32,
    /// Workers lost and replaced.
    pub restarts: u32,
}

impl<'a> Race<'a> {
    /// A race on a stage, told row by row.
    pub fn new(stage: &'a Stage, spec: &'a RunSpec) -> Self {
        let workers = spec.model.facts().most_workers.map_or(1, |_| spec.workers);
        Self::of_jobs(stage, spec, workers, jobs_of(spec, workers))
    }

    /// One race of many, with its own number of workers, told only when it is over.
    pub fn of_sweep(stage: &'a Stage, spec: &'a RunSpec, workers: u32) -> Self {
        Self { told: false, ..Self::of_jobs(stage, spec, workers, jobs_of(spec, workers)) }
    }

    /// A race of jobs that are not simply the specification's numbers.
    pub fn of_jobs(stage: &'a Stage, spec: &'a RunSpec, workers: u32, jobs: Vec<Job>) -> Self {
        let numbers = jobs.iter().map(|job| job.index as usize + 1).max().unwrap_or(0);
        Self { stage, spec, workers, jobs, numbers, told: true, kept: RefCell::default() }
    }

    /// The stage it takes place on.
    pub fn stage(&self) -> &Stage {
        self.stage
    }

    /// When the first job was handed out, on the clock that all workers share.
    pub fn clock_start(&self) -> f64 {
        self.kept.borrow().clock_start
    }

    /// The model that runs.
    pub fn model(&self) -> Model {
        self.spec.model
    }

    /// What was asked for.
    pub fn spec(&self) -> &RunSpec {
        self.spec
    }

    /// Workers that the model uses: 1 on the main thread.
    pub fn workers(&self) -> u32 {
        self.workers
    }

    /// The page.
    pub fn host(&self) -> &Host {
        self.stage.host()
    }

    /// What may cancel the race.
    pub fn cancel(&self) -> &Cancel {
        self.stage.cancel()
    }

    /// Everybody is ready: shows it, starts the clock, and gives the jobs. `startup_ms` is what making workers ready
    /// took.
    ///
    /// # Errors
    /// If the run is cancelled before the clock starts.
    pub async fn begin(&self, startup_ms: f64) -> Result<&[Job], Cancelled> {
        if self.told {
            self.stage.expect(self.numbers);
        }
        self.stage.open().await?;
        *self.kept.borrow_mut() = Kept {
            tally: Tally::new(&self.jobs),
            clock_start: clock::shared(clock::now()),
            measured: Measured { startup_ms, ..Measured::default() },
        };
        Ok(&self.jobs)
    }

    /// Takes a result in, and tells the page if it settles a number; gives the number's answer then.
    pub fn report(&self, worker: usize, checked: &Checked) -> Option<bool> {
        let worker = u32::try_from(worker).unwrap_or(u32::MAX);
        let row = {
            let Kept { tally, clock_start, measured } = &mut *self.kept.borrow_mut();
            let row = tally.take(worker, checked, *clock_start)?;
            measured.total_ms = clock::shared(clock::now()) - *clock_start;
            measured.rows.push(row.clone());
            row
        };
        if self.told {
            self.stage.advance(1);
            self.stage.tell(&RunEvent::Row { row: &row });
        }
        Some(row.prime)
    }

    /// Counts naps of a coroutine.
    pub fn count_naps(&self, naps: u32) {
        self.kept.borrow_mut().measured.naps += naps;
    }

    /// Counts hand-overs of the global interpreter lock.
    pub fn count_switches(&self, switches: u32) {
        self.kept.borrow_mut().measured.switches += switches;
    }

    /// Counts a worker that was lost and replaced.
    pub fn count_restart(&self) {
        self.kept.borrow_mut().measured.restarts += 1;
    }

    /// What the race came to, its answers checked: a fast wrong answer is no answer.
    ///
    /// # Errors
    /// [`Code::Internal`] if a number is missing or has the wrong answer.
    pub fn measured(self) -> Result<Measured, Error> {
        let Kept { measured, .. } = self.kept.into_inner();
        let (rows, numbers) = (measured.rows.len(), self.numbers);
        if rows != numbers {
            return Err(Error::new(Code::Internal, format!("{numbers} numbers gave {rows} rows.")));
        }
        check_answers(&measured.rows)?;
        Ok(measured)
    }
}

/// Checks answers once more, by Miller–Rabin; to be done outside of any clock.
///
/// # Errors
/// [`Code::Internal`] for the first wrong one.
pub fn check_answers(rows: &[Row]) -> Result<(), Error> {
    match rows.iter().find(|row| is_prime(row.n, Algorithm::MillerRabin) != row.prime) {
        None => Ok(()),
        Some(Row { n, prime, .. }) => {
            let answer = if *prime { "prime" } else { "composite" };
            Err(Error::new(Code::Internal, format!("{n} came out as {answer}, which it is not.")))
        }
    }
}
