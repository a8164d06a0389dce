//! In which order answers are had: as the jobs were handed out, as they are done, or with the longest job first.

use super::{Shown, here};
use crate::error::{Error, Reason};
use crate::models;
use crate::platform::Stage;
use crate::race::Race;
use crate::record::Row;
use crate::record::lifecycle::{DemoFigures, OrderFigures, OrderJob, OrderRun};
use crate::record::measured::Measured;
use crate::spec::RunSpec;
use crate::spec::ids::{Answers, Model, Order};

/// The orders in which jobs are handed out, and those in which their answers may be had: what an answer waits for does not
/// change the run.
const ORDERS: [(Order, &[Answers]); 2] =
    [(Order::Given, &[Answers::Submission, Answers::Completion]), (Order::LongestFirst, &[Answers::LongestFirst])];

pub async fn run(spec: &RunSpec, stage: &Stage) -> Result<Shown, Error> {
    let mut not_run = Vec::new();
    let models = here(stage, [Model::Threads, Model::Processes], &mut not_run);
    let unavailable = || Reason::NotInBuild { lab: spec.lab.id(), model: spec.model.id() };
    let &by = models.first().ok_or_else(unavailable)?;
    let (mut runs, mut startup_ms, mut total_ms) = (Vec::new(), 0.0, 0.0);
    stage.expect(ORDERS.len());
    for (order, kinds) in ORDERS {
        let of_run = RunSpec { model: by, order, split: false, ..spec.clone() };
        let race = Race::one_of_many(stage, &of_run, spec.workers);
        models::run(&race).await?;
        let measured = race.measured().await?;
        startup_ms += measured.startup_ms;
        total_ms += measured.total_ms;
        runs.extend(kinds.iter().map(|&answers| run_of(answers, spec.workers, &measured)));
        stage.advance(1);
    }
    let demo = DemoFigures::Order(OrderFigures { by, runs });
    Ok(Shown { demo, not_run, workers: spec.workers, startup_ms, total_ms })
}

fn run_of(answers: Answers, workers: u32, Measured { rows, total_ms, .. }: &Measured) -> OrderRun {
    let mut jobs: Vec<_> = rows.iter().map(job_of).collect();
    if answers == Answers::Submission {
        in_order_of_submission(&mut jobs);
    } else {
        jobs.sort_by(|one, other| one.had_ms.total_cmp(&other.had_ms));
    }
    let busy_ms: f64 = rows.iter().map(|row| row.elapsed_ms).sum();
    let had_ms = f64::from(workers) * total_ms;
    OrderRun {
        answers,
        total_ms: *total_ms,
        first_ms: jobs.first().map_or(0.0, |job| job.had_ms),
        efficiency: if had_ms > 0.0 { (busy_ms / had_ms).min(1.0) } else { 1.0 },
        jobs,
    }
}

/// The answer of a job is had when the job is done.
fn job_of(row: &Row) -> OrderJob {
    let end_ms = row.start_ms + row.elapsed_ms;
    OrderJob { job: row.index, worker: row.worker, start_ms: row.start_ms, end_ms, had_ms: end_ms }
}

/// Nobody has an answer before all those have theirs that were handed out earlier, however soon it is there.
fn in_order_of_submission(jobs: &mut [OrderJob]) {
    jobs.sort_by_key(|job| job.job);
    let mut latest = 0.0_f64;
    for job in jobs {
        latest = latest.max(job.end_ms);
        job.had_ms = latest;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_that_is_there_early_waits_for_those_before_it() {
        let row =
            |index, start_ms, elapsed_ms| Row { index, n: 7, prime: true, worker: index % 2, start_ms, elapsed_ms };
        let rows = vec![row(1, 0.0, 10.0), row(0, 0.0, 40.0), row(2, 10.0, 20.0)];
        let measured = Measured { rows, total_ms: 40.0, ..Measured::default() };
        let had = |answers| {
            let run = run_of(answers, 2, &measured);
            let had: Vec<_> = run.jobs.iter().map(|job| format!("{}@{}", job.job, job.had_ms)).collect();
            format!("{} {} {:.3}", had.join(" "), run.first_ms, run.efficiency)
        };
        assert_eq!(had(Answers::Completion), "1@10 2@30 0@40 10 0.875");
        assert_eq!(had(Answers::Submission), "0@40 1@40 2@40 40 0.875");
    }
}
