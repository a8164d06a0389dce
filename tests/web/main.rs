//! The engine in a real browser: run by wasm-bindgen's test runner, as `npm test` and `wasm-pack test` call it.

#![cfg(target_arch = "wasm32")]

mod event_loop;
mod naps;
mod page;
mod primality;
mod runs;
mod spec;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
