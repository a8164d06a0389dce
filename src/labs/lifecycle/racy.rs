//! Knowing when it is done: a pool that stops when the job queue is empty, beside one that counts sentinels.

use std::collections::HashSet;

use super::{Shown, here};
use crate::error::Error;
use crate::jobs::{Checked, Job};
use crate::models::queues::check;
use crate::platform::{Outbox, Stage, Threads, clock, perform, stop_asked};
use crate::primality::Algorithm;
use crate::record::lifecycle::{DemoFigures, EndFigures, RacyFigures, RacyJob, RacyRun};
use crate::spec::RunSpec;
use crate::spec::ids::{End, Model};
use crate::sync::SimpleQueue;
use crate::work::practice::{Program, RacyWork, RanOnce, Report};
use crate::work::{self, Members};

/// Runs of each end.
const RUNS: u32 = 100;

/// Jobs of a run, if nobody says how many.
const JOBS: u32 = 12;

/// Primes that take a millisecond or two, and not all the same: much longer than to wake a thread up, so that what is lost
/// is what was being done, and who is done first depends on the moment.
const NUMBERS: [u64; 3] = [2_000_000_000_003, 1_000_000_000_039, 4_000_000_000_039];

/// Jobs to do; `None` is the sentinel.
type Jobs = SimpleQueue<Option<Job>>;

/// What was found, and by whom; `None` says that a worker is done.
type Results = SimpleQueue<Option<(usize, Checked)>>;

/// The page's part: it has the program run, and keeps the books.
pub async fn run(spec: &RunSpec, stage: &Stage) -> Result<Shown, Error> {
    let mut not_run = Vec::new();
    let jobs = spec.jobs.unwrap_or(JOBS);
    let mut ends =
        [End::Hasty, End::Counting].map(|end| EndFigures { end, lost: Vec::new(), total_ms: 0.0, example: None });
    let mut startup_ms = 0.0;
    if here(stage, [Model::Threads], &mut not_run).is_empty() {
        stage.open().await?;
    } else {
        stage.expect(2 * RUNS as usize);
        let begin = async |took| {
            startup_ms = took;
            Ok(stage.open().await?)
        };
        let take = |report| {
            if let work::Report::Practice(Report::Ran(RanOnce { end, lost, took_ms, kept })) = report {
                let figures = &mut ends[usize::from(end == End::Counting)];
                if let Some((ended_ms, jobs)) = kept {
                    let run = u32::try_from(figures.lost.len()).unwrap_or(u32::MAX);
                    figures.example = Some(RacyRun { run, ended_ms, jobs });
                }
                figures.lost.push(lost);
                figures.total_ms += took_ms;
                stage.advance(1);
            }
        };
        let program = Program::Racy(RacyWork { runs: RUNS, jobs }).into();
        perform(stage, Members::Threads(spec.workers), program, begin, take).await?;
    }
    let ends: Vec<_> = ends.into_iter().filter(|end| !end.lost.is_empty()).collect();
    let total_ms = ends.iter().map(|end| end.total_ms).sum();
    let demo = DemoFigures::Racy(RacyFigures { jobs, ends });
    Ok(Shown { demo, not_run, workers: spec.workers, startup_ms, total_ms })
}

/// The threads' part: each end in turn, so that both meet the same moods of the machine.
pub fn program(work: &RacyWork, threads: &Threads, outbox: &mut Outbox) {
    let mut kept = HashSet::new();
    for run in 0..work.runs {
        for end in [End::Hasty, End::Counting] {
            if stop_asked() {
                return;
            }
            let mut ran = run_once(end, work.jobs, threads);
            // One run that lost something is kept, and of the right end any.
            let worth_it = ran.lost > 0 || end == End::Counting || run + 1 == work.runs;
            if !worth_it || !kept.insert(end) {
                ran.kept = None;
            }
            outbox.tell(Report::Ran(ran).into());
        }
    }
}

/// All jobs once, by all threads, until the pool thinks that it is done.
fn run_once(end: End, count: u32, threads: &Threads) -> RanOnce {
    let (jobs, results) = (Jobs::default(), Results::default());
    let algorithm = Algorithm::TrialDivision;
    for (index, n) in (0..count).zip(NUMBERS.into_iter().cycle()) {
        jobs.put(Some(Job { index, n, algorithm, part: 0, parts: 1 }));
    }
    let began = clock::now();
    let (found, ended) = threads.scope(|scope| {
        for thread in 0..threads.count() {
            scope.start(thread, |me| worker(me, &jobs, &results));
        }
        let found = match end {
            End::Hasty => hasty(threads.count(), &jobs, &results),
            End::Counting => counting(threads.count(), &jobs, &results),
        };
        (found, clock::now())
    });
    let took_ms = clock::now() - began;
    // The threads have ended by now. What is in the queue came when nobody waited any more.
    let late: Vec<_> = results.try_get_all().into_iter().flatten().collect();
    let lost = u32::try_from(late.len()).unwrap_or(u32::MAX);
    let began = clock::shared(began);
    let job = |(worker, checked): &(usize, Checked), counted| RacyJob {
        job: checked.index,
        worker: u32::try_from(*worker).unwrap_or(u32::MAX),
        start_ms: checked.started_at - began,
        end_ms: checked.started_at + checked.elapsed_ms - began,
        counted,
    };
    let counted = found.iter().map(|result| job(result, true));
    let jobs = counted.chain(late.iter().map(|result| job(result, false))).collect();
    RanOnce { end, lost, took_ms, kept: Some((clock::shared(ended) - began, jobs)) }
}

fn worker(me: usize, jobs: &Jobs, results: &Results) {
    while let Some(job) = jobs.get() {
        let Some(checked) = check(&job, || {}) else { break };
        results.put(Some((me, checked)));
    }
    results.put(None);
}

/// Wrong: the last jobs have been taken, and nobody has done them yet.
fn hasty(workers: usize, jobs: &Jobs, results: &Results) -> Vec<(usize, Checked)> {
    let mut found = Vec::new();
    while !jobs.is_empty() && !stop_asked() {
        found.extend(results.get());
    }
    (0..workers).for_each(|_| jobs.put(None));
    found
}

/// Right: a sentinel for each worker, and one back from each.
fn counting(workers: usize, jobs: &Jobs, results: &Results) -> Vec<(usize, Checked)> {
    (0..workers).for_each(|_| jobs.put(None));
    let (mut found, mut done) = (Vec::new(), 0);
    while done < workers {
        match results.get() {
            Some(result) => found.push(result),
            None => done += 1,
        }
    }
    found
}
