//! The process's side: from its inbox to the model's `worker`, and back.

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::{FromProcess, ToProcess};
use crate::browser::panics;
use crate::browser::values::{from_js, to_js};
use crate::event_loop::Queue;
use crate::models::processes::worker;

/// Takes over the worker that it is called in, says that it is ready, and works for as long as the worker lives.
///
/// # Errors
/// If it is not called in a dedicated worker.
pub fn main() -> Result<(), JsValue> {
    panics::thrown();
    let scope: DedicatedWorkerGlobalScope = js_sys::global().dyn_into()?;
    let jobs = Rc::new(Queue::<ToProcess>::default());
    let inbox = jobs.clone();
    let hear = Closure::<dyn FnMut(MessageEvent) -> Result<(), JsValue>>::new(move |event: MessageEvent| {
        inbox.put(from_js(event.data()).map_err(|error| JsValue::from(error.message))?);
        Ok(())
    });
    scope.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    // The listener lives as long as the worker, which only `terminate` ends.
    hear.forget();

    scope.post_message(&to_js(&FromProcess::Ready))?;
    spawn_local(async move {
        loop {
            let post = |message: FromProcess| scope.post_message(&to_js(&message));
            // Nothing of ours fails to be cloned; if it did, the run would wait, so the worker dies of it instead.
            if let Err(error) = worker(&jobs, post).await {
                wasm_bindgen::throw_val(error);
            }
        }
    });
    Ok(())
}
