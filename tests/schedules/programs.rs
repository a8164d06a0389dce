//! The programs: what each promises is so.

use std::rc::Rc;

use interleave::schedules::{Aim, Count, Limits, Outcome, Points, ProgramId, Size, explore};
use strum::VariantArray;

use super::counts::explored;

/// Every size of a program.
fn sizes(id: ProgramId) -> impl Iterator<Item = (u8, u8)> {
    id.threads().flat_map(move |threads| id.times().map(move |times| (threads, times)))
}

#[test]
fn every_one_is_explored_whole_within_the_limits() {
    for &id in ProgramId::VARIANTS {
        for (threads, times) in sizes(id) {
            for &points in Points::VARIANTS {
                let report = explored(id, threads, times, points);
                assert!(report.schedules > Count(0));
            }
        }
    }
}

#[test]
fn a_wrong_one_goes_wrong_somewhere_and_a_mended_one_never() {
    for &id in ProgramId::VARIANTS {
        for (threads, times) in sizes(id) {
            let bad = |points| explored(id, threads, times, points).bad > Count(0);
            let goes_wrong = Points::VARIANTS.iter().any(|&points| bad(points));
            let least = id.smallest();
            if (threads, times) >= (least.threads, least.times) {
                assert_eq!(goes_wrong, id.mended().is_some(), "{} × {threads} × {times}", id.id());
            }
        }
        assert!(id.mended().is_none_or(|mended| mended.mended().is_none()));
    }
}

#[test]
fn the_aim_can_be_reached_in_each_wrong_one() {
    for &id in ProgramId::VARIANTS {
        let program = id.program(id.smallest());
        let right = program.right();
        let report = explore(&Rc::new(program), Points::Instruction, Limits::default(), |_| true);
        let reached = report.outcomes.iter().any(|found| id.aim().reached(found.value, right));
        assert_eq!(reached, id.mended().is_some(), "{}", id.id());
    }
    assert!(Aim::SellTwice.reached(Outcome::Ended(2), 1) && !Aim::LoseOne.reached(Outcome::Ended(2), 1));
}

#[test]
fn bytecodes_and_instructions_have_the_same_schedules() {
    for &id in ProgramId::VARIANTS {
        let Size { threads, times } = id.smallest();
        let [instruction, bytecode] =
            [Points::Instruction, Points::Bytecode].map(|points| explored(id, threads, times, points));
        assert_eq!(instruction, bytecode);
    }
}

#[test]
fn a_size_that_a_program_cannot_have_is_cut() {
    assert_eq!(ProgramId::Counter.program(Size { threads: 9, times: 0 }).threads(), 3);
    assert_eq!(ProgramId::Philosophers.program(Size { threads: 2, times: 1 }).threads(), 3);
}
