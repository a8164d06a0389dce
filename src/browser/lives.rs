//! Hearing of the end of workers that cannot tell of it themselves, and whose parent cannot either.
//!
//! Each of them holds a Web Lock for as long as it lives. The page asks for the same lock, and gets it when the worker is
//! gone, however it went.

use js_sys::Function;
use wasm_bindgen::prelude::*;

use super::page::Page;

/// A name for the locks of some workers, which nobody else on this origin uses.
#[must_use]
pub fn new_name() -> String {
    format!("interleave {}", js_sys::Math::random())
}

/// Workers that live; dropped, nobody hears of their end any more.
pub struct Lives {
    stop: Function,
    _gone: Closure<dyn Fn()>,
}

impl Lives {
    /// Watches so many workers, whose locks have the name and their numbers. `gone` is called when one of them is gone.
    ///
    /// All of them have said that they are up. Where the browser has no locks, nobody is told.
    #[must_use]
    pub fn watch(page: &Page, name: &str, count: u32, gone: impl Fn() + 'static) -> Self {
        let gone = Closure::<dyn Fn()>::new(gone);
        Self { stop: page.when_gone(name, count, gone.as_ref().unchecked_ref()), _gone: gone }
    }
}

impl Drop for Lives {
    fn drop(&mut self) {
        // It does no more than to withdraw requests, which does not throw.
        _ = self.stop.call0(&JsValue::UNDEFINED);
    }
}
