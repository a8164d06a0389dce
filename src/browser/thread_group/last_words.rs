//! What a thread that dies says, left in the group's memory for the page to find.
//!
//! It is text in UTF-8 with zeros behind it. The thread's script writes it, for the thread itself cannot any more, and
//! writes the first byte last. As long as that is zero nobody has died.

use std::sync::atomic::AtomicU8;

use js_sys::{Atomics, Reflect, Uint8Array};
use wasm_bindgen::JsValue;

use crate::error::Problem;

/// Room for the text, in bytes.
const LENGTH: u32 = 512;

static LAST_WORDS: [AtomicU8; LENGTH as usize] = [const { AtomicU8::new(0) }; LENGTH as usize];

/// Where in the memory the text is, in bytes.
pub(super) fn address() -> u32 {
    (&raw const LAST_WORDS) as u32
}

/// Where a thread's script writes, in the memory of the calling thread.
///
/// # Errors
/// If the memory cannot be looked at.
#[cfg(feature = "threads")]
pub fn place() -> Result<Uint8Array, JsValue> {
    bytes_at(address(), &wasm_bindgen::memory())
}

/// The last words of another memory's threads.
#[derive(Clone)]
pub(super) struct LastWords {
    memory: JsValue,
    address: u32,
}

impl LastWords {
    /// Those at this address.
    pub(super) fn new(memory: JsValue, address: u32) -> Self {
        Self { memory, address }
    }

    /// What was said; nothing as long as nobody has died.
    pub(super) fn read(&self) -> Option<String> {
        let bytes = bytes_at(self.address, &self.memory).ok()?;
        if Atomics::load(&bytes, 0).ok()? == 0 {
            return None;
        }
        let mut text = bytes.to_vec();
        text.retain(|&byte| byte != 0);
        Some(String::from_utf8_lossy(&text).into_owned())
    }

    /// That a thread is gone, and of what, if it has said so.
    pub(super) fn death(&self) -> Problem {
        self.read().map_or(Problem::ThreadEnded, |said| Problem::ThreadDied { said })
    }
}

fn bytes_at(address: u32, memory: &JsValue) -> Result<Uint8Array, JsValue> {
    let buffer = Reflect::get(memory, &"buffer".into())?;
    Ok(Uint8Array::new_with_byte_offset_and_length(&buffer, address, LENGTH))
}
