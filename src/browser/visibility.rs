//! Whether the page was seen all the while: a hidden page is throttled, and its times tell nothing.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use web_sys::{Document, VisibilityState};

/// Watches a page from its making on.
pub struct Watch {
    hidden: Rc<Cell<bool>>,
    _listener: Option<EventListener>,
}

impl Watch {
    /// Begins to watch.
    #[must_use]
    pub fn start() -> Self {
        let document = web_sys::window().and_then(|window| window.document());
        let is_hidden = |document: &Document| document.visibility_state() == VisibilityState::Hidden;
        let hidden = Rc::new(Cell::new(document.as_ref().is_some_and(is_hidden)));
        let listener = document.map(|document| {
            let (seen, hidden) = (document.clone(), hidden.clone());
            EventListener::new(&document, "visibilitychange", move |_| hidden.set(hidden.get() || is_hidden(&seen)))
        });
        Self { hidden, _listener: listener }
    }

    /// Whether the page has been hidden at any time since.
    #[must_use]
    pub fn was_hidden(&self) -> bool {
        self.hidden.get()
    }
}
