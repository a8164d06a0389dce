//! `Barrier`: nobody goes on before all have come, and everybody does then.

use std::sync::atomic::Ordering::SeqCst;

use shuttle::sync::atomic::AtomicU32;
use shuttle::thread;

use super::barrier::Barrier;
use super::check::{every_schedule, every_schedule_with, random};
use super::word::{Liberties, STRICT};

/// Threads that meet so many times.
fn meetings(threads: u32, times: u32) {
    let barrier = Barrier::new(threads);
    let (came, acted) = (AtomicU32::new(0), AtomicU32::new(0));
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                for time in 1..=times {
                    came.fetch_add(1, SeqCst);
                    barrier.wait(|| {
                        assert_eq!(came.load(SeqCst), time * threads, "all have come, and nobody comes again yet");
                        acted.fetch_add(1, SeqCst);
                    });
                    assert_eq!(acted.load(SeqCst), time, "the last one has acted, once");
                    barrier.leave();
                }
            });
        }
    });
    assert_eq!(acted.load(SeqCst), times);
}

#[test]
fn two_go_on_together_in_every_schedule() {
    every_schedule(STRICT, || meetings(2, 1));
}

#[test]
fn two_meet_again_and_again() {
    every_schedule_with(2, STRICT, || meetings(2, 3));
}

#[test]
fn nobody_goes_on_before_though_woken_for_no_reason() {
    every_schedule_with(2, Liberties { spurious: 2, ..STRICT }, || meetings(2, 2));
}

#[test]
fn three_meet_again_and_again() {
    random(20_000, Liberties { spurious: 1, ..STRICT }, || meetings(3, 3));
}
