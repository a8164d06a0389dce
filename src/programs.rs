//! What the threads of a group can be told to do: the one dispatch on their side.

#[cfg(feature = "practice")]
use crate::labs::practice;
#[cfg(feature = "basics")]
use crate::labs::{gil, locks, schedules, spinner};
use crate::models::{executor, threads, threads_gil};
use crate::platform::{Outbox, Threads};
use crate::work::Program;

/// Runs a program to its end on `threads`, which reports to `outbox`.
pub fn run(program: Program, threads: &Threads, outbox: &mut Outbox) {
    match program {
        Program::Threads(work) => threads::program(work, threads, outbox),
        Program::ThreadsGil(work) => threads_gil::program(work, threads, outbox),
        Program::Executor(work) => executor::program(work, threads, outbox),
        #[cfg(feature = "basics")]
        Program::Gil(work) => gil::program(&work, threads, outbox),
        #[cfg(feature = "basics")]
        Program::Locks(work) => locks::program(work, threads, outbox),
        #[cfg(feature = "basics")]
        Program::Sharing(adding) => locks::sharing(adding, threads, outbox),
        #[cfg(feature = "basics")]
        Program::Trials(work) => schedules::program(work, threads, outbox),
        #[cfg(feature = "basics")]
        Program::Spinner(work) => spinner::program(work, threads, outbox),
        #[cfg(feature = "basics")]
        Program::Transfer => locks::transfer(threads, outbox),
        #[cfg(feature = "practice")]
        Program::Practice(program) => practice::program(program, threads, outbox),
    }
}
