//! What the page keeps of a thread group, also when the group has been ended: its memory.

use js_sys::{Atomics, Int32Array, Reflect};
use wasm_bindgen::JsValue;

use crate::browser::values::{thrown, unexpected};
use crate::error::Error;

const BYTES_PER_WORD: u32 = 4;

/// The memory of a thread group. Dropped, it asks the threads to stop: a browser may let a worker that it has been told to
/// end compute on for as long as it likes.
pub struct GroupMemory {
    memory: JsValue,
    /// Where the flag is that asks all threads to stop, in bytes.
    stop_flag: u32,
}

impl GroupMemory {
    /// The memory of a group, with the flag at this address.
    pub(super) fn new(memory: JsValue, stop_flag: u32) -> Self {
        Self { memory, stop_flag }
    }

    /// Asks the threads to stop. A store takes no lock and waits for nobody.
    ///
    /// # Errors
    /// `Code::Internal` if the memory cannot be written to.
    pub fn tell_stop(&self) -> Result<(), Error> {
        let store = |words| Atomics::store(&words, self.stop_flag / BYTES_PER_WORD, 1);
        self.words().and_then(store).map(|_| ()).map_err(|error| unreadable(&error))
    }

    /// The 32-bit word at this address.
    ///
    /// # Errors
    /// `Code::Internal` if the memory cannot be looked at.
    pub fn word_at(&self, address: u32) -> Result<u32, Error> {
        let load = |words| Atomics::load(&words, address / BYTES_PER_WORD);
        self.words().and_then(load).map(i32::cast_unsigned).map_err(|error| unreadable(&error))
    }

    fn words(&self) -> Result<Int32Array, JsValue> {
        Ok(Int32Array::new(&Reflect::get(&self.memory, &"buffer".into())?))
    }
}

impl Drop for GroupMemory {
    fn drop(&mut self) {
        // A memory that cannot be looked at has no threads.
        _ = self.tell_stop();
    }
}

fn unreadable(error: &JsValue) -> Error {
    unexpected(thrown(error))
}
