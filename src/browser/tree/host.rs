//! The host worker of a tree: it starts the threads, runs programs on them, and tells the page what they find.

use std::rc::Rc;
use std::sync::atomic::{AtomicU32, Ordering};

use js_sys::Function;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::thread::Threads;
use super::{Crew, FromTree, Program, ToTree};
use crate::browser::values::{from_js, thrown, to_js};
use crate::event_loop::Queue;
use crate::jobs::Checked;
use crate::models::spinner::under_gil;
use crate::models::{executor, gil, locks, threads, threads_gil, transfer};

/// The flag that asks all threads of this tree to stop; the page sets it.
static STOP: AtomicU32 = AtomicU32::new(0);

/// The flag that a thread has died; its script sets it, for the thread itself cannot any more.
static LOST: AtomicU32 = AtomicU32::new(0);

/// Whether the threads of this tree have been asked to stop.
#[inline]
#[must_use]
pub fn stop_asked() -> bool {
    STOP.load(Ordering::Relaxed) != 0
}

/// Milliseconds for which results are gathered before they are posted together: less than a frame, and long enough that
/// the page does not drown in messages of small checks.
const GATHER_MS: f64 = 4.0;

/// Takes over the worker that it is called in, and serves the page for as long as the worker lives.
///
/// `spawn` makes a thread's worker, posts it what it is given, and resolves when the thread is up.
///
/// # Errors
/// If it is not called in a dedicated worker, or its memory is not shared.
pub fn main(spawn: Function) -> Result<(), JsValue> {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().dyn_into()?;
    let inbox = Rc::new(Queue::<ToTree>::default());
    let puts = inbox.clone();
    let hear = Closure::<dyn FnMut(MessageEvent) -> Result<(), JsValue>>::new(move |event: MessageEvent| {
        puts.put(from_js(event.data()).map_err(|error| JsValue::from(error.message))?);
        Ok(())
    });
    scope.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    // The listener lives as long as the worker, which only `terminate` ends.
    hear.forget();

    spawn_local(async move {
        let mut threads = None;
        loop {
            match inbox.get().await {
                ToTree::Start(crew) => match start(crew, &spawn).await {
                    Ok((started, ready)) => {
                        threads = started;
                        post(&scope, &ready);
                    }
                    Err(error) => post(&scope, &FromTree::Failed(thrown(&error))),
                },
                ToTree::Run(program) => {
                    let switches = run(program, threads.as_ref(), &mut Gathered::new(&scope));
                    post(&scope, &FromTree::Done { switches });
                }
            }
        }
    });
    Ok(())
}

async fn start(crew: Crew, spawn: &Function) -> Result<(Option<Threads>, FromTree), JsValue> {
    let memory = wasm_bindgen::memory();
    let buffer = js_sys::Reflect::get(&memory, &"buffer".into())?;
    if !buffer.is_instance_of::<js_sys::SharedArrayBuffer>() {
        return Err("the memory of this build is not shared; it was linked without --shared-memory".into());
    }
    let threads = match crew {
        Crew::Threads(count) => Some(Threads::start(count as usize, (&raw const LOST) as u32, spawn).await?),
        Crew::Rayon(count) => {
            JsFuture::from(wasm_bindgen_rayon::init_thread_pool(count as usize)).await?;
            None
        }
    };
    let (stop_flag, lost_flag) = ((&raw const STOP) as u32, (&raw const LOST) as u32);
    Ok((threads, FromTree::Ready { memory, stop_flag, lost_flag }))
}

/// Runs a program to its end and gives the hand-overs of its lock: the one dispatch on this side.
fn run(program: Program, started: Option<&Threads>, page: &mut Gathered) -> u32 {
    let crew = || started.unwrap_or_else(|| wasm_bindgen::throw_str("the threads were not started"));
    match program {
        Program::Threads(jobs) => threads::run(jobs, crew(), page),
        Program::ThreadsGil(jobs, switch_interval_ms) => threads_gil::run(jobs, crew(), switch_interval_ms, page),
        Program::Executor(jobs) => executor::run(jobs, page),
        Program::Gil(work) => gil::run(work, crew(), page),
        Program::Locks(work) => locks::run(work, crew(), page),
        Program::Spinner(work) => under_gil::run(work, crew(), page),
        Program::Transfer => transfer::run(crew(), page),
    }
}

/// Results on their way to the page.
pub struct Gathered<'a> {
    scope: &'a DedicatedWorkerGlobalScope,
    results: Vec<(usize, Checked)>,
    posted: f64,
}

impl<'a> Gathered<'a> {
    fn new(scope: &'a DedicatedWorkerGlobalScope) -> Self {
        Self { scope, results: Vec::new(), posted: 0.0 }
    }

    /// Takes a result in.
    pub fn put(&mut self, worker: usize, checked: Checked) {
        self.results.push((worker, checked));
        if crate::browser::clock::now() - self.posted >= GATHER_MS {
            self.flush();
        }
    }

    /// Posts something else, after what has been gathered.
    pub fn tell(&mut self, message: &FromTree) {
        self.flush();
        post(self.scope, message);
    }

    /// Posts what has been gathered: to be called before waiting for more.
    pub fn flush(&mut self) {
        if !self.results.is_empty() {
            post(self.scope, &FromTree::Results(std::mem::take(&mut self.results)));
            self.posted = crate::browser::clock::now();
        }
    }
}

impl Drop for Gathered<'_> {
    fn drop(&mut self) {
        self.flush();
    }
}

fn post(scope: &DedicatedWorkerGlobalScope, message: &FromTree) {
    // Nothing of ours fails to be cloned; if it did, the run would wait, so the tree dies of it instead.
    if let Err(error) = scope.post_message(&to_js(message)) {
        wasm_bindgen::throw_val(error);
    }
}
