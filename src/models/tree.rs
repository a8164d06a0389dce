//! The page's part in `threads`, `threads-gil` and `executor`: it sends the race to a tree and takes rows in.

use super::clock;
use crate::browser::tree::{Crew, FromTree, Program, ToTree, Tree, ready_tree};
use crate::error::{Code, Error};
use crate::race::Race;
use crate::spec::ids::Model;

/// The most threads that wasm-bindgen-rayon's pool can have here. It gives each a stack of 2 MiB, wasm-bindgen's default,
/// and the memory of a tree is 64 MiB.
const MOST_EXECUTOR_THREADS: u32 = 24;

pub async fn run(race: &Race<'_>) -> Result<(), Error> {
    let workers = race.workers() as usize;
    let (crew, program) = match race.model() {
        Model::Executor if race.workers() > MOST_EXECUTOR_THREADS => {
            let message =
                format!("workers is {workers}; the model executor has room for {MOST_EXECUTOR_THREADS} threads.");
            return Err(Error::in_field(Code::Unsupported, "workers", message));
        }
        Model::Executor => (Crew::Rayon(workers), Program::Executor),
        Model::ThreadsGil => {
            (Crew::Threads(workers), Program::ThreadsGil { switch_interval_ms: race.spec().switch_interval })
        }
        _ => (Crew::Threads(workers), Program::Threads),
    };
    let asked = clock::now();
    let tree = race.cancel().or(ready_tree(race.host(), crew)).await??;
    let jobs = race.begin(clock::now() - asked).await?;

    tree.send(&ToTree::Race { program, jobs })?;
    match race.cancel().or(report(race, &tree)).await {
        Ok(switches) => {
            race.count_switches(switches?);
            tree.keep_warm();
            Ok(())
        }
        Err(cancelled) => {
            tree.stop().await;
            Err(cancelled.into())
        }
    }
}

/// Takes results in until the tree says that all its threads are done; gives the hand-overs of its lock.
async fn report(race: &Race<'_>, tree: &Tree) -> Result<u32, Error> {
    loop {
        match tree.hear().await? {
            FromTree::Results(results) => {
                for (worker, checked) in &results {
                    race.report(*worker, checked);
                }
            }
            FromTree::Done { switches } => return Ok(switches),
            FromTree::Ready { .. } | FromTree::Failed(_) => {}
        }
    }
}
