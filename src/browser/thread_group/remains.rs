//! The memory of a thread group, which the page keeps: what is left of it when it has been ended.

use js_sys::{Atomics, Int32Array, Reflect};
use wasm_bindgen::JsValue;

use crate::browser::values::thrown;
use crate::error::{Code, Error};

const BYTES_PER_WORD: u32 = 4;

/// A group's memory. Dropping it asks the threads to stop: not every browser ends a worker that computes.
pub struct Remains {
    memory: JsValue,
    stop_flag: u32,
}

impl Remains {
    /// This memory, with the flag that asks all threads to stop at that address.
    pub(super) fn new(memory: JsValue, stop_flag: u32) -> Self {
        Self { memory, stop_flag }
    }

    /// The 32-bit word at that address.
    ///
    /// # Errors
    /// [`Code::Internal`] if the memory cannot be looked at.
    pub fn word_at(&self, address: u32) -> Result<u32, Error> {
        let load = |words| Atomics::load(&words, address / BYTES_PER_WORD);
        self.words().and_then(load).map(i32::cast_unsigned).map_err(|error| internal(&error))
    }

    /// Asks the threads to stop. A store takes no lock and waits for nobody.
    ///
    /// # Errors
    /// [`Code::Internal`] if the memory cannot be written to.
    pub fn tell_stop(&self) -> Result<(), Error> {
        self.set_stop_flag(1)
    }

    /// Lets the next program run.
    pub(super) fn take_back_stop(&self) -> Result<(), Error> {
        self.set_stop_flag(0)
    }

    fn set_stop_flag(&self, value: i32) -> Result<(), Error> {
        let store = |words| Atomics::store(&words, self.stop_flag / BYTES_PER_WORD, value);
        self.words().and_then(store).map_err(|error| internal(&error))?;
        Ok(())
    }

    /// The memory as it is now: where it has grown, an older view does not reach all of it.
    fn words(&self) -> Result<Int32Array, JsValue> {
        Ok(Int32Array::new(&Reflect::get(&self.memory, &"buffer".into())?))
    }
}

impl Drop for Remains {
    fn drop(&mut self) {
        // Where it fails there is no memory, and nobody computes in it.
        let _ = self.tell_stop();
    }
}

fn internal(error: &JsValue) -> Error {
    Error::new(Code::Internal, thrown(error))
}
