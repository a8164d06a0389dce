//! Who is told of a panic. It ends the instance, and no promise of that settles any more: somebody else has to end what
//! waits for it.

use std::cell::Cell;
use std::panic::set_hook;
use std::rc::Rc;

use super::page::Page;

thread_local!(static PAGE: Cell<Option<Rc<Page>>> = const { Cell::new(None) });

/// While it lives, panics are told to a page.
pub struct Told(());

/// Tells the page of every panic from now on.
#[must_use]
pub fn told_to(page: Rc<Page>) -> Told {
    PAGE.set(Some(page));
    set_hook(Box::new(|panic| match PAGE.take() {
        Some(page) => page.on_panic(&panic.to_string()),
        // A thread that shares the page's memory: its worker dies of the text.
        None => wasm_bindgen::throw_str(&panic.to_string()),
    }));
    Told(())
}

impl Drop for Told {
    fn drop(&mut self) {
        PAGE.take();
    }
}

/// Makes every panic of this worker an uncaught exception with the panic's own text, of which the page hears. Without it
/// the page would hear of an `unreachable` and no more.
pub fn thrown() {
    set_hook(Box::new(|panic| wasm_bindgen::throw_str(&panic.to_string())));
}
