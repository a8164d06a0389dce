//! Greenlets on the main thread: as coroutines, but the check is a plain function that is suspended from inside.
//!
//! Lay it beside `sequential`: no `async` in the signature of what checks, and yet frames come while it runs.

use std::rc::Rc;

use super::pace::Pace;
use crate::browser::greenlet;
use crate::browser::steps::spawn_local;
use crate::error::Error;
use crate::event_loop::Queue;
use crate::jobs::{Checked, Job};
use crate::platform::clock;
use crate::race::{MAIN_THREAD, Race};

/// What the greenlet says.
enum Said {
    /// It has checked a number.
    Result(Checked),
    /// It has seen the sentinel, and napped so often.
    Done(u32),
}

type Results = Queue<Result<Said, Error>>;

/// Checks all numbers.
///
/// # Errors
/// If the run is cancelled, or the browser refuses to nap.
pub async fn run(race: &Race<'_>) -> Result<(), Error> {
    let mut pace = Pace::new(race.stage, race.spec.nap_every, race.spec.slice)?;
    let (jobs, results) = (Queue::default(), Rc::new(Results::default()));
    for job in race.begin(0.0).await? {
        jobs.put(Some(*job));
    }
    jobs.put(None);
    spawn_local({
        let results = results.clone();
        async move { results.put(worker(&jobs, &results, &mut pace)) }
    });
    loop {
        match race.stage.cancel().or(results.get()).await?? {
            Said::Result(checked) => _ = race.report(MAIN_THREAD, &checked),
            Said::Done(naps) => {
                race.count_naps(naps);
                return Ok(());
            }
        }
    }
}

/// Takes jobs until it gets the sentinel. All jobs are in the queue before the greenlet starts.
fn worker(jobs: &Queue<Option<Job>>, results: &Results, pace: &mut Pace) -> Result<Said, Error> {
    pace.begin_slice();
    while let Some(job) = jobs.try_get().flatten() {
        let checked = check(&job, pace)?;
        results.put(Ok(Said::Result(checked)));
    }
    Ok(Said::Done(pace.naps()))
}

/// Checks one number, napping whenever the slice is over.
fn check(job: &Job, pace: &mut Pace) -> Result<Checked, Error> {
    let started = clock::now();
    let mut test = job.test();
    loop {
        let before = test.steps();
        let answer = test.advance(pace.budget());
        if pace.is_due(test.steps() - before) {
            greenlet::wait(pace.nap())?;
            pace.begin_slice();
        }
        if let Some(prime) = answer {
            return Ok(Checked::since(started, job, prime));
        }
    }
}
