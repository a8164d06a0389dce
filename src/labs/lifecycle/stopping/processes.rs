//! A process that writes, and a page that makes it stop. The page owns the files: what a process writes it sends.

use std::time::Duration;

use gloo_timers::future::sleep;

use super::books::Books;
use super::{records, work_for_a_piece};
use crate::browser::clock;
use crate::browser::process::{Inbox, Pool};
use crate::error::Error;
use crate::spec::ids::Stopping;
use crate::stage::Stage;
use crate::work::practice::{WriteWork, Wrote};

/// After a process has been ended by force, the next one to compute waits so long: it might compute on until its records
/// are through.
const REST: Duration = Duration::from_millis(300);

/// Has the records written by a process that is made to stop. Gives also what starting it took, in milliseconds.
pub async fn write_until(way: Stopping, stage: &Stage) -> Result<(Books, f64), Error> {
    let started = clock::now();
    let process = Pool::new(stage.page(), stage.cancel(), 1).await?;
    let startup_ms = clock::now() - started;
    for work in records() {
        process.write(Some(work))?;
    }
    let mut books = Books::open();
    while let Some(wrote) = stage.cancel().or(process.wrote()).await?? {
        if !books.take(wrote) {
            continue;
        }
        match way {
            Stopping::Sentinel => process.write(None)?,
            Stopping::Event => process.tell_stop()?,
            Stopping::Terminate | Stopping::Cancel => {
                process.end();
                stage.cancel().or(sleep(REST)).await?;
                return Ok((books, startup_ms));
            }
        }
    }
    books.is_quiet();
    Ok((books, startup_ms))
}

/// The process's part: one record, piece by piece. Between two pieces is a safe point.
pub async fn write(work: &WriteWork, inbox: &Inbox, tell: &dyn Fn(Wrote)) {
    if inbox.has_heard_of_stop() {
        return;
    }
    tell(Wrote::Opened(work.record));
    for _ in 0..work.pieces {
        work_for_a_piece(work.steps);
        tell(Wrote::Bytes(work.record, work.bytes));
        if inbox.stop_asked().await {
            return tell(Wrote::TakenBack(work.record));
        }
    }
    tell(Wrote::Closed(work.record));
}
