//! `Condition`: a notification between releasing the lock and falling asleep is not lost.

use std::time::Duration;

use shuttle::thread;

use super::check::{every_schedule, random};
use super::condition::Condition;
use super::lock::Lock;
use super::word::{Liberties, STRICT, Waited, Wakes};

#[test]
fn one_who_waits_is_woken_in_every_schedule() {
    every_schedule(STRICT, || {
        let (ready, changed) = (Lock::new(false), Condition::new());
        thread::scope(|threads| {
            threads.spawn(|| {
                let mut guard = ready.lock();
                while !*guard {
                    (guard, _) = changed.wait(guard, None);
                }
            });
            *ready.lock() = true;
            changed.notify_one();
        });
    });
}

#[test]
fn all_who_wait_are_woken() {
    random(3000, Liberties { spurious: 1, wakes: Wakes::Any, ..STRICT }, || {
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
            *ready.lock() = true;
            changed.notify_all();
        });
    });
}

#[test]
fn players_of_ping_pong_wake_each_other() {
    random(3000, STRICT, || {
        let (turn, changed) = (Lock::new(0), Condition::new());
        thread::scope(|threads| {
            for me in 0..2 {
                let (turn, changed) = (&turn, &changed);
                threads.spawn(move || {
                    let mut guard = turn.lock();
                    while *guard < 6 {
                        if *guard % 2 == me {
                            *guard += 1;
                            changed.notify_one();
                        } else {
                            (guard, _) = changed.wait(guard, None);
                        }
                    }
                });
            }
        });
        assert_eq!(*turn.lock(), 6);
    });
}

#[test]
fn a_wait_whose_time_is_up_says_so_and_has_the_lock() {
    every_schedule(Liberties { time_outs: 1, ..STRICT }, || {
        let (number, changed) = (Lock::new(0), Condition::new());
        thread::scope(|threads| {
            threads.spawn(|| *number.lock() += 1);
            let (mut guard, waited) = changed.wait(number.lock(), Some(Duration::from_millis(1)));
            assert_eq!(waited, Waited::TimedOut);
            *guard += 1;
        });
        assert_eq!(*number.lock(), 2);
    });
}
