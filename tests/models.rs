//! The models and labs that need no browser, from a specification to a record: on the threads of this machine.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::thread;
use std::time::Duration;

use interleave::error::Code;
use interleave::platform::Stop;
use interleave::reference::REFERENCE;

use support::run;

/// The executor's pool is never ended, which an interpreter that waits for all threads takes ill.
const MODELS: &[&str] = if cfg!(miri) {
    &["sequential", "coroutines", "threads", "threads-gil"]
} else {
    &["sequential", "coroutines", "threads", "threads-gil", "executor"]
};

/// Quick to check, also under an interpreter.
const SMALL: &str = "2,91,97,0,1,65537,65539,561";

/// So many steps that only a stop can end it within the time of a test.
const ENDLESS: &str = "18446744073709551557,18446744073709551557,18446744073709551557,18446744073709551557";

#[test]
fn every_model_answers_every_number_once() {
    for &model in MODELS {
        for workers in ["1", "3", "12"] {
            let record = run(&[("model", model), ("workers", workers), ("numbers", SMALL)]).expect(model);
            let mut rows: Vec<_> = record.rows.iter().map(|row| (row.index, row.n, row.prime)).collect();
            rows.sort_unstable();
            let primes: Vec<_> = rows.iter().filter(|(.., prime)| *prime).map(|(_, n, _)| *n).collect();
            assert_eq!(rows.iter().map(|row| row.0).collect::<Vec<_>>(), (0..8).collect::<Vec<_>>(), "{model}");
            assert_eq!(primes, [2, 97, 65_537, 65_539], "{model}");
        }
    }
}

#[test]
#[cfg_attr(miri, ignore = "hundreds of millions of divisions")]
fn threads_agree_with_the_reference_also_when_numbers_are_split() {
    for fields in [
        &[("model", "threads"), ("workers", "2"), ("algorithm", "wheel"), ("split", "1")][..],
        &[("model", "threads-gil"), ("workers", "2"), ("algorithm", "miller-rabin")],
        &[("model", "executor"), ("workers", "2"), ("algorithm", "miller-rabin"), ("order", "longest-first")],
    ] {
        let record = run(fields).expect("a record");
        let mut rows: Vec<_> = record.rows.iter().map(|row| (row.n, row.prime)).collect();
        rows.sort_unstable();
        let mut expected = REFERENCE.to_vec();
        expected.sort_unstable();
        assert_eq!(rows, expected, "{fields:?}");
    }
}

#[test]
#[cfg_attr(miri, ignore = "the pool is never ended")]
fn the_executor_tells_results_in_the_order_of_submission() {
    let record = run(&[("model", "executor"), ("workers", "4"), ("numbers", SMALL)]).expect("a record");
    assert_eq!(record.rows.iter().map(|row| row.index).collect::<Vec<_>>(), (0..8).collect::<Vec<_>>());
}

#[test]
fn a_coroutine_naps_once_in_so_many_steps() {
    // 65537 needs 127 odd divisors.
    let naps = |every| {
        let fields = [("model", "coroutines"), ("numbers", "65537"), ("napEvery", every)];
        run(&fields).expect("a record").naps
    };
    assert_eq!([naps("10"), naps("127"), naps("128")], [12, 1, 0]);
}

#[test]
#[cfg_attr(miri, ignore = "timed, and with the pool")]
fn threads_that_are_asked_to_stop_do() {
    for lab in [
        &[("model", "threads")][..],
        &[("model", "threads"), ("split", "1")],
        &[("model", "threads-gil")],
        &[("model", "executor")],
        &[("lab", "gil")],
        &[("lab", "gil"), ("mix", "mixed")],
        &[("lab", "gil"), ("mix", "native")],
        &[("lab", "gil"), ("gil", "0")],
    ] {
        let asked = thread::spawn({
            let mut fields = lab.to_vec();
            fields.extend([("numbers", ENDLESS), ("workers", "2")]);
            move || {
                let stop = Stop::here();
                thread::spawn(move || {
                    thread::sleep(Duration::from_millis(20));
                    stop.set();
                });
                run(&fields)
            }
        });
        let ended = asked.join().expect("no panic").expect_err("a run that was stopped");
        assert_eq!(ended.code, Code::Aborted, "{lab:?}");
    }
}

