//! Counts that can be told without exploring.

use std::rc::Rc;

use interleave::schedules::{
    Count, Exploration, Found, Limits, Outcome, Points, Program, ProgramId, Report, Size, explore, graph,
};

pub fn explored(id: ProgramId, threads: u8, times: u8, points: Points) -> Report {
    let program = Rc::new(id.program(Size { threads, times }));
    let report = explore(&program, points, Limits::default(), |_| true);
    assert!(report.complete, "{} × {threads} × {times}, {}", id.id(), points.id());
    report
}

fn choose(n: u128, k: u128) -> u128 {
    (1..=k).fold(1, |product, i| product * (n - k + i) / i)
}

fn of(report: &Report, value: Outcome) -> Option<&Found> {
    report.outcomes.iter().find(|found| found.value == value)
}

#[test]
fn four_of_the_six_schedules_of_two_additions_lose_one() {
    let report = explored(ProgramId::Counter, 2, 1, Points::Instruction);
    assert_eq!((report.schedules, report.bad, report.deadlocks), (Count(6), Count(4), Count(0)));
    let lost = of(&report, Outcome::Ended(1)).expect("a lost addition");
    assert!(lost.bad);
    // Two switches at least: away in the middle, and back again.
    assert_eq!((lost.schedules, lost.shortest.to_string()), (Count(4), "0110".to_owned()));
    let right = of(&report, Outcome::Ended(2)).expect("no lost addition");
    assert_eq!((right.schedules, right.shortest.switches()), (Count(2), 1));
}

#[test]
fn ten_additions_have_as_many_schedules_as_there_are_ways_to_shuffle_them() {
    for times in 1..=5 {
        let two = explored(ProgramId::Counter, 2, times, Points::Instruction);
        let n = 2 * u128::from(times);
        assert_eq!(two.schedules.0, choose(2 * n, n));
        let three = explored(ProgramId::Counter, 3, times, Points::Instruction);
        assert_eq!(three.schedules.0, choose(3 * n, n) * choose(2 * n, n));
    }
}

#[test]
fn of_ten_additions_two_can_be_all_that_is_left() {
    // However often two threads add, two is the least that can be left: known from textbooks, and not easy to see.
    let report = explored(ProgramId::Counter, 2, 5, Points::Instruction);
    let values: Vec<_> = report.outcomes.iter().map(|found| found.value).collect();
    assert_eq!(values, (2..=10).map(Outcome::Ended).collect::<Vec<_>>());
}

#[test]
fn under_a_lock_only_the_order_of_the_turns_is_open() {
    // Who has the lock keeps the others out until it gives it back. Then everybody who is not done can have it.
    for times in 1..=5 {
        let report = explored(ProgramId::CounterLock, 2, times, Points::Instruction);
        // Once the first turn of somebody is over, the other one may take the lock; before its last turn is over, too.
        assert_eq!(report.schedules.0, choose(2 * u128::from(times), times.into()));
        assert_eq!(report.bad, Count(0));
    }
}

#[test]
fn where_a_switch_is_allowed_decides_what_can_be_lost() {
    let bad = |id, points| explored(id, 2, 2, points).bad > Count(0);
    assert!(bad(ProgramId::Counter, Points::Bytecode));
    assert!(!bad(ProgramId::Counter, Points::Call));
    assert!(bad(ProgramId::CounterCall, Points::Call));
    assert!(!bad(ProgramId::CounterCall, Points::Await));
    assert!(bad(ProgramId::CounterAwait, Points::Await));
}

#[test]
fn two_locks_in_opposite_order_are_a_deadlock_when_each_thread_has_one() {
    let report = explored(ProgramId::TwoLocks, 2, 1, Points::Instruction);
    // 01 and 10. Where one thread has both locks, the other one may take its first when that is given back, or later: two
    // schedules for each of the threads.
    assert_eq!((report.schedules, report.deadlocks), (Count(6), Count(2)));
    let stuck = of(&report, Outcome::Deadlock).expect("a deadlock");
    assert!(stuck.bad && ["01", "10"].contains(&stuck.shortest.to_string().as_str()));
}

#[test]
fn independent_steps_are_shuffled_freely() {
    for (left, right) in [(1, 1), (3, 4), (7, 2), (20, 20)] {
        let mut program = Program::new();
        for (name, steps) in [("left", left), ("right", right)] {
            let own = program.var(name, 0);
            program.thread(move |me| async move {
                for step in 0..steps {
                    me.store(own, step).await;
                }
            });
        }
        let program = Rc::new(program);
        let report = explore(&program, Points::Instruction, Limits::default(), |_| true);
        let expected = choose(u128::try_from(left + right).expect("positive"), u128::try_from(left).expect("positive"));
        assert_eq!(report.schedules.0, expected);
        let graph = graph(&program, Points::Instruction, 1_000).expect("a small graph");
        assert_eq!(graph.nodes.len(), usize::try_from((left + 1) * (right + 1)).expect("positive"));
        assert_eq!(graph.nodes[0].after.0, expected);
    }
}

#[test]
fn a_limit_is_said_and_what_is_counted_until_then_is_there() {
    let program = Rc::new(ProgramId::Counter.program(Size { threads: 2, times: 3 }));
    let all = explore(&program, Points::Instruction, Limits::default(), |_| true);
    for limits in [Limits { states: all.states - 1, ..Limits::default() }, Limits { steps: 11, ..Limits::default() }] {
        let cut = explore(&program, Points::Instruction, limits, |_| true);
        assert!(!cut.complete && cut.schedules < all.schedules && cut.states <= limits.states);
    }
    let exact = Limits { states: all.states, steps: 12 };
    assert_eq!(explore(&program, Points::Instruction, exact, |_| true), all);
}

#[test]
fn it_can_be_advanced_a_little_at_a_time_and_be_cancelled() {
    let program = Rc::new(ProgramId::Counter.program(Size { threads: 3, times: 5 }));
    let whole = explore(&program, Points::Instruction, Limits::default(), |_| true);
    let mut exploration = Exploration::new(Rc::clone(&program), Points::Instruction, Limits::default());
    let mut last = exploration.progress();
    while !exploration.advance(1_000) {
        let now = exploration.progress();
        assert!(now.steps >= last.steps + 1_000 && now.steps < last.steps + 1_010);
        last = now;
    }
    assert_eq!(exploration.report(), whole);

    let cancelled = explore(&program, Points::Instruction, Limits::default(), |progress| progress.steps < 30_000);
    assert!(!cancelled.complete && cancelled.steps < 50_000);
}

#[test]
fn a_graph_counts_what_the_explorer_counts_and_is_bounded() {
    for id in [ProgramId::Counter, ProgramId::TwoLocks, ProgramId::PoolRacy] {
        let program = Rc::new(id.program(Size { threads: 3, times: 2 }));
        for points in [Points::Instruction, Points::Call] {
            let report = explore(&program, points, Limits::default(), |_| true);
            let graph = graph(&program, points, 100_000).expect("a graph that is small enough");
            let first = &graph.nodes[0];
            assert_eq!((first.after, first.after_bad), (report.schedules, report.bad));
            let ends = graph.nodes.iter().filter(|node| node.outcome.is_some());
            assert_eq!(ends.map(|node| node.before).sum::<Count>(), report.schedules);
        }
        assert_eq!(graph(&program, Points::Instruction, 10), None);
    }
}
