//! Whether the machine is left alone: what a worker that was ended by force may still do.
//!
//! A browser ends a busy worker when it gets to it: one within two seconds, another perhaps only when the worker's
//! loop is over. Until then the worker computes on, and a run beside it takes too long. So whoever ends a worker by force
//! says so here, and a run that begins soon after it is marked.

use wasm_bindgen::prelude::*;

use super::clock;
use crate::spec::ids::Disturbance;

/// How long a worker that was ended by force may go on, in milliseconds.
const UNREST_MS: f64 = 5_000.0;

#[wasm_bindgen]
extern "C" {
    type Mark;

    /// The page's own clock keeps when it was: the next run may be another bundle's.
    #[wasm_bindgen(js_namespace = performance)]
    fn mark(name: &str);

    #[wasm_bindgen(js_namespace = performance, js_name = clearMarks)]
    fn clear_marks(name: &str);

    #[wasm_bindgen(js_namespace = performance, js_name = getEntriesByName)]
    fn marks(name: &str) -> Vec<Mark>;

    #[wasm_bindgen(method, getter, js_name = startTime)]
    fn start_time(this: &Mark) -> f64;
}

/// What a disturbance is marked as.
const DISTURBED: &str = "interleave: a worker was ended by force";

/// A worker was ended in the middle of its work.
pub fn disturbed() {
    clear_marks(DISTURBED);
    mark(DISTURBED);
}

/// Why what is measured from now on is worth little, if it is.
#[must_use]
pub fn trouble() -> Option<Disturbance> {
    let disturbed = marks(DISTURBED).iter().any(|mark| clock::now() - mark.start_time() <= UNREST_MS);
    disturbed.then_some(Disturbance::EndedByForce)
}
