//! What the threads of a group can be told to do: the one dispatch on their side.

use crate::labs::{gil, lifecycle, locks, schedules, server, spinner};
use crate::models::{executor, threads, threads_gil};
use crate::platform::{Outbox, Threads};
use crate::work::Program;

/// Runs a program to its end on `threads`, which reports to `outbox`.
pub fn run(program: Program, threads: &Threads, outbox: &mut Outbox) {
    match program {
        Program::Threads(work) => threads::program(work, threads, outbox),
        Program::ThreadsGil(work) => threads_gil::program(work, threads, outbox),
        Program::Executor(work) => executor::program(work, threads, outbox),
        Program::Gil(work) => gil::program(&work, threads, outbox),
        Program::Locks(work) => locks::program(work, threads, outbox),
        Program::Trials(work) => schedules::program(work, threads, outbox),
        Program::Spinner(work) => spinner::program(work, threads, outbox),
        Program::Transfer => locks::transfer(threads, outbox),
        Program::Racy(work) => lifecycle::racy(&work, threads, outbox),
        Program::Fail(failure) => lifecycle::fail(failure, threads, outbox),
        Program::Serve(work) => server::program(&work, threads, outbox),
        Program::Exchange(work) => lifecycle::exchange(&work, threads, outbox),
    }
}
