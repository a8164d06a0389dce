//! The engine in a real browser: run by `wasm-pack test --headless --chrome` and `--firefox`.

#![cfg(target_arch = "wasm32")]

mod event_loop;
mod naps;
mod page;
mod primality;
mod runs;
mod spec;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
