//! `slow`: work that takes long and then answers.

use crate::platform::{block, clock, request};
use crate::work::{Answer, Slow};

/// What `slow` answers in the end.
pub const ANSWER: u32 = 42;

// region: slow
/// Does the work in one go. The thread does nothing else meanwhile.
///
/// # Errors
/// What went wrong with the request.
pub fn slow(work: &Slow) -> Result<Answer, String> {
    let started = clock::now();
    let prime = match work {
        Slow::Sleep(ms) => {
            block::sleep(*ms);
            None
        }
        Slow::Fetch(address) => request::get_blocking(address).map(|()| None)?,
        Slow::Cpu(workload) => Some(workload.is_prime()),
    };
    Ok(answer_since(started, prime, 0))
}
// endregion: slow

/// The answer of work that began at the time `started` of this page's or worker's own clock, and is over now.
#[must_use]
pub fn answer_since(started: f64, prime: Option<bool>, naps: u32) -> Answer {
    Answer { prime, started_at: clock::shared(started), elapsed_ms: clock::now() - started, naps }
}

/// Does the work in short pieces, and asks between them whether to go on; nothing, if not.
pub async fn slow_in_pieces(work: &Slow, stop_asked: impl AsyncFn() -> bool) -> Option<Result<Answer, String>> {
    let started = clock::now();
    let prime = match work {
        Slow::Sleep(ms) => {
            while clock::now() - started < *ms {
                block::sleep(f64::min(PIECE_MS, *ms - (clock::now() - started)));
                if stop_asked().await {
                    return None;
                }
            }
            None
        }
        Slow::Fetch(address) => match request::get_blocking(address) {
            Ok(()) => None,
            Err(problem) => return Some(Err(problem)),
        },
        Slow::Cpu(workload) => {
            let mut test = workload.begin();
            loop {
                if let Some(prime) = test.advance(STEPS_A_LOOK) {
                    break Some(prime);
                }
                if stop_asked().await {
                    return None;
                }
            }
        }
    };
    Some(Ok(answer_since(started, prime, 0)))
}

/// How long one piece of a sleep is, in milliseconds.
const PIECE_MS: f64 = 10.0;

/// Steps between two looks at the clock.
const STEPS_A_LOOK: u64 = 65_536;
