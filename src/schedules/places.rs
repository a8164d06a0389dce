//! Lists in which no key stands twice, so that each key has a number: its place.
//!
//! Keys and what belongs to them are kept once, in the list. What is searched is a table of small numbers, and the list is
//! looked at only where a part of the hash fits. A list is emptied and used again: to make a new table grow took longer
//! than to search it.

use std::hash::Hash;
use std::ops::{Index, IndexMut};

use super::hash::hash_of;

/// Of 16 slots of a table so many are taken at most.
const FULLEST: usize = 10;

/// Different keys, in the order in which they came, and a value for each.
pub(super) struct Places<K, V> {
    list: Vec<(K, V)>,
    table: Vec<Slot>,
}

/// A place, counted from 1, and above it a part of the hash; 0 where there is none.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Slot(u32);

impl Slot {
    const FREE: Self = Self(0);

    /// A list has fewer places than a slot can tell.
    const MOST: u32 = 1 << 24;

    /// # Panics
    ///
    /// If there are too many places.
    fn new(place: usize, hash: u64) -> Self {
        let number = u32::try_from(place + 1).ok().filter(|&number| number < Self::MOST);
        Self(number.expect("a place within the limits") | part(hash))
    }

    fn place(self) -> usize {
        (self.0 % Self::MOST) as usize - 1
    }

    fn may_be(self, hash: u64) -> bool {
        self.0 - self.0 % Self::MOST == part(hash)
    }
}

/// The uppermost bits of a hash, where a slot has them.
fn part(hash: u64) -> u32 {
    (hash >> 32) as u32 & !(Slot::MOST - 1)
}

impl<K, V> Default for Places<K, V> {
    fn default() -> Self {
        Self { list: Vec::new(), table: Vec::new() }
    }
}

impl<K: Copy + Eq + Hash, V: Default> Places<K, V> {
    /// The place of a key. One that is not there yet comes to the end.
    pub(super) fn place(&mut self, key: K) -> usize {
        if self.list.len() * 16 >= self.table.len() * FULLEST {
            self.grow();
        }
        let hash = hash_of(&key);
        let mask = self.table.len() - 1;
        let mut at = first(hash, mask);
        loop {
            let slot = self.table[at];
            if slot == Slot::FREE {
                let place = self.list.len();
                self.list.push((key, V::default()));
                self.table[at] = Slot::new(place, hash);
                return place;
            }
            if slot.may_be(hash) && self.list[slot.place()].0 == key {
                return slot.place();
            }
            at = (at + 1) & mask;
        }
    }

    pub(super) fn get(&self, place: usize) -> Option<&(K, V)> {
        self.list.get(place)
    }

    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// Forgets all of them.
    pub(super) fn clear(&mut self) {
        self.list.clear();
        self.table.fill(Slot::FREE);
    }

    fn grow(&mut self) {
        let length = (2 * self.table.len()).max(64);
        let mask = length - 1;
        self.table.clear();
        self.table.resize(length, Slot::FREE);
        for (place, (key, _)) in self.list.iter().enumerate() {
            let hash = hash_of(key);
            let mut at = first(hash, mask);
            while self.table[at] != Slot::FREE {
                at = (at + 1) & mask;
            }
            self.table[at] = Slot::new(place, hash);
        }
    }
}

/// Where to look first. The well mixed bits are the upper ones.
fn first(hash: u64, mask: usize) -> usize {
    (hash >> 32) as usize & mask
}

impl<K, V> Index<usize> for Places<K, V> {
    type Output = (K, V);

    fn index(&self, place: usize) -> &(K, V) {
        &self.list[place]
    }
}

impl<K, V> IndexMut<usize> for Places<K, V> {
    fn index_mut(&mut self, place: usize) -> &mut (K, V) {
        &mut self.list[place]
    }
}

#[cfg(test)]
mod tests {
    use std::hash::Hasher;

    use super::*;

    /// Ten numbers have one hash.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    struct Clashing(u64);

    impl Hash for Clashing {
        fn hash<H: Hasher>(&self, hasher: &mut H) {
            (self.0 / 10).hash(hasher);
        }
    }

    #[test]
    fn each_has_its_place_also_where_hashes_are_alike_and_the_table_has_grown() {
        let mut list = Places::<_, ()>::default();
        for round in 0..2 {
            for number in (0..500).chain(0..500) {
                let place = list.place(Clashing(number));
                assert_eq!(list[place].0, Clashing(number), "in round {round}");
            }
            assert_eq!(list.len(), 500);
            list.clear();
        }
    }
}
