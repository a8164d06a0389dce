//! Greenlets on the main thread: as coroutines, but the check is a plain function that is suspended from inside.
//!
//! Lay it beside `sequential`: no `async` in the signature of what checks, and yet frames come while it runs.

use std::rc::Rc;

use super::clock;
use super::pace::Pace;
use crate::browser::greenlet;
use crate::browser::steps::spawn_local;
use crate::error::Error;
use crate::event_loop::Queue;
use crate::jobs::{Checked, Job};
use crate::race::Race;

/// Results, with the number of the greenlet; `None` says that a greenlet is done, and how often it napped.
type Results = Queue<Result<(usize, Option<Checked>, u32), Error>>;

pub async fn run(race: &Race<'_>) -> Result<(), Error> {
    let workers = race.workers() as usize;
    let paces: Vec<_> = (0..workers)
        .map(|_| Pace::new(race.stage(), race.spec().nap_every, race.spec().slice))
        .collect::<Result<_, _>>()?;
    let (jobs, results) = (Rc::new(Queue::default()), Rc::new(Results::default()));
    for job in race.begin(0.0).await? {
        jobs.put(Some(*job));
    }
    for (me, mut pace) in paces.into_iter().enumerate() {
        jobs.put(None);
        let (jobs, results) = (jobs.clone(), results.clone());
        spawn_local(async move {
            if let Err(error) = worker(me, &jobs, &results, &mut pace) {
                results.put(Err(error));
            }
        });
    }
    let mut done = 0;
    while done < workers {
        match race.cancel().or(results.get()).await?? {
            (worker, Some(checked), _) => _ = race.report(worker, &checked),
            (_, None, naps) => {
                race.count_naps(naps);
                done += 1;
            }
        }
    }
    Ok(())
}

/// Takes jobs until it gets the sentinel.
fn worker(me: usize, jobs: &Queue<Option<Job>>, results: &Results, pace: &mut Pace) -> Result<(), Error> {
    pace.begin_slice();
    while let Some(job) = jobs.try_get().flatten() {
        let checked = check(&job, pace)?;
        results.put(Ok((me, Some(checked), 0)));
    }
    results.put(Ok((me, None, pace.naps())));
    Ok(())
}

/// Checks one number, napping whenever the slice is over.
fn check(job: &Job, pace: &mut Pace) -> Result<Checked, Error> {
    let started = clock::now();
    let mut test = job.test();
    let prime = loop {
        let before = test.steps();
        let answer = test.advance(pace.budget());
        if pace.is_due(test.steps() - before) {
            greenlet::wait(pace.nap())?;
            pace.begin_slice();
        }
        if let Some(prime) = answer {
            break prime;
        }
    };
    Ok(Checked { index: job.index, prime, started_at: clock::shared(started), elapsed_ms: clock::now() - started })
}
