//! Something that is handed to a process: a value of JavaScript, since only those travel.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;

/// A list, or a block of bytes.
pub struct Parcel {
    pub(super) value: JsValue,
    /// What may be transferred of it.
    pub(super) whole: Array,
}

impl Parcel {
    /// A list of so many numbers.
    #[must_use]
    pub fn list(numbers: u32) -> Self {
        let list: Array = (0..numbers).map(JsValue::from).collect();
        Self { value: list.into(), whole: Array::new() }
    }

    /// So many bytes.
    #[must_use]
    pub fn bytes(size: u32) -> Self {
        let bytes = Uint8Array::new_with_length(size);
        bytes.fill(1, 0, size);
        let whole = Array::of1(&bytes.buffer());
        Self { value: bytes.into(), whole }
    }
}
