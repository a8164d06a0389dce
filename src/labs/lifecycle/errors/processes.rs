//! Of a process an error comes back as a result, if the process catches it. An exception that leaves it is told by an event
//! of the browser. Of a process that was ended from outside nobody tells.

use std::time::Duration;

use super::{BAD, Heard, PATIENCE_MS, attempts};
use crate::browser::process::Pool;
use crate::browser::process::practice::Tried;
use crate::browser::{clock, within};
use crate::error::Error;
use crate::spec::ids::{Failure, Surfaced};
use crate::stage::Stage;

/// Processes of the pool.
const WORKERS: u32 = 2;

/// Has the jobs done by two processes, and listens until all is heard, or nothing more.
pub async fn fail(failure: Failure, stage: &Stage) -> Result<Heard, Error> {
    let pool = Pool::new(stage.page(), stage.cancel(), WORKERS).await?;
    let (mut heard, mut handed_out, mut over) = (Heard::NOTHING, 0.0, 0);
    let mut jobs = attempts(failure).enumerate();
    let mut hand_out = |worker| {
        let Some((number, job)) = jobs.next() else { return Ok(()) };
        pool.attempt(worker, job)?;
        if number == BAD {
            handed_out = clock::now();
            if failure == Failure::Ended {
                pool.end_one(worker);
            }
        }
        Ok::<_, Error>(())
    };
    for worker in 0..pool.size() {
        hand_out(worker)?;
    }
    let (all, patience) = (attempts(failure).count(), Duration::from_secs_f64(PATIENCE_MS / 1000.0));
    let mut failed = None;
    while over < all {
        let Some(tried) = stage.cancel().or(within(patience, pool.tried())).await? else { break };
        over += 1;
        match tried? {
            (worker, Tried::Over(Ok(_))) => {
                heard.done += 1;
                hand_out(worker)?;
            }
            (worker, Tried::Over(Err(error))) => {
                failed = Some((Surfaced::Result, clock::now(), error));
                hand_out(worker)?;
            }
            (_, Tried::Lost(problem)) => failed = Some((Surfaced::Event, clock::now(), problem.to_string())),
        }
    }
    heard.goes_on = failure == Failure::Returned;
    if let Some((surfaced, at, says)) = failed {
        heard.failure(surfaced, handed_out, says);
        heard.after_ms = Some(at - handed_out);
    }
    Ok(heard)
}
