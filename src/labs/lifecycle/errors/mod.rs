//! How an error comes back: the same jobs, one of which fails, in each model and each way to fail.

mod coroutines;
#[cfg(target_arch = "wasm32")]
mod processes;
mod threads;

pub use threads::program;

use super::{Shown, here};
use crate::error::{Code, Error};
use crate::platform::{Stage, clock};
use crate::primality::{Algorithm, is_prime};
use crate::record::lifecycle::{DemoFigures, ErrorsFigures, FailureFigures};
use crate::record::sweep::NotRun;
use crate::spec::ids::{Failure, Model, Surfaced};
use crate::work::practice::Attempt;

/// What should be numbers. The third one is none.
const JOBS: [&str; 6] = ["10000000019", "1000000007", "12x", "4000000007", "10000000019", "1000000007"];

/// Which one is none.
const BAD: usize = 2;

/// How long a silence is waited through, in milliseconds.
const PATIENCE_MS: f64 = 500.0;

/// Who fails how. A thread is never ended alone: it may hold a lock of the memory that it shares.
const CASES: [(Model, Failure); 7] = [
    (Model::Processes, Failure::Returned),
    (Model::Processes, Failure::Thrown),
    (Model::Processes, Failure::Ended),
    (Model::Threads, Failure::Returned),
    (Model::Threads, Failure::Thrown),
    (Model::Coroutines, Failure::Returned),
    (Model::Coroutines, Failure::Unawaited),
];

pub async fn run(stage: &Stage) -> Result<Shown, Error> {
    let mut not_run = Vec::new();
    let mut models = here(stage, [Model::Processes, Model::Threads, Model::Coroutines], &mut not_run);
    let mut cases = Vec::new();
    stage.expect(CASES.iter().filter(|(model, _)| models.contains(model)).count());
    stage.open().await?;
    let began = clock::now();
    for (by, failure) in CASES {
        if !models.contains(&by) || !can_be_had(by, failure) {
            continue;
        }
        match of_case(by, failure, stage).await {
            Ok(figures) => cases.push(figures),
            // What the browser seemed to have, and refuses now.
            Err(error) if error.code == Code::Unsupported => {
                models.retain(|&one| one != by);
                not_run.push(NotRun { model: by, why: error.message });
            }
            Err(error) => return Err(error),
        }
        stage.advance(1);
    }
    let total_ms = clock::now() - began;
    let jobs = u32::try_from(JOBS.len()).unwrap_or(u32::MAX);
    let demo = DemoFigures::Errors(ErrorsFigures { jobs, patience_ms: PATIENCE_MS, cases });
    Ok(Shown { demo, not_run, workers: 2, startup_ms: 0.0, total_ms })
}

/// Elsewhere than in a browser a thread that panics takes the scope along that started it.
fn can_be_had(by: Model, failure: Failure) -> bool {
    cfg!(target_arch = "wasm32") || by != Model::Threads || failure != Failure::Thrown
}

async fn of_case(by: Model, failure: Failure, stage: &Stage) -> Result<FailureFigures, Error> {
    let heard = match by {
        #[cfg(target_arch = "wasm32")]
        Model::Processes => processes::fail(failure, stage).await?,
        Model::Threads => threads::fail(failure, stage).await?,
        _ => coroutines::fail(failure).await,
    };
    let Heard { surfaced, after_ms, says, done, goes_on } = heard;
    Ok(FailureFigures { by, failure, surfaced, after_ms, says, done, goes_on })
}

/// What was heard of the jobs.
struct Heard {
    surfaced: Surfaced,
    after_ms: Option<f64>,
    says: Option<String>,
    done: u32,
    goes_on: bool,
}

impl Heard {
    /// Nothing yet.
    const NOTHING: Self = Self { surfaced: Surfaced::Nowhere, after_ms: None, says: None, done: 0, goes_on: true };

    /// The failure is heard of, of a job that was handed out then.
    fn failure(&mut self, surfaced: Surfaced, handed_out: f64, says: String) {
        (self.surfaced, self.says) = (surfaced, Some(says));
        self.after_ms = Some(clock::now() - handed_out);
    }
}

/// The jobs, in order.
fn attempts(failure: Failure) -> impl Iterator<Item = Attempt> {
    JOBS.into_iter().map(move |text| Attempt { text: text.to_owned(), failure })
}

/// Checks a number, if it is one. An error is returned, or thrown, as was asked.
///
/// # Errors
/// Why it is no number.
pub fn attempt(job: &Attempt) -> Result<bool, String> {
    match job.text.parse() {
        Ok(n) => Ok(is_prime(n, Algorithm::TrialDivision)),
        Err(error) if job.failure == Failure::Thrown => throw(&error),
        Err(error) => Err(error.to_string()),
    }
}

/// Nobody catches it: the worker ends here.
#[expect(clippy::panic, reason = "that is what is shown")]
fn throw(error: &std::num::ParseIntError) -> ! {
    panic!("{error}")
}
