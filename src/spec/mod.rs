//! What a run is asked to do: [`RunSpec`].
//!
//! Every field is checked here, and only here. An object from JavaScript, a URL and an element's attributes all come as
//! names and [`Value`]s, so a bad value is refused in the same words wherever it came from.

pub mod ids;
pub mod number;
pub mod value;

mod fields;

use serde::Serialize;

use self::fields::{Fields, invalid, one_of};
use self::ids::{Demo, Guard, Lab, Mix, Model, Nap, Order, Profile, Theme, Work};
use self::value::Value;
use crate::error::Error;
use crate::primality::Algorithm;
use crate::reference::REFERENCE;

/// The most numbers that one run takes.
pub const MOST_NUMBERS: usize = 100_000;

/// The most workers that one run takes.
pub const MOST_WORKERS: u32 = 64;

/// A checked request for one run.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[expect(clippy::struct_excessive_bools, reason = "each is a field of the interface, 0 or 1 in a URL")]
pub struct RunSpec {
    /// The experiment.
    pub lab: Lab,
    /// How the work is run.
    pub model: Model,
    /// What the spinner lab's `slow` does.
    pub work: Work,
    /// The numbers to check, 1 to [`MOST_NUMBERS`] of them, as decimal texts. The lab `spinner` takes one, and none
    /// stands for a number that keeps this machine busy for `seconds`.
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "number::as_texts::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string[]"))]
    pub numbers: Vec<u64>,
    /// Workers, 1 to [`MOST_WORKERS`].
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
    /// Runs for each point of a sweep, 1 to 50.
    pub repeats: u32,
    /// How long the spinner lab's work should take, in seconds, 0.1 to 60.
    pub seconds: f64,
    /// Whether the lab runs as soon as it is seen.
    pub autorun: bool,
    /// Whether the lab shows its controls.
    pub controls: bool,
    /// Whether the lab shows links that lead away.
    pub allow_links: bool,
    /// Whether a service worker may add isolation headers.
    pub isolate: bool,
    /// The page's colours.
    pub theme: Theme,
    /// What the page is shown on.
    pub profile: Profile,
    /// `auto` or a language tag.
    pub lang: String,
    /// Threads of the GIL lab, 1 to 16.
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
    /// The lesson of the lifecycle lab.
    pub demo: Demo,
}

/// Every field of a specification, by its name in JSON.
const NAMES: &[&str] = &[
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
    "autorun",
    "controls",
    "allowLinks",
    "isolate",
    "theme",
    "profile",
    "lang",
    "threads",
    "mix",
    "gil",
    "guard",
    "increments",
    "cut",
    "demo",
];

impl RunSpec {
    /// Checks what was given and fills in what was not.
    ///
    /// `cores` is the browser's `navigator.hardwareConcurrency`, or 4 where it does not tell; it is the default for
    /// `workers`.
    ///
    /// # Errors
    /// [`Code::InvalidSpec`](crate::error::Code) for the first field that is unknown, given twice or out of its range.
    pub fn from_fields(given: &[(String, Value)], cores: u32) -> Result<Self, Error> {
        let fields = Fields::known(given, NAMES)?;
        let lab = fields.id("lab", Lab::Race)?;
        let model = model_of(lab, fields.optional_id("model")?)?;
        let gil = fields.flag("gil", true)?;
        let guard = fields.id("guard", Guard::None)?;
        let most_numbers = if lab == Lab::Spinner { 1 } else { MOST_NUMBERS };
        Ok(Self {
            lab,
            // In these labs another field says it.
            model: match lab {
                Lab::Gil if gil => Model::ThreadsGil,
                Lab::Locks if guard == Guard::Coroutines => Model::Coroutines,
                Lab::Gil | Lab::Locks => Model::Threads,
                Lab::Race | Lab::Sweep | Lab::Spinner => model,
            },
            work: work_of(lab, model, fields.optional_id("work")?)?,
            numbers: fields.numbers("numbers", most_numbers, || numbers_of(lab))?,
            workers: fields.integer("workers", 1..=MOST_WORKERS, cores.clamp(1, MOST_WORKERS))?,
            algorithm: fields.id("algorithm", Algorithm::TrialDivision)?,
            nap: fields.optional_id("nap")?,
            slice: fields.measure("slice", "milliseconds", 0.1..=1000.0, 5.0)?,
            nap_every: fields.optional_integer("napEvery", 1..=1_000_000_000)?,
            switch_interval: fields.measure("switchInterval", "milliseconds", 0.1..=1000.0, 5.0)?,
            order: fields.id("order", Order::Given)?,
            split: fields.flag("split", false)?,
            repeats: fields.integer("repeats", 1..=50, 3)?,
            seconds: fields.measure("seconds", "seconds", 0.1..=60.0, 3.0)?,
            autorun: fields.flag("autorun", false)?,
            controls: fields.flag("controls", true)?,
            allow_links: fields.flag("allowLinks", true)?,
            isolate: fields.flag("isolate", true)?,
            theme: fields.id("theme", Theme::Auto)?,
            profile: fields.id("profile", Profile::Screen)?,
            lang: fields.language("lang", "auto")?,
            threads: fields.integer("threads", 1..=16, 4)?,
            mix: fields.id("mix", Mix::Cpu)?,
            gil,
            guard,
            increments: fields.optional_integer("increments", 1..=10_000_000)?,
            cut: fields.flag("cut", false)?,
            demo: fields.id("demo", Demo::Startup)?,
        })
    }
}

