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

#[test]
fn starting_is_measured_for_every_way_that_can_be_had_and_every_job_is_accounted_for() {
    use interleave::record::lifecycle::DemoFigures;
    use interleave::spec::ids::Way;

    let record = run(&[("lab", "lifecycle"), ("jobs", "12"), ("workers", "2")]).expect("a record");
    let not_run: Vec<_> = record.not_run.expect("those that need a browser").iter().map(|one| one.model.id()).collect();
    assert_eq!(not_run, ["processes"]);
    let Some(DemoFigures::Startup(figures)) = record.demo else { panic!("figures of starting") };
    assert_eq!(figures.jobs, 12);
    let ways: Vec<_> = figures.ways.iter().map(|way| (way.way, way.workers, way.jobs)).collect();
    assert_eq!(ways, [(Way::ThreadEach, 12, 12), (Way::ThreadPool, 2, 12), (Way::CoroutineEach, 12, 12)]);
    for way in figures.ways {
        assert!(way.startup_ms >= 0.0 && way.job_ms >= 0.0, "{way:?}");
        assert!(way.total_ms >= way.job_ms, "{way:?}");
    }
}

#[test]
fn a_pool_that_stops_at_an_empty_queue_loses_what_is_not_done_and_one_that_counts_loses_nothing() {
    use interleave::record::lifecycle::DemoFigures;

    let record = run(&[("lab", "lifecycle"), ("demo", "racy"), ("workers", "2"), ("jobs", "10")]).expect("a record");
    let Some(DemoFigures::Racy(figures)) = record.demo else { panic!("figures of the race") };
    let [hasty, counting] = &figures.ends[..] else { panic!("two ends: {figures:?}") };
    assert_eq!([hasty.lost.len(), counting.lost.len()], [100, 100]);
    assert!(counting.lost.iter().all(|&lost| lost == 0), "{:?}", counting.lost);
    assert!(hasty.lost.iter().all(|&lost| lost <= 10), "{:?}", hasty.lost);
    for (end, lost) in [(hasty, true), (counting, false)] {
        let example = end.example.as_ref().expect("one run is kept");
        let mut jobs: Vec<_> = example.jobs.iter().map(|job| job.job).collect();
        jobs.sort_unstable();
        assert_eq!(jobs, (0..10).collect::<Vec<_>>(), "every job is accounted for");
        let missing = example.jobs.iter().filter(|job| !job.counted).count();
        assert_eq!(missing, end.lost[example.run as usize] as usize);
        assert!(lost || missing == 0);
    }
}

#[test]
fn the_longest_job_first_is_another_order_of_the_same_jobs() {
    use interleave::record::lifecycle::DemoFigures;
    use interleave::spec::ids::Answers;

    let fields = [("lab", "lifecycle"), ("demo", "order"), ("workers", "2"), ("numbers", SMALL)];
    let Some(DemoFigures::Order(figures)) = run(&fields).expect("a record").demo else { panic!("figures of orders") };
    let answers: Vec<_> = figures.runs.iter().map(|run| run.answers).collect();
    assert_eq!(answers, [Answers::Submission, Answers::Completion, Answers::LongestFirst]);
    for run in figures.runs {
        let mut jobs: Vec<_> = run.jobs.iter().map(|job| job.job).collect();
        if run.answers == Answers::Submission {
            assert!(jobs.is_sorted(), "{jobs:?}");
        }
        assert!(run.jobs.is_sorted_by(|one, other| one.had_ms <= other.had_ms), "{run:?}");
        jobs.sort_unstable();
        assert_eq!(jobs, (0..8).collect::<Vec<_>>());
        assert!(run.efficiency > 0.0 && run.efficiency <= 1.0);
    }
}

#[test]
#[cfg_attr(miri, ignore = "megabytes")]
fn a_thread_is_handed_a_list_and_blocks_of_every_size() {
    use interleave::record::lifecycle::DemoFigures;

    let record = run(&[("lab", "lifecycle"), ("demo", "exchange")]).expect("a record");
    let Some(DemoFigures::Exchange(figures)) = record.demo else { panic!("figures of handing over") };
    let sizes: Vec<_> = figures.handed.iter().map(|one| (one.list, one.size)).collect();
    assert_eq!(sizes, [(true, 10_000), (false, 1 << 20), (false, 4 << 20), (false, 16 << 20)]);
    assert!(figures.handed.iter().all(|one| one.micros >= one.held_micros), "{figures:?}");
}

