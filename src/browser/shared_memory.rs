//! A memory that threads share has its full size before there is a second thread.
//!
//! Some versions of Safari crash where a memory grows while other threads use it. The allocator of the standard library
//! gets what it gives from the memory's growth, and never gives memory back. So the first thread takes all there is, once,
//! and frees it again: from then on there is nothing left to grow by. The allocator's lock spins, so a page's main thread,
//! which no browser lets sleep, may allocate beside its threads.
//!
//! A browser gives a page of memory only when it is first written to, so what nobody uses costs addresses and no memory.

use std::alloc::{GlobalAlloc, Layout, System};

use wasm_bindgen::prelude::*;

/// The largest piece that is tried first, in bytes, and the smallest: half a page, for which the memory grows by one.
const PIECES: (usize, usize) = (64 * 1024 * 1024, 32 * 1024);

/// Grows the memory to its end. Run where the memory is made, and not by the threads that get it later.
#[wasm_bindgen(start)]
fn take_all_there_is() {
    let mut taken = Vec::with_capacity(64);
    let (mut size, smallest) = PIECES;
    while size >= smallest {
        let Ok(piece) = Layout::from_size_align(size, 16) else { return };
        // SAFETY: the size is not zero.
        let place = unsafe { System.alloc(piece) };
        if place.is_null() {
            size /= 2;
        } else {
            taken.push((place, piece));
        }
    }
    for (place, piece) in taken {
        // SAFETY: it has been allocated just so, and nobody has it.
        unsafe { System.dealloc(place, piece) };
    }
}
