//! One schedule, step by step.

use std::rc::Rc;

use interleave::schedules::{
    Act, Did, Exploration, Holds, Limits, Outcome, Points, ProgramId, Run, Schedule, ScheduleError, Shown, Size,
    Stands, Wait, replay,
};
use strum::VariantArray;

fn program(id: ProgramId) -> Rc<interleave::schedules::Program> {
    Rc::new(id.program(id.smallest()))
}

fn schedule(text: &str) -> Schedule {
    text.parse().expect("digits")
}

#[test]
fn every_schedule_that_is_reported_leads_to_its_outcome() {
    for &id in ProgramId::VARIANTS {
        for times in id.times() {
            let program = Rc::new(id.program(Size { threads: 3, times }));
            for &points in Points::VARIANTS {
                let mut exploration = Exploration::new(Rc::clone(&program), points, Limits::default());
                while !exploration.advance(1_000_000) {}
                for found in exploration.report().outcomes {
                    let (run, steps) = replay(&program, points, &found.shortest).expect("a schedule that was found");
                    assert_eq!(run.outcome(), Some(found.value), "{} {}", id.id(), found.shortest);
                    assert_eq!(steps.len(), found.shortest.0.len());
                    assert!(run.enabled().is_empty());
                }
            }
        }
    }
}

#[test]
fn the_steps_of_a_lost_addition_say_what_was_read_and_written() {
    let (run, steps) =
        replay(&program(ProgramId::Counter), Points::Instruction, &schedule("0110")).expect("a schedule");
    let told: Vec<_> = steps
        .iter()
        .map(|step| {
            let Did { act, object, value, .. } = step.did[0];
            (step.thread, act, object, value)
        })
        .collect();
    let counter = Some("counter");
    assert_eq!(
        told,
        [
            (0, Act::Load, counter, Some(Shown::Number(0))),
            (1, Act::Load, counter, Some(Shown::Number(0))),
            (1, Act::Store, counter, Some(Shown::Number(1))),
            (0, Act::Store, counter, Some(Shown::Number(1))),
        ]
    );
    assert_eq!(steps[0].did[0].line + 1, steps[3].did[0].line);
    assert_eq!((run.outcome(), &run.shared()[0].holds), (Some(Outcome::Ended(1)), &Holds::Value(Shown::Number(1))));
}

#[test]
fn a_flag_is_true_or_false_and_so_is_whether_a_queue_is_empty() {
    let (run, steps) = replay(&program(ProgramId::Seat), Points::Instruction, &schedule("00")).expect("a schedule");
    let told: Vec<_> = steps.iter().map(|step| step.did[0].value).collect();
    assert_eq!(told, [Some(Shown::Truth(false)), Some(Shown::Truth(true))]);
    assert_eq!(run.shared()[0].holds, Holds::Value(Shown::Truth(true)));
    let (_, steps) = replay(&program(ProgramId::PoolRacy), Points::Instruction, &schedule("0")).expect("a schedule");
    assert_eq!(steps[0].did[0].value, Some(Shown::Truth(false)));
}

#[test]
fn a_pool_has_the_square_of_each_job() {
    let pool = program(ProgramId::PoolSentinels);
    let (run, _) = replay(&pool, Points::Instruction, &schedule("1111")).expect("a schedule");
    assert_eq!(run.shared()[1].holds, Holds::Queue(vec![1, 4]));
}

#[test]
fn in_a_deadlock_each_says_whom_it_waits_for() {
    let (run, _) = replay(&program(ProgramId::TwoLocks), Points::Instruction, &schedule("01")).expect("a schedule");
    let waits: Vec<_> = run
        .stands()
        .into_iter()
        .map(|stands| match stands {
            Stands::Blocked { next, until, .. } => (next.act, next.object, until),
            other => panic!("{other:?}"),
        })
        .collect();
    let wait = |object, holder| (Act::Lock, Some(object), Wait::Lock { holder });
    assert_eq!(waits, [wait("b", 1), wait("a", 0)]);
    assert_eq!((run.outcome(), run.enabled()), (Some(Outcome::Deadlock), vec![]));
}

#[test]
fn who_spins_says_which_variables_it_looks_at() {
    let waiting = |id, points, steps| {
        let (run, _) = replay(&program(id), points, &schedule(steps)).expect("a schedule");
        let variables = |stands| match stands {
            Stands::Blocked { until: Wait::Change, variables, .. } => Some(variables),
            _ => None,
        };
        run.stands().into_iter().map(variables).collect::<Vec<_>>()
    };
    // Both flags are set. Thread 0 has looked at both of its variables: with one look less it does not wait yet.
    assert_eq!(waiting(ProgramId::Peterson, Points::Instruction, "10100"), [None, None]);
    assert_eq!(waiting(ProgramId::Peterson, Points::Instruction, "110000"), [Some(vec!["flags[1]", "turn"]), None]);
    // A variable that is looked at alone is named once.
    let both = [Some(vec!["flags[1]"]), Some(vec!["flags[0]"])];
    assert_eq!(waiting(ProgramId::PetersonFlags, Points::Instruction, "0101"), both);
}

#[test]
fn under_coarse_points_one_step_is_several_accesses() {
    let (run, steps) = replay(&program(ProgramId::Counter), Points::Call, &schedule("10")).expect("a schedule");
    let acts: Vec<_> = steps[0].did.iter().map(|did| did.act).collect();
    assert_eq!(acts, [Act::Load, Act::Store, Act::Jump]);
    assert_eq!(run.outcome(), Some(Outcome::Ended(2)));
}

#[test]
fn undo_takes_the_last_step_back() {
    let mut run = Run::new(program(ProgramId::CounterLock), Points::Instruction);
    assert_eq!(run.enabled(), [0, 1]);
    run.step(1).expect("a step");
    let shared = run.shared();
    assert_eq!(run.enabled(), [1]);
    run.step(1).expect("a step");
    run.undo();
    assert_eq!((run.shared(), run.taken().to_string()), (shared, "1".to_owned()));
    run.undo();
    run.undo();
    assert_eq!((run.enabled(), run.taken().to_string()), (vec![0, 1], String::new()));
    assert!(matches!(run.stands()[0], Stands::Ready { next: Did { act: Act::Lock, object: Some("lock"), .. } }));
}

#[test]
fn what_is_wrong_with_a_schedule_is_named() {
    assert_eq!("01x".parse::<Schedule>(), Err(ScheduleError::NotADigit { at: 2, found: 'x' }));
    assert_eq!(schedule("0110").to_string(), "0110");
    let wrong = |text| replay(&program(ProgramId::CounterLock), Points::Instruction, &schedule(text)).err();
    assert_eq!(wrong("02"), Some(ScheduleError::NoSuchThread { at: 1, thread: 2 }));
    assert_eq!(wrong("001"), Some(ScheduleError::Blocked { at: 2, thread: 1 }));
    assert_eq!(wrong("00000"), Some(ScheduleError::Ended { at: 4, thread: 0 }));
    let text = wrong("001").map(|error| error.to_string());
    assert_eq!(text.as_deref(), Some("step 3: thread 1 is blocked"));
    // Half a schedule is no error, and has no outcome yet.
    let (run, _) = replay(&program(ProgramId::CounterLock), Points::Instruction, &schedule("00")).expect("two steps");
    assert_eq!(run.outcome(), None);
}
