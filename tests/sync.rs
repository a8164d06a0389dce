//! The thread primitives on the threads of this machine. What must hold in *every* order of steps is checked in
//! `sync_models`; here it is seen to hold at full speed, with real time and on a real memory.
//!
//! Nothing is asserted of how long something takes. A test that hangs is broken: each has a watchdog, generous enough
//! for the busiest machine.

#![cfg(not(target_arch = "wasm32"))]

use std::hint::black_box;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use interleave::primality::{Algorithm, PrimalityTest};
use interleave::sync::{Condition, Event, Gil, Lock, Observer, SimpleQueue, ThreadId, Waited};

const MILLISECOND: Duration = Duration::from_millis(1);

/// Longer than any test takes.
const FOR_EVER: Duration = Duration::from_hours(1);

/// Runs a test that might never end. It fails after a minute then.
fn within_a_minute(test: impl FnOnce() + Send + 'static) {
    let (ended, end) = mpsc::channel();
    let running = thread::spawn(move || {
        test();
        ended.send(()).expect("somebody waits for it");
    });
    match end.recv_timeout(Duration::from_mins(1)) {
        Err(mpsc::RecvTimeoutError::Timeout) => panic!("it hangs"),
        Ok(()) | Err(mpsc::RecvTimeoutError::Disconnected) => {
            if let Err(panic) = running.join() {
                std::panic::resume_unwind(panic);
            }
        }
    }
}

/// Some work without a safe point: far less than a millisecond of it.
fn compute() {
    let mut test = PrimalityTest::new(9_999_999_999_999_917, Algorithm::TrialDivision);
    black_box(test.advance(black_box(4096)));
}

/// Two threads must not be in here at once.
#[derive(Default)]
struct Alone(AtomicBool);

impl Alone {
    fn visit(&self, work: impl FnOnce()) {
        assert!(!self.0.swap(true, Ordering::Relaxed), "somebody was there already");
        work();
        self.0.store(false, Ordering::Relaxed);
    }
}

#[test]
fn a_lock_admits_one_thread_at_a_time() {
    within_a_minute(|| {
        let (number, alone) = (Lock::new(0_u32), Alone::default());
        thread::scope(|threads| {
            for _ in 0..4 {
                threads.spawn(|| {
                    for _ in 0..20_000 {
                        let mut number = number.lock();
                        alone.visit(|| *number += 1);
                    }
                });
            }
        });
        assert_eq!(*number.lock(), 80_000);
    });
}

#[test]
fn a_lock_that_is_held_is_not_got_by_trying() {
    let lock = Lock::new(());
    let guard = lock.lock();
    assert!(lock.try_lock().is_none());
    drop(guard);
    assert!(lock.try_lock().is_some());
}

#[test]
fn a_thread_that_panics_releases_its_lock() {
    let lock = Lock::new(0);
    let died = thread::scope(|threads| {
        threads
            .spawn(|| {
                *lock.lock() = 1;
                let _guard = lock.lock();
                panic!("on purpose");
            })
            .join()
    });
    assert!(died.is_err());
    assert_eq!(lock.try_lock().map(|guard| *guard), Some(1));
}

#[test]
fn a_condition_wakes_all_who_wait() {
    within_a_minute(|| {
        let (ready, changed) = (Lock::new(false), Condition::new());
        thread::scope(|threads| {
            for _ in 0..4 {
                threads.spawn(|| {
                    let mut guard = ready.lock();
                    while !*guard {
                        (guard, _) = changed.wait(guard, None);
                    }
                });
            }
            thread::sleep(MILLISECOND);
            *ready.lock() = true;
            changed.notify_all();
        });
    });
}

#[test]
fn a_condition_that_nobody_signals_times_out_with_the_lock_held() {
    let (lock, never) = (Lock::new(()), Condition::new());
    let mut guard = lock.lock();
    let mut waited = Waited::Woken;
    while waited != Waited::TimedOut {
        (guard, waited) = never.wait(guard, Some(MILLISECOND));
    }
    assert!(lock.try_lock().is_none());
    drop(guard);
}

#[test]
fn an_event_wakes_all_who_wait_for_it() {
    within_a_minute(|| {
        for nap in [Duration::ZERO, MILLISECOND] {
            let event = Event::new();
            thread::scope(|threads| {
                threads.spawn(|| assert!(event.wait(None)));
                threads.spawn(|| assert!(event.wait(Some(FOR_EVER))));
                thread::sleep(nap);
                event.set();
            });
        }
    });
}

#[test]
fn an_event_that_nobody_sets_times_out() {
    let event = Event::new();
    assert!(!event.wait(Some(Duration::ZERO)));
    assert!(!event.wait(Some(MILLISECOND)));
    event.set();
    assert!(event.wait(Some(Duration::ZERO)));
    event.clear();
    assert!(!event.is_set());
    assert!(!event.wait(Some(MILLISECOND)));
}

#[test]
fn an_event_stays_set_and_stays_clear_however_often_it_is_told() {
    let event = Event::default();
    for _ in 0..3 {
        event.clear();
        event.clear();
        assert!(!event.is_set());
        event.set();
        event.set();
        assert!(event.is_set());
    }
}

