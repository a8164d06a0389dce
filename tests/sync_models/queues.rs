//! `SimpleQueue`: each item once, each sentinel once, and nobody sleeps beside an item.

use std::time::Duration;

use shuttle::thread;

use super::check::{every_schedule, every_schedule_with, random};
use super::lock::Lock;
use super::queue::SimpleQueue;
use super::word::{Liberties, STRICT, Wakes};

/// What a producer puts: its number and the item's; `None` is a sentinel.
type Item = Option<(usize, usize)>;

/// Producers put items, workers get them until each has got its one sentinel.
fn producers_and_workers(producers: usize, items: usize, workers: usize) {
    let jobs = SimpleQueue::<Item>::new();
    let got = Lock::new(Vec::new());
    thread::scope(|threads| {
        for _ in 0..workers {
            threads.spawn(|| {
                let mut mine = Vec::new();
                while let Some(item) = jobs.get() {
                    mine.push(item);
                }
                got.lock().push(mine);
            });
        }
        let producers: Vec<_> = (1..producers)
            .map(|me| {
                let jobs = &jobs;
                threads.spawn(move || (0..items).for_each(|item| jobs.put(Some((me, item)))))
            })
            .collect();
        (0..items).for_each(|item| jobs.put(Some((0, item))));
        for producer in producers {
            producer.join().expect("no panic");
        }
        (0..workers).for_each(|_| jobs.put(None));
    });
    assert_eq!(jobs.try_get(), None, "something was left");
    let got = got.lock();
    assert_eq!(got.len(), workers);
    for mine in got.iter() {
        for producer in 0..producers {
            let from_it = mine.iter().filter(|(from, _)| *from == producer);
            assert!(from_it.is_sorted(), "out of order: {mine:?}");
        }
    }
    let mut all: Vec<_> = got.concat();
    all.sort_unstable();
    let expected = (0..producers).flat_map(|producer| (0..items).map(move |item| (producer, item)));
    assert!(all.into_iter().eq(expected), "lost or doubled: {got:?}");
}

#[test]
fn an_item_reaches_the_thread_that_waits_for_it_in_every_schedule() {
    every_schedule(STRICT, || {
        let queue = SimpleQueue::new();
        thread::scope(|threads| {
            threads.spawn(|| assert_eq!(queue.get(), 1));
            queue.put(1);
        });
    });
}

#[test]
fn every_job_is_done_once_in_every_schedule_with_two_preemptions() {
    every_schedule_with(2, Liberties { spurious: 1, ..STRICT }, || producers_and_workers(1, 2, 2));
}

#[test]
fn one_worker_gets_all_jobs_in_order_and_its_sentinel() {
    random(2000, Liberties { spurious: 2, ..STRICT }, || producers_and_workers(1, 4, 1));
}

#[test]
fn every_job_is_done_once_and_every_sentinel_got_once() {
    random(3000, Liberties { wakes: Wakes::Any, ..STRICT }, || producers_and_workers(2, 3, 3));
}

#[test]
fn every_job_is_done_once_though_workers_wake_for_no_reason() {
    random(2000, Liberties { spurious: 4, wakes: Wakes::Any, ..STRICT }, || producers_and_workers(2, 3, 3));
}

#[test]
fn the_worker_that_wakes_last_first_leaves_none_asleep() {
    random(2000, Liberties { wakes: Wakes::Newest, ..STRICT }, || producers_and_workers(2, 2, 4));
}

#[test]
fn an_item_is_got_or_the_time_is_up_and_none_is_lost_in_every_schedule() {
    every_schedule(Liberties { time_outs: 1, ..STRICT }, || {
        let queue = SimpleQueue::new();
        let got = thread::scope(|threads| {
            threads.spawn(|| queue.put(1));
            queue.get_timeout(Duration::from_millis(1))
        });
        assert_eq!(got.or_else(|| queue.try_get()), Some(1));
        assert_eq!(queue.try_get(), None);
    });
}

#[test]
fn a_thread_that_waits_is_woken_after_another_gave_up_waiting_in_every_schedule_with_two_preemptions() {
    every_schedule_with(2, Liberties { time_outs: 1, ..STRICT }, || {
        let queue = SimpleQueue::new();
        thread::scope(|threads| {
            threads.spawn(|| {
                if queue.get_timeout(Duration::from_millis(1)).is_some() {
                    queue.put(2);
                }
            });
            threads.spawn(|| queue.get());
            queue.put(1);
        });
        assert_eq!(queue.try_get_all().len(), 0);
    });
}

#[test]
fn all_that_is_there_is_taken_at_once_and_nothing_twice_in_every_schedule() {
    every_schedule(STRICT, || {
        let queue = SimpleQueue::new();
        let early = thread::scope(|threads| {
            threads.spawn(|| [1, 2].into_iter().for_each(|item| queue.put(item)));
            queue.try_get_all()
        });
        let late = queue.try_get_all();
        assert!(early.into_iter().chain(late).eq([1, 2]));
    });
}

#[test]
fn what_is_not_there_is_not_waited_for() {
    every_schedule(STRICT, || {
        let queue = SimpleQueue::new();
        let early = thread::scope(|threads| {
            threads.spawn(|| queue.put(1));
            queue.try_get()
        });
        assert_eq!(early.or_else(|| queue.try_get()), Some(1));
        assert_eq!(queue.try_get(), None);
    });
}
