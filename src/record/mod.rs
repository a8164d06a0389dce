//! What a run leaves behind: a row for each number, and one record at the end.
//!
//! Every figure was measured where the work ran. What can be derived from the rows (speed-up, bound, efficiency) is
//! derived in [`comparison`], outside any clock.

pub mod comparison;
pub mod event;
pub mod explored;
pub mod lifecycle;
pub mod litmus;
pub mod measured;
pub mod moments;
pub mod server;
pub mod sharing;
pub mod sweep;
pub mod trace;

use serde::{Deserialize, Serialize};

use self::explored::{Observed, Outcome};
use self::lifecycle::DemoFigures;
use self::moments::{Addition, SpinnerMoments};
use self::server::{LatencyFigures, QueueFigures, RequestCounts, ServerSeen};
use self::sharing::SharingPlace;
use self::sweep::{NotRun, SweepMedian, SweepRun};
use self::trace::Span;

use crate::primality::Algorithm;
use crate::spec::RunSpec;
use crate::spec::ids::{Disturbance, Lab, Model, Nap, Work};
use crate::spec::number::as_text;

/// The version of the record's shape; it changes when a field is renamed or removed.
pub const SCHEMA: u32 = 1;

/// One checked number.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Row {
    /// Position of the number in the specification, from 0.
    pub index: u32,
    /// The number, as decimal text: a JS Number cannot hold every u64.
    #[serde(with = "as_text")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string"))]
    pub n: u64,
    /// Whether it is prime.
    pub prime: bool,
    /// Which worker checked it, from 0; 0 on the main thread.
    pub worker: u32,
    /// When the check began, in milliseconds after the first job was handed out.
    pub start_ms: f64,
    /// How long the check took where it ran, in milliseconds. A coroutine's naps are part of it.
    pub elapsed_ms: f64,
}

/// What the page's main thread showed of itself while the run went on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct MainThread {
    /// Animation frames that came.
    pub frames: u32,
    /// The longest time between two of them: the freeze, in milliseconds.
    pub longest_gap_ms: f64,
    /// The sum over all gaps of what exceeds 50 ms, in milliseconds.
    pub blocked_ms: f64,
}

impl MainThread {
    /// What it showed in two stretches of time.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            frames: self.frames + other.frames,
            longest_gap_ms: self.longest_gap_ms.max(other.longest_gap_ms),
            blocked_ms: self.blocked_ms + other.blocked_ms,
        }
    }
}

/// Where a run took place.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Environment {
    /// `navigator.userAgent`.
    pub user_agent: String,
    /// `navigator.hardwareConcurrency`; 0 where the browser does not tell.
    pub cores: u32,
    /// Whether the page may share memory between threads.
    pub cross_origin_isolated: bool,
    /// The smallest step seen on the clock, in milliseconds.
    pub timer_resolution_ms: f64,
    /// Lab `litmus`: the kind of processor, `x86` or `arm`, where the browser tells.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub architecture: Option<String>,
}

/// What was seen of the page from the beginning of a run's work to its end.
#[derive(Clone, Debug)]
pub struct FramesSeen {
    /// The main thread's animation frames.
    pub main_thread: MainThread,
    /// Why the figures cannot be compared with those of other runs, where they cannot.
    pub disturbance: Option<Disturbance>,
    /// When it was begun to look, and when animation frames came, on the clock that all workers share; the first of them.
    pub moments: Vec<f64>,
    /// Where it took place.
    pub environment: Environment,
}

impl Disturbance {
    /// It in a sentence.
    #[must_use]
    pub fn sentence(self) -> &'static str {
        match self {
            Self::Hidden => "The page was hidden while it ran, and browsers throttle hidden pages.",
            Self::OutOfSight => "The lab was out of sight while it ran, and browsers throttle frames that nobody sees.",
            Self::NoFrames => {
                "The browser gave the page no animation frames, as it does where the page cannot be seen."
            }
            Self::EndedByForce => {
                "A worker had to be ended by force just before, and browsers let such a worker compute on for a while."
            }
            Self::TooLittleWork => {
                "The machine was measured while it was busy, so the work was shorter than it should be. What this run has \
                 shown of the machine counts from now on: run it again."
            }
        }
    }
}