#[test]
fn the_word_of_an_event_is_odd_when_it_is_set() {
    let event = Event::new();
    // SAFETY: nobody else uses the event, whose word this is.
    let word = || unsafe { event.as_ptr().read_volatile() };
    assert_eq!(word() % 2, 0);
    event.set();
    assert_eq!(word() % 2, 1);
    event.clear();
    assert_eq!(word() % 2, 0);
}

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

#[test]
fn two_threads_that_compute_take_turns() {
    within_a_minute(|| {
        let (gil, alone) = (Gil::new(MILLISECOND), Alone::default());
        thread::scope(|threads| {
            for me in [1, 2].map(ThreadId) {
                let (gil, alone) = (&gil, &alone);
                threads.spawn(move || {
                    let mut held = gil.take(me);
                    while gil.switches() < 20 {
                        alone.visit(compute);
                        held.safe_point();
                    }
                });
            }
        });
        assert!(gil.switches() >= 20);
    });
}

#[test]
fn eight_threads_all_come_to_an_end_and_never_two_hold_the_lock() {
    within_a_minute(|| {
        // Most requests come when the lock is about to change hands anyway.
        let (gil, alone) = (Gil::new(Duration::ZERO), Alone::default());
        thread::scope(|threads| {
            for me in (0..8).map(ThreadId) {
                let (gil, alone) = (&gil, &alone);
                threads.spawn(move || {
                    for _ in 0..20 {
                        let mut held = gil.take(me);
                        for _ in 0..5 {
                            alone.visit(compute);
                            held.safe_point();
                            alone.visit(compute);
                            held.release_while(compute);
                        }
                    }
                });
            }
        });
    });
}

#[test]
fn one_thread_alone_never_switches() {
    let gil = Gil::new(Duration::ZERO);
    for _ in 0..3 {
        let mut held = gil.take(ThreadId(7));
        for _ in 0..100 {
            assert!(!held.safe_point());
            held.release_while(|| ());
        }
    }
    assert_eq!(gil.switches(), 0);
}

#[test]
fn a_holder_keeps_the_lock_until_the_switch_interval_is_over() {
    within_a_minute(|| {
        let gil = Gil::new(FOR_EVER);
        let waiting = Event::new();
        thread::scope(|threads| {
            let mut held = gil.take(ThreadId(1));
            threads.spawn(|| {
                waiting.set();
                drop(gil.take(ThreadId(2)));
            });
            waiting.wait(None);
            for _ in 0..100 {
                compute();
                assert!(!held.safe_point());
            }
            drop(held);
        });
        assert_eq!(gil.switches(), 1);
    });
}

#[test]
fn others_run_while_the_lock_is_released_for_blocking_work() {
    within_a_minute(|| {
        // Nobody asks for the lock in time: it is released of the holder's own accord, or not at all.
        let (gil, ran) = (Gil::new(FOR_EVER), Event::new());
        thread::scope(|threads| {
            let mut held = gil.take(ThreadId(1));
            threads.spawn(|| {
                let _held = gil.take(ThreadId(2));
                ran.set();
            });
            assert!(held.release_while(|| ran.wait(None)));
        });
        assert_eq!(gil.switches(), 2);
    });
}

#[test]
fn a_thread_that_panics_releases_the_lock_also_while_it_does_without() {
    within_a_minute(|| {
        let gil = Gil::new(FOR_EVER);
        for released in [false, true] {
            let died = thread::scope(|threads| {
                let doomed = threads.spawn(|| {
                    let mut held = gil.take(ThreadId(1));
                    if released {
                        held.release_while(|| panic!("on purpose"));
                    }
                    panic!("on purpose");
                });
                doomed.join()
            });
            assert!(died.is_err());
            drop(gil.take(ThreadId(2)));
        }
    });
}

/// Counts what it is told.
#[derive(Default)]
struct Counts {
    waiting: AtomicU32,
    requested: AtomicU32,
    taken: AtomicU32,
    released: AtomicU32,
}

impl Observer for Counts {
    fn waiting(&self, _me: ThreadId) {
        self.waiting.fetch_add(1, Ordering::Relaxed);
    }

    fn requested(&self, _me: ThreadId) {
        self.requested.fetch_add(1, Ordering::Relaxed);
    }

    fn taken(&self, _me: ThreadId) {
        self.taken.fetch_add(1, Ordering::Relaxed);
    }

    fn released(&self, _me: ThreadId) {
        self.released.fetch_add(1, Ordering::Relaxed);
    }
}

#[test]
fn an_observer_is_told_of_every_turn_and_every_request() {
    within_a_minute(|| {
        let gil = Gil::observed(MILLISECOND, Counts::default());
        let hand_overs = AtomicU32::new(0);
        thread::scope(|threads| {
            for me in [1, 2].map(ThreadId) {
                let (gil, hand_overs) = (&gil, &hand_overs);
                threads.spawn(move || {
                    let mut held = gil.take(me);
                    while gil.switches() < 6 {
                        compute();
                        hand_overs.fetch_add(held.safe_point().into(), Ordering::Relaxed);
                    }
                });
            }
        });
        let hand_overs = hand_overs.into_inner();
        let [waiting, requested, taken, released] = {
            let Counts { waiting, requested, taken, released } = gil.observer();
            [waiting, requested, taken, released].map(|count| count.load(Ordering::Relaxed))
        };
        assert_eq!(taken, 2 + hand_overs);
        assert_eq!((waiting, released), (taken, taken));
        assert!(requested >= hand_overs, "{requested} requests for {hand_overs} hand-overs");
    });
}
