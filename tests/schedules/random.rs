//! Random programs: the explorer and brute force count the same.

use std::rc::Rc;

use interleave::schedules::{Event, Limits, Lock, Me, Points, Program, Queue, Value, Var, explore, replay};
use proptest::prelude::*;
use strum::VariantArray;

use super::brute_force::{BruteForce, Counted, LOCKS, Op, ROOM, VARS, measure, small};

#[derive(Clone, Copy)]
struct World {
    vars: [Var; VARS],
    locks: [Lock; LOCKS],
    queue: Queue,
    event: Event,
}

async fn carry_out(me: Me, ops: Vec<Op>, world: World) -> Value {
    let (mut sum, mut at) = (0, 0);
    while let Some(&op) = ops.get(at) {
        at += 1;
        match op {
            Op::Load(var) => sum = small(sum + me.load(world.vars[var]).await),
            Op::Store(var) => drop(me.store(world.vars[var], sum + 1).await),
            Op::Lock(lock) => drop(me.lock(world.locks[lock]).await),
            Op::Unlock(lock) => drop(me.unlock(world.locks[lock]).await),
            Op::Put => drop(me.put(world.queue, sum).await),
            Op::Get => sum = small(sum + me.get(world.queue).await),
            Op::IsEmpty => sum = small(sum + Value::from(me.is_empty(world.queue).await)),
            Op::Set => drop(me.set(world.event).await),
            Op::Wait => drop(me.wait(world.event).await),
            Op::Call => me.call(),
            Op::Nap => me.nap(),
            // Where it is and its sum are all that it knows.
            Op::Jump => me.jump_back(Value::try_from(at).expect("a short list") * 8 + sum),
            Op::SkipIfOdd => at += usize::from(sum % 2 == 1),
        }
    }
    sum
}

fn program(threads: &[Vec<Op>]) -> Program {
    let mut program = Program::new();
    let vars = ["x", "y"].map(|name| program.var(name, 0));
    let locks = ["a", "b"].map(|name| program.lock(name));
    let queue = program.queue("queue", u8::try_from(ROOM).expect("small"), &[]);
    let world = World { vars, locks, queue, event: program.event("event") };
    for ops in threads {
        let ops = ops.clone();
        program.thread(move |me| carry_out(me, ops.clone(), world));
    }
    program.judge(move |end| measure(vars.map(|var| end.value(var)), end.returned().iter().copied()), 0);
    program
}

fn op() -> impl Strategy<Value = Op> {
    prop_oneof![
        4 => (0..VARS).prop_map(Op::Load),
        4 => (0..VARS).prop_map(Op::Store),
        2 => (0..LOCKS).prop_map(Op::Lock),
        2 => (0..LOCKS).prop_map(Op::Unlock),
        1 => Just(Op::Put),
        1 => Just(Op::Get),
        1 => Just(Op::IsEmpty),
        1 => Just(Op::Set),
        1 => Just(Op::Wait),
        2 => Just(Op::Call),
        2 => Just(Op::Nap),
        2 => Just(Op::Jump),
        1 => Just(Op::SkipIfOdd),
    ]
}

/// Two threads, or three shorter ones: so few schedules that all can be listed.
fn threads() -> impl Strategy<Value = Vec<Vec<Op>>> {
    let some = |threads, most| prop::collection::vec(prop::collection::vec(op(), 0..=most), threads);
    prop_oneof![some(2, 7), some(3, 4)]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn brute_force_counts_the_same(ops in threads()) {
        let program = Rc::new(program(&ops));
        for &points in Points::VARIANTS {
            let report = explore(&program, points, Limits::default(), |_| true);
            prop_assert!(report.complete);
            let counted = report.outcomes.iter().map(|found| {
                let fewest_switches = found.shortest.switches();
                (found.value, Counted { schedules: found.schedules.0, fewest_switches })
            });
            prop_assert_eq!(counted.collect::<std::collections::BTreeMap<_, _>>(), BruteForce::count(&ops, points));
            for found in &report.outcomes {
                let (run, _) = replay(&program, points, &found.shortest).expect("a schedule that was found");
                prop_assert_eq!(run.outcome(), Some(found.value));
            }
        }
    }
}
