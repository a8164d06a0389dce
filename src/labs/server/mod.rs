//! The server lab: where concurrency is used. A small application server on this machine, and clients that ask it.
//!
//! The clients are a process or a thread of their own, and keep the time: the page has no part in a request.

mod compute;
mod figures;
mod front;
mod lanes;
#[cfg(target_arch = "wasm32")]
mod processes;
mod threads;

#[cfg(target_arch = "wasm32")]
pub use processes::serve;
pub use threads::program;

use super::{rate, record};
use crate::error::{Error, Reason};
use crate::platform::{Stage, perform};
use crate::record::RunRecord;
use crate::record::measured::{Measured, Trace};
use crate::record::server::{Served, ServerSeen};
use crate::spec::RunSpec;
use crate::spec::ids::{Deployment, Model};
use crate::work::practice::{self, Load, ServeWork};
use crate::work::{Members, Report};

/// Requests that an event loop takes at once. As many servers have such a limit.
const AT_ONCE: u32 = 100;

/// Runs the lab.
///
/// # Errors
/// If the run is cancelled, or workers cannot be had or are lost.
pub async fn run(spec: &RunSpec, stage: &Stage) -> Result<RunRecord, Error> {
    let deployment = spec.deployment;
    // Under a GIL one thread computes at a time.
    let servers = deployment.servers(spec.workers);
    let jobs = if deployment == Deployment::AsgiQueue { spec.workers } else { 0 };
    let computing = jobs + if deployment == Deployment::WsgiThreads { 1 } else { servers };
    let load = Load {
        clients: spec.clients,
        rate: spec.rate,
        asking_ms: 1000.0 * spec.seconds,
        io_ms: spec.io_ms,
        cpu_ms: spec.cpu_ms,
        heavy: spec.heavy,
        heavy_ms: spec.heavy_ms,
        servers,
        at_once: if deployment.has_event_loop() { AT_ONCE } else { 1 },
        computing,
        steps_per_ms: rate::known(compute::ALGORITHM),
    };
    let (served, startup_ms, switches) = match deployment.model() {
        Model::Processes => by_processes(deployment, load, jobs, stage).await?,
        _ => by_threads(spec, load, stage).await?,
    };
    let seen = stage.close().await?;
    let cores_wanted = 1 + computing;
    let cores = seen.environment.cores;
    let Served { requests, total_ms, latency_ms, queue, in_system, histogram, lanes, spans, left_out, .. } = served;
    let Served { steps_per_ms, rate_seen, .. } = served;
    rate::learn(compute::ALGORITHM, rate_seen.max(steps_per_ms));
    let seen = if rate::was_too_slow(steps_per_ms, rate_seen) { seen.with_too_little_work() } else { seen };
    let trace = Some(Trace { spans, left_out, ended_ms: total_ms });
    let measured = Measured { startup_ms, total_ms, switches, trace, ..Measured::default() };
    let per_second = if total_ms > 0.0 { 1000.0 * f64::from(requests.done) / total_ms } else { 0.0 };
    let too_few_cores = cores > 0 && cores < cores_wanted;
    Ok(RunRecord {
        requests: Some(requests),
        per_second: Some(per_second),
        latency_ms: Some(latency_ms),
        queue,
        server: Some(ServerSeen { in_system, histogram, lanes, cores_wanted, too_few_cores, steps_per_ms }),
        ..record(spec, load.servers + jobs, measured, seen)
    })
}

async fn by_threads(spec: &RunSpec, load: Load, stage: &Stage) -> Result<(Served, f64, u32), Error> {
    let (mut served, mut startup_ms, mut switches) = (None, 0.0, 0);
    let begin = async |took| {
        startup_ms = took;
        Ok(stage.open().await?)
    };
    let take = |report| match report {
        Report::Practice(practice::Report::Served(told)) => served = Some(told),
        Report::Switches(told) => switches = told,
        _ => {}
    };
    let switch_interval_ms = (spec.deployment == Deployment::WsgiThreads).then_some(spec.switch_interval);
    let program = practice::Program::Serve(ServeWork { load, switch_interval_ms }).into();
    perform(stage, Members::Threads(load.servers + 1), program, begin, take).await?;
    let served = served.ok_or(Reason::OutOfTurn {})?;
    Ok((served, startup_ms, switches))
}

#[cfg(target_arch = "wasm32")]
async fn by_processes(
    deployment: Deployment,
    load: Load,
    jobs: u32,
    stage: &Stage,
) -> Result<(Served, f64, u32), Error> {
    let (served, startup_ms) = processes::run(deployment, load, jobs, stage).await?;
    Ok((served, startup_ms, 0))
}

#[cfg(not(target_arch = "wasm32"))]
async fn by_processes(deployment: Deployment, _: Load, _: u32, _: &Stage) -> Result<(Served, f64, u32), Error> {
    let lab = crate::spec::ids::Lab::Server.id();
    std::future::ready(Err(Reason::NotInBuild { lab, model: deployment.model().id() }.into())).await
}
