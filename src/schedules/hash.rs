//! A quick hash for states. They are ours, so nobody chooses them to collide.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hash, Hasher};

pub(super) type Map<K, V> = HashMap<K, V, BuildHasherDefault<Mixer>>;

/// Its upper half is the well mixed one.
pub(super) fn hash_of(value: &impl Hash) -> u64 {
    let mut mixer = Mixer::default();
    value.hash(&mut mixer);
    mixer.0
}

#[derive(Default)]
pub(super) struct Mixer(u64);

/// Odd, and with its bits well spread: 2^64 divided by the golden ratio.
const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

impl Mixer {
    /// One multiplication of 64 bits: WebAssembly has none of 128, and to make one of four would take most of the time.
    fn mix(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(23) ^ word).wrapping_mul(FACTOR);
    }
}

impl Hasher for Mixer {
    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        for word in words {
            self.mix(u64::from_le_bytes(*word));
        }
        for &byte in rest {
            self.mix(u64::from(byte));
        }
    }

    fn write_u8(&mut self, word: u8) {
        self.mix(u64::from(word));
    }

    fn write_u32(&mut self, word: u32) {
        self.mix(u64::from(word));
    }

    fn write_u64(&mut self, word: u64) {
        self.mix(word);
    }

    fn write_usize(&mut self, word: usize) {
        self.mix(word as u64);
    }

    fn finish(&self) -> u64 {
        // A product's upper bits are the well mixed ones, and a map begins with the lower ones.
        self.0.rotate_left(26)
    }
}
