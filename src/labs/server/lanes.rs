//! What processes, threads and coroutines did, drawn from how requests were served.

use std::collections::BTreeMap;

use crate::record::server::ServerLane;
use crate::record::trace::{Span, State};
use crate::spec::ids::Serves;
use crate::work::practice::Answered;

/// Spans that are kept. The first are: the beginning shows how a pattern comes about.
const MOST_SPANS: usize = 6_000;

/// A request with a worker, or a job. Times are in milliseconds after the beginning.
#[derive(Clone, Copy, Debug)]
pub struct Life {
    /// Who had it.
    pub worker: u32,
    /// As what.
    pub serves: Serves,
    /// When it was given to the worker.
    pub sent: f64,
    /// What became of it there.
    pub how: Answered,
}

/// The lanes of a worker: what it is, and of each lane until when it is taken and what happened on it.
struct Worker {
    serves: Serves,
    lanes: Vec<(f64, Vec<Span>)>,
}

/// Lanes, what happened on them, and how many spans found no room.
///
/// A lane is a process or a thread. An event loop has many requests at a time: then each of them has a lane, and a later
/// one takes the first lane that is free again.
pub fn of(mut lives: Vec<Life>) -> (Vec<ServerLane>, Vec<Span>, u32) {
    lives.sort_by(|one, other| one.sent.total_cmp(&other.sent));
    // Those of the task queue come last.
    let mut workers: BTreeMap<(bool, u32), Worker> = BTreeMap::new();
    let (mut kept, mut left_out) = (0, 0);
    for life in lives {
        let Life { worker, serves, sent, how } = life;
        let new = || Worker { serves, lanes: Vec::new() };
        let Worker { lanes, .. } = workers.entry((serves == Serves::Job, worker)).or_insert_with(new);
        let free = lanes.iter().position(|(until, _)| serves != Serves::Coroutine || *until <= sent);
        let lane = free.unwrap_or_else(|| {
            lanes.push((0.0, Vec::new()));
            lanes.len() - 1
        });
        lanes[lane].0 = how.over;
        let spans = spans_of(&life);
        if kept + spans.len() <= MOST_SPANS {
            kept += spans.len();
            lanes[lane].1.extend(spans);
        } else {
            left_out += u32::try_from(spans.len()).unwrap_or(0);
        }
    }
    let (mut lanes, mut all) = (Vec::new(), Vec::new());
    for ((_, worker), Worker { serves, lanes: of_worker }) in workers {
        for (_, spans) in of_worker {
            let thread = u32::try_from(lanes.len()).unwrap_or(u32::MAX);
            lanes.push(ServerLane { worker, serves });
            all.extend(spans.into_iter().map(|span| Span { thread, ..span }));
        }
    }
    (lanes, all, left_out)
}

/// What happened to it, one after another; nothing that took no time.
fn spans_of(Life { serves, sent, how, .. }: &Life) -> Vec<Span> {
    // A coroutine waits for its event loop, until that takes it and again when its data is there. Nobody else has to.
    let waits = *serves == Serves::Coroutine;
    let mut spans = Vec::new();
    let mut span = |state, start_ms: f64, end_ms: f64| {
        if end_ms > start_ms {
            spans.push(Span { thread: 0, state, start_ms, end_ms });
        }
    };
    if waits {
        span(State::Waiting, *sent, how.taken);
    }
    if *serves != Serves::Job {
        span(State::Io, how.taken, how.data);
    }
    if waits {
        span(State::Waiting, how.data, how.computing);
    }
    span(State::Computing, how.computing, how.over);
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    fn life(serves: Serves, worker: u32, sent: f64, times: [f64; 4]) -> Life {
        let [taken, data, computing, over] = times;
        Life { worker, serves, sent, how: Answered { request: 0, taken, data, computing, over } }
    }

    #[test]
    fn requests_of_an_event_loop_have_a_lane_each_as_long_as_they_last() {
        let lives = vec![
            life(Serves::Coroutine, 0, 0.0, [1.0, 11.0, 11.0, 31.0]),
            life(Serves::Coroutine, 0, 0.0, [1.0, 11.0, 31.0, 32.0]),
            life(Serves::Coroutine, 0, 31.5, [33.0, 43.0, 43.0, 44.0]),
            life(Serves::Job, 0, 50.0, [40.0, 40.0, 50.0, 60.0]),
        ];
        let (lanes, spans, left_out) = of(lives);
        let kinds: Vec<_> = lanes.iter().map(|lane| lane.serves).collect();
        assert_eq!((kinds, left_out), (vec![Serves::Coroutine, Serves::Coroutine, Serves::Job], 0));
        let on = |lane: u32| {
            let spans = spans.iter().filter(|span| span.thread == lane);
            spans.map(|span| format!("{:?} {}–{}", span.state, span.start_ms, span.end_ms)).collect::<Vec<_>>()
        };
        assert_eq!(on(1), ["Waiting 0–1", "Io 1–11", "Waiting 11–31", "Computing 31–32"]);
        assert_eq!(on(0)[3], "Waiting 31.5–33");
        assert_eq!(on(2), ["Computing 50–60"]);
    }

    #[test]
    fn a_process_has_one_lane_and_nothing_to_wait_for() {
        let lives = vec![
            life(Serves::Process, 1, 0.0, [1.0, 11.0, 11.0, 12.0]),
            life(Serves::Process, 0, 0.0, [1.0, 11.0, 11.5, 12.0]),
        ];
        let (lanes, spans, _) = of(lives);
        assert_eq!(lanes.iter().map(|lane| lane.worker).collect::<Vec<_>>(), [0, 1]);
        assert!(spans.iter().all(|span| span.state != State::Waiting), "{spans:?}");
    }
}
