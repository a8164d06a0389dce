//! What is sent to workers of the labs of practice, `lifecycle` and `server`, and what they report.

use serde::{Deserialize, Serialize};

use crate::record::lifecycle::{HandedFigures, RacyJob};
use crate::record::server::Served;
use crate::spec::ids::{End, Failure};
use crate::work;

/// What the threads of a group do.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Program {
    /// Lab `lifecycle`: a pool that ends too early, beside one that does not.
    Racy(RacyWork),
    /// Lab `lifecycle`: jobs of which one fails.
    Fail(Failure),
    /// Lab `lifecycle`: hand data to a thread.
    Exchange(ExchangeWork),
    /// Lab `server`: the first thread is all clients, and the others serve them.
    Serve(ServeWork),
}

impl From<Program> for work::Program {
    fn from(program: Program) -> Self {
        Self::Practice(program)
    }
}

/// What such a program reports while it runs.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Report {
    /// A pool has ended, too early or not.
    Ran(RanOnce),
    /// A job that may fail is over: whether its number is prime, or what went wrong.
    Tried(Result<bool, String>),
    /// What came of a server's run.
    Served(Served),
    /// Something was handed to a thread so often.
    Handed(HandedFigures),
}

impl From<Report> for work::Report {
    fn from(report: Report) -> Self {
        Self::Practice(report)
    }
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

/// A job that may fail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// What should be a number.
    pub text: String,
    /// How it fails where it is none.
    pub failure: Failure,
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
    /// How many of those that serve or do jobs can compute at a time.
    pub computing: u32,
    /// The steps that a millisecond of work is made of, as far as it is known; 0 where it is not.
    pub steps_per_ms: f64,
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
