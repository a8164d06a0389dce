//! One run, from request to record.

use std::rc::Rc;

use crate::browser::host::Host;
use crate::error::Error;
use crate::event_loop::Cancel;
use crate::labs;
use crate::record::RunRecord;
use crate::spec::RunSpec;
use crate::stage::{Emit, RunEvent, Stage};

/// Runs what `spec` asks for.
///
/// # Errors
/// [`Code::Unsupported`](crate::error::Code), `Aborted`, `WorkerLost` or `Internal`.
pub async fn run(spec: RunSpec, host: Rc<Host>, emit: Emit, cancel: Cancel) -> Result<RunRecord, Error> {
    let capabilities = host.capabilities()?;
    capabilities.require(&spec)?;
    let nap = spec.nap.unwrap_or_else(|| capabilities.best_nap());
    let stage = Stage::new(host, nap, emit, cancel);
    let record = labs::run(&spec, &stage).await?;
    stage.tell(&RunEvent::Finished { result: &record });
    Ok(record)
}
