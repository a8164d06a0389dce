//! What the clients write down, and what that comes to.

use std::collections::HashMap;

use super::lanes::{self, Life};
use crate::labs::rate;
use crate::record::server::{LatencyBin, LatencyFigures, QueueFigures, RequestCounts, Served};
use crate::spec::ids::Serves;
use crate::work::practice::{Answered, Load};

/// A request. Times are in milliseconds after the beginning.
#[derive(Clone, Copy, Debug)]
struct Request {
    asked: f64,
    /// When it was given to which server.
    sent: f64,
    server: u32,
    /// When the client had its answer, and how it was served.
    had: Option<(f64, Answered)>,
    refused: bool,
}

/// All that clients write down.
#[derive(Debug, Default)]
pub struct Log {
    requests: Vec<Request>,
    jobs: HashMap<u32, Option<(Answered, u32)>>,
    /// Requests and jobs that are under way.
    open: u32,
    jobs_open: u32,
    /// Requests under way, summed up over the time.
    area: f64,
    changed: f64,
    ended: f64,
    /// Steps of all work that was done, the fastest rate that one piece of it shows, and when the last one was over.
    steps: u64,
    fastest: f64,
    computed_until: f64,
}

impl Log {
    /// How many requests there were.
    pub fn count(&self) -> u32 {
        u32::try_from(self.requests.len()).unwrap_or(u32::MAX)
    }

    /// Whether somebody waits for an answer or a job.
    pub fn is_open(&self) -> bool {
        self.open + self.jobs_open > 0
    }

    fn change(&mut self, at: f64) {
        // A request may be told of later than it was due: then time goes back here, and what was counted without it is
        // made good by the next change.
        self.area += f64::from(self.open) * (at - self.changed);
        self.changed = at;
    }

    /// A client has asked. Gives the request's number.
    pub fn asked(&mut self, at: f64) -> u32 {
        self.change(at);
        self.open += 1;
        self.requests.push(Request { asked: at, sent: at, server: 0, had: None, refused: false });
        self.count() - 1
    }

    /// A request found no room: it never was under way, though a busy page may have told of it later than it was due.
    pub fn refused(&mut self, request: u32, at: f64) {
        self.change(at);
        self.open -= 1;
        let request = &mut self.requests[request as usize];
        self.area -= at - request.asked;
        request.refused = true;
    }

    /// A request was given to a server.
    pub fn sent(&mut self, request: u32, server: usize, at: f64) {
        let request = &mut self.requests[request as usize];
        request.sent = at;
        request.server = u32::try_from(server).unwrap_or(u32::MAX);
    }

    /// A client has its answer.
    pub fn answered(&mut self, answered: Answered, job: bool, at: f64, began: f64) {
        self.change(at);
        self.open -= 1;
        self.ended = at;
        if job {
            self.jobs.entry(answered.request).or_insert_with(|| {
                self.jobs_open += 1;
                None
            });
        }
        self.requests[answered.request as usize].had = Some((at, since(answered, began)));
    }

    /// A job is done. Its receipt may still be on its way.
    #[cfg(any(test, target_arch = "wasm32"))]
    pub fn job_done(&mut self, done: Answered, worker: u32, began: f64) {
        let job = Some((since(done, began), worker));
        if self.jobs.insert(done.request, job).is_some() {
            self.jobs_open -= 1;
        }
    }

    /// Work of so many steps was done.
    pub fn computed(&mut self, steps: u64, done: Answered, began: f64) {
        let Answered { computing, over, .. } = since(done, began);
        self.steps += steps;
        self.fastest = self.fastest.max(rate::shown_by(steps, over - computing));
        self.computed_until = self.computed_until.max(over);
    }

    /// What it comes to, under this load.
    pub fn kept(self, load: Load) -> Kept {
        Kept(self, load)
    }
}

/// The same times, counted from the beginning.
fn since(answered: Answered, began: f64) -> Answered {
    let Answered { request, taken, data, computing, over } = answered;
    Answered { request, taken: taken - began, data: data - began, computing: computing - began, over: over - began }
}

/// What clients wrote down of a run that is over.
#[derive(Debug)]
pub struct Kept(Log, Load);

impl Kept {
    /// What became of the requests.
    pub fn counts(&self) -> RequestCounts {
        let count = |of: fn(&Request) -> bool| {
            u32::try_from(self.0.requests.iter().filter(|request| of(request)).count()).unwrap_or(u32::MAX)
        };
        RequestCounts {
            asked: self.0.count(),
            done: count(|request| request.had.is_some()),
            refused: count(|request| request.refused),
            failed: count(|request| request.had.is_none() && !request.refused),
        }
    }

