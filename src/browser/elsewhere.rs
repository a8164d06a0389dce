//! A run by another bundle on this thread, for whoever wants its figures and not its rows.

use std::pin::pin;

use serde::Deserialize;
use wasm_bindgen::prelude::*;
use web_sys::AbortController;

use super::page::Page;
use super::values::{from_js, spec_to_js, thrown};
use crate::error::{Error, Reason};
use crate::event_loop::Cancel;
use crate::record::MainThread;
use crate::spec::RunSpec;
use crate::spec::ids::{Bundle, Disturbance};

/// What is read of the record.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Ran {
    /// Making workers ready, in milliseconds.
    pub startup_ms: f64,
    /// From the first job handed out to the last result in, in milliseconds.
    pub total_ms: f64,
    /// Naps that were taken.
    pub naps: u32,
    /// Hand-overs of the global interpreter lock.
    pub switches: u32,
    /// Workers lost and replaced.
    pub restarts: u32,
    /// The main thread's animation frames meanwhile.
    pub main_thread: MainThread,
    /// Why the figures cannot be compared with others, where they cannot.
    pub disturbance: Option<Disturbance>,
}

/// What is read of an error.
#[derive(Deserialize)]
struct Refusal {
    code: String,
    message: String,
}

/// Runs a checked specification in `bundle`. Who cancels is answered when that run has ended.
///
/// # Errors
/// `Code::Unsupported` if that run was refused as such, `Code::Aborted`, `Code::Internal` otherwise.
pub async fn run(page: &Page, cancel: &Cancel, bundle: Bundle, spec: &RunSpec) -> Result<Ran, Error> {
    let unexpected = |said: String| Error::from(Reason::Unexpected { problem: said.into() });
    let abort = AbortController::new().map_err(|error| unexpected(thrown(&error)))?;
    let nobody = Closure::<dyn FnMut(JsValue)>::new(|_| {});
    let spec = spec_to_js(spec);
    let mut running = pin!(page.run_in(bundle.id(), &spec, nobody.as_ref().unchecked_ref(), Some(abort.signal())));
    let ran = match cancel.or(&mut running).await {
        Ok(ran) => ran,
        Err(cancelled) => {
            abort.abort();
            // It leaves nothing behind; how it ends does not matter any more.
            _ = running.await;
            return Err(cancelled.into());
        }
    };
    match ran {
        Ok(record) => from_js(record),
        Err(error) => Err(match from_js(error.clone()) {
            Ok(Refusal { code, message }) if code == "unsupported" => Reason::NotHere { why: message }.into(),
            Ok(Refusal { message, .. }) => unexpected(message),
            Err(_) => unexpected(thrown(&error)),
        }),
    }
}
