//! One race: a list of numbers, one model, so many workers.
//!
//! A model says when it is ready ([`Race::begin`]) and what it found ([`Race::report`]); the clock and the books are
//! kept here.

use std::cell::RefCell;

use crate::error::{Error, Reason};
use crate::event_loop::Cancelled;
use crate::jobs::{Board, Books, Checked, Job, jobs_of};
use crate::platform::{Stage, clock, perform};
use crate::record::event::RunEvent;
use crate::record::measured::{Measured, ROWS_A_CHECK, Trace, check_answers};
use crate::spec::RunSpec;
use crate::work::{Members, Program, RaceWork, Report};

/// The worker number of the main thread.
pub const MAIN_THREAD: usize = 0;

/// A race that is being run.
pub struct Race<'a> {
    /// What it takes place on.
    pub stage: &'a Stage,
    /// What was asked for.
    pub spec: &'a RunSpec,
    /// Workers that the model uses: 1 on the main thread.
    pub workers: u32,
    /// In the order in which they are to be handed out.
    jobs: Vec<Job>,
    numbers: usize,
    /// Whether each row is told as it comes.
    told: bool,
    books: RefCell<Books>,
}

impl<'a> Race<'a> {
    /// A race on a stage, told row by row.
    #[must_use]
    pub fn new(stage: &'a Stage, spec: &'a RunSpec) -> Self {
        let workers = if spec.model.facts().has_workers { spec.workers } else { 1 };
        Self::of_jobs(stage, spec, workers, jobs_of(spec, workers))
    }

    /// One race of many, with its own number of workers, told only when it is over.
    #[must_use]
    pub fn one_of_many(stage: &'a Stage, spec: &'a RunSpec, workers: u32) -> Self {
        Self { told: false, ..Self::of_jobs(stage, spec, workers, jobs_of(spec, workers)) }
    }

    /// A race of jobs that are not simply the specification's numbers.
    #[must_use]
    pub fn of_jobs(stage: &'a Stage, spec: &'a RunSpec, workers: u32, jobs: Vec<Job>) -> Self {
        let numbers = jobs.iter().map(|job| job.index as usize + 1).max().unwrap_or(0);
        Self { stage, spec, workers, jobs, numbers, told: true, books: RefCell::default() }
    }

    /// The jobs, in the order in which they are to be handed out.
    #[must_use]
    pub fn jobs(&self) -> &[Job] {
        &self.jobs
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
        *self.books.borrow_mut() = Books::open(&self.jobs, clock::shared(clock::now()), startup_ms);
        Ok(&self.jobs)
    }

    /// Has the race run by the threads of a group, as the program that `program` makes of the jobs.
    ///
    /// # Errors
    /// If the run is cancelled, or the threads cannot be had or are lost.
    pub async fn perform(&self, members: fn(u32) -> Members, program: fn(RaceWork) -> Program) -> Result<(), Error> {
        let work = RaceWork { numbers: self.jobs.clone(), switch_interval_ms: self.spec.switch_interval };
        let begin = async |startup_ms| Ok(self.begin(startup_ms).await.map(|_| ())?);
        perform(self.stage, members(self.workers), program(work), begin, |report| self.hear(report)).await
    }

    /// Takes in what threads report of a race.
    pub fn hear(&self, report: Report) {
        match report {
            Report::Results(results) => {
                for (worker, checked) in &results {
                    self.report(*worker, checked);
                }
            }
            Report::Switches(switches) => self.books.borrow_mut().measured_mut().switches += switches,
            Report::Noted(noted) => {
                let mut books = self.books.borrow_mut();
                let clock_start = books.clock_start();
                let ended_ms = noted.latest() - clock_start;
                let trace = Trace { spans: noted.spans(clock_start), left_out: noted.left_out, ended_ms };
                books.measured_mut().trace = Some(trace);
            }
            // Other programs' reports.
            Report::Latencies(_)
            | Report::Count(_)
            | Report::Turned
            | Report::Answered(_)
            | Report::Accounts(_)
            | Report::Each(_)
            | Report::Ran(_)
            | Report::Tried(_)
            | Report::Handed(_)
            | Report::Served(_)
            | Report::Observed(_) => {}
        }
    }

    /// Takes a result in, and tells the page if it settles a number; gives the number's answer then.
    pub fn report(&self, worker: usize, checked: &Checked) -> Option<bool> {
        let now = clock::shared(clock::now());
        let row = self.books.borrow_mut().take(worker, checked, now)?;
        if self.told {
            self.stage.advance(1);
            self.stage.tell(&RunEvent::Row { row: &row });
        }
        Some(row.prime)
    }

    /// Takes a worker's results in. Of a number that turns out composite the other parts are taken off the board.
    pub fn report_all(&self, worker: usize, results: &[Checked], jobs: &mut Board) {
        for checked in results {
            if self.report(worker, checked) == Some(false) {
                jobs.forget(checked.index);
            }
        }
    }

    /// Counts naps of a coroutine.
    pub fn count_naps(&self, naps: u32) {
        self.books.borrow_mut().measured_mut().naps += naps;
    }

    /// Counts a worker that was lost and replaced.
    pub fn count_restart(&self) {
        self.books.borrow_mut().measured_mut().restarts += 1;
    }

    /// What the race came to, its answers checked.
    ///
    /// # Errors
    /// `Code::Internal` if a number is missing or has the wrong answer; `Code::Aborted`.
    pub async fn measured(self) -> Result<Measured, Error> {
        let measured = self.books.into_inner().close();
        let (rows, numbers) = (measured.rows.len(), self.numbers);
        if rows != numbers {
            return Err(Reason::RowsMissing { numbers, rows }.into());
        }
        for rows in measured.rows.chunks(ROWS_A_CHECK) {
            check_answers(rows)?;
            self.stage.pause().await?;
        }
        Ok(measured)
    }
}
