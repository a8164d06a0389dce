//! A page that lends the engine what it needs, as `www/` does.

use interleave::browser::page::Page;
use interleave::spec::ids::Nap;
use js_sys::{Function, Object, Reflect};
use strum::VariantArray;
use wasm_bindgen::prelude::*;

/// Whether this browser has a nap.
pub fn has(nap: Nap) -> bool {
    let probe = match nap {
        Nap::Timer | Nap::Frame => "true",
        Nap::Message => "'MessageChannel' in globalThis",
        Nap::PostTask => "!!globalThis.scheduler?.postTask",
        Nap::SchedulerYield => "!!globalThis.scheduler?.yield",
    };
    js_sys::eval(probe).expect("a probe").is_truthy()
}

/// A page that can do all that runs on the main thread.
pub fn page() -> Page {
    page_that_offers(&["sequential", "coroutines"])
}

/// A page that says that it has these models; it has only those of the main thread.
pub fn page_that_offers(models: &[&str]) -> Page {
    let naps = Object::new();
    for nap in Nap::VARIANTS {
        let support = if has(*nap) { JsValue::TRUE } else { "not here".into() };
        set(&naps, nap.id(), &support);
    }
    let capabilities = Object::new();
    set(&capabilities, "rung", &"main-thread".into());
    set(&capabilities, "labs", &all(&["race", "compare", "spinner", "lifecycle"]));
    set(&capabilities, "models", &all(models));
    set(&capabilities, "algorithms", &all(&["trial-division", "wheel", "miller-rabin"]));
    set(&capabilities, "naps", &naps);
    let page = Object::new();
    set(&page, "capabilities", &capabilities);
    set(&page, "onPanic", &Function::new_with_args("message", "throw new Error(message)"));
    page.unchecked_into()
}

fn all(ids: &[&str]) -> Object {
    let supported = Object::new();
    for id in ids {
        set(&supported, id, &JsValue::TRUE);
    }
    supported
}

/// An object with the given fields.
pub fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        set(&object, name, value);
    }
    object.into()
}

fn set(object: &Object, name: &str, value: &JsValue) {
    Reflect::set(object, &name.into(), value).expect("a plain object");
}

/// A field of an object.
pub fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).expect("an object")
}
