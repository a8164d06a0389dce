//! What runs leave behind, of every lab and model that needs no browser: whole runs, natively.

#![cfg(not(target_arch = "wasm32"))]

mod support;

use interleave::record::RunRecord;
use interleave::spec::ids::{Guard, Mix, Order};

use support::spec;

/// A prime whose check is long enough to be split: some hundred thousand divisors.
const HEAVY: &str = "100000000000031";

fn run(fields: &[(&str, &str)]) -> RunRecord {
    support::run(fields).expect("a run")
}

fn answers(record: &RunRecord) -> Vec<(u32, u64, bool)> {
    let mut answers: Vec<_> = record.rows.iter().map(|row| (row.index, row.n, row.prime)).collect();
    answers.sort_unstable();
    answers
}

#[test]
fn every_model_gives_each_number_one_row_with_the_right_answer_within_the_total() {
    for model in ["sequential", "coroutines", "threads", "threads-gil", "executor"] {
        for algorithm in ["trial-division", "miller-rabin"] {
            let numbers = format!("2,91,{HEAVY},9999999999999999");
            let record = run(&[("model", model), ("algorithm", algorithm), ("numbers", &numbers), ("workers", "3")]);
            let expected =
                [(0, 2, true), (1, 91, false), (2, 100_000_000_000_031, true), (3, 9_999_999_999_999_999, false)];
            assert_eq!(answers(&record), expected, "{model}");
            for row in &record.rows {
                assert!(row.start_ms >= 0.0 && row.start_ms + row.elapsed_ms <= record.total_ms, "{model}: {row:?}");
                // Without a browser the pool has one thread more, for the program itself.
                let threads = record.workers + u32::from(model == "executor");
                assert!(row.worker < threads, "{model}: {row:?}");
            }
        }
    }
}

#[test]
fn on_one_thread_the_checks_follow_each_other_and_sum_up_to_no_more_than_the_total() {
    for model in ["sequential", "coroutines"] {
        let record = run(&[("model", model)]);
        assert!(record.rows.is_sorted_by(|a, b| a.start_ms + a.elapsed_ms <= b.start_ms), "{model}");
        assert!(record.rows.iter().map(|row| row.elapsed_ms).sum::<f64>() <= record.total_ms, "{model}");
    }
}

#[test]
fn ten_thousand_numbers_come_back_from_threads_each_once() {
    let numbers: Vec<String> = (1_000_000..1_010_000).map(|n: u32| n.to_string()).collect();
    for model in ["threads", "threads-gil", "executor"] {
        let record =
            run(&[("model", model), ("algorithm", "miller-rabin"), ("numbers", &numbers.join(",")), ("workers", "2")]);
        let answers = answers(&record);
        assert!(answers.iter().map(|&(index, ..)| index).eq(0..10_000), "{model}");
        assert_eq!(answers.iter().filter(|(.., prime)| *prime).count(), 753, "{model}");
    }
}

#[test]
fn a_number_in_parts_has_one_row() {
    for numbers in [HEAVY, "9999999999999999"] {
        let record = run(&[("model", "threads"), ("split", "1"), ("numbers", numbers), ("workers", "2")]);
        assert_eq!(record.rows.len(), 1);
        assert!(record.spec.split);
    }
}

#[test]
fn a_record_says_what_was_asked_for() {
    let race = run(&[("numbers", "2,3"), ("order", "longest-first"), ("model", "threads"), ("workers", "2")]);
    let asked = spec(&[("numbers", "2,3"), ("order", "longest-first"), ("model", "threads"), ("workers", "2")]);
    assert_eq!(race.spec, asked.expect("a valid specification"));
    assert_eq!((race.spec.order, race.spec.numbers), (Order::LongestFirst, vec![2, 3]));

    for (guard, id) in [(Guard::None, "none"), (Guard::Lock, "lock"), (Guard::Atomic, "atomic")] {
        let locks = run(&[("lab", "locks"), ("guard", id), ("threads", "2"), ("increments", "1000")]);
        assert_eq!((locks.spec.guard, locks.spec.increments, locks.expected), (guard, Some(1000), Some(2000)));
    }

    let gil = run(&[("lab", "gil"), ("mix", "native"), ("threads", "2"), ("numbers", "101")]);
    assert_eq!((gil.spec.mix, gil.spec.gil), (Mix::Native, true));
}

