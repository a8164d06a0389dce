//! Litmus tests: in two workers of the page, which share a small memory that belongs to nobody else.

use std::pin::pin;

use wasm_bindgen::prelude::*;
use web_sys::AbortController;

use super::page::Page;
use super::values::{from_js, thrown, to_js, unexpected};
use crate::error::{Error, Reason};
use crate::event_loop::Cancel;
use crate::record::litmus::{LitmusCounts, LitmusTried};
use crate::spec::RunSpec;

/// Tries the test that was asked for. `so_far` is told how the trials have ended.
///
/// # Errors
/// `Code::Aborted`; `Code::WorkerLost` if the workers broke.
pub async fn try_out(
    page: &Page,
    cancel: &Cancel,
    spec: &RunSpec,
    so_far: impl Fn(LitmusCounts) + 'static,
) -> Result<LitmusTried, Error> {
    let abort = AbortController::new().map_err(|error| unexpected(thrown(&error)))?;
    let told = Closure::<dyn Fn(JsValue)>::new(move |counts| {
        if let Ok(counts) = from_js(counts) {
            so_far(counts);
        }
    });
    let spec = to_js(spec);
    let mut trying = pin!(page.litmus(&spec, told.as_ref().unchecked_ref(), abort.signal()));
    match cancel.or(&mut trying).await {
        Ok(Ok(tried)) => from_js(tried),
        Ok(Err(error)) => Err(Reason::ThreadsLost { problem: thrown(&error).into() }.into()),
        Err(cancelled) => {
            abort.abort();
            // It leaves nothing behind; how it ends does not matter any more.
            _ = trying.await;
            Err(cancelled.into())
        }
    }
}
