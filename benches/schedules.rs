//! How fast schedules are explored, natively: `cargo bench --features schedules --bench schedules`.
//!
//! The median of a few runs of each. A step of a program is counted as often as it is taken; a schedule that is counted and
//! not walked through has no steps of its own.

#![expect(clippy::cast_precision_loss, reason = "times and counts are far below 2^52")]

use std::rc::Rc;
use std::time::Instant;

use interleave::schedules::{Limits, Points, ProgramId, Report, Size, explore};

/// Odd, so that the median is one of them.
const ROUNDS: usize = 5;

/// What is explored: the smallest, one that could just be listed, and some that could not.
const EXPLORED: [(ProgramId, u8, u8); 7] = [
    (ProgramId::Counter, 2, 1),
    (ProgramId::Counter, 2, 5),
    (ProgramId::Counter, 3, 5),
    (ProgramId::WrongLock, 3, 3),
    (ProgramId::Philosophers, 3, 5),
    (ProgramId::PoolSentinels, 3, 5),
    (ProgramId::Peterson, 2, 5),
];

fn main() {
    println!("median of {ROUNDS} runs\n");
    println!("{:<24}{:>34}{:>10}{:>11}{:>10}{:>16}", "", "schedules", "states", "steps", "ms", "steps a second");
    for (id, threads, times) in EXPLORED {
        let program = Rc::new(id.program(Size { threads, times }));
        let run = || explore(&program, Points::Instruction, Limits::default(), |_| true);
        let report: Report = run();
        assert!(report.complete, "{} is beyond the limits", id.id());
        let seconds = median((0..ROUNDS).map(|_| elapsed(&run)).collect());
        println!(
            "{:<24}{:>34}{:>10}{:>11}{:>10.3}{:>16.0}",
            format!("{} {threads} × {times}", id.id()),
            report.schedules.to_string(),
            report.states,
            report.steps,
            seconds * 1e3,
            report.steps as f64 / seconds
        );
    }
}

fn elapsed(work: &dyn Fn() -> Report) -> f64 {
    let start = Instant::now();
    work();
    start.elapsed().as_secs_f64()
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
