//! `SimpleQueue`.

use std::thread;
use std::time::Duration;

use interleave::sync::SimpleQueue;

use super::within_a_minute;

#[test]
fn a_queue_keeps_the_order_of_each_producer() {
    const ITEMS: u32 = 20_000;
    within_a_minute(|| {
        let queue = SimpleQueue::new();
        thread::scope(|threads| {
            for producer in 0..3 {
                let queue = &queue;
                threads.spawn(move || (0..ITEMS).for_each(|item| queue.put((producer, item))));
            }
            let mut next = [0; 3];
            for _ in 0..3 * ITEMS {
                let (producer, item) = queue.get();
                assert_eq!(item, next[producer]);
                next[producer] += 1;
            }
        });
        assert_eq!(queue.try_get(), None);
    });
}

#[test]
fn a_wait_with_a_limit_ends_without_an_item_or_with_one() {
    within_a_minute(|| {
        let queue = SimpleQueue::new();
        assert_eq!(queue.get_timeout(Duration::from_millis(1)), None::<u32>);
        thread::scope(|threads| {
            threads.spawn(|| queue.put(1));
            assert_eq!(queue.get_timeout(Duration::from_secs(50)), Some(1));
        });
        // Whoever gave up waiting is not counted any more, and does not keep others from being woken.
        thread::scope(|threads| {
            threads.spawn(|| assert_eq!(queue.get(), 2));
            queue.put(2);
        });
    });
}

#[test]
fn every_worker_gets_one_sentinel_and_every_job_is_got_once() {
    const JOBS: usize = 10_000;
    const WORKERS: usize = 6;
    within_a_minute(|| {
        let (jobs, results) = (SimpleQueue::new(), SimpleQueue::new());
        thread::scope(|threads| {
            for _ in 0..WORKERS {
                threads.spawn(|| {
                    while let Some(job) = jobs.get() {
                        results.put(Some(job));
                    }
                    results.put(None);
                });
            }
            (0..JOBS).for_each(|job| jobs.put(Some(job)));
            (0..WORKERS).for_each(|_| jobs.put(None));
        });
        let all: Vec<_> = std::iter::from_fn(|| results.try_get()).collect();
        assert_eq!(all.len(), JOBS + WORKERS);
        let mut done: Vec<_> = all.into_iter().flatten().collect();
        done.sort_unstable();
        assert!(done.into_iter().eq(0..JOBS));
        assert_eq!(jobs.try_get(), None);
    });
}
