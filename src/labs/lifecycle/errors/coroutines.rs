//! Of tasks an error is had where they are awaited, and nowhere else.

use futures_util::future::join_all;

use super::{BAD, Heard, attempt, attempts};
use crate::platform::clock;
use crate::spec::ids::{Failure, Surfaced};
use crate::work::practice::Attempt;

/// Runs the jobs as tasks.
pub async fn fail(failure: Failure) -> Heard {
    let mut heard = Heard::NOTHING;
    let handed_out = clock::now();
    let tasks = attempts(failure).map(task);
    if failure == Failure::Unawaited {
        // Somebody runs them, and nobody looks at what they give: the error is swallowed here.
        let forgotten = join_all(tasks.map(async |task| _ = task.await)).await;
        heard.done = u32::try_from(forgotten.len() - usize::from(BAD < forgotten.len())).unwrap_or(u32::MAX);
        return heard;
    }
    for task in tasks {
        match task.await {
            Ok(_) => heard.done += 1,
            Err(error) => heard.failure(Surfaced::Await, handed_out, error),
        }
    }
    heard
}

async fn task(job: Attempt) -> Result<bool, String> {
    std::future::ready(attempt(&job)).await
}