/// The numbers that a lab checks if it is not told which.
fn numbers_of(lab: Lab) -> Vec<u64> {
    match lab {
        // Each thread gets one, so one is enough: the heaviest.
        Lab::Gil => REFERENCE.iter().filter(|(_, prime)| *prime).map(|&(n, _)| n).max().into_iter().collect(),
        Lab::Spinner => Vec::new(),
        Lab::Race | Lab::Sweep | Lab::Locks => REFERENCE.iter().map(|&(n, _)| n).collect(),
    }
}

/// The lab's models, the default first.
const fn models_of(lab: Lab) -> &'static [Model] {
    match lab {
        Lab::Race => &[
            Model::Sequential,
            Model::Coroutines,
            Model::Processes,
            Model::Threads,
            Model::ThreadsGil,
            Model::Executor,
            Model::Greenlets,
        ],
        Lab::Gil => &[Model::ThreadsGil, Model::Threads],
        Lab::Locks => &[Model::Threads, Model::Coroutines],
        Lab::Sweep => &[Model::Processes, Model::Threads, Model::ThreadsGil, Model::Greenlets],
        Lab::Spinner => {
            &[Model::Coroutines, Model::Greenlets, Model::Threads, Model::ThreadsGil, Model::Processes, Model::Offload]
        }
    }
}

/// What can be done while the spinner turns as the model says, the default first.
#[must_use]
pub const fn works_of(model: Model) -> &'static [Work] {
    match model {
        Model::Coroutines => &[Work::Cpu, Work::Sleep, Work::BlockingSleep, Work::Fetch, Work::CpuNap],
        Model::Greenlets => &[Work::CpuNap],
        Model::Threads | Model::ThreadsGil | Model::Processes => &[Work::Cpu, Work::BlockingSleep, Work::Fetch],
        Model::Offload => &[Work::Cpu, Work::BlockingSleep],
        Model::Sequential | Model::Executor => &[],
    }
}

fn work_of(lab: Lab, model: Model, given: Option<Work>) -> Result<Work, Error> {
    let allowed = works_of(model);
    match given {
        Some(work) if lab != Lab::Spinner || allowed.contains(&work) => Ok(work),
        Some(work) => {
            let problem = format!("is {} with the model {}; there {} allowed", work.id(), model.id(), one_of(allowed));
            Err(invalid("work", &problem))
        }
        None => Ok(if lab == Lab::Spinner { allowed[0] } else { Work::Cpu }),
    }
}

fn model_of(lab: Lab, given: Option<Model>) -> Result<Model, Error> {
    let allowed = models_of(lab);
    match given {
        None => Ok(allowed[0]),
        Some(model) if allowed.contains(&model) => Ok(model),
        Some(model) => {
            let problem = format!("is {} in the lab {}; there {} allowed", model.id(), lab.id(), one_of(allowed));
            Err(invalid("model", &problem))
        }
    }
}

#[cfg(test)]
mod tests;
