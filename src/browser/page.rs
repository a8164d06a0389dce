//! What the page lends the engine: what the browser can do, and the one line of JavaScript that a bundler must see.

use std::collections::BTreeMap;

use js_sys::{Function, Object};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;
use web_sys::{AbortSignal, Worker};

use super::values::{from_js, thrown};
use crate::error::{Error, Reason};
use crate::record::Environment;
use crate::spec::RunSpec;
use crate::spec::ids::{Model, Nap};

#[wasm_bindgen]
extern "C" {
    /// The page that a run takes place on.
    #[wasm_bindgen(typescript_type = "Page")]
    pub type Page;

    #[wasm_bindgen(method, getter, js_name = capabilities)]
    fn capabilities_value(this: &Page) -> JsValue;

    #[wasm_bindgen(method, catch, js_name = spawnProcess)]
    fn spawn_process_value(this: &Page) -> Result<Worker, JsValue>;

    #[wasm_bindgen(method, catch, js_name = threadsModule)]
    async fn threads_module_value(this: &Page) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = spawnLeader)]
    fn spawn_leader_value(this: &Page, module: &JsValue, name: &str) -> Result<Worker, JsValue>;

    /// Calls `gone` when one of so many workers is gone; gives what stops that.
    #[wasm_bindgen(method, js_name = whenGone)]
    pub fn when_gone(this: &Page, name: &str, count: u32, gone: &Function) -> Function;

    #[wasm_bindgen(method, catch, js_name = spawnSpinner)]
    fn spawn_spinner_value(this: &Page, welcome: &Object) -> Result<Worker, JsValue>;

    /// Runs a specification in another bundle on this thread.
    ///
    /// # Errors
    /// What that run rejects with.
    #[wasm_bindgen(method, catch, js_name = runIn)]
    pub async fn run_in(
        this: &Page,
        bundle: &str,
        spec: &JsValue,
        on_event: &Function,
        signal: Option<AbortSignal>,
    ) -> Result<JsValue, JsValue>;

    /// Goes through all schedules of a program, in a worker.
    ///
    /// # Errors
    /// If the worker cannot be had, or breaks.
    #[wasm_bindgen(method, catch)]
    pub async fn explore(
        this: &Page,
        spec: &JsValue,
        so_far: &Function,
        signal: AbortSignal,
    ) -> Result<JsValue, JsValue>;

    /// Has two threads try a litmus test, in workers.
    ///
    /// # Errors
    /// If the workers cannot be had, or break.
    #[wasm_bindgen(method, catch)]
    pub async fn litmus(
        this: &Page,
        spec: &JsValue,
        so_far: &Function,
        signal: AbortSignal,
    ) -> Result<JsValue, JsValue>;

    /// Tells the page that the engine stopped for good.
    #[wasm_bindgen(method, js_name = onPanic)]
    pub fn on_panic(this: &Page, message: &str);
}

#[wasm_bindgen]
extern "C" {
    /// `undefined` where the browser does not know the word.
    #[wasm_bindgen(thread_local_v2, js_name = crossOriginIsolated)]
    static CROSS_ORIGIN_ISOLATED: Option<bool>;
}

#[wasm_bindgen(typescript_custom_section)]
const PAGE: &str = "
/** What the page lends the engine. */
export interface Page {
    /** What this browser can do, probed by the page. */
    readonly capabilities: Capabilities;
    /** A new worker that calls `processMain` once it has been posted the compiled module, as `{ module }`. */
    spawnProcess(): Worker;
    /** The module of the threads bundle, compiled. */
    threadsModule(): Promise<WebAssembly.Module>;
    /**
     * A new worker that calls `leaderMain` of the threads bundle; `module` has been posted to it. Its threads hold locks
     * of this name and their numbers for as long as they live.
     */
    spawnLeader(module: WebAssembly.Module, name: string): Worker;
    /** Calls `gone` when one of the first `count` locks of this name becomes free; gives what stops that. */
    whenGone(name: string, count: number, gone: () => void): () => void;
    /**
     * A new worker that spins on a canvas of the page: `welcome` is posted to it, with the canvas. With a `memory` it is
     * a thread of that memory, which holds the first lock of `name` for as long as it lives, else a process.
     */
    spawnSpinner(welcome: {
        module: WebAssembly.Module;
        turnMs: number;
        memory?: WebAssembly.Memory;
        event?: number;
        name?: string;
    }): Worker;
    /** Runs a checked specification in another bundle, on this thread. */
    runIn(
        bundle: 'threads' | 'greenlets' | 'practice',
        spec: RunSpec,
        onEvent: (event: RunEvent) => void,
        signal: AbortSignal | undefined,
    ): Promise<RunRecord>;
    /** Goes through all schedules of a program in a worker, which is gone when the promise settles. */
    explore(spec: RunSpec, soFar: (soFar: ExploredSoFar) => void, signal: AbortSignal): Promise<Explored>;
    /** Has two workers try a litmus test on a memory of their own; they are gone when the promise settles. */
    litmus(spec: RunSpec, soFar: (counts: LitmusCounts) => void, signal: AbortSignal): Promise<LitmusTried>;
    /** The engine stopped for good; no promise of it will settle any more. */
    onPanic(message: string): void;
}
";

