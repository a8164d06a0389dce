//! What is sent to workers and what they report: plain data, the same for every platform.

#[cfg(feature = "practice")]
pub mod practice;

use serde::{Deserialize, Serialize};

use crate::jobs::{Checked, Job, Workload, packed};
use crate::record::explored::Observed;
use crate::record::lifecycle::OneEach;
use crate::record::moments::Addition;
use crate::record::sharing::SharingPlace;
use crate::record::trace::Noted;
use crate::spec::ids::{Guard, Mix, ProgramId};

/// Who the threads of a group are, and how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Members {
    /// Threads of our own.
    Threads(u32),
    /// wasm-bindgen-rayon's pool.
    Pool(u32),
}

/// What the threads of a group do in one run.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Program {
    /// A job queue, a result queue, sentinels.
    Threads(RaceWork),
    /// The same, and only the thread that holds the lock computes.
    ThreadsGil(RaceWork),
    /// Submit everything and let the pool schedule it.
    Executor(RaceWork),
    /// Lab `gil`: compute or wait, and note what happens.
    #[cfg(feature = "basics")]
    Gil(GilWork),
    /// Lab `locks`: add to one counter.
    #[cfg(feature = "basics")]
    Locks(LockWork),
    /// Lab `locks`: so many threads add to counters of their own, which stand close together or far apart.
    #[cfg(feature = "basics")]
    Sharing(u32),
    /// Lab `schedules`: run a small program again and again.
    #[cfg(feature = "basics")]
    Trials(TrialWork),
    /// Lab `spinner`: one thread spins while another works, under a GIL.
    #[cfg(feature = "basics")]
    Spinner(SpinnerWork),
    /// Lab `locks`: move money between two accounts, until the group is ended.
    #[cfg(feature = "basics")]
    Transfer,
    /// One of the labs of practice.
    #[cfg(feature = "practice")]
    Practice(practice::Program),
}

/// Jobs that are done by a thread of their own each.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EachWork {
    /// In the order in which they are done.
    #[serde(with = "packed")]
    pub jobs: Vec<Job>,
    /// After so many milliseconds no more are begun.
    pub limit_ms: f64,
}

/// The work of a race.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RaceWork {
    /// In the order in which they are to be handed out.
    #[serde(with = "packed")]
    pub numbers: Vec<Job>,
    /// Milliseconds that a thread waits before it asks for the GIL, where there is one.
    pub switch_interval_ms: f64,
}

/// The work of the GIL lab.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GilWork {
    /// A job for each thread that computes; the others wait for the outside world.
    #[serde(with = "packed")]
    pub jobs: Vec<Job>,
    /// All threads.
    pub threads: u32,
    /// Whether those that compute hold the GIL meanwhile.
    pub mix: Mix,
    /// Milliseconds that a thread waits before it asks for the GIL; without it there is no GIL.
    pub switch_interval_ms: Option<f64>,
}

/// The work of the spinner lab.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SpinnerWork {
    /// What the thread that works does.
    pub work: Slow,
    /// Milliseconds for which each character of the thread that spins stands.
    pub turn_ms: f64,
    /// Milliseconds that a thread waits before it asks for the GIL.
    pub switch_interval_ms: f64,
}

/// The work of the locks lab.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct LockWork {
    /// What guards the counter.
    pub guard: Guard,
    /// Threads that add.
    pub threads: u32,
    /// Additions that each of them makes; without it, as many as keep it busy for a while.
    pub increments: Option<u32>,
}

/// A small program that is run again and again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrialWork {
    /// Which one.
    pub program: ProgramId,
    /// How many threads it has.
    pub threads: u32,
    /// How often each does its work.
    pub times: u32,
    /// How often it is run; without it, as often as takes about a second.
    pub trials: Option<u32>,
}

/// How the counter of the locks lab stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Counted {
    /// Additions that each thread or task makes.
    pub increments: u32,
    /// Additions made.
    pub made: u32,
    /// What the counter shows.
    pub actual: u32,
    /// Milliseconds from the first beginning to add to the last one's end, of those that are done.
    pub elapsed_ms: f64,
    /// Milliseconds in which two of them or more were adding.
    pub overlap_ms: f64,
}

/// Where what the page looks at is in the shared memory, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountsAt {
    /// The two balances.
    pub balances: [u32; 2],
    /// What changes for as long as the thread computes.
    pub heartbeat: u32,
}

/// Work that holds the thread it runs on.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Slow {
    /// Sleeps so many milliseconds.
    Sleep(f64),
    /// Asks at this address, and holds the thread until the answer is there.
    Fetch(String),
    /// Computes.
    Cpu(Workload),
}

/// What slow work came to.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Answer {
    /// Whether the number is prime, where one was checked.
    pub prime: Option<bool>,
    /// When it began, on the clock that all workers share, in milliseconds.
    pub started_at: f64,
    /// What it took, in milliseconds.
    pub elapsed_ms: f64,
    /// Naps that were taken in it.
    pub naps: u32,
}

/// What a program reports while it runs.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Report {
    /// What threads found, with each one's number.
    Results(#[serde(with = "packed")] Vec<(usize, Checked)>),
    /// How often the GIL changed hands.
    Switches(u32),
    /// What threads noted of holding the GIL, waiting for it, and waiting for the outside world.
    Noted(Noted),
    /// How long each wait for the outside world was prolonged by the wait for the GIL, in milliseconds.
    Latencies(Vec<f64>),
    /// How the counter of the locks lab stands.
    Count(Counted),
    /// How the runs of a small program have ended until now.
    Observed(Vec<Observed>),
    /// Additions of the locks lab, one by one.
    Sample(Vec<Addition>),
    /// What an addition takes at each place of the locks lab.
    Places(Vec<SharingPlace>),
    /// The thread that spins has printed its next character.
    Turned,
    /// The thread that works has its answer, or why it has none.
    Answered(Result<Answer, String>),
    /// Where in the shared memory the accounts of the locks lab are.
    Accounts(AccountsAt),
    /// A thread was started for one job, and has done it.
    Each(OneEach),
    /// One of the labs of practice.
    #[cfg(feature = "practice")]
    Practice(practice::Report),
}
