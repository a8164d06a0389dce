//! The sweep: the race again and again, with 1, 2, 3 … workers.

use super::record;
use crate::error::Error;
use crate::models;
use crate::platform::Stage;
use crate::race::Race;
use crate::record::RunRecord;
use crate::record::event::RunEvent;
use crate::record::measured::{Measured, Trace};
use crate::record::moments::ms_between;
use crate::record::sweep::{SweepRun, medians};
use crate::record::trace::{Span, State};
use crate::spec::RunSpec;

/// As many stretches of workers' time are kept in all.
const MOST_SPANS: usize = 4_000;

pub async fn run(spec: &RunSpec, stage: &Stage) -> Result<RunRecord, Error> {
    let mut runs = Vec::new();
    let mut costs = Vec::new();
    let mut lanes = Lanes::of(spec);
    let mut first = None;
    stage.expect((spec.workers * spec.repeats) as usize);
    for workers in 1..=spec.workers {
        for _ in 0..spec.repeats {
            let race = Race::one_of_many(stage, spec, workers);
            models::run(&race).await?;
            let mut measured = race.measured().await?;
            // The bounds are those of the checks as one worker did them, undisturbed, in the order handed out.
            measured.rows.sort_by(|a, b| a.start_ms.total_cmp(&b.start_ms));
            if workers == 1 {
                costs = measured.rows.iter().map(|row| row.elapsed_ms).collect();
            }
            let start_ms = ms_between(*first.get_or_insert(measured.started_at), measured.started_at);
            lanes.keep(workers, start_ms, &measured);
            let Measured { startup_ms, total_ms, switches, .. } = measured;
            let start_ms = Some(start_ms);
            let run =
                SweepRun { model: spec.model, workers, startup_ms, start_ms, total_ms, longest_gap_ms: None, switches };
            runs.push(run);
            stage.advance(1);
            stage.tell(&RunEvent::Run { run: &run });
        }
    }
    let seen = stage.close().await?;
    let measured = Measured {
        startup_ms: runs.iter().map(|run| run.startup_ms).sum(),
        total_ms: runs.iter().map(|run| run.total_ms).sum(),
        switches: runs.iter().map(|run| run.switches).sum(),
        trace: Some(lanes.kept),
        ..Measured::default()
    };
    Ok(RunRecord {
        medians: Some(medians(&runs, &costs, None)),
        runs: Some(runs),
        ..record(spec, spec.workers, measured, seen)
    })
}

/// What the workers of all runs did, as far as it is kept.
struct Lanes {
    /// As much of each run, so that there is something of each of them.
    most_of_each: usize,
    kept: Trace,
}

impl Lanes {
    fn of(spec: &RunSpec) -> Self {
        Self { most_of_each: MOST_SPANS / (spec.workers * spec.repeats) as usize, kept: Trace::default() }
    }

    /// Keeps the beginning of a run: who held the lock and who waited, if there is one, else who checked a number.
    fn keep(&mut self, workers: u32, start_ms: f64, Measured { rows, trace, .. }: &Measured) {
        let mut room = vec![self.most_of_each / workers as usize; workers as usize];
        if let Some(trace) = trace {
            self.kept.left_out += trace.left_out;
            for &span in &trace.spans {
                self.put(span, start_ms, &mut room);
            }
        } else {
            for row in rows {
                let (start, end) = (row.start_ms, row.start_ms + row.elapsed_ms);
                let span = Span { thread: row.worker, state: State::Computing, start_ms: start, end_ms: end };
                self.put(span, start_ms, &mut room);
            }
        }
    }

    /// Keeps a stretch of a worker's time, if there is room for one more of that worker.
    fn put(&mut self, span: Span, start_ms: f64, room: &mut [usize]) {
        match room.get_mut(span.thread as usize) {
            Some(room) if *room > 0 => {
                *room -= 1;
                let (from, to) = (ms_between(-start_ms, span.start_ms), ms_between(-start_ms, span.end_ms));
                self.kept.spans.push(Span { start_ms: from, end_ms: to, ..span });
            }
            _ => self.kept.left_out += 1,
        }
    }
}
