//! The page's part in all that threads do: it sends a program to a tree and takes in what comes back.

use crate::browser::clock;
use crate::browser::tree::{Crew, FromTree, Program, ToTree, Tree, ready_tree};
use crate::error::Error;
use crate::race::Race;
use crate::spec::ids::Model;
use crate::stage::Stage;

/// Runs the race by `threads`, `threads-gil` or `executor`.
pub async fn run(race: &Race<'_>) -> Result<(), Error> {
    let workers = race.workers();
    let crew = if race.model() == Model::Executor { Crew::Rayon(workers) } else { Crew::Threads(workers) };
    let begin = async |startup_ms| {
        let jobs = race.begin(startup_ms).await?.to_vec();
        Ok(match race.model() {
            Model::Executor => Program::Executor(jobs),
            Model::ThreadsGil => Program::ThreadsGil(jobs, race.spec().switch_interval),
            _ => Program::Threads(jobs),
        })
    };
    let take = |message| {
        if let FromTree::Results(results) = message {
            for (worker, checked) in &results {
                race.report(*worker, checked);
            }
        }
    };
    let switches = perform(race.stage(), crew, begin, take).await?;
    race.count_switches(switches);
    Ok(())
}

/// Makes a tree ready, begins, sends it the program that `begin` gives, and takes in what it says until all its threads
/// are done; gives the hand-overs of its lock. `begin` is told how many milliseconds the tree took to get ready.
///
/// # Errors
/// What `begin` says; [`Code::Unsupported`] or [`Code::WorkerLost`] of the tree; [`Code::Aborted`].
pub async fn perform(
    stage: &Stage,
    crew: Crew,
    begin: impl AsyncFnOnce(f64) -> Result<Program, Error>,
    take: impl FnMut(FromTree),
) -> Result<u32, Error> {
    let asked = clock::now();
    let tree = stage.cancel().or(ready_tree(stage.host(), crew)).await??;
    let program = begin(clock::now() - asked).await?;
    tree.send(&ToTree::Run(program))?;
    match stage.cancel().or(hear_all(&tree, take)).await {
        Ok(switches) => {
            let switches = switches?;
            tree.keep_warm();
            Ok(switches)
        }
        Err(cancelled) => {
            tree.stop().await;
            Err(cancelled.into())
        }
    }
}

async fn hear_all(tree: &Tree, mut take: impl FnMut(FromTree)) -> Result<u32, Error> {
    loop {
        match tree.hear().await? {
            FromTree::Done { switches } => return Ok(switches),
            message => take(message),
        }
    }
}
