//! Who is told of a panic. It ends the instance, and no promise of that settles any more: somebody else has to end what
//! waits for it.

use std::cell::Cell;
use std::panic::set_hook;
use std::rc::Rc;

use super::host::Host;

thread_local!(static HOST: Cell<Option<Rc<Host>>> = const { Cell::new(None) });

/// While it lives, panics are told to a page.
pub struct Told(());

/// Tells the page of every panic from now on.
#[must_use]
pub fn told_to(host: Rc<Host>) -> Told {
    HOST.set(Some(host));
    set_hook(Box::new(|panic| {
        if let Some(host) = HOST.take() {
            host.on_panic(&panic.to_string());
        }
    }));
    Told(())
}

impl Drop for Told {
    fn drop(&mut self) {
        HOST.take();
    }
}

/// Makes every panic of this worker an uncaught exception with the panic's own text, of which the page hears. Without it
/// the page would hear of an `unreachable` and no more.
pub fn thrown() {
    set_hook(Box::new(|panic| wasm_bindgen::throw_str(&panic.to_string())));
}
