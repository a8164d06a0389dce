//! Going through all schedules of a program: in a worker of the page, which has the bundle for that.

use std::pin::pin;

use wasm_bindgen::prelude::*;
use web_sys::AbortController;

use super::page::Page;
use super::values::{from_js, thrown, to_js, unexpected};
use crate::error::{Error, Reason};
use crate::event_loop::Cancel;
use crate::record::explored::{Explored, ExploredSoFar};
use crate::spec::RunSpec;

/// Explores the program that was asked for. `so_far` is told how far that has come.
///
/// # Errors
/// `Code::Aborted`; `Code::WorkerLost` if the worker broke.
pub async fn explore(
    page: &Page,
    cancel: &Cancel,
    spec: &RunSpec,
    so_far: impl Fn(ExploredSoFar) + 'static,
) -> Result<Explored, Error> {
    let abort = AbortController::new().map_err(|error| unexpected(thrown(&error)))?;
    let told = Closure::<dyn Fn(JsValue)>::new(move |progress| {
        if let Ok(progress) = from_js(progress) {
            so_far(progress);
        }
    });
    let spec = to_js(spec);
    let mut exploring = pin!(page.explore(&spec, told.as_ref().unchecked_ref(), abort.signal()));
    match cancel.or(&mut exploring).await {
        Ok(Ok(explored)) => from_js(explored),
        Ok(Err(error)) => Err(Reason::ExplorerLost { problem: thrown(&error).into() }.into()),
        Err(cancelled) => {
            abort.abort();
            // It leaves nothing behind; how it ends does not matter any more.
            _ = exploring.await;
            Err(cancelled.into())
        }
    }
}