/// Whether something can be had: `true`, or the reason why not.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Support {
    /// It can, always `true`.
    Yes(bool),
    /// It cannot, and why.
    No(String),
}

/// What the browser, as it shows this page, can do.
#[derive(Clone, Debug, Serialize, Deserialize, tsify::Tsify)]
pub struct Capabilities {
    /// The rung of the ladder that the page stands on.
    #[tsify(type = "'shared-memory' | 'message-passing' | 'main-thread'")]
    pub rung: String,
    /// By lab, `true` or the reason why not.
    #[tsify(type = "Record<Lab, true | string>")]
    pub labs: BTreeMap<String, Support>,
    /// By model, `true` or the reason why not.
    #[tsify(type = "Record<Model, true | string>")]
    pub models: BTreeMap<String, Support>,
    /// By nap, `true` or the reason why not.
    #[tsify(type = "Record<Nap, true | string>")]
    pub naps: BTreeMap<String, Support>,
    /// By algorithm, `true` or the reason why not.
    #[tsify(type = "Record<Algorithm, true | string>")]
    pub algorithms: BTreeMap<String, Support>,
}

/// The naps, best first: those that keep frames coming at the least cost.
///
/// Measured with 5 ms slices: a background task costs about 4 % and keeps frames within 23 ms in Chromium and Firefox;
/// a message as little, but Firefox then paints only every 80 ms; a frame and a timer cost more than half of the time;
/// `scheduler.yield` is the cheapest and starves the frames in Chromium. `npm run bench` measures it anew.
const BEST_NAPS: [Nap; 5] = [Nap::PostTask, Nap::Message, Nap::Frame, Nap::Timer, Nap::SchedulerYield];

impl Capabilities {
    /// Refuses what this browser or page cannot do.
    ///
    /// # Errors
    /// `Code::Unsupported` with the page's reason.
    pub fn require(&self, spec: &RunSpec) -> Result<(), Error> {
        require("lab", &self.labs, spec.lab.id())?;
        self.require_model(spec.model)?;
        require("algorithm", &self.algorithms, spec.algorithm.id())?;
        spec.nap.map_or(Ok(()), |nap| require("nap", &self.naps, nap.id()))
    }

    /// Refuses a model that cannot be had here.
    ///
    /// # Errors
    /// `Code::Unsupported` with the page's reason.
    pub fn require_model(&self, model: Model) -> Result<(), Error> {
        require("model", &self.models, model.id())
    }

    /// The best nap that the browser has.
    #[must_use]
    pub fn best_nap(&self) -> Nap {
        let has = |nap: &Nap| matches!(self.naps.get(nap.id()), Some(Support::Yes(true)));
        BEST_NAPS.into_iter().find(has).unwrap_or(Nap::Timer)
    }
}

fn require(field: &str, supported: &BTreeMap<String, Support>, id: &str) -> Result<(), Error> {
    match supported.get(id) {
        Some(Support::Yes(true)) => Ok(()),
        Some(Support::No(reason)) => Err(Error::in_field(field, Reason::NotHere { why: reason.clone() })),
        _ => Err(Error::in_field(field, Reason::NotOffered { id: id.to_owned() })),
    }
}

impl Page {
    /// What the page found the browser able to do.
    ///
    /// # Errors
    /// `Code::Internal` if the page told something else.
    pub fn capabilities(&self) -> Result<Capabilities, Error> {
        from_js(self.capabilities_value())
    }

    /// A worker whose script waits for the compiled module.
    ///
    /// # Errors
    /// `Code::Unsupported` if the page may not make one.
    pub fn spawn_process(&self) -> Result<Worker, Error> {
        self.spawn_process_value().map_err(|error| refused(&error))
    }

    /// A worker that spins.
    ///
    /// # Errors
    /// `Code::Unsupported` if the page may not make one, or has no canvas for it.
    pub fn spawn_spinner(&self, welcome: &Object) -> Result<Worker, Error> {
        self.spawn_spinner_value(welcome).map_err(|error| refused(&error))
    }

    /// The module of the threads bundle, compiled.
    ///
    /// # Errors
    /// `Code::Unsupported` if it cannot be loaded.
    pub async fn threads_module(&self) -> Result<JsValue, Error> {
        self.threads_module_value().await.map_err(|error| refused(&error))
    }

    /// A worker that becomes the leader of a thread group.
    ///
    /// # Errors
    /// `Code::Unsupported` if the page may not make one.
    pub fn spawn_leader(&self, module: &JsValue, name: &str) -> Result<Worker, Error> {
        self.spawn_leader_value(module, name).map_err(|error| refused(&error))
    }
}

fn refused(error: &JsValue) -> Error {
    Error::in_field("model", Reason::WorkerRefused { problem: thrown(error).into() })
}

/// Where the page runs.
#[must_use]
pub fn environment(timer_resolution_ms: f64) -> Environment {
    let navigator = web_sys::window().map(|window| window.navigator());
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of cores")]
    let cores = navigator.as_ref().map_or(0, |navigator| navigator.hardware_concurrency() as u32);
    Environment {
        user_agent: navigator.and_then(|navigator| navigator.user_agent().ok()).unwrap_or_default(),
        cores,
        cross_origin_isolated: CROSS_ORIGIN_ISOLATED.with(|isolated| *isolated == Some(true)),
        timer_resolution_ms,
        architecture: None,
    }
}
