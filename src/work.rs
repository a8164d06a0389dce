//! What is sent to workers and what they report: plain data, the same for every platform.

use serde::{Deserialize, Serialize};

use crate::jobs::{Checked, Job, Workload, packed};
use crate::record::explored::Observed;
use crate::record::lifecycle::{HandedFigures, OneEach, RacyJob};
use crate::record::server::Served;
use crate::record::trace::Noted;
use crate::spec::ids::{End, Failure, Guard, Mix, ProgramId};

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
    Gil(GilWork),
    /// Lab `locks`: add to one counter.
    Locks(LockWork),
    /// Lab `schedules`: run a small program again and again.
    Trials(TrialWork),
    /// Lab `spinner`: one thread spins while another works, under a GIL.
    Spinner(SpinnerWork),
    /// Lab `locks`: move money between two accounts, until the group is ended.
    Transfer,
    /// Lab `lifecycle`: a pool that ends too early, beside one that does not.
    Racy(RacyWork),
    /// Lab `lifecycle`: jobs of which one fails.
    Fail(Failure),
    /// Lab `lifecycle`: hand data to a thread.
    Exchange(ExchangeWork),
    /// Lab `server`: the first thread is all clients, and the others serve them.
    Serve(ServeWork),
}

/// A server and its clients, on threads.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct ServeWork {
    /// What the clients ask.
    pub load: Load,
    /// Milliseconds that a thread waits before it asks for the GIL; without it there is no GIL.
    pub switch_interval_ms: Option<f64>,
}

/// What the clients of a server ask.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Load {
    /// Clients that ask again as soon as they have their answer.
    pub clients: u32,
    /// Requests a second instead, whether answers come or not.
    pub rate: Option<u32>,
    /// For how long they ask, in milliseconds.
    pub asking_ms: f64,
    /// How long a request waits for its data, in milliseconds.
    pub io_ms: f64,
    /// How long it computes then.
    pub cpu_ms: f64,
    /// The share of those that are heavy.
    pub heavy: f64,
    /// How long a heavy one computes.
    pub heavy_ms: f64,
    /// How many serve.
    pub servers: u32,
    /// How many requests one of them takes at once.
    pub at_once: u32,
}

/// A request, as a server gets it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ask {
    /// Which one.
    pub request: u32,
    /// How long it waits for its data, in milliseconds.
    pub io_ms: f64,
    /// Steps that it computes then.
    pub steps: u64,
    /// Whether it is a heavy one.
    pub heavy: bool,
}

/// How a request was served, or a job done, on the clock that all workers share, in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answered {
    /// Which request.
    pub request: u32,
    /// When the server took it; of a job, when it was put into the queue.
    pub taken: f64,
    /// When its data was there.
    pub data: f64,
    /// When it began to compute.
    pub computing: f64,
    /// When it was over.
    pub over: f64,
}

/// What processes of a server say to each other.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum OnLine {
    /// From a client: serve this.
    Ask(Ask),
    /// To a client: served, and whether a job was left behind for the task queue.
    Answer(Answered, bool),
    /// To a process of the task queue: do this.
    Job(Ask),
    /// From there, and on to the clients: a job is done, and by which of those processes.
    JobDone(Answered, u32),
}

/// What a process is in the server lab.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Role {
    /// All clients.
    Clients(Load),
    /// Serves one request after another.
    OneByOne,
    /// Serves with an event loop. Its first line is that of the clients, and on the others are the processes of the task
    /// queue, if there is one.
    EventLoop,
    /// Does what the task queue holds.
    Jobs,
}

/// Runs of a pool, with each of its ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RacyWork {
    /// Runs with each end.
    pub runs: u32,
    /// Jobs of each run.
    pub jobs: u32,
}

/// What came of one run of such a pool.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RanOnce {
    /// How it found out that it was done.
    pub end: End,
    /// Results that it did not wait for.
    pub lost: u32,
    /// Until all threads had ended, in milliseconds.
    pub took_ms: f64,
    /// When it thought that it was done, and its jobs, of a run that is worth it.
    pub kept: Option<(f64, Vec<RacyJob>)>,
}

/// What is handed to a thread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExchangeWork {
    /// How often each.
    pub repeats: u32,
    /// Numbers of the list.
    pub numbers: u32,
    /// Bytes of the blocks.
    pub bytes: Vec<u32>,
}

/// A job that may fail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// What should be a number.
    pub text: String,
    /// How it fails where it is none.
    pub failure: Failure,
}

/// A record that a process is to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WriteWork {
    /// Which one.
    pub record: u32,
    /// In so many pieces.
    pub pieces: u32,
    /// Bytes of a piece.
    pub bytes: u32,
    /// Steps of work for a piece.
    pub steps: u64,
}

/// What is told of a record's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Wrote {
    /// It is open.
    Opened(u32),
    /// So many bytes more.
    Bytes(u32, u32),
    /// It is closed, and whole.
    Closed(u32),
    /// What there was of it was taken back, and it is closed.
    TakenBack(u32),
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
    /// The thread that spins has printed its next character.
    Turned,
    /// The thread that works has its answer, or why it has none.
    Answered(Result<Answer, String>),
    /// Where in the shared memory the accounts of the locks lab are.
    Accounts(AccountsAt),
    /// A thread was started for one job, and has done it.
    Each(OneEach),
    /// A pool has ended, too early or not.
    Ran(RanOnce),
    /// A job that may fail is over: whether its number is prime, or what went wrong.
    Tried(Result<bool, String>),
    /// What came of a server's run.
    Served(Served),
    /// Something was handed to a thread so often.
    Handed(HandedFigures),
}
