//! Processes in the labs of practice: what they are told to do, and what they tell.

use js_sys::Array;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

pub use super::lines::Ends;
use super::pool::out_of_turn;
use super::{FromProcess, Parcel, Pool, ToProcess, lines};
use crate::browser::clock;
use crate::browser::values::to_message;
use crate::browser::worker::Heard;
use crate::error::{Error, Problem, Reason};
use crate::record::server::Served;
use crate::work::practice::{Attempt, Role, WriteWork, Wrote};

/// What a process is told to do.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Task {
    /// A job that may fail.
    Try(Attempt),
    /// A record to write; `None` is the sentinel.
    Write(Option<WriteWork>),
    /// Anything at all, to be looked at and dropped.
    Parcel(#[serde(with = "serde_wasm_bindgen::preserve")] JsValue),
    /// Be this in a server, with these ends of lines.
    Serve(Role, Ends),
}

/// What a process tells of it.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Told {
    /// Whether the number of a job that may fail is prime, or what went wrong.
    Tried(Result<bool, String>),
    /// What happens to a record's file; `None` says that it has seen the sentinel.
    Wrote(Option<Wrote>),
    /// It has the parcel.
    Received,
    /// What came of a server's run.
    Served(Served),
}

/// What is heard of a job that may fail.
pub enum Tried {
    /// It is over: whether its number is prime, or what went wrong.
    Over(Result<bool, String>),
    /// Its process died, and how.
    Lost(Problem),
}

impl Pool {
    /// Gives a process a job that may fail.
    ///
    /// # Errors
    /// `Code::Internal` if the message cannot be cloned.
    pub fn attempt(&self, worker: usize, job: Attempt) -> Result<(), Error> {
        self.processes[worker].post(&message(Task::Try(job)))
    }

    /// Waits for the next that is heard of jobs that may fail, and of whom.
    ///
    /// # Errors
    /// `Code::Internal` if a process speaks out of turn.
    pub async fn tried(&self) -> Result<(usize, Tried), Error> {
        match self.messages.get().await {
            (me, Heard::Lost(problem)) => Ok((me, Tried::Lost(problem))),
            (me, heard) => match told((me, heard))? {
                Told::Tried(result) => Ok((me, Tried::Over(result))),
                _ => Err(out_of_turn()),
            },
        }
    }

    /// Gives the first process a record to write, or the sentinel.
    ///
    /// # Errors
    /// `Code::Internal` if the message cannot be cloned.
    pub fn write(&self, work: Option<WriteWork>) -> Result<(), Error> {
        self.processes[0].post(&message(Task::Write(work)))
    }

    /// Waits for the next that the first process tells of what it writes; nothing when it has stopped.
    ///
    /// # Errors
    /// `Code::WorkerLost` if it dies.
    pub async fn wrote(&self) -> Result<Option<Wrote>, Error> {
        match self.messages.get().await {
            (_, Heard::Message(FromProcess::Stopped)) => Ok(None),
            heard => match told(heard)? {
                Told::Wrote(wrote) => Ok(wrote),
                _ => Err(out_of_turn()),
            },
        }
    }

    /// Hands something to the first process, as a copy or for good, and waits until the process has it. Gives when the
    /// message was out.
    ///
    /// # Errors
    /// `Code::WorkerLost` if it dies; `Code::Internal` if the message cannot be cloned.
    pub async fn hand_over(&self, Parcel { value, whole }: Parcel, for_good: bool) -> Result<f64, Error> {
        self.processes[0].hand_over(&message(Task::Parcel(value)), &if for_good { whole } else { Array::new() })?;
        let out = clock::now();
        match told(self.messages.get().await)? {
            Told::Received => Ok(out),
            _ => Err(out_of_turn()),
        }
    }

    /// Makes a server of the processes, each in its role, with lines between these pairs of them.
    ///
    /// # Errors
    /// `Code::Internal` if the browser gives no lines.
    pub fn serve(&self, roles: &[Role], pairs: &[(usize, usize)]) -> Result<(), Error> {
        let ends = lines::lay(roles.len(), pairs)?;
        for ((process, &role), ends) in self.processes.iter().zip(roles).zip(ends) {
            process.hand_over(&message(Task::Serve(role, ends.clone().into())), &ends)?;
        }
        Ok(())
    }

    /// Waits for what comes of a server's run.
    ///
    /// # Errors
    /// `Code::WorkerLost` if a process dies.
    pub async fn served(&self) -> Result<Served, Error> {
        match told(self.messages.get().await)? {
            Told::Served(served) => Ok(served),
            _ => Err(out_of_turn()),
        }
    }
}

/// What a process told of its task, if it is that what was heard.
fn told((_, heard): (usize, Heard<FromProcess>)) -> Result<Told, Error> {
    match heard {
        Heard::Message(FromProcess::Told(super::Told::Practice(told))) => Ok(told),
        Heard::Message(_) => Err(out_of_turn()),
        Heard::Lost(problem) => Err(Reason::ProcessLost { problem }.into()),
    }
}

fn message(task: Task) -> JsValue {
    to_message(&ToProcess::Do(super::Task::Practice(task)))
}
