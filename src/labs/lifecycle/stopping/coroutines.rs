//! A task that is cancelled: it hears of it at an await, and no await is in the middle of a record.

use std::cell::RefCell;

use futures_util::future::join;

use super::books::Books;
use super::{records, work_for_a_piece};
use crate::error::Error;
use crate::event_loop::{Cancel, Event};
use crate::models::pace::Pace;
use crate::platform::Stage;
use crate::spec::RunSpec;
use crate::work::practice::{WriteWork, Wrote};

/// Has the records written by a task, which another one cancels.
pub async fn write_until_cancelled(spec: &RunSpec, stage: &Stage) -> Result<Books, Error> {
    let (books, due) = (RefCell::new(Books::open()), Event::default());
    let mut pace = Pace::new(stage, spec.nap_every, spec.slice)?;
    let task = Cancel::default();
    let cancel_it = async {
        due.wait().await;
        task.cancel();
    };
    let (written, ()) = join(task.or(write_all(&books, &due, &mut pace)), stage_or(stage, cancel_it)).await;
    if let Ok(written) = written {
        // It was not this task that was cancelled, but the run.
        written?;
    }
    books.borrow_mut().is_quiet();
    Ok(books.into_inner())
}

/// Nobody waits for something to be due in a run that is cancelled.
async fn stage_or(stage: &Stage, task: impl Future<Output = ()>) {
    _ = stage.cancel().or(task).await;
}

async fn write_all(books: &RefCell<Books>, due: &Event, pace: &mut Pace) -> Result<(), Error> {
    for work in records() {
        write(&work, books, due);
        pace.nap().await?;
    }
    Ok(())
}

/// There is no await in here.
fn write(work: &WriteWork, books: &RefCell<Books>, due: &Event) {
    let take = |wrote| {
        if books.borrow_mut().take(wrote) {
            due.set();
        }
    };
    take(Wrote::Opened(work.record));
    for _ in 0..work.pieces {
        work_for_a_piece(work.steps);
        take(Wrote::Bytes(work.record, work.bytes));
    }
    take(Wrote::Closed(work.record));
}
