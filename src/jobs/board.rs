//! Who works on what: the job queue of processes that share no memory.
//!
//! A process cannot reach into a shared queue, so the queue stays here and each process is sent its next jobs when it
//! asks. That makes a lost worker harmless: what it was working on is known, and goes back to the front.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};

use super::{Job, WORTH_A_MESSAGE, packed};
use crate::error::{Error, Problem, Reason};

/// Deaths over one number after which the run gives up.
const MOST_DEATHS: u32 = 3;

/// Jobs in a parcel: as many as are told of within a frame or so, however small they are.
const MOST_JOBS_A_PARCEL: usize = 1_000;

/// What a worker that asks is given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Next {
    /// Jobs to do, one or more.
    Jobs(#[serde(with = "packed")] Vec<Job>),
    /// The sentinel: there are no more jobs, say that you are done.
    Sentinel,
}

/// The job queue, and what each worker has taken from it.
#[derive(Debug)]
pub struct Board {
    waiting: VecDeque<Entry>,
    taken: Vec<Vec<Entry>>,
    /// Whether numbers are in parts.
    split: bool,
    /// Deaths of workers that had no job, which no number is to blame for.
    idle_deaths: u32,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    job: Job,
    deaths: u32,
}

impl Board {
    /// A queue of `jobs` for so many workers.
    #[must_use]
    pub fn new(jobs: &[Job], workers: usize) -> Self {
        let waiting = jobs.iter().map(|&job| Entry { job, deaths: 0 }).collect();
        let split = jobs.iter().any(|job| job.parts > 1);
        Self { waiting, taken: vec![Vec::new(); workers], split, idle_deaths: 0 }
    }

    /// The next jobs for a worker: one, or several where they are so small that the message would cost more.
    ///
    /// What the worker had taken before counts as done. Small jobs travel in parcels of at most an equal share of half
    /// of what is left, so that the last parcels are small and everybody ends together.
    pub fn next_for(&mut self, worker: usize) -> Next {
        self.taken[worker].clear();
        let share = usize::min(self.waiting.len() / (2 * self.taken.len()), MOST_JOBS_A_PARCEL);
        let mut steps = 0;
        while let Some(&entry) = self.waiting.front() {
            steps += entry.job.max_steps();
            let parcel = &mut self.taken[worker];
            // A job that has cost a worker its life travels alone, so that the next death names the right number. One
            // that is in a parcel is the first of it.
            let alone = |entry: &Entry| entry.deaths > 0;
            let full =
                parcel.len() >= share || steps > WORTH_A_MESSAGE || alone(&entry) || parcel.first().is_some_and(alone);
            if !parcel.is_empty() && full {
                break;
            }
            parcel.push(entry);
            self.waiting.pop_front();
        }
        match self.taken[worker].as_slice() {
            [] => Next::Sentinel,
            taken => Next::Jobs(taken.iter().map(|entry| entry.job).collect()),
        }
    }

    /// A worker died: its jobs go back to the front of the queue.
    ///
    /// # Errors
    /// [`Code::WorkerLost`](crate::error::Code) at the third death over one number, which it names, or at the third of a worker that had
    /// nothing to do.
    pub fn lost(&mut self, worker: usize, problem: impl Into<Problem>) -> Result<(), Error> {
        let problem = problem.into();
        let taken = std::mem::take(&mut self.taken[worker]);
        if taken.is_empty() {
            self.idle_deaths += 1;
            if self.idle_deaths >= MOST_DEATHS {
                return Err(Reason::LostAtRest { deaths: MOST_DEATHS, problem }.into());
            }
        }
        for mut entry in taken.into_iter().rev() {
            entry.deaths += 1;
            if entry.deaths >= MOST_DEATHS {
                let n = entry.job.n.to_string();
                return Err(Reason::LostOverNumber { deaths: MOST_DEATHS, n, problem }.into());
            }
            self.waiting.push_front(entry);
        }
        Ok(())
    }

