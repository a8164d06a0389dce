//! What the page keeps of a run, to hold later runs against it.

use serde::Deserialize;
use wasm_bindgen::prelude::*;

use crate::browser::values::{from_js, to_js};
use crate::error::{Error, Reason};
use crate::jobs::splits;
use crate::primality::Algorithm;
use crate::record::comparison::{Comparison, Outline};
use crate::spec::ids::Model;

/// What of a run is compared with others: its figures, and of each number when its check began and what it took.
#[wasm_bindgen(js_name = Outline, skip_typescript)]
pub struct RunOutline(Outline);

// By hand: the generated class has a method that only the newest libraries of TypeScript know.
#[wasm_bindgen(typescript_custom_section)]
const OUTLINE: &str = "
/** What of a run is compared with others. */
export class Outline {
    /** The lists tell of the record's rows, in the order of the specification. Throws an `Error` if it is no record. */
    constructor(record: RunRecord, numbers: BigUint64Array, starts: Float64Array, costs: Float64Array);
    /** Lays a run beside this one, the sequential run of the same numbers; nothing where they did not do the same checks. */
    compare(run: Outline): Comparison | undefined;
    /** Gives its memory back. */
    free(): void;
}
";

/// What of a record is compared, beside its rows.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Figures {
    model: Model,
    algorithm: Algorithm,
    workers: u32,
    total_ms: f64,
    spec: Asked,
}

#[derive(Deserialize)]
struct Asked {
    split: bool,
}

#[wasm_bindgen(js_class = Outline)]
impl RunOutline {
    /// The outline of a run. The lists tell of its rows, in the order of the specification.
    ///
    /// # Errors
    /// Throws an `Error` if it is no record, or the lists are not of one length.
    #[wasm_bindgen(constructor, skip_typescript)]
    pub fn new(record: JsValue, numbers: Vec<u64>, starts: Vec<f64>, costs: Vec<f64>) -> Result<Self, Error> {
        let Figures { model, algorithm, workers, total_ms, spec } = from_js(record)?;
        if starts.len() != numbers.len() || costs.len() != numbers.len() {
            return Err(Reason::ListsDiffer {}.into());
        }
        let split = splits(model, spec.split);
        Ok(Self(Outline { algorithm, workers, split, total_ms, numbers, starts, costs }))
    }

    /// Lays a run beside this one, the sequential run of the same numbers; `undefined` where the two did not do the same
    /// checks.
    #[wasm_bindgen(skip_typescript)]
    #[must_use]
    pub fn compare(&self, run: &RunOutline) -> JsValue {
        Comparison::of(&self.0, &run.0).as_ref().map_or(JsValue::UNDEFINED, to_js)
    }
}
