//! The thread primitives on the threads of this machine. What must hold in *every* order of steps is checked in
//! `sync_models`; here it is seen to hold at full speed, with real time and on a real memory.
//!
//! Nothing is asserted of how long something takes. A test that hangs is broken: each has a watchdog, generous enough
//! for the busiest machine.

#![cfg(not(target_arch = "wasm32"))]

mod events;
mod gils;
mod locks;
mod queues;

use std::hint::black_box;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use interleave::primality::{Algorithm, PrimalityTest};

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
    // An interpreter takes its time.
    let patience = Duration::from_mins(if cfg!(miri) { 60 } else { 1 });
    match end.recv_timeout(patience) {
        Err(RecvTimeoutError::Timeout) => panic!("it hangs"),
        Ok(()) | Err(RecvTimeoutError::Disconnected) => {
            if let Err(panic) = running.join() {
                resume_unwind(panic);
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
