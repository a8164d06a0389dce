//! The programs of the lab `schedules` on threads of the operating system, beside all of their schedules.

#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::collections::BTreeMap;
use std::thread;
use std::time::Duration;

use interleave::error::{Code, Error};
use interleave::platform::Stop;
use interleave::record::RunRecord;
use interleave::schedules::{ProgramId, Size};
use strum::VariantArray;

/// Few, for those that nap are slow; two threads that nap with a lock each meet in nearly each of them.
const TRIALS: &str = "200";

fn run(fields: &[(&str, &str)]) -> Result<RunRecord, Error> {
    support::run(&[&[("lab", "schedules")], fields].concat())
}

/// How often each end was met. None may be one that no schedule has.
fn observed(fields: &[(&str, &str)]) -> BTreeMap<String, u32> {
    let record = run(fields).expect("no error");
    let (outcomes, observed) = (record.outcomes.expect("outcomes"), record.observed.expect("real runs"));
    assert_eq!(record.complete, Some(true), "{fields:?}");
    for one in &observed {
        assert!(outcomes.iter().any(|outcome| outcome.value == one.value), "{fields:?}: no schedule ends in {one:?}");
    }
    let observed: BTreeMap<_, _> = observed.into_iter().map(|one| (one.value, one.count)).collect();
    assert_eq!(record.trials, Some(observed.values().sum()), "{fields:?}");
    observed
}

#[test]
fn no_real_run_of_any_program_ends_as_no_schedule_does() {
    for &program in ProgramId::VARIANTS {
        let largest = Size { threads: *program.threads().end(), times: *program.times().end() };
        for Size { threads, times } in [program.smallest(), largest] {
            let (threads, times) = (threads.to_string(), times.to_string());
            let fields = [("program", program.id()), ("threads", &threads), ("times", &times), ("trials", TRIALS)];
            assert_eq!(observed(&fields).values().sum::<u32>().to_string(), TRIALS, "{fields:?}");
        }
    }
}

#[test]
fn threads_that_wait_for_each_other_are_noticed_and_counted() {
    for program in ["two-locks", "philosophers"] {
        // Each naps with its first lock in hand.
        assert!(observed(&[("program", program), ("times", "5"), ("trials", TRIALS)])["deadlock"] > 0, "{program}");
    }
}

#[test]
fn as_many_as_take_a_second_if_nobody_says_how_many_and_none_if_none_are_asked_for() {
    assert!(observed(&[("program", "counter")]).values().sum::<u32>() > 100);
    let declined = run(&[("program", "counter"), ("trials", "0")]).expect("no error");
    assert_eq!((declined.trials, declined.observed, declined.not_run), (None, None, None));
}

#[test]
fn the_stop_flag_ends_it() {
    for program in ["counter", "philosophers", "peterson"] {
        let stop = Stop::here();
        stop.clear();
        let stopper = thread::spawn(move || {
            thread::sleep(Duration::from_millis(30));
            stop.set();
        });
        let error = run(&[("program", program), ("trials", "10000000")]).expect_err("stopped");
        stopper.join().expect("no panic");
        Stop::here().clear();
        assert_eq!(error.code, Code::Aborted);
    }
}
