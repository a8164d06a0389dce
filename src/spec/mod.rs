//! What a run is asked to do, [`RunSpec`], and how a page shows it, [`PageSpec`].
//!
//! What the models and the labs are stands in [`model`] and [`lab`], a table each.
//!
//! Every field is checked here, and only here. An object from JavaScript, a URL and an element's attributes all come as
//! names and [`Value`]s, so a bad value is refused in the same words wherever it came from.

pub mod ids;
pub mod lab;
pub mod litmus;
pub mod model;
pub mod number;
pub mod page;
pub mod program;
pub mod value;

mod fields;

use std::ops::RangeInclusive;

use serde::Serialize;

use self::fields::{Fields, ids};
use self::ids::{Accesses, Demo, Deployment, Guard, Lab, LitmusTest, Mix, Model, Nap, Order, Points, ProgramId, Work};
use self::page::PageSpec;
use self::value::Value;
use crate::error::{Error, Reason};
use crate::primality::Algorithm;

/// The most numbers that one run takes.
pub const MOST_NUMBERS: usize = 100_000;

/// The most workers that one run takes.
pub const MOST_WORKERS: u32 = 64;

/// All that one specification says.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct CheckedSpec {
    /// What is run.
    pub run: RunSpec,
    /// How a page shows it.
    pub page: PageSpec,
}

/// A checked request for one run.
#[expect(clippy::struct_excessive_bools, reason = "each is a field that somebody sets, whatever the others are")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct RunSpec {
    /// The experiment.
    pub lab: Lab,
    /// How the work is run.
    pub model: Model,
    /// What the spinner lab's `slow` does.
    pub work: Work,
    /// The numbers to check, 1 to 100,000 of them, as decimal texts. The lab `spinner` takes one, and none
    /// stands for a number that keeps this machine busy for `seconds`.
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "number::as_texts::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string[]"))]
    pub numbers: Vec<u64>,
    /// Workers, 1 to 64.
    pub workers: u32,
    /// How a number is checked.
    pub algorithm: Algorithm,
    /// How a coroutine naps; left open, the best way that the browser has.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub nap: Option<Nap>,
    /// Milliseconds of work between naps, 0.1 to 1000.
    pub slice: f64,
    /// Steps between naps, 1 to 10^9; given, it takes the place of `slice`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub nap_every: Option<u32>,
    /// Milliseconds that a waiting thread waits before it asks for the GIL, 0.1 to 1000.
    pub switch_interval: f64,
    /// The order in which jobs are handed out.
    pub order: Order,
    /// Whether one number's divisors are split over all workers.
    pub split: bool,
    /// Runs for each point of a sweep, and for each model of a comparison, 1 to 50.
    pub repeats: u32,
    /// How long the spinner lab's work should take, and how long the server lab's clients ask, in seconds, 0.1 to 60.
    pub seconds: f64,
    /// Threads of the labs `gil` and `locks`, 1 to 16, and with `sharing` 2 at least; in the lab `schedules` as many as its program can have.
    pub threads: u32,
    /// What those threads do.
    pub mix: Mix,
    /// Whether they share a GIL.
    pub gil: bool,
    /// What guards the counter of the locks lab.
    pub guard: Guard,
    /// Additions that each thread of the locks lab makes, 1 to 10^7; left open, as many as keep the threads adding for
    /// 200 ms, and until additions were lost where they can be; it is the same number for all of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub increments: Option<u32>,
    /// Whether the locks lab cuts updates off in the middle instead of counting.
    pub cut: bool,
    /// Whether the locks lab measures instead what it costs that threads share a cache line.
    pub sharing: bool,
    /// The program of the lab `schedules`.
    pub program: ProgramId,
    /// How often each of its threads does its work, or how many jobs there are: 1 to 5, where the program allows it.
    pub times: u32,
    /// Where a switch from one of its threads to another is allowed.
    pub points: Points,
    /// One schedule of it, a digit a step: which thread takes it, from 0. It need not go to the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub schedule: Option<String>,
    /// What the two threads of the lab `litmus` do.
    pub test: LitmusTest,
    /// How they load and store.
    pub accesses: Accesses,
    /// How often they do it, 1 to 10^7, or how often the program of the lab `schedules` is run on real threads besides, from
    /// 0; left open, as often as takes about a second.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub trials: Option<u32>,
    /// What the lifecycle lab shows.
    pub demo: Demo,
    /// Jobs of a demo that is about many, 10 to 1000; left open, as many as suit it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub jobs: Option<u32>,
    /// How the server of the server lab is set up.
    pub deployment: Deployment,
    /// Clients of the server, 1 to 200, each of which asks again as soon as it has its answer.
    pub clients: u32,
    /// Requests a second, 1 to 1000, whether answers come or not; given, it takes the place of `clients`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub rate: Option<u32>,
    /// Milliseconds that each request waits for its data, 0 to 1000.
    pub io_ms: f64,
    /// Milliseconds that it computes then, 0 to 1000, as the machine was measured before.
    pub cpu_ms: f64,
    /// The share of the requests that are heavy, 0 to 1.
    pub heavy: f64,
    /// Milliseconds that a heavy one computes instead, 0 to 2000.
    pub heavy_ms: f64,
}

