//! Who is told what happens in a run.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::prelude::*;

use crate::browser::values::to_js;
use crate::record::event::RunEvent;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = reportError)]
    fn report_error(error: &JsValue);
}

/// The page's listener, and the rows that it has been told of.
pub(super) struct Listener {
    on_event: Function,
    rows: Array,
}

impl Listener {
    /// A listener that has been told of nothing yet.
    pub(super) fn new(on_event: Function) -> Self {
        Self { on_event, rows: Array::new() }
    }

    /// The objects that rows were told as, in order.
    pub(super) fn rows(&self) -> &Array {
        &self.rows
    }

    /// Tells of an event.
    pub(super) fn tell(&self, event: &RunEvent) {
        let told = to_js(event);
        if let RunEvent::Row { .. } = event {
            // Our own object has the field.
            self.rows.push(&Reflect::get(&told, &"row".into()).unwrap_or_default());
        }
        self.call(&told);
    }

    /// What the page's listener throws is the page's own affair: it is reported there, and the run goes on.
    pub(super) fn call(&self, event: &JsValue) {
        if let Err(error) = self.on_event.call1(&JsValue::UNDEFINED, event) {
            report_error(&error);
        }
    }
}
