//! The explorer of schedules: known counts, another way to count, replay, another checker, and the table in the docs.

#![cfg(not(target_arch = "wasm32"))]

mod brute_force;
mod counts;
mod programs;
mod random;
mod replays;
mod shuttled;
mod table;