impl CheckedSpec {
    /// Checks what was given and fills in what was not.
    ///
    /// `cores` is the browser's `navigator.hardwareConcurrency`, or 4 where it does not tell; it is the default for
    /// `workers`.
    ///
    /// # Errors
    /// [`Code::InvalidSpec`](crate::error::Code) for a field that is unknown, given twice or out of its range.
    pub fn from_fields(given: &[(String, Value)], cores: u32) -> Result<Self, Error> {
        let fields = Fields::known(given, [RunSpec::FIELDS, PageSpec::FIELDS].concat())?;
        Ok(Self { run: RunSpec::read(&fields, cores)?, page: PageSpec::read(&fields)? })
    }
}

impl RunSpec {
    /// The names of its fields in JSON.
    pub const FIELDS: &[&str] = &[
        "lab",
        "model",
        "work",
        "numbers",
        "workers",
        "algorithm",
        "nap",
        "slice",
        "napEvery",
        "switchInterval",
        "order",
        "split",
        "repeats",
        "seconds",
        "threads",
        "mix",
        "gil",
        "guard",
        "increments",
        "cut",
        "sharing",
        "program",
        "times",
        "points",
        "schedule",
        "test",
        "accesses",
        "trials",
        "demo",
        "jobs",
        "deployment",
        "clients",
        "rate",
        "ioMs",
        "cpuMs",
        "heavy",
        "heavyMs",
    ];

