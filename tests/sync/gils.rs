//! `Gil`.

use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::Duration;

use interleave::sync::{Event, Gil, Observer, ThreadId};

use super::{Alone, FOR_EVER, MILLISECOND, compute, within_a_minute};

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