    /// Takes the remaining parts of a number off the queue: its answer is known.
    pub fn forget(&mut self, index: u32) {
        // Numbers that are not split have no remaining parts, and there may be 100,000 of them.
        if self.split {
            self.waiting.retain(|entry| entry.job.index != index);
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::error::Code;
    use crate::primality::Algorithm;
    use proptest::prelude::*;

    fn job(index: u32, n: u64) -> Job {
        Job { index, n, algorithm: Algorithm::TrialDivision, part: 0, parts: 1 }
    }

    fn small(count: u32) -> Vec<Job> {
        (0..count).map(|index| job(index, 7)).collect()
    }

    /// A prime whose check is worth a message of its own.
    const HEAVY: u64 = 9_999_999_999_999_917;

    fn taken(next: Next) -> Vec<u32> {
        match next {
            Next::Jobs(jobs) => jobs.iter().map(|job| job.index).collect(),
            Next::Sentinel => Vec::new(),
        }
    }

    #[test]
    fn heavy_jobs_travel_one_by_one_and_then_comes_the_sentinel() {
        let mut board = Board::new(&[job(0, HEAVY), job(1, HEAVY)], 2);
        assert_eq!(taken(board.next_for(0)), [0]);
        assert_eq!(taken(board.next_for(1)), [1]);
        assert_eq!(board.next_for(1), Next::Sentinel);
        assert_eq!(board.next_for(0), Next::Sentinel);
    }

    #[test]
    fn small_jobs_travel_together_but_leave_enough_for_the_others() {
        let mut board = Board::new(&small(100), 2);
        assert_eq!(taken(board.next_for(0)).len(), 25);
        assert_eq!(taken(board.next_for(1)).len(), 18);
    }

    #[test]
    fn a_lost_workers_jobs_come_back_first_and_alone() {
        let mut board = Board::new(&small(8), 1);
        assert_eq!(taken(board.next_for(0)), [0, 1, 2, 3]);
        board.lost(0, "trap").expect("the first death");
        assert_eq!(taken(board.next_for(0)), [0]);
        assert_eq!(taken(board.next_for(0)), [1]);
    }

    #[test]
    fn the_third_death_over_a_number_names_it() {
        let mut board = Board::new(&[job(0, HEAVY)], 1);
        for _ in 0..2 {
            assert_eq!(taken(board.next_for(0)), [0]);
            board.lost(0, "trap").expect("not yet");
        }
        board.next_for(0);
        let error = board.lost(0, "trap").expect_err("the third");
        assert_eq!(error.code, Code::WorkerLost);
        assert!(error.message.contains("9999999999999917") && error.message.contains("trap"), "{error}");
    }

    #[test]
    fn the_third_death_without_a_job_ends_the_run() {
        let mut board = Board::new(&[], 2);
        board.lost(0, "no script").expect("the first");
        board.lost(1, "no script").expect("the second");
        assert_eq!(board.lost(0, "no script").expect_err("the third").code, Code::WorkerLost);
    }

    proptest! {
        /// Workers ask and die in any order: each number is finished exactly once, and everybody gets the sentinel.
        #[test]
        fn every_job_is_done_exactly_once_whoever_dies(
            count in 1_u32..60,
            workers in 1_usize..6,
            schedule in prop::collection::vec((0_usize..6, prop::bool::weighted(0.1)), 0..400),
        ) {
            let mut board = Board::new(&small(count), workers);
            let mut working: Vec<Vec<u32>> = vec![Vec::new(); workers];
            let mut done = Vec::new();
            let fair = (0..workers).cycle().map(|worker| (worker, false));
            let mut sentinels = 0;
            for (worker, dies) in schedule.into_iter().chain(fair) {
                let worker = worker % workers;
                if dies {
                    if board.lost(worker, "test").is_err() {
                        return Ok(());
                    }
                    working[worker].clear();
                    continue;
                }
                done.append(&mut working[worker]);
                match board.next_for(worker) {
                    Next::Sentinel => sentinels += 1,
                    next @ Next::Jobs(_) => { working[worker] = taken(next); sentinels = 0; }
                }
                if sentinels >= workers && working.iter().all(Vec::is_empty) {
                    break;
                }
            }
            done.sort_unstable();
            prop_assert_eq!(done, (0..count).collect::<Vec<_>>());
        }
    }
}