impl FramesSeen {
    /// What was seen up to the end of this stretch of time, with what was seen before it.
    #[must_use]
    pub fn after(self, before: Option<Self>) -> Self {
        let Some(before) = before else { return self };
        Self {
            main_thread: before.main_thread.and(self.main_thread),
            disturbance: before.disturbance.or(self.disturbance),
            moments: before.moments,
            environment: self.environment,
        }
    }

    /// The same, of a run that shows that the machine was busy when its work was measured out.
    #[must_use]
    pub fn with_too_little_work(self) -> Self {
        Self { disturbance: Some(Disturbance::TooLittleWork), ..self }
    }
}

/// Everything measured in one run.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct RunRecord {
    /// The version of this record's shape: 1.
    pub schema: u32,
    /// The lab that ran.
    pub lab: Lab,
    /// The model that ran.
    pub model: Model,
    /// Lab `spinner`: what was done while the spinner turned.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub work: Option<Work>,
    /// The algorithm that checked.
    pub algorithm: Algorithm,
    /// All that was asked for, with the defaults filled in.
    pub spec: RunSpec,
    /// Workers used; 1 on the main thread.
    pub workers: u32,
    /// How the coroutine napped, where one did.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub nap: Option<Nap>,
    /// Milliseconds of work between naps, where naps were taken by time.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub slice: Option<f64>,
    /// Steps between naps, where naps were taken by count.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub nap_every: Option<u32>,
    /// Milliseconds that a waiting thread waited before it asked for the GIL, where there was one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub switch_interval: Option<f64>,
    /// The numbers, in order of completion; of the model `executor`, in order of submission.
    pub rows: Vec<Row>,
    /// Making workers ready, in milliseconds; not part of `total_ms`.
    pub startup_ms: f64,
    /// From the first job handed out to the last result in, in milliseconds.
    pub total_ms: f64,
    /// Naps that coroutines took.
    pub naps: u32,
    /// Hand-overs of the global interpreter lock.
    pub switches: u32,
    /// Workers lost and replaced.
    pub restarts: u32,
    /// The main thread's animation frames meanwhile.
    pub main_thread: MainThread,
    /// Whether the figures can be compared with those of other runs.
    pub comparable: bool,
    /// Why not, where they cannot.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub disturbance: Option<Disturbance>,
    /// The same in a sentence, in English.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub not_comparable: Option<&'static str>,
    /// Labs `sweep` and `compare`: the runs, in order.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub runs: Option<Vec<SweepRun>>,
    /// What they come to: in the lab `sweep` by number of workers, in `compare` by model.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub medians: Option<Vec<SweepMedian>>,
    /// Labs `compare` and `lifecycle`: the models that could not be run here.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub not_run: Option<Vec<NotRun>>,
    /// Under a GIL, and in the labs `sweep`, `gil` and `server`: what each thread or worker did; the beginning, where it was
    /// too much.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub trace: Option<Vec<Span>>,
    /// With it: changes of state that the trace had no room for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub trace_left_out: Option<u32>,
    /// Lab `gil`: for each wait for the outside world, how much later than its answer the thread went on, in
    /// milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub latencies_ms: Option<Vec<f64>>,
    /// Lab `locks`: additions made.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub expected: Option<u32>,
    /// Lab `locks`: what the counter showed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub actual: Option<u32>,
    /// Lab `locks`: the difference.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub lost: Option<u32>,
    /// Lab `locks`: additions a second. Lab `server`: requests that were answered, a second. Lab `litmus`: trials a
    /// second.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub per_second: Option<f64>,
    /// Lab `locks`: milliseconds in which two threads or more had begun to add and were not done.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub overlap_ms: Option<f64>,
    /// Lab `locks`: a few more additions, made after those that were counted, one by one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub sample: Option<Vec<Addition>>,
    /// Lab `locks` with `cut`: updates that were cut off.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub cuts: Option<Cuts>,
    /// Lab `locks` with `sharing`: what an addition takes, for each place where the threads add.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub places: Option<Vec<SharingPlace>>,
    /// With them: how far apart counters have to stand to leave each other alone, in bytes, where the measurement shows it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub line_bytes: Option<u32>,
    /// Lab `spinner`: what the work returned.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub answer: Option<u32>,
    /// Lab `spinner`: what was seen of the spinner.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub spinner: Option<SpinnerSeen>,
    /// Lab `spinner`: when it turned, when the page drew, and when the work began.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub moments: Option<SpinnerMoments>,
    /// Lab `spinner`: milliseconds that the same work takes undisturbed: of a check, as this machine was measured; of a
    /// wait, what was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub uninterrupted_ms: Option<f64>,
    /// Lab `spinner`: how many times the number was checked in a row, to take as long as was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub rounds: Option<u32>,
    /// Lab `spinner`, work `fetch`: who gave the slow answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub answered_by: Option<AnsweredBy>,
    /// Lab `schedules`: how many schedules the program has, as decimal text; at least so many, if they are not complete.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub schedules: Option<String>,
    /// Lab `schedules`: how many of them end wrong, or in a deadlock.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub bad: Option<String>,
    /// Lab `schedules`: how many of them end in a deadlock.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub deadlocks: Option<String>,
    /// Lab `schedules`: whether these are all, or the limit of what is explored was reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub complete: Option<bool>,
    /// Lab `schedules`: how they end.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub outcomes: Option<Vec<Outcome>>,
    /// Lab `schedules`: how real runs of the program ended, where there were any. Lab `litmus`: how the trials did.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub observed: Option<Vec<Observed>>,
    /// Labs `schedules` and `litmus`: how many those were.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub trials: Option<u32>,
    /// Lab `lifecycle`: the figures of the demo.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub demo: Option<DemoFigures>,
    /// Lab `server`: what became of the requests.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub requests: Option<RequestCounts>,
    /// Lab `server`: how long the clients waited for an answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub latency_ms: Option<LatencyFigures>,
    /// Lab `server`, deployment `asgi-queue`: the jobs of the task queue.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub queue: Option<QueueFigures>,
    /// Lab `server`: what else was seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub server: Option<ServerSeen>,
    /// Where the run took place.
    pub environment: Environment,
}