    /// How fast the machine is at least: as fast as one piece of work was, and as all of them together, by so many at a
    /// time. Under a GIL one piece takes as long as it waits, and only all of them show it.
    fn rate_seen(&self) -> f64 {
        let Self(Log { steps, fastest, computed_until, .. }, Load { computing, .. }) = self;
        fastest.max(rate::shown_by(*steps, computed_until * f64::from(*computing)))
    }

    /// All figures; `serves` is what the servers are.
    pub fn served(self, serves: Serves) -> Served {
        let requests = self.counts();
        let rate_seen = self.rate_seen();
        let Self(Log { requests: asked, jobs, area, ended, .. }, load) = self;
        let latencies = sorted(asked.iter().filter_map(|one| one.had.map(|(had, _)| had - one.asked)).collect());
        let queue = (!jobs.is_empty()).then(|| {
            let done = jobs.iter().filter_map(|(&request, job)| job.map(|job| (request, job)));
            let ends = sorted(done.map(|(request, (job, _))| job.over - asked[request as usize].asked).collect());
            QueueFigures {
                asked: u32::try_from(jobs.len()).unwrap_or(u32::MAX),
                done: u32::try_from(ends.len()).unwrap_or(u32::MAX),
                latency_ms: latency_figures(&ends),
            }
        });
        let answered = asked
            .iter()
            .filter_map(|one| one.had.map(|(_, how)| Life { worker: one.server, serves, sent: one.sent, how }));
        let done = jobs.into_values().flatten().map(|(how, worker)| Life {
            worker,
            serves: Serves::Job,
            sent: how.computing,
            how,
        });
        let (lanes, spans, left_out) = lanes::of(answered.chain(done).collect());
        Served {
            requests,
            total_ms: ended,
            latency_ms: latency_figures(&latencies),
            queue,
            in_system: if ended > 0.0 { area / ended } else { 0.0 },
            histogram: histogram(&latencies),
            lanes,
            spans,
            left_out,
            steps_per_ms: load.steps_per_ms,
            rate_seen,
        }
    }
}

fn sorted(mut values: Vec<f64>) -> Vec<f64> {
    values.sort_by(f64::total_cmp);
    values
}

/// Of values that are in order.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "places in a list"
)]
fn latency_figures(sorted: &[f64]) -> LatencyFigures {
    let count = sorted.len() as f64;
    // The smallest value that so large a share does not exceed.
    let quantile = |share: f64| {
        let at = ((share * count).ceil() as usize).max(1) - 1;
        sorted.get(at).copied().unwrap_or(0.0)
    };
    LatencyFigures {
        mean: if sorted.is_empty() { 0.0 } else { sorted.iter().sum::<f64>() / count },
        p50: quantile(0.5),
        p95: quantile(0.95),
        p99: quantile(0.99),
        max: sorted.last().copied().unwrap_or(0.0),
    }
}

/// Where bins begin and end within a tenfold time, so that each is about half as long again as the one before.
const LIMITS: [f64; 6] = [1.0, 1.5, 2.0, 3.0, 5.0, 7.0];

/// Where bins end, in milliseconds: the shortest one goes from nothing to 1.
fn limits() -> impl Iterator<Item = f64> {
    (0..).flat_map(|tens| LIMITS.map(|limit| limit * 10_f64.powi(tens)))
}

