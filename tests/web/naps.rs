//! Naps: each gives the event loop a real turn.

use std::cell::Cell;
use std::rc::Rc;

use interleave::browser::frames;
use interleave::browser::nap::Napper;
use interleave::spec::ids::Nap;
use strum::VariantArray;
use wasm_bindgen_futures::spawn_local;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page;

#[wasm_bindgen_test]
async fn a_frame_comes_between_naps_of_every_kind() {
    for &nap in Nap::VARIANTS.iter().filter(|nap| page::has(**nap)) {
        let came = Rc::new(Cell::new(false));
        let seen = came.clone();
        spawn_local(async move {
            frames::next().await;
            seen.set(true);
        });
        let napper = Napper::new(nap).expect("the browser has it");
        // Bounded, so that a nap that starves frames fails here and does not hang. `scheduler.yield` lets one through
        // only every 100 ms in Chromium, after thousands of naps.
        for _ in 0..1_000_000 {
            if came.get() {
                break;
            }
            napper.nap().await.expect("a nap");
        }
        assert!(came.get(), "{} starves frames", nap.id());
    }
}