#[test]
fn a_task_that_is_cancelled_leaves_no_record_half_written() {
    use interleave::record::lifecycle::DemoFigures;
    use interleave::spec::ids::{Stopping, Written};

    let record = run(&[("lab", "lifecycle"), ("demo", "stopping")]).expect("a record");
    let Some(DemoFigures::Stopping(figures)) = record.demo else { panic!("figures of stopping") };
    let [cancelled] = &figures.ways[..] else { panic!("only the task can be had here: {figures:?}") };
    assert_eq!(cancelled.way, Stopping::Cancel);
    // It was to stop in the middle of the fourth record, and wrote that to its end.
    assert_eq!([cancelled.done, cancelled.cut, cancelled.not_begun], [4, 0, 8]);
    assert_eq!([cancelled.half_written, cancelled.left_open], [0, 0]);
    assert!(cancelled.written.iter().all(|one| one.state == Written::Whole && one.bytes == figures.bytes));
    assert!(cancelled.quiet_ms.expect("it says so") >= 0.0);
}

#[test]
fn an_error_comes_back_as_a_result_or_at_an_await_and_is_swallowed_where_nobody_looks() {
    use interleave::record::lifecycle::DemoFigures;
    use interleave::spec::ids::Surfaced;

    let record = run(&[("lab", "lifecycle"), ("demo", "errors")]).expect("a record");
    let Some(DemoFigures::Errors(figures)) = record.demo else { panic!("figures of errors") };
    let cases: Vec<_> =
        figures.cases.iter().map(|one| (one.by.id(), one.failure.id(), one.surfaced, one.done)).collect();
    assert_eq!(
        cases,
        [
            ("threads", "returned", Surfaced::Result, 5),
            ("coroutines", "returned", Surfaced::Await, 5),
            ("coroutines", "unawaited", Surfaced::Nowhere, 5),
        ]
    );
    for case in figures.cases {
        let heard = case.surfaced != Surfaced::Nowhere;
        assert_eq!([case.after_ms.is_some(), case.says.is_some()], [heard, heard], "{case:?}");
        assert!(case.goes_on, "{case:?}");
    }
}

#[test]
#[cfg_attr(miri, ignore = "timed")]
fn a_server_on_threads_answers_every_request_and_littles_law_holds() {
    use interleave::record::trace::State;

    for deployment in ["threads", "wsgi-threads"] {
        for load in [("clients", "4"), ("rate", "200")] {
            let fields = [
                ("lab", "server"),
                ("deployment", deployment),
                ("workers", "3"),
                ("seconds", "0.5"),
                ("ioMs", "5"),
                ("cpuMs", "0.5"),
                load,
            ];
            let record = run(&fields).expect("a record");
            let (counts, server) = (record.requests.expect("counts"), record.server.expect("what was seen"));
            assert_eq!(counts.done + counts.refused + counts.failed, counts.asked, "{deployment} {load:?}");
            assert!(counts.done > 0 && counts.failed == 0, "{deployment} {load:?}: {counts:?}");
            let expected = record.per_second.expect("a rate") * record.latency_ms.expect("latencies").mean / 1000.0;
            assert!((server.in_system - expected).abs() <= 0.05 * expected, "{} {expected}", server.in_system);
            // A thread that got no request has no lane.
            assert!((1..=3).contains(&server.lanes.len()), "{deployment} {load:?}");
            let spans = record.trace.expect("a trace");
            let held = spans.iter().any(|span| span.state == State::Holding);
            assert_eq!(held, deployment == "wsgi-threads");
            assert!(spans.iter().any(|span| span.state == State::Io), "{deployment} {load:?}");
        }
    }
}

#[test]
#[cfg_attr(miri, ignore = "timed")]
fn a_busy_machine_serves_no_more_under_a_gil_than_one_thread_can_compute() {
    use std::hint;
    use std::sync::atomic::{AtomicBool, Ordering};

    let done = AtomicBool::new(false);
    let record = std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                while !done.load(Ordering::Relaxed) {
                    hint::spin_loop();
                }
            });
        }
        let load = [("clients", "4"), ("ioMs", "0"), ("cpuMs", "5"), ("seconds", "1")];
        let server = [("lab", "server"), ("deployment", "wsgi-threads"), ("workers", "2")];
        let record = run(&[server.as_slice(), &load].concat());
        done.store(true, Ordering::Relaxed);
        record.expect("a record")
    });
    let per_second = record.per_second.expect("a rate");
    assert!(record.server.expect("what was seen").steps_per_ms > 0.0);
    assert!(per_second <= 1.1 * 1000.0 / 5.0, "{per_second}");
}

#[test]
fn a_server_of_processes_needs_a_browser() {
    for deployment in ["sync", "wsgi", "asgi", "asgi-queue", "wsgi-asgi"] {
        let error = run(&[("lab", "server"), ("deployment", deployment)]).expect_err(deployment);
        assert_eq!(error.code, Code::Internal, "{deployment}: {error}");
    }
}