/// What was seen of the spinner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct SpinnerSeen {
    /// Characters that were drawn and painted.
    pub frames: u32,
    /// The longest time without a new one, in milliseconds; the whole run, where none appeared.
    pub longest_gap_ms: f64,
    /// What that looks like.
    pub looks: Looks,
}

/// What a spinner looks like to whoever watches it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum Looks {
    /// Character after character, none standing for as long as five turns.
    Turns,
    /// It was seen, and stood still for as long as five turns or longer.
    Freezes,
    /// Not one character was painted.
    #[default]
    NeverAppears,
}

impl SpinnerSeen {
    /// What was seen, of a spinner whose characters are to stand for so many milliseconds each.
    #[must_use]
    pub fn of(frames: u32, longest_gap_ms: f64, turn_ms: f64) -> Self {
        const NOTICED: f64 = 5.0;
        let looks = match frames {
            0 => Looks::NeverAppears,
            _ if longest_gap_ms >= NOTICED * turn_ms => Looks::Freezes,
            _ => Looks::Turns,
        };
        Self { frames, longest_gap_ms, looks }
    }
}

/// Who answers slowly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum AnsweredBy {
    /// The server that the page came from.
    Server,
    /// A worker of the page, in place of a server that has no slow answers.
    Worker,
}

/// What became of updates that were cut off.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Cuts {
    /// How many were.
    pub tries: u32,
    /// How many of them left the two accounts with another total than before.
    pub torn: u32,
    /// Tries in which the browser did not end the thread: it still computed 8 s later, or after it had seemed to stand
    /// still, and was told to stop.
    #[serde(default)]
    pub not_ended: u32,
    /// What the two accounts held after each of the other tries.
    #[serde(default)]
    pub accounts: Vec<[u32; 2]>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spinner_looks_as_its_longest_gap_and_its_frames_say() {
        let looks = |frames, gap| SpinnerSeen::of(frames, gap, 100.0).looks;
        assert_eq!(looks(0, 3000.0), Looks::NeverAppears);
        assert_eq!(looks(1, 3000.0), Looks::Freezes);
        assert_eq!(looks(20, 500.0), Looks::Freezes);
        assert_eq!(looks(20, 499.0), Looks::Turns);
    }
}
