//! What the page keeps of a thread group: its memory.

use js_sys::{Atomics, Int32Array, Reflect};
use wasm_bindgen::JsValue;

use crate::browser::values::thrown;
use crate::error::{Code, Error};

const BYTES_PER_WORD: u32 = 4;

/// The memory of a thread group. Dropped, it asks the threads to stop: a browser may let a worker that it has been told to
/// end compute on for as long as it likes.
pub struct GroupMemory {
    memory: JsValue,
    /// Which of its 32-bit words is the flag.
    stop_flag: u32,
}

impl GroupMemory {
    /// The memory of a group, with the flag at this address.
    pub(super) fn new(memory: JsValue, stop_flag: u32) -> Self {
        Self { memory, stop_flag: stop_flag / BYTES_PER_WORD }
    }

    /// Asks the threads to stop, or lets them run again. A store takes no lock and waits for nobody.
    pub(super) fn ask_to_stop(&self, stop: bool) -> Result<(), Error> {
        let set = |words| Atomics::store(&words, self.stop_flag, i32::from(stop));
        self.words().and_then(|words| set(words).map(|_| ()).map_err(unreadable))
    }

    /// Its 32-bit words.
    ///
    /// # Errors
    /// [`Code::Internal`] if it cannot be looked at.
    pub fn words(&self) -> Result<Int32Array, Error> {
        Ok(Int32Array::new(&Reflect::get(&self.memory, &"buffer".into()).map_err(unreadable)?))
    }
}

impl Drop for GroupMemory {
    fn drop(&mut self) {
        // A memory that cannot be looked at has no threads.
        _ = self.ask_to_stop(true);
    }
}

#[expect(clippy::needless_pass_by_value, reason = "the shape that map_err wants")]
fn unreadable(error: JsValue) -> Error {
    Error::new(Code::Internal, thrown(&error))
}
