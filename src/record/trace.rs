//! What threads were doing, from moment to moment.

use serde::{Deserialize, Serialize};

/// What a thread is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum State {
    /// Computes and holds the GIL.
    Holding,
    /// Wants the GIL.
    Waiting,
    /// Waits for something outside, without the GIL.
    Io,
    /// Computes without the GIL, as an extension module may.
    Native,
    /// Computes where there is no GIL.
    Computing,
    /// Has let go of the GIL; asked to do so, it waits here until another thread has taken it.
    Released,
    /// Asks the holder for the GIL: a moment, not a span.
    Request,
    /// Has nothing left to do.
    Done,
}

/// A change of state, as a thread noted it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stamp {
    /// What the thread does from now on.
    pub state: State,
    /// When, on the clock that all workers share, in milliseconds.
    pub at: f64,
}

/// A stretch of a thread's life.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Span {
    /// The thread, from 0.
    pub thread: u32,
    /// What it did.
    pub state: State,
    /// From when, in milliseconds after the start of the run.
    pub start_ms: f64,
    /// Until when; a request ends where it starts.
    pub end_ms: f64,
}

/// What threads noted of a run.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Noted {
    /// Changes of state, thread by thread, in order.
    pub stamps: Vec<Vec<Stamp>>,
    /// Changes that found no room any more.
    pub left_out: u32,
}

impl Noted {
    /// When the last of all stamps was noted; nothing happened before 1970.
    #[must_use]
    pub fn latest(&self) -> f64 {
        self.stamps.iter().filter_map(|stamps| stamps.last()).map(|stamp| stamp.at).fold(0.0, f64::max)
    }

    /// The spans of all threads; times count from `clock_start`.
    #[must_use]
    pub fn spans(&self, clock_start: f64) -> Vec<Span> {
        (0..).zip(&self.stamps).flat_map(|(thread, stamps)| spans_of(thread, stamps, clock_start)).collect()
    }
}

/// The spans of one thread's stamps, which are in order; times count from `clock_start`.
///
/// A request interrupts nothing. Spans without any length are left out: a thread that takes a free lock never waited.
fn spans_of(thread: u32, stamps: &[Stamp], clock_start: f64) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut open: Option<Stamp> = None;
    for &stamp in stamps {
        let span = |state, start: f64, end: f64| Span {
            thread,
            state,
            start_ms: start - clock_start,
            end_ms: end - clock_start,
        };
        if stamp.state == State::Request {
            spans.push(span(State::Request, stamp.at, stamp.at));
            continue;
        }
        if let Some(before) = open.replace(stamp)
            && stamp.at > before.at
        {
            spans.push(span(before.state, before.at, stamp.at));
        }
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::State::{Done, Holding, Request, Waiting};
    use super::*;

    #[test]
    fn stamps_become_spans_and_a_request_interrupts_nothing() {
        let stamps = [(Waiting, 10.0), (Request, 15.0), (Holding, 16.0), (Holding, 16.0), (Done, 18.0)]
            .map(|(state, at)| Stamp { state, at });
        let spans: Vec<_> = spans_of(3, &stamps, 10.0)
            .iter()
            .map(|span| format!("{:?} {}–{}", span.state, span.start_ms, span.end_ms))
            .collect();
        assert_eq!(spans, ["Request 5–5", "Waiting 0–6", "Holding 6–8"]);
    }
}
