//! What there is of each record, as the side knows that owns the files.

use super::{BYTES, LAST, PIECES, RECORDS};
use crate::platform::clock;
use crate::record::lifecycle::{StopFigures, WrittenRecord};
use crate::spec::ids::{Model, Stopping, Written};
use crate::work::practice::Wrote;

/// The files of the records, and when the worker was to stop.
pub struct Books {
    began: f64,
    told: Option<f64>,
    quiet: Option<f64>,
    written: Vec<WrittenRecord>,
    /// Files that are open.
    open: Vec<u32>,
}

impl Books {
    /// None has been begun.
    pub fn open() -> Self {
        Self { began: clock::now(), told: None, quiet: None, written: Vec::new(), open: Vec::new() }
    }

    /// Takes in what has happened. Tells, once, that it is time to make the worker stop.
    pub fn take(&mut self, wrote: Wrote) -> bool {
        let now = clock::now() - self.began;
        let (Wrote::Opened(record) | Wrote::Bytes(record, _) | Wrote::Closed(record) | Wrote::TakenBack(record)) =
            wrote;
        if wrote == Wrote::Opened(record) {
            let new = WrittenRecord { record, start_ms: now, end_ms: now, bytes: 0, state: Written::Half };
            self.written.push(new);
            self.open.push(record);
        }
        let Some(file) = self.written.iter_mut().find(|file| file.record == record) else { return false };
        file.end_ms = now;
        match wrote {
            Wrote::Opened(_) => {}
            Wrote::Bytes(_, bytes) => file.bytes += bytes,
            Wrote::Closed(_) => file.state = Written::Whole,
            Wrote::TakenBack(_) => (file.bytes, file.state) = (0, Written::TakenBack),
        }
        if matches!(wrote, Wrote::Closed(_) | Wrote::TakenBack(_)) {
            self.open.retain(|&open| open != record);
        }
        let due = self.told.is_none() && (record, file.bytes) == LAST;
        if due {
            self.told = Some(now);
        }
        due
    }

    /// The worker has stopped, and says so.
    pub fn is_quiet(&mut self) {
        self.quiet = Some(clock::now() - self.began);
    }

    /// What came of it.
    pub fn figures(self, way: Stopping, by: Model) -> StopFigures {
        let count = |states: &[Written]| self.written.iter().filter(|file| states.contains(&file.state)).count();
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let (begun, told_ms) = (number(self.written.len()), self.told.unwrap_or(0.0));
        StopFigures {
            way,
            by,
            told_ms,
            quiet_ms: self.quiet.map(|quiet| quiet - told_ms),
            done: number(count(&[Written::Whole])),
            cut: number(count(&[Written::TakenBack, Written::Half])),
            not_begun: RECORDS - begun,
            half_written: self.written.iter().map(|file| file.bytes % (BYTES * PIECES)).sum(),
            left_open: number(self.open.len()),
            written: self.written,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_record_is_done_cut_or_not_begun_and_half_a_file_that_nobody_closed_stays_open() {
        let mut books = Books::open();
        let mut due = Vec::new();
        for record in 0..=LAST.0 {
            due.push(books.take(Wrote::Opened(record)));
            let pieces = if record == LAST.0 { PIECES / 2 } else { PIECES };
            due.extend((0..pieces).map(|_| books.take(Wrote::Bytes(record, BYTES))));
            if record != LAST.0 {
                due.push(books.take(Wrote::Closed(record)));
            }
        }
        assert_eq!(due.iter().filter(|&&due| due).count(), 1);
        let figures = books.figures(Stopping::Terminate, Model::Processes);
        assert_eq!([figures.done, figures.cut, figures.not_begun], [3, 1, RECORDS - 4]);
        assert_eq!([figures.half_written, figures.left_open], [LAST.1, 1]);
        assert_eq!(figures.quiet_ms, None);
    }

    #[test]
    fn what_was_taken_back_leaves_nothing() {
        let mut books = Books::open();
        for wrote in [Wrote::Opened(0), Wrote::Bytes(0, BYTES), Wrote::TakenBack(0)] {
            books.take(wrote);
        }
        let figures = books.figures(Stopping::Event, Model::Processes);
        assert_eq!([figures.done, figures.cut, figures.half_written, figures.left_open], [0, 1, 0, 0]);
    }
}
