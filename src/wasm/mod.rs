//! The only exports: what the page and its workers call.
#![cfg_attr(feature = "greenlets", allow(deprecated, reason = "so wasm-bindgen marks its support, as experimental"))]

mod listener;
#[cfg(feature = "basics")]
mod outline;
#[cfg(feature = "basics")]
mod spinner_workers;

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::{Function, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::AbortSignal;

use self::listener::Listener;
use crate::browser::nap::Napper;
use crate::browser::page::Page;
use crate::browser::panics;
use crate::browser::process::{self, Inbox, Task, Told};
use crate::browser::steps::{self, counted};
use crate::browser::values::{fields, spec_to_js, to_js};
use crate::browser::warm::forget_warm;
use crate::error::{Error, Reason};
use crate::event_loop::Cancel;
#[cfg(feature = "practice")]
use crate::labs::practice;
#[cfg(feature = "basics")]
use crate::labs::spinner;
use crate::models::processes;
use crate::record::event::RunEvent;
use crate::spec::ids::Bundle;
use crate::spec::{CheckedSpec, RunSpec};
use crate::stage::Emit;

impl From<Error> for JsValue {
    /// The one conversion of errors: a plain object, which the page makes an `InterleaveError` of.
    fn from(error: Error) -> Self {
        to_js(&error)
    }
}

/// Cores assumed where the browser does not tell.
const UNKNOWN_CORES: u32 = 4;

/// Runs what `spec` asks for and resolves to its record.
///
/// `spec` is an object whose values have their own types or are text, as in a URL. `on_event` is called with each event
/// of the run. An abort of `signal` cancels the run.
///
/// # Errors
/// Rejects with an `Error`. A second run while one goes on is refused with `busy`.
#[cfg_attr(feature = "greenlets", wasm_bindgen(jspi, unchecked_return_type = "RunRecord"))]
#[cfg_attr(not(feature = "greenlets"), wasm_bindgen(unchecked_return_type = "RunRecord"))]
pub async fn run(
    #[wasm_bindgen(unchecked_param_type = "unknown")] spec: JsValue,
    #[wasm_bindgen(unchecked_param_type = "Page")] page: Page,
    #[wasm_bindgen(unchecked_param_type = "(event: RunEvent) => void")] on_event: Function,
    signal: Option<AbortSignal>,
) -> Result<JsValue, JsValue> {
    counted(run_counted(spec, page, on_event, signal)).await
}

async fn run_counted(
    spec: JsValue,
    page: Page,
    on_event: Function,
    signal: Option<AbortSignal>,
) -> Result<JsValue, JsValue> {
    let cores = web_sys::window().map_or(0.0, |window| window.navigator().hardware_concurrency());
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of cores")]
    let CheckedSpec { run: spec, .. } = checked(&spec, cores as u32)?;
    let _turn = Turn::take()?;
    if let Some(bundle) = elsewhere(&spec) {
        page.capabilities()?.require(&spec)?;
        // That bundle has workers of its own.
        forget_warm();
        return page.run_in(bundle.id(), &spec_to_js(&spec), &on_event, signal).await;
    }
    let page = Rc::new(page);
    let _told = panics::told_to(page.clone());

    let cancel = Cancel::default();
    let _listener = signal.map(|signal| {
        if signal.aborted() {
            cancel.cancel();
        }
        let cancel = cancel.clone();
        EventListener::once(&signal, "abort", move |_| cancel.cancel())
    });
    // A page that is left must not compute on behind the next one.
    let _page_left = web_sys::window().map(|window| {
        let cancel = cancel.clone();
        EventListener::once(&window, "pagehide", move |_| cancel.cancel())
    });
    // What may be long is made in JavaScript once, and in time: the numbers before the clock starts, each row with its
    // event. To make them all in the end would freeze the page. To read the numbers has taken as long, and to hand them out
    // may, so the page has a turn before and after; where it cannot be had, nothing is lost.
    let rest = Napper::new(page.capabilities()?.best_nap())?;
    _ = rest.nap().await;
    let asked = spec_to_js(&spec);
    _ = rest.nap().await;
    let listener = Rc::new(Listener::new(on_event));
    let emit: Emit = Rc::new({
        let listener = listener.clone();
        move |event: &RunEvent| listener.tell(event)
    });
    let ran = crate::run::run(spec, page, emit, cancel).await;
    if Bundle::THIS != Bundle::Baseline {
        // The page's next run may be another bundle's, which has no use for these workers.
        forget_warm();
    }
    let mut record = ran?;
    // A lab that tells of no rows has few.
    let told = listener.rows().length() as usize == record.rows.len();
    if told {
        record.rows.clear();
    }
    record.spec.numbers.clear();
    let event = to_js(&RunEvent::Finished { result: &record });
    let result = Reflect::get(&event, &"result".into())?;
    Reflect::set(&result, &"spec".into(), &asked)?;
    if told {
        Reflect::set(&result, &"rows".into(), listener.rows())?;
    }
    listener.call(&event);
    Ok(result)
}

/// The bundle that has to run this on the main thread, if this one cannot.
fn elsewhere(spec: &RunSpec) -> Option<Bundle> {
    Some(spec.model.page_bundle(spec.lab)).filter(|needed| !needed.is_here())
}

/// Whether an exception has gone through this engine, after which no run of it can be trusted to end.
///
/// To be asked when none of its functions is on the stack.
#[wasm_bindgen(js_name = isInterrupted)]
#[must_use]
pub fn is_interrupted() -> bool {
    steps::are_interrupted()
}

/// Checks a run specification and fills in its defaults, without running it.
///
/// `cores` is the default for `workers`; 0 where it is not known.
///
/// # Errors
/// Throws an `Error` for the first bad field.
#[wasm_bindgen(js_name = checkSpec, unchecked_return_type = "CheckedSpec")]
pub fn check_spec(
    #[wasm_bindgen(unchecked_param_type = "unknown")] spec: &JsValue,
    cores: u32,
) -> Result<JsValue, Error> {
    let CheckedSpec { run, page } = checked(spec, cores)?;
    let spec = Object::new();
    for (name, part) in [("run", spec_to_js(&run)), ("page", to_js(&page))] {
        // An object of our own can be written to.
        _ = Reflect::set(&spec, &name.into(), &part);
    }
    Ok(spec.into())
}

fn checked(spec: &JsValue, cores: u32) -> Result<CheckedSpec, Error> {
    CheckedSpec::from_fields(&fields(spec)?, if cores == 0 { UNKNOWN_CORES } else { cores })
}

/// Makes a process of the worker that it is called in.
///
/// # Errors
/// Throws if it is not called in a dedicated worker.
#[wasm_bindgen(js_name = processMain)]
pub fn process_main() -> Result<(), JsValue> {
    process::main(processes::worker, task)
}

/// Does what the process was told to do beside the jobs of a race.
async fn task(task: Task, inbox: &Inbox, tell: &dyn Fn(Told)) {
    match task {
        #[cfg(feature = "basics")]
        Task::Slow(work) => {
            if let Some(answer) = spinner::slow::slow_in_pieces(&work, async || inbox.stop_asked().await).await {
                tell(Told::Answered(answer));
            }
        }
        #[cfg(feature = "practice")]
        Task::Practice(task) => practice::task(task, inbox, &|told| tell(Told::Practice(told))).await,
    }
}

/// Makes the leader of a thread group of the worker that it is called in.
///
/// `spawn` makes a worker, posts it what it is given, and resolves once that worker has said that it is up.
///
/// # Errors
/// Throws if it is not called in a dedicated worker.
#[cfg(feature = "threads")]
#[wasm_bindgen(js_name = leaderMain)]
pub fn leader_main(
    #[wasm_bindgen(unchecked_param_type = "(welcome: ThreadWelcome) => Promise<void>")] spawn: Function,
) -> Result<(), JsValue> {
    throw_panics();
    crate::browser::thread_group::main(spawn, crate::programs::run)
}

/// Makes a thread of the worker that it is called in; returns when the thread shall end.
///
/// # Safety
/// `desk` is what the group's leader posted, and this instance was made with the memory that it posted.
#[cfg(feature = "threads")]
#[wasm_bindgen(js_name = threadMain)]
pub unsafe fn thread_main(desk: u32) {
    // SAFETY: as this function's own.
    unsafe { crate::browser::thread_group::thread_main(desk) }
}

/// Where the script of a thread that dies writes of what, in UTF-8 and the first byte last.
///
/// # Errors
/// Throws if the memory cannot be looked at.
#[cfg(feature = "threads")]
#[wasm_bindgen(js_name = placeOfLastWords)]
pub fn place_of_last_words() -> Result<js_sys::Uint8Array, JsValue> {
    crate::browser::thread_group::place_of_last_words()
}

#[cfg(feature = "threads")]
#[wasm_bindgen(typescript_custom_section)]
const THREAD_WELCOME: &str = "
/** What a thread works at: a queue of what it is given to do, or rayon's pool. Both are addresses. */
export type ThreadPost = { desk: number } | { receiver: number };

/** What a new thread is posted. */
export type ThreadWelcome = ThreadPost & { module: WebAssembly.Module; memory: WebAssembly.Memory };
";

/// Has a panic end the calling worker by an exception with the panic's text, where it would end by one without.
#[cfg(feature = "threads")]
fn throw_panics() {
    std::panic::set_hook(Box::new(|panic| wasm_bindgen::throw_str(&panic.to_string())));
}

/// The right to run, given back on drop: runs on one page do not overlap, or each would measure the other.
struct Turn;

thread_local!(static TAKEN: Cell<bool> = const { Cell::new(false) });

impl Turn {
    fn take() -> Result<Self, Error> {
        if TAKEN.replace(true) {
            return Err(Reason::RunGoingOn {}.into());
        }
        Ok(Self)
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        TAKEN.set(false);
    }
}
