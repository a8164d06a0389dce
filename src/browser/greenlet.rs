//! Suspending a plain function until a future is ready: JavaScript Promise Integration.
//!
//! Its caller, and everybody who called that one, stand still meanwhile; the event loop goes on. That works wherever the
//! call came in by an export that allows it, as `run` of this bundle is one, or by a task spawned from there.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;

use super::steps::{counted, suspended};
use super::values::{thrown, unexpected};
use crate::error::Error;

/// Suspends the caller until `future` is ready.
///
/// # Errors
/// What the future says.
#[expect(deprecated, reason = "wasm-bindgen marks its support as experimental")]
pub fn wait(future: impl Future<Output = Result<(), Error>> + 'static) -> Result<(), Error> {
    // What the future says goes past the promise, which could carry values of JavaScript only.
    let said = Rc::new(Cell::new(None));
    let says = said.clone();
    let promise = future_to_promise(counted(async move {
        says.set(Some(future.await));
        Ok(JsValue::UNDEFINED)
    }));
    suspended(|| js_sys::futures::jspi_block_on_promise(&promise)).map_err(|error| unexpected(thrown(&error)))?;
    said.take().unwrap_or(Ok(()))
}
