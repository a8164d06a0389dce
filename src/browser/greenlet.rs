//! Suspending a plain function until a future is ready: JavaScript Promise Integration.
//!
//! Its caller, and everybody who called that one, stand still meanwhile; the event loop goes on. That works wherever the
//! call came in by an export that allows it, as `run` of this bundle is one, or by a task spawned from there.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;

use super::steps::{counted, suspended};
use super::values::to_js;
use crate::error::{Code, Error};

/// Suspends the caller until `future` is ready.
///
/// # Errors
/// What the future says.
#[expect(deprecated, reason = "wasm-bindgen marks its support as experimental")]
pub fn wait(future: impl Future<Output = Result<(), Error>> + 'static) -> Result<(), Error> {
    let promise = future_to_promise(counted(async move {
        // The error is this crate's own; it only travels through a promise.
        Ok(future.await.err().map_or(JsValue::UNDEFINED, |error| to_js(&error)))
    }));
    match suspended(|| js_sys::futures::jspi_block_on_promise(&promise)) {
        Ok(error) if error.is_undefined() => Ok(()),
        Ok(error) => Err(super::values::from_js(error)?),
        Err(thrown) => Err(Error::new(Code::Internal, super::values::thrown(&thrown))),
    }
}
