//! `Event`: who waits is told.

use std::time::Duration;

use shuttle::thread;

use super::check::{every_schedule, every_schedule_with, random};
use super::event::Event;
use super::word::{self, Liberties, STRICT, Wakes};

/// A limit of time. How long it is does not matter: the model has no clock.
const SOME_TIME: Option<Duration> = Some(Duration::from_millis(1));

fn waiters_and_a_setter(waiters: u32) {
    let event = Event::new();
    thread::scope(|threads| {
        for _ in 0..waiters {
            threads.spawn(|| {
                assert!(event.wait(None));
                assert!(event.is_set());
            });
        }
        event.set();
    });
}

#[test]
fn setting_wakes_both_who_wait_in_every_schedule() {
    every_schedule(STRICT, || waiters_and_a_setter(2));
}

#[test]
fn nobody_passes_before_it_is_set_though_woken_for_no_reason() {
    every_schedule_with(3, Liberties { spurious: 2, ..STRICT }, || waiters_and_a_setter(2));
}

#[test]
fn two_may_set_it_at_once() {
    every_schedule(STRICT, || {
        let event = Event::new();
        thread::scope(|threads| {
            threads.spawn(|| assert!(event.wait(None)));
            threads.spawn(|| event.set());
            event.set();
        });
        assert!(event.is_set());
    });
}

#[test]
fn two_may_clear_it_at_once() {
    every_schedule(STRICT, || {
        let event = Event::new();
        event.set();
        thread::scope(|threads| {
            threads.spawn(|| event.clear());
            event.clear();
        });
        assert!(!event.is_set());
    });
}

#[test]
fn setting_and_clearing_at_once_wakes_who_slept() {
    every_schedule(STRICT, || {
        let event = Event::new();
        thread::scope(|threads| {
            threads.spawn(|| assert!(event.wait(None)));
            thread::yield_now();
            let slept = word::asleep() == 1;
            event.set();
            if slept {
                event.clear();
            }
        });
    });
}

#[test]
fn a_wait_whose_time_is_up_says_so() {
    every_schedule(Liberties { time_outs: 2, ..STRICT }, || {
        let event = Event::new();
        thread::scope(|threads| {
            for _ in 0..2 {
                threads.spawn(|| assert!(!event.wait(SOME_TIME)));
            }
        });
    });
}

#[test]
fn a_worker_that_looks_now_and_then_is_stopped() {
    let liberties = Liberties { time_outs: 6, spurious: 2, wakes: Wakes::Any };
    random(3000, liberties, || {
        let stop = Event::new();
        thread::scope(|threads| {
            for _ in 0..3 {
                threads.spawn(|| {
                    while !stop.wait(SOME_TIME) {}
                    assert!(stop.is_set());
                });
            }
            stop.set();
        });
    });
}
