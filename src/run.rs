//! One run, from request to record.

use std::rc::Rc;

use crate::browser::page::Page;
use crate::error::Error;
use crate::event_loop::Cancel;
use crate::labs;
use crate::record::RunRecord;
use crate::spec::RunSpec;
use crate::stage::{Emit, Stage};

/// Runs what `spec` asks for. That it is finished is for the caller to tell.
///
/// # Errors
/// [`Code::Unsupported`](crate::error::Code), `Aborted`, `WorkerLost` or `Internal`.
pub async fn run(spec: RunSpec, page: Rc<Page>, emit: Emit, cancel: Cancel) -> Result<RunRecord, Error> {
    let capabilities = page.capabilities()?;
    capabilities.require(&spec)?;
    let nap = spec.nap.unwrap_or_else(|| capabilities.best_nap());
    let stage = Stage::new(page, nap, capabilities.best_nap(), emit, cancel)?;
    labs::run(&spec, &stage).await
}