#[test]
fn what_a_lock_or_an_atomic_guards_loses_nothing_and_the_figures_add_up() {
    for guard in ["none", "lock", "atomic", "coroutines"] {
        let record = run(&[("lab", "locks"), ("guard", guard), ("threads", "4"), ("increments", "20000")]);
        let (expected, actual, lost) = (record.expected, record.actual, record.lost);
        assert_eq!(expected, Some(80_000), "{guard}");
        assert_eq!(actual.zip(lost).map(|(actual, lost)| actual + lost), expected, "{guard}");
        assert!(guard == "none" || lost == Some(0), "{guard}: {lost:?}");
    }
}

#[test]
fn a_sweep_has_a_run_for_each_repeat_of_each_number_of_workers_and_their_sum_as_total() {
    let record = run(&[("lab", "sweep"), ("model", "threads"), ("workers", "3"), ("repeats", "2"), ("numbers", HEAVY)]);
    let runs = record.runs.expect("runs");
    assert_eq!(runs.iter().map(|run| run.workers).collect::<Vec<_>>(), [1, 1, 2, 2, 3, 3]);
    assert!((runs.iter().map(|run| run.total_ms).sum::<f64>() - record.total_ms).abs() < 1e-6);
    assert_eq!(record.medians.expect("medians").len(), 3);
}

#[test]
fn a_sweep_says_when_each_run_began_and_what_its_workers_did() {
    for model in ["threads", "threads-gil"] {
        let numbers = format!("{HEAVY},2,3");
        let record =
            run(&[("lab", "sweep"), ("model", model), ("workers", "2"), ("repeats", "2"), ("numbers", &numbers)]);
        let (runs, trace) = (record.runs.expect("runs"), record.trace.expect("a trace"));
        let starts: Vec<f64> = runs.iter().map(|run| run.start_ms.expect("a beginning")).collect();
        assert!(starts[0].abs() < f64::EPSILON, "{model}: {starts:?}");
        for (index, run) in runs.iter().enumerate() {
            let end = starts[index] + run.total_ms;
            assert!(starts.get(index + 1).is_none_or(|&next| end <= next + 0.001), "{model}: {starts:?}");
            let within = |at: f64| at >= starts[index] - 0.001 && at <= end + 1.0;
            let spans = trace.iter().filter(|span| within(span.start_ms) && within(span.end_ms));
            assert!(spans.filter(|span| span.thread < run.workers).count() >= 3, "{model}: {trace:?}");
        }
        assert!(trace.len() <= 4_000);
    }
}

#[test]
fn a_comparison_has_the_sum_of_its_runs_as_total_and_is_held_against_the_sequential_one() {
    let record = run(&[("lab", "compare"), ("workers", "2"), ("repeats", "3"), ("numbers", HEAVY)]);
    let (runs, medians) = (record.runs.expect("runs"), record.medians.expect("medians"));
    assert!((runs.iter().map(|run| run.total_ms).sum::<f64>() - record.total_ms).abs() < 1e-6);
    let alone = medians[0];
    assert_eq!((alone.model.id(), alone.workers), ("sequential", 1));
    for median in medians {
        assert!((median.speedup * median.total_ms - alone.total_ms).abs() < 1e-6, "{median:?}");
        assert!(median.fastest_ms <= median.total_ms && median.total_ms <= median.slowest_ms, "{median:?}");
        assert!(median.bound >= 1.0 && median.bound <= f64::from(median.workers) + 1e-9, "{median:?}");
    }
}

#[test]
fn the_gil_labs_total_ends_with_the_last_thing_that_a_thread_did() {
    // Where the trace has room for all or not: on an idle machine there are thousands of hand-overs.
    let heavy = "9999999999999917";
    for mix in ["cpu", "mixed", "io", "native"] {
        let fields = [("lab", "gil"), ("mix", mix), ("threads", "2"), ("switchInterval", "0.1"), ("numbers", heavy)];
        let record = run(&fields);
        let ends = record.rows.iter().map(|row| row.start_ms + row.elapsed_ms);
        let spans = record.trace.iter().flatten().map(|span| span.end_ms);
        assert!(ends.chain(spans).all(|end| end <= record.total_ms), "{mix}");
    }
}
