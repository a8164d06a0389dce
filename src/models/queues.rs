//! What the models on threads share: the two queues, the check, and the report.
//!
//! `jobs` and `results` are the queues of the home-made pool. Workers take a job, check it and put the result; a
//! sentinel in `jobs` tells a worker that there is nothing left, and a sentinel in `results` tells the reporter that a
//! worker is done.

use std::sync::atomic::{AtomicBool, Ordering};

use crate::jobs::{Checked, Job};
use crate::platform::{Outbox, clock, stop_asked};
use crate::sync::SimpleQueue;

/// Steps between two safe points, where a thread looks whether it shall stop: about 0.01 ms of division.
pub const STEPS_A_SAFE_POINT: u64 = 4_096;

/// Jobs to do; `None` is the sentinel.
pub struct Jobs {
    queue: SimpleQueue<Option<Job>>,
    /// Numbers of which a divisor has been found. Of a number in parts the other parts need not be checked then.
    composite: Vec<AtomicBool>,
}

impl Jobs {
    /// Waits for the next job that still has to be done.
    pub fn get(&self) -> Option<Job> {
        loop {
            match self.queue.get() {
                // Relaxed: a thread that learns it late does a little work for nothing.
                Some(job) if self.composite[job.index as usize].load(Ordering::Relaxed) => {}
                next => return next,
            }
        }
    }

    fn settle(&self, checked: &Checked) {
        if !checked.prime {
            self.composite[checked.index as usize].store(true, Ordering::Relaxed);
        }
    }
}

/// Results, with the number of the thread; `None` says that a thread is done.
pub type Results = SimpleQueue<Option<(usize, Checked)>>;

/// Puts all jobs in the queue, and a sentinel for each worker.
#[must_use]
pub fn start_jobs(numbers: Vec<Job>, workers: usize) -> Jobs {
    let most = numbers.iter().map(|job| job.index + 1).max().unwrap_or(0);
    let composite = (0..most).map(|_| AtomicBool::new(false)).collect();
    let sentinels = (0..workers).map(|_| None);
    Jobs { queue: numbers.into_iter().map(Some).chain(sentinels).collect(), composite }
}

/// Checks one number, passing a safe point every few thousand steps; `None` if the thread was asked to stop.
pub fn check<T>(job: &Job, mut safe_point: impl FnMut() -> T) -> Option<Checked> {
    let started = clock::now();
    let mut test = job.test();
    loop {
        if stop_asked() {
            return None;
        }
        if let Some(prime) = test.advance(STEPS_A_SAFE_POINT) {
            return Some(Checked::since(started, job, prime));
        }
        safe_point();
    }
}

/// Takes results in until every worker has said that it is done; an empty queue would prove nothing.
pub fn report(workers: usize, jobs: &Jobs, results: &Results, outbox: &mut Outbox) {
    let mut done = 0;
    while done < workers {
        let first = next(results, outbox);
        // And all others that are there, so that workers seldom find the queue locked.
        for result in std::iter::once(first).chain(results.try_get_all()) {
            match result {
                Some((worker, checked)) => {
                    jobs.settle(&checked);
                    outbox.put(worker, checked);
                }
                None => done += 1,
            }
        }
    }
}

/// Waits for the next item of a queue. What has been gathered meanwhile is posted when its time has come.
pub fn next<T>(queue: &SimpleQueue<T>, outbox: &mut Outbox) -> T {
    queue.get_timeout(outbox.patience()).unwrap_or_else(|| {
        outbox.flush();
        queue.get()
    })
}
