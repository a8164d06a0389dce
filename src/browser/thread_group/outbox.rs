//! What a program reports, on its way to the page.

use std::time::Duration;

use web_sys::DedicatedWorkerGlobalScope;

use super::FromLeader;
use crate::browser::clock;
use crate::browser::values::to_message;
use crate::jobs::Checked;
use crate::work::Report;

/// Milliseconds for which results are gathered before they are posted together: less than a frame, and long enough that
/// the page does not drown in messages of small checks.
const GATHER_MS: f64 = 4.0;

/// Where a program puts what it found.
pub struct Outbox<'a> {
    scope: &'a DedicatedWorkerGlobalScope,
    results: Vec<(usize, Checked)>,
    posted: f64,
}

impl<'a> Outbox<'a> {
    /// An empty one, emptied towards the page of the worker `scope`.
    pub(super) fn new(scope: &'a DedicatedWorkerGlobalScope) -> Self {
        Self { scope, results: Vec::new(), posted: 0.0 }
    }

    /// Takes in a result.
    pub fn put(&mut self, worker: usize, checked: Checked) {
        self.results.push((worker, checked));
        if clock::now() - self.posted >= GATHER_MS {
            self.flush();
        }
    }

    /// Tells how often the GIL changed hands.
    pub fn switched(&mut self, switches: u32) {
        self.tell(Report::Switches(switches));
    }

    /// Posts anything else, after what has been gathered.
    pub fn tell(&mut self, report: Report) {
        self.flush();
        post(self.scope, &FromLeader::Told(report));
    }

    /// How long what has been gathered may still wait for more.
    #[must_use]
    pub fn patience(&self) -> Duration {
        Duration::from_secs_f64((self.posted + GATHER_MS - clock::now()).max(0.0) / 1000.0)
    }

    /// Posts what has been gathered.
    pub fn flush(&mut self) {
        if !self.results.is_empty() {
            post(self.scope, &FromLeader::Told(Report::Results(std::mem::take(&mut self.results))));
            self.posted = clock::now();
        }
    }
}

impl Drop for Outbox<'_> {
    fn drop(&mut self) {
        self.flush();
    }
}

/// Posts a message to the page.
pub(super) fn post(scope: &DedicatedWorkerGlobalScope, message: &FromLeader) {
    // Nothing of ours fails to be cloned; if it did, the run would wait, so the group dies of it instead.
    if let Err(error) = scope.post_message(&to_message(message)) {
        wasm_bindgen::throw_val(error);
    }
}
