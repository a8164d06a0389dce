//! What a supervisor has to do with: the page, the work, and a place to print.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use super::line::{Line, Spun, turn_length};
use super::slow::{self, ANSWER};
use crate::browser::request;
use crate::error::{Error, Problem, Reason};
use crate::event_loop::{Cancel, Cancelled};
use crate::jobs::Workload;
use crate::labs::rate;
use crate::record::event::RunEvent;
use crate::record::{AnsweredBy, Row};
use crate::spec::RunSpec;
use crate::spec::ids::{Model, Work};
use crate::stage::Stage;
use crate::work::{Answer, Slow};

/// One play of spinner and work.
pub struct Scene<'a> {
    stage: &'a Stage,
    spec: &'a RunSpec,
    workload: Workload,
    uninterrupted_ms: f64,
    /// Where the page's server gives a slow answer, if it does.
    address: Option<String>,
    outcome: RefCell<Outcome>,
}

/// What came of it.
#[derive(Clone, Default)]
pub struct Outcome {
    /// Making the execution units ready, in milliseconds.
    pub startup_ms: f64,
    /// When the work began, on the clock that all workers share, in milliseconds.
    pub work_at: f64,
    /// What it took, in milliseconds.
    pub work_ms: f64,
    /// The check, where there was one.
    pub rows: Vec<Row>,
    /// What was seen of the spinner.
    pub spinner: Spun,
    /// Naps that the work took.
    pub naps: u32,
    /// Hand-overs of the global interpreter lock.
    pub switches: u32,
}

impl<'a> Scene<'a> {
    /// Prepares the work: measures the machine where a check has to take so long, asks the server whether it answers
    /// slowly where that is wanted.
    ///
    /// # Errors
    /// `Code::Unsupported` where a synchronous request would find nobody who answers slowly.
    pub async fn prepare(stage: &'a Stage, spec: &'a RunSpec) -> Result<Self, Error> {
        let asked_ms = spec.seconds * 1000.0;
        let (workload, uninterrupted_ms) = match (spec.work.computes(), spec.numbers.first()) {
            (false, _) => (Workload::once(2, spec.algorithm), asked_ms),
            (true, number) => {
                let rate = rate::known_or_measured(spec.algorithm);
                let workload = number.map_or_else(
                    || Workload::of_steps(rate::steps_in(asked_ms, rate), spec.algorithm),
                    |&n| Workload::once(n, spec.algorithm),
                );
                (workload, rate::ms_of(workload.steps(), rate))
            }
        };
        let address = match spec.work {
            Work::Fetch => stage.cancel().or(request::slow_address(spec.seconds)).await?,
            _ => None,
        };
        if spec.work == Work::Fetch && spec.model != Model::Coroutines && address.is_none() {
            return Err(Error::in_field("work", Reason::NoSlowServer {}));
        }
        Ok(Self { stage, spec, workload, uninterrupted_ms, address, outcome: RefCell::default() })
    }

    /// The page.
    pub fn stage(&self) -> &Stage {
        self.stage
    }

    /// What was asked for.
    pub fn spec(&self) -> &RunSpec {
        self.spec
    }

    /// What may cancel the run.
    pub fn cancel(&self) -> &Cancel {
        self.stage.cancel()
    }

    /// The check that the work consists of.
    pub fn workload(&self) -> Workload {
        self.workload
    }

    /// How long the work waits, if it waits.
    pub fn pause(&self) -> Duration {
        Duration::from_secs_f64(self.spec.seconds)
    }

    /// Where the page's server gives a slow answer.
    pub fn address(&self) -> Option<&str> {
        self.address.as_deref()
    }

    /// The work, where it holds its thread.
    pub fn slow(&self) -> Slow {
        match self.spec.work {
            Work::Cpu | Work::CpuNap => Slow::Cpu(self.workload),
            Work::Fetch => Slow::Fetch(self.address.clone().unwrap_or_default()),
            Work::Sleep | Work::BlockingSleep => Slow::Sleep(self.spec.seconds * 1000.0),
        }
    }

    /// Does the work on the thread that calls this.
    ///
    /// # Errors
    /// `Code::Internal` if the request failed.
    pub fn slow_here(&self) -> Result<Answer, Error> {
        slow::slow(&self.slow()).map_err(failed)
    }

    /// A line on the page.
    pub fn line(&self) -> Rc<Line> {
        let emit = self.stage.emit();
        Rc::new(Line::new(turn_length(), move |line| emit(&RunEvent::Turned { line })))
    }

    /// Prints a line.
    pub fn print(&self, line: &str) {
        self.stage.tell(&RunEvent::Printed { line });
    }

    /// Everybody is ready: the clock may start.
    ///
    /// # Errors
    /// If the run is cancelled meanwhile.
    pub async fn begin(&self, startup_ms: f64) -> Result<(), Cancelled> {
        self.outcome.borrow_mut().startup_ms = startup_ms;
        self.stage.open().await
    }

    /// Takes in what the work came to, and prints the answer.
    pub fn answered(&self, answer: &Answer) {
        let mut outcome = self.outcome.borrow_mut();
        outcome.work_at = answer.started_at;
        outcome.work_ms = answer.elapsed_ms;
        outcome.naps = answer.naps;
        if let Some(prime) = answer.prime {
            let row =
                Row { index: 0, n: self.workload.n, prime, worker: 0, start_ms: 0.0, elapsed_ms: answer.elapsed_ms };
            self.stage.tell(&RunEvent::Row { row: &row });
            outcome.rows.push(row);
        }
        drop(outcome);
        self.print(&format!("Answer: {ANSWER}"));
    }

    /// Takes in what was seen of the spinner.
    pub fn spun(&self, spun: Spun) {
        self.outcome.borrow_mut().spinner = spun;
    }

    /// Takes in the hand-overs of the lock.
    pub fn switched(&self, switches: u32) {
        self.outcome.borrow_mut().switches = switches;
    }

    /// What came of it.
    pub fn outcome(&self) -> Outcome {
        self.outcome.borrow().clone()
    }

    /// Takes in how long the work took. Returns what it takes undisturbed, in milliseconds, and whether that is less than
    /// was asked for.
    pub fn found(&self, work_ms: f64) -> (f64, bool) {
        // A number that somebody chose may have a small divisor, and then its check says nothing.
        if !self.spec.work.computes() || !self.spec.numbers.is_empty() {
            return (self.uninterrupted_ms, false);
        }
        let steps = self.workload.steps();
        let seen = rate::shown_by(steps, work_ms);
        let used = rate::known(self.spec.algorithm);
        let rate = rate::learn(self.spec.algorithm, seen);
        (rate::ms_of(steps, rate), rate::was_too_slow(used, seen))
    }

    /// Who gave the slow answer, where one was asked for.
    pub fn answered_by(&self) -> Option<AnsweredBy> {
        let by = if self.address.is_some() { AnsweredBy::Server } else { AnsweredBy::Worker };
        (self.spec.work == Work::Fetch).then_some(by)
    }
}

/// The error of work that could not be done.
pub fn failed(problem: impl Into<Problem>) -> Error {
    Error::in_field("work", Reason::NoAnswer { problem: problem.into() })
}
