//! What workers do in the labs of practice, `lifecycle` and `server`: the dispatch on their side.

use super::{lifecycle, server};
#[cfg(target_arch = "wasm32")]
use crate::browser::process::Inbox;
#[cfg(target_arch = "wasm32")]
use crate::browser::process::practice::{Task, Told};
use crate::platform::{Outbox, Threads};
use crate::work::practice::Program;

/// Runs a program to its end on `threads`, which reports to `outbox`.
pub fn program(program: Program, threads: &Threads, outbox: &mut Outbox) {
    match program {
        Program::Racy(work) => lifecycle::racy(&work, threads, outbox),
        Program::Fail(failure) => lifecycle::fail(failure, threads, outbox),
        Program::Exchange(work) => lifecycle::exchange(&work, threads, outbox),
        Program::Serve(work) => server::program(&work, threads, outbox),
    }
}

/// Does what a process was told to do, and tells of it.
#[cfg(target_arch = "wasm32")]
pub async fn task(task: Task, inbox: &Inbox, tell: &dyn Fn(Told)) {
    match task {
        Task::Try(job) => tell(Told::Tried(lifecycle::attempt(&job))),
        Task::Write(Some(work)) => lifecycle::write(&work, inbox, &|wrote| tell(Told::Wrote(Some(wrote)))).await,
        Task::Write(None) => tell(Told::Wrote(None)),
        // What is measured is the way here, in the turn of the event loop in which it came.
        Task::Parcel(_) => tell(Told::Received),
        Task::Serve(role, ends) => {
            // Only the clients have something to tell in the end.
            if let Some(served) = server::serve(&role, ends.lines()).await {
                tell(Told::Served(served));
            }
        }
    }
}
