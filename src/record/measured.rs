//! What was measured of a run's work, and the check of its answers.

use super::Row;
use super::trace::Span;
use crate::error::{Error, Reason};
use crate::primality::{Algorithm, is_prime};

/// What the work of a run came to.
#[derive(Clone, Debug, Default)]
pub struct Measured {
    /// The numbers, in the order in which they were settled.
    pub rows: Vec<Row>,
    /// Making workers ready, in milliseconds.
    pub startup_ms: f64,
    /// When the first job was handed out, on the clock that all workers share, in milliseconds.
    pub started_at: f64,
    /// From then to the last result in, in milliseconds.
    pub total_ms: f64,
    /// Naps that coroutines took.
    pub naps: u32,
    /// Hand-overs of the global interpreter lock.
    pub switches: u32,
    /// Workers lost and replaced.
    pub restarts: u32,
    /// What the threads did, where they noted it.
    pub trace: Option<Trace>,
}

/// What threads did, on the clock of the run.
#[derive(Clone, Debug, Default)]
pub struct Trace {
    /// Thread by thread, each thread's in order.
    pub spans: Vec<Span>,
    /// Changes of state that found no room any more.
    pub left_out: u32,
    /// When the last thread noted something, in milliseconds after the start.
    pub ended_ms: f64,
}

/// Rows that are checked in one go: a few milliseconds of work.
pub const ROWS_A_CHECK: usize = 4_096;

/// Checks answers once more, by Miller–Rabin: a fast wrong answer is no answer. To be done outside of any clock, and of
/// not many more than [`ROWS_A_CHECK`] rows without letting the page have a turn.
///
/// # Errors
/// `Code::Internal` for the first wrong one.
pub fn check_answers(rows: &[Row]) -> Result<(), Error> {
    match rows.iter().find(|row| is_prime(row.n, Algorithm::MillerRabin) != row.prime) {
        None => Ok(()),
        Some(Row { n, prime, .. }) => {
            let answer = if *prime { "prime" } else { "composite" };
            Err(Reason::WrongAnswer { n: n.to_string(), answer }.into())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_answer_is_named() {
        let row = |n, prime| Row { index: 0, n, prime, worker: 0, start_ms: 0.0, elapsed_ms: 1.0 };
        assert_eq!(check_answers(&[row(7, true), row(91, false)]), Ok(()));
        let error = check_answers(&[row(7, true), row(91, true)]).expect_err("91 = 7 × 13");
        assert_eq!(
            (error.code, error.message.as_str()),
            (crate::error::Code::Internal, "91 came out as prime, which it is not.")
        );
    }
}