    fn read(fields: &Fields, cores: u32) -> Result<Self, Error> {
        let lab = fields.id("lab", Lab::Race)?;
        let model = model_of(fields, lab)?;
        let gil = fields.flag("gil", true)?;
        let guard = fields.id("guard", Guard::None)?;
        let sharing = fields.flag("sharing", false)?;
        let program = fields.id("program", ProgramId::Counter)?;
        let smallest = program.smallest();
        let ((threads, default_threads), (times, default_times)) = match lab {
            Lab::Schedules => {
                ((wide(&program.threads()), smallest.threads.into()), (wide(&program.times()), smallest.times.into()))
            }
            // One thread has nobody to disturb, and more than there are cores take turns.
            Lab::Locks if sharing => ((2..=16, 2), (1..=5, 1)),
            _ => ((1..=16, 4), (1..=5, 1)),
        };
        let deployment = fields.id("deployment", Deployment::Sync)?;
        // Long enough to have some hundred requests, and short enough to compare a few deployments.
        let seconds = if lab == Lab::Server { 1.5 } else { 3.0 };
        Ok(Self {
            lab,
            // In some labs another field says it, or there is nothing to say.
            model: match lab {
                Lab::Gil if gil => Model::ThreadsGil,
                Lab::Locks if guard == Guard::Coroutines && !sharing => Model::Coroutines,
                Lab::Gil | Lab::Locks => Model::Threads,
                Lab::Compare | Lab::Lifecycle | Lab::Schedules | Lab::Litmus => lab.facts().model,
                Lab::Server => deployment.model(),
                Lab::Race | Lab::Sweep | Lab::Spinner => model,
            },
            work: work_of(fields, lab, model)?,
            numbers: fields.numbers("numbers", lab.facts().most_numbers, lab.facts().numbers)?,
            workers: fields.integer("workers", 1..=MOST_WORKERS, cores.clamp(1, MOST_WORKERS))?,
            algorithm: fields.id("algorithm", Algorithm::TrialDivision)?,
            nap: fields.optional_id("nap")?,
            slice: fields.measure("slice", "milliseconds", 0.1..=1000.0, 5.0)?,
            nap_every: fields.optional_integer("napEvery", 1..=1_000_000_000)?,
            switch_interval: fields.measure("switchInterval", "milliseconds", 0.1..=1000.0, 5.0)?,
            order: fields.id("order", Order::Given)?,
            split: fields.flag("split", false)?,
            repeats: fields.integer("repeats", 1..=50, 3)?,
            seconds: fields.measure("seconds", "seconds", 0.1..=60.0, seconds)?,
            threads: fields.integer("threads", threads, default_threads)?,
            mix: fields.id("mix", Mix::Cpu)?,
            gil,
            guard,
            increments: fields.optional_integer("increments", 1..=10_000_000)?,
            cut: fields.flag("cut", false)?,
            sharing,
            program,
            times: fields.integer("times", times, default_times)?,
            points: fields.id("points", Points::Instruction)?,
            schedule: fields.optional_schedule("schedule")?,
            test: fields.id("test", LitmusTest::StoreBuffering)?,
            accesses: fields.id("accesses", Accesses::Plain)?,
            trials: fields.optional_integer("trials", u32::from(lab == Lab::Litmus)..=10_000_000)?,
            demo: fields.id("demo", Demo::Startup)?,
            jobs: fields.optional_integer("jobs", 10..=1000)?,
            deployment,
            clients: fields.integer("clients", 1..=200, 8)?,
            rate: fields.optional_integer("rate", 1..=1000)?,
            io_ms: fields.measure("ioMs", "milliseconds", 0.0..=1000.0, 20.0)?,
            cpu_ms: fields.measure("cpuMs", "milliseconds", 0.0..=1000.0, 1.0)?,
            heavy: fields.share("heavy", 0.0)?,
            heavy_ms: fields.measure("heavyMs", "milliseconds", 0.0..=2000.0, 200.0)?,
        })
    }
}

/// A range of what a program can have, as the fields are read.
fn wide(range: &RangeInclusive<u8>) -> RangeInclusive<u32> {
    u32::from(*range.start())..=u32::from(*range.end())
}

fn model_of(fields: &Fields, lab: Lab) -> Result<Model, Error> {
    let allowed = lab.models();
    let Some(value) = fields.get("model") else { return Ok(lab.facts().model) };
    value.id().filter(|model| allowed.contains(model)).ok_or_else(|| {
        Error::in_field("model", Reason::ModelNotInLab { given: value.into(), lab: lab.id(), allowed: ids(&allowed) })
    })
}

fn work_of(fields: &Fields, lab: Lab, model: Model) -> Result<Work, Error> {
    let given = fields.optional_id("work")?;
    if lab != Lab::Spinner {
        return Ok(given.unwrap_or(Work::Cpu));
    }
    let allowed = model.works();
    let work = given.unwrap_or(allowed[0]);
    if allowed.contains(&work) {
        return Ok(work);
    }
    let reason = Reason::WorkNotWithModel { given: work.id(), model: model.id(), allowed: ids(allowed) };
    Err(Error::in_field("work", reason))
}

#[cfg(test)]
mod tests;
