/**
 * The version of the record's shape.
 *
 * Generated from `src/record/` by `cargo test --test facts`, which fails when it had to write this file anew.
 */
export const SCHEMA = 1;
