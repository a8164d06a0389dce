//! The leader of a thread group: a worker that starts the threads, has them run programs, and tells the page what they
//! find.

use std::rc::Rc;
use std::sync::atomic::{AtomicU32, Ordering};

use js_sys::Function;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::one_each::one_each;
use super::outbox::{Outbox, post};
use super::thread::Threads;
use super::{FromLeader, ToLeader, last_words};
use crate::browser::values::{from_js, thrown};
use crate::event_loop::Queue;
use crate::work::{Members, Program, Report};

/// The flag that asks all threads of this group to stop; the page sets it.
static STOP: AtomicU32 = AtomicU32::new(0);

/// Whether the threads of this group have been asked to stop.
#[inline]
#[must_use]
pub fn stop_asked() -> bool {
    STOP.load(Ordering::Relaxed) != 0
}

/// Takes over the worker that it is called in, and serves the page for as long as the worker lives.
///
/// `spawn` makes a thread's worker, posts it what it is given, and resolves when the thread is up. `run` runs a program.
///
/// # Errors
/// If it is not called in a dedicated worker.
pub fn main(spawn: Function, run: impl Fn(Program, &Threads, &mut Outbox) + 'static) -> Result<(), JsValue> {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().dyn_into()?;
    let inbox = Rc::new(Queue::<ToLeader>::default());
    let puts = inbox.clone();
    let hear = Closure::<dyn FnMut(MessageEvent) -> Result<(), JsValue>>::new(move |event: MessageEvent| {
        puts.put(from_js(event.data()).map_err(|error| JsValue::from(error.message))?);
        Ok(())
    });
    scope.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    // The listener lives as long as the worker, which only `terminate` ends.
    hear.forget();

    spawn_local(async move {
        let mut threads = Threads::none();
        let mut prepared = None;
        loop {
            match inbox.get().await {
                ToLeader::Start(members) => match start(members, &spawn).await {
                    Ok((started, ready)) => {
                        threads = started;
                        post(&scope, &ready);
                    }
                    Err(error) => post(&scope, &FromLeader::Failed(thrown(&error))),
                },
                ToLeader::Prepare(program) => {
                    prepared = Some(program);
                    post(&scope, &FromLeader::Prepared);
                }
                ToLeader::OneEach(work) => {
                    let tell = |one| post(&scope, &FromLeader::Told(Report::Each(one)));
                    let over = one_each(&work, &spawn, tell).await;
                    post(&scope, &over.map_or_else(|error| FromLeader::Failed(thrown(&error)), |()| FromLeader::Done));
                }
                ToLeader::Go => {
                    if let Some(program) = prepared.take() {
                        run(program, &threads, &mut Outbox::new(&scope));
                    }
                    post(&scope, &FromLeader::Done);
                }
            }
        }
    });
    Ok(())
}

async fn start(members: Members, spawn: &Function) -> Result<(Threads, FromLeader), JsValue> {
    let memory = wasm_bindgen::memory();
    let buffer = js_sys::Reflect::get(&memory, &"buffer".into())?;
    if !buffer.is_instance_of::<js_sys::SharedArrayBuffer>() {
        return Err("the memory of this build is not shared; it was linked without --shared-memory".into());
    }
    let threads = match members {
        Members::Threads(count) => Threads::start(count as usize, spawn).await?,
        Members::Pool(count) => {
            start_pool(count as usize).await?;
            Threads::none()
        }
    };
    let (stop_flag, last_words) = ((&raw const STOP) as u32, last_words::address());
    Ok((threads, FromLeader::Ready { memory, stop_flag, last_words }))
}

#[cfg(feature = "threads")]
async fn start_pool(threads: usize) -> Result<(), JsValue> {
    wasm_bindgen_futures::JsFuture::from(wasm_bindgen_rayon::init_thread_pool(threads)).await?;
    Ok(())
}

#[cfg(not(feature = "threads"))]
#[expect(clippy::unused_async, reason = "the other one waits")]
async fn start_pool(_threads: usize) -> Result<(), JsValue> {
    Err("this build has no pool".into())
}