#[test]
fn a_gil_lets_one_thread_compute_at_a_time() {
    use interleave::record::trace::State;

    let n = if cfg!(miri) { "65537" } else { "999999000001" };
    let numbers = [n; 3].join(",");
    let (lab, race) = ([("lab", "gil"), ("threads", "3")], [("model", "threads-gil"), ("workers", "3")]);
    for fields in [lab, race] {
        let fields = [&fields[..], &[("switchInterval", "0.1"), ("numbers", &numbers)]].concat();
        let record = run(&fields).expect("a record");
        let mut held: Vec<_> =
            record.trace.expect("a trace").into_iter().filter(|span| span.state == State::Holding).collect();
        held.sort_by(|a, b| a.start_ms.total_cmp(&b.start_ms));
        assert!(held.windows(2).all(|pair| pair[0].end_ms <= pair[1].start_ms), "two held it at once: {held:?}");
        for row in record.rows {
            let until = row.start_ms + row.elapsed_ms;
            let had_it = held
                .iter()
                .any(|span| span.thread == row.worker && span.start_ms < until && span.end_ms > row.start_ms);
            assert!(had_it, "checked without the lock: {row:?}, {held:?}");
        }
    }
}

#[test]
fn a_sweep_runs_each_number_of_workers_as_often_as_asked() {
    let record = run(&[("lab", "sweep"), ("model", "threads"), ("workers", "3"), ("repeats", "2"), ("numbers", SMALL)])
        .expect("a record");
    let runs: Vec<_> = record.runs.expect("runs").iter().map(|run| run.workers).collect();
    assert_eq!(runs, [1, 1, 2, 2, 3, 3]);
    assert_eq!(record.medians.expect("medians").len(), 3);
}

#[test]
#[cfg_attr(miri, ignore = "the pool is never ended")]
fn a_comparison_runs_every_model_in_each_round_and_names_those_that_it_cannot_run() {
    let record = run(&[("lab", "compare"), ("workers", "2"), ("repeats", "2"), ("numbers", SMALL)]).expect("a record");
    let runs: Vec<_> = record.runs.expect("runs").iter().map(|run| (run.model.id(), run.workers)).collect();
    let round = [("sequential", 1), ("coroutines", 1), ("threads", 2), ("threads-gil", 2), ("executor", 2)];
    assert_eq!(runs, [round, round].concat());
    let medians: Vec<_> = record.medians.expect("medians").iter().map(|median| median.model.id()).collect();
    assert_eq!(medians, round.map(|(model, _)| model));
    let not_run = record.not_run.expect("those that need a browser");
    assert_eq!(not_run.iter().map(|one| one.model.id()).collect::<Vec<_>>(), ["processes", "greenlets"]);
    assert!(not_run.iter().all(|one| one.why.ends_with('.')), "{not_run:?}");
}

#[test]
fn every_schedule_of_a_program_is_counted_in_its_record() {
    let record = run(&[("lab", "schedules"), ("schedule", "0101")]).expect("a record");
    assert_eq!((record.schedules.as_deref(), record.bad.as_deref()), (Some("6"), Some("4")));
    assert_eq!((record.deadlocks.as_deref(), record.complete), (Some("0"), Some(true)));
    let outcomes = record.outcomes.expect("outcomes");
    let found: Vec<_> = outcomes.iter().map(|one| (one.value.as_str(), one.schedules.as_str(), one.bad)).collect();
    assert_eq!(found, [("1", "4", true), ("2", "2", false)]);
    assert_eq!(outcomes[0].shortest.len(), 4);
    assert_eq!(record.spec.schedule.as_deref(), Some("0101"));
}

#[test]
fn under_a_gil_the_spinner_turns_while_the_other_thread_sleeps_or_computes() {
    use interleave::jobs::Workload;
    use interleave::labs::spinner;
    use interleave::platform::{Outbox, Threads};
    use interleave::primality::Algorithm;
    use interleave::work::{Report, Slow, SpinnerWork};

    // A wait that may end at any time for the turns to be some, and a check that ends by itself.
    for work in [Slow::Sleep(30.0), Slow::Cpu(Workload::once(99_999_999_977, Algorithm::TrialDivision))] {
        let mut outbox = Outbox::default();
        let asked = SpinnerWork { work: work.clone(), turn_ms: 1.0, switch_interval_ms: 0.1 };
        spinner::program(asked, &Threads::new(2), &mut outbox);
        let reports = outbox.into_reports();
        let turns = reports.iter().filter(|report| matches!(report, Report::Turned)).count();
        let answers: Vec<_> = reports
            .iter()
            .filter_map(|report| if let Report::Answered(answer) = report { Some(answer) } else { None })
            .collect();
        assert!(turns >= 1, "{work:?}");
        let prime = matches!(work, Slow::Cpu(_)).then_some(true);
        assert!(matches!(answers[..], [Ok(answer)] if answer.prime == prime), "{work:?}: {answers:?}");
        assert!(matches!(reports.last(), Some(Report::Switches(_))), "{work:?}");
    }
}