/// Of values that are in order.
fn histogram(sorted: &[f64]) -> Vec<LatencyBin> {
    let mut bins: Vec<LatencyBin> = Vec::new();
    let (mut left, mut from_ms) = (sorted, 0.0);
    for to_ms in limits() {
        if left.is_empty() {
            break;
        }
        let (here, longer) = left.split_at(left.partition_point(|&latency| latency < to_ms));
        // Before the first one that has any, bins are left out.
        if !(here.is_empty() && bins.is_empty()) {
            bins.push(LatencyBin { from_ms, to_ms, requests: u32::try_from(here.len()).unwrap_or(u32::MAX) });
        }
        (left, from_ms) = (longer, to_ms);
    }
    bins
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(computing: u32) -> Load {
        Load {
            clients: 1,
            rate: None,
            asking_ms: 1.0,
            io_ms: 0.0,
            cpu_ms: 1.0,
            heavy: 0.0,
            heavy_ms: 0.0,
            servers: 2,
            at_once: 1,
            computing,
            steps_per_ms: 100.0,
        }
    }

    fn answered(request: u32, times: [f64; 4]) -> Answered {
        let [taken, data, computing, over] = times;
        Answered { request, taken, data, computing, over }
    }

    #[test]
    fn what_is_under_way_is_what_comes_in_a_second_times_how_long_it_stays() {
        let mut log = Log::default();
        for at in [0.0, 5.0] {
            log.asked(at);
        }
        log.answered(answered(0, [0.0, 1.0, 1.0, 9.0]), false, 10.0, 0.0);
        // Told of after the answer, and due before it.
        log.asked(8.0);
        log.answered(answered(1, [10.0, 11.0, 11.0, 19.0]), false, 20.0, 0.0);
        log.answered(answered(2, [20.0, 21.0, 21.0, 29.0]), false, 30.0, 0.0);
        // Found no room, which was seen late: once between the others, and once when all was over.
        let refused = [log.asked(12.0), log.asked(29.0)];
        for (request, at) in refused.into_iter().zip([18.0, 35.0]) {
            log.refused(request, at);
        }
        assert!(!log.is_open());
        let served = log.kept(load(2)).served(Serves::Process);
        assert_eq!((served.requests.done, served.total_ms), (3, 30.0));
        // 10, 15 and 22 ms of three requests in 30 ms.
        let expected = 3.0 / 30.0 * served.latency_ms.mean;
        assert!((served.in_system - expected).abs() < 1e-9, "{} {expected}", served.in_system);
    }

    #[test]
    fn a_job_is_counted_whether_it_ends_before_its_receipt_comes_or_after() {
        let mut log = Log::default();
        for _ in 0..2 {
            log.asked(0.0);
        }
        log.answered(answered(0, [0.0, 1.0, 1.0, 1.0]), true, 2.0, 0.0);
        assert!(log.is_open());
        log.job_done(answered(0, [1.0, 1.0, 2.0, 50.0]), 0, 0.0);
        log.job_done(answered(1, [1.0, 1.0, 2.0, 3.0]), 1, 0.0);
        log.answered(answered(1, [0.0, 1.0, 1.0, 1.0]), true, 4.0, 0.0);
        assert!(!log.is_open());
        let queue = log.kept(load(2)).served(Serves::Coroutine).queue.expect("jobs");
        assert_eq!((queue.asked, queue.done, queue.latency_ms.max), (2, 2, 50.0));
    }

    #[test]
    fn work_that_was_done_faster_than_the_machine_was_thought_to_be_shows_how_fast_it_is() {
        let seen = |computing, works: &[(u64, f64)]| {
            let mut log = Log::default();
            for (request, &(steps, took)) in (0..).zip(works) {
                log.asked(0.0);
                log.computed(steps, answered(request, [0.0, 0.0, 0.0, took]), 0.0);
            }
            log.kept(load(computing)).served(Serves::Thread).rate_seen.round()
        };
        // One of them took 2 ms for what should take 10.
        assert!((seen(2, &[(1_000, 10.0), (1_000, 2.0)]) - 500.0).abs() < 1.0);
        // Each waited for the other one, and 3,000 steps were done one after another in 10 ms.
        assert!((seen(1, &[(1_500, 10.0), (1_500, 10.0)]) - 300.0).abs() < 1.0);
        assert!((seen(2, &[(1_500, 10.0), (1_500, 10.0)]) - 150.0).abs() < 1.0);
        assert!((seen(2, &[(500, 10.0), (200, 40.0)]) - 50.0).abs() < 1.0);
    }

    #[test]
    fn quantiles_are_values_that_occurred_and_bins_hold_them_all() {
        let values: Vec<f64> = (1..=200).map(f64::from).collect();
        let expected = LatencyFigures { mean: 100.5, p50: 100.0, p95: 190.0, p99: 198.0, max: 200.0 };
        assert_eq!(latency_figures(&values), expected);
        assert_eq!(latency_figures(&[]), LatencyFigures::default());
        let bins = histogram(&values);
        assert_eq!(bins.iter().map(|bin| bin.requests).sum::<u32>(), 200);
        assert!(bins.windows(2).all(|pair| (pair[0].to_ms - pair[1].from_ms).abs() < 1e-9), "{bins:?}");
        let round: Vec<_> = bins.iter().map(|bin| (bin.to_ms, bin.requests)).collect();
        let first = [(1.5, 1), (2.0, 0), (3.0, 1), (5.0, 2), (7.0, 2), (10.0, 3), (15.0, 5)];
        assert_eq!((&round[..7], round[round.len() - 1]), (&first[..], (300.0, 1)));
        assert_eq!(histogram(&[]), []);
    }
}
