//! Submit everything to a pool and let it schedule, as `executor.map` does: wasm-bindgen-rayon's threads.
//!
//! No queue, no sentinel, no counting. Results come in the order of submission, so a short check that was submitted
//! after a long one waits to be told.

use std::sync::Arc;

use super::threads::check;
use crate::browser::tree::host::Gathered;
use crate::jobs::{Checked, Job};
use crate::sync::SimpleQueue;

pub fn run(numbers: Vec<Job>, page: &mut Gathered) -> u32 {
    let futures: Vec<_> = numbers.into_iter().map(submit).collect();
    for future in futures {
        page.flush();
        // `None` if the pool was asked to stop: the rest is waited for all the same, so that nothing is left running.
        if let (worker, Some(checked)) = future.get() {
            page.put(worker, checked);
        }
    }
    0
}

/// Gives the pool a job; its result will be in the queue, with the number of the thread that did it.
fn submit(job: Job) -> Arc<SimpleQueue<(usize, Option<Checked>)>> {
    let future = Arc::new(SimpleQueue::default());
    let result = future.clone();
    rayon::spawn_fifo(move || result.put((rayon::current_thread_index().unwrap_or_default(), check(&job, || {}))));
    future
}
