//! Of threads an error comes back as a result, if the thread catches it and puts it into the queue. Otherwise the thread is
//! gone, and who waits for its sentinel waits for ever.

use super::{Heard, attempt, attempts};
use crate::error::{Code, Error};
use crate::platform::{Outbox, Stage, Threads, clock, perform};
use crate::spec::ids::{Failure, Surfaced};
use crate::sync::SimpleQueue;
use crate::work::practice::{Attempt, Program, Report};
use crate::work::{self, Members};

type Jobs = SimpleQueue<Option<Attempt>>;

type Results = SimpleQueue<Option<Result<bool, String>>>;

/// The page's part. It watches the threads from outside, as the browser lets it, and so hears of the end of one.
pub async fn fail(failure: Failure, stage: &Stage) -> Result<Heard, Error> {
    let mut heard = Heard::NOTHING;
    let mut handed_out = clock::now();
    let begin = async |_| {
        handed_out = clock::now();
        Ok(())
    };
    let mut tried = Vec::new();
    let take = |report| {
        if let work::Report::Practice(Report::Tried(result)) = report {
            tried.push((clock::now(), result));
        }
    };
    let performed = perform(stage, Members::Threads(2), Program::Fail(failure).into(), begin, take).await;
    for (at, result) in tried {
        match result {
            Ok(_) => heard.done += 1,
            Err(error) => {
                heard.failure(Surfaced::Result, handed_out, error);
                heard.after_ms = Some(at - handed_out);
            }
        }
    }
    match performed {
        Err(error) if error.code == Code::WorkerLost && failure == Failure::Thrown => {
            heard.failure(Surfaced::Event, handed_out, error.message);
            heard.goes_on = false;
        }
        performed => performed?,
    }
    Ok(heard)
}

/// The threads' part.
pub fn program(failure: Failure, threads: &Threads, outbox: &mut Outbox) {
    let sentinels = (0..threads.count()).map(|_| None);
    let (jobs, results): (Jobs, _) = (attempts(failure).map(Some).chain(sentinels).collect(), Results::default());
    threads.scope(|scope| {
        for thread in 0..threads.count() {
            scope.start(thread, |_| worker(&jobs, &results));
        }
        let mut done = 0;
        while done < threads.count() {
            match results.get() {
                Some(result) => outbox.tell(Report::Tried(result).into()),
                None => done += 1,
            }
        }
    });
}

fn worker(jobs: &Jobs, results: &Results) {
    while let Some(job) = jobs.get() {
        results.put(Some(attempt(&job)));
    }
    results.put(None);
}
