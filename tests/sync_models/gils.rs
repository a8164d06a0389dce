//! `Gil`: one holder, requests at the right time, switches that are switches, and everybody gets a turn.

use std::time::Duration;

use shuttle::thread;

use super::check::{every_schedule, every_schedule_with, random};
use super::event::Event;
use super::gil::{Gil, ThreadId};
use super::trace::{self, Did, Recorder};
use super::word::{Liberties, STRICT, Wakes};

fn new_gil() -> Gil<Recorder> {
    Gil::observed(Duration::from_millis(5), Recorder)
}

/// What must hold of every execution, once all threads have ended.
fn check(gil: &Gil<Recorder>) {
    assert_eq!(gil.switches(), trace::checked());
}

/// Each thread takes the lock `takes` times, and passes `safe_points` each time.
fn threads_that_compute(count: u32, takes: u32, safe_points: u32) {
    let gil = new_gil();
    thread::scope(|threads| {
        for me in (0..count).map(ThreadId) {
            let gil = &gil;
            threads.spawn(move || {
                for _ in 0..takes {
                    let mut held = gil.take(me);
                    for _ in 0..safe_points {
                        if held.safe_point() {
                            trace::record(Did::HandOver);
                        }
                    }
                }
            });
        }
    });
    check(&gil);
}

#[test]
fn two_threads_take_turns_in_every_schedule_with_five_preemptions() {
    every_schedule_with(5, STRICT, || threads_that_compute(2, 1, 0));
}

#[test]
fn a_request_is_met_by_a_switch_in_every_schedule_with_four_preemptions() {
    every_schedule_with(4, Liberties { time_outs: 1, ..STRICT }, || threads_that_compute(2, 1, 1));
}

#[test]
fn two_requests_are_met_by_switches_in_every_schedule_with_three_preemptions() {
    let liberties = Liberties { time_outs: 2, spurious: 1, ..STRICT };
    every_schedule_with(3, liberties, || threads_that_compute(2, 1, 2));
}

#[test]
fn three_threads_take_turns_in_every_schedule_with_two_preemptions() {
    every_schedule_with(2, Liberties { time_outs: 1, ..STRICT }, || threads_that_compute(3, 1, 1));
}

#[test]
fn three_threads_take_turns_too_if_the_newest_is_woken_first() {
    every_schedule_with(2, Liberties { time_outs: 1, spurious: 0, wakes: Wakes::Newest }, || {
        threads_that_compute(3, 1, 1);
    });
}

#[test]
fn threads_that_are_always_woken_get_their_turns_without_any_time_out() {
    random(2000, Liberties { wakes: Wakes::Any, ..STRICT }, || threads_that_compute(4, 3, 1));
}

#[test]
fn threads_get_their_turns_with_a_few_time_outs() {
    random(4000, Liberties { time_outs: 3, wakes: Wakes::Any, ..STRICT }, || threads_that_compute(3, 2, 3));
}

#[test]
fn threads_get_their_turns_with_many_time_outs_and_spurious_wake_ups() {
    let liberties = Liberties { time_outs: 40, spurious: 4, wakes: Wakes::Any };
    random(4000, liberties, || threads_that_compute(4, 2, 4));
}

#[test]
fn the_wake_up_of_the_newest_leaves_none_behind() {
    let liberties = Liberties { time_outs: 8, spurious: 2, wakes: Wakes::Newest };
    random(2000, liberties, || threads_that_compute(4, 3, 2));
}

#[test]
fn a_holder_that_never_ends_is_made_to_share() {
    let liberties = Liberties { time_outs: u32::MAX, spurious: 2, wakes: Wakes::Any };
    random(2000, liberties, || {
        let gil = new_gil();
        thread::scope(|threads| {
            for me in (0..3).map(ThreadId) {
                let gil = &gil;
                threads.spawn(move || {
                    let mut held = gil.take(me);
                    while gil.switches() < 6 {
                        thread::yield_now();
                        if held.safe_point() {
                            trace::record(Did::HandOver);
                        }
                    }
                });
            }
        });
        check(&gil);
    });
}

#[test]
fn one_thread_alone_never_switches() {
    every_schedule(STRICT, || {
        threads_that_compute(1, 4, 4);
    });
}

#[test]
fn others_run_while_the_lock_is_released_for_blocking_work() {
    let liberties = Liberties { time_outs: 6, spurious: 2, wakes: Wakes::Any };
    random(3000, liberties, || {
        let (gil, done) = (new_gil(), Event::new());
        thread::scope(|threads| {
            // Blocks until the others have had the lock: if it were not released, for ever.
            threads.spawn(|| {
                let mut held = gil.take(ThreadId(0));
                assert!(held.release_while(|| done.wait(None)));
            });
            for me in [1, 2].map(ThreadId) {
                let (gil, done) = (&gil, &done);
                threads.spawn(move || {
                    let mut held = gil.take(me);
                    if held.safe_point() {
                        trace::record(Did::HandOver);
                    }
                    done.set();
                });
            }
        });
        check(&gil);
    });
}

#[test]
fn threads_that_block_and_threads_that_compute_share() {
    let liberties = Liberties { time_outs: 12, spurious: 2, wakes: Wakes::Any };
    random(3000, liberties, || {
        let gil = new_gil();
        thread::scope(|threads| {
            for me in (0..4).map(ThreadId) {
                let gil = &gil;
                threads.spawn(move || {
                    let mut held = gil.take(me);
                    for _ in 0..3 {
                        if me.0 < 2 {
                            held.release_while(thread::yield_now);
                        } else if held.safe_point() {
                            trace::record(Did::HandOver);
                        }
                    }
                });
            }
        });
        check(&gil);
    });
}
