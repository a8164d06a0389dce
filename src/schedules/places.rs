//! Where the states of a level stand in its list, found by their hashes.
//!
//! A state is large, so it is kept once, in the list. What is searched is a table of small numbers, and a state is looked
//! at only where half of its hash fits. A table is emptied and used again: to make a new one grow took longer than to
//! search it.

/// Of 16 places so many are taken at most.
const FULLEST: usize = 10;

/// In each slot the upper half of a hash, and below it a place, counted from 1; 0 where there is none.
#[derive(Default)]
pub(super) struct Places {
    table: Vec<u64>,
    taken: usize,
}

impl Places {
    /// Forgets all of them.
    pub(super) fn clear(&mut self) {
        self.table.fill(0);
        self.taken = 0;
    }

    /// The place of what has this hash and is the same, as `same` says of a place. What is not there yet gets the next one.
    pub(super) fn find(&mut self, hash: u64, same: impl Fn(usize) -> bool) -> usize {
        if self.taken * 16 >= self.table.len() * FULLEST {
            self.grow();
        }
        let mut at = self.first(hash);
        loop {
            let slot = self.table[at];
            if slot == 0 {
                self.table[at] = upper(hash) | (self.taken as u64 + 1);
                self.taken += 1;
                return self.taken - 1;
            }
            if upper(slot) == upper(hash) {
                let place = lower(slot) as usize - 1;
                if same(place) {
                    return place;
                }
            }
            at = (at + 1) & (self.table.len() - 1);
        }
    }

    /// The upper half of a hash says where to begin, so that a table can grow without the states.
    fn first(&self, hash: u64) -> usize {
        (hash >> 32) as usize & (self.table.len() - 1)
    }

    fn grow(&mut self) {
        let length = (2 * self.table.len()).max(64);
        let before = std::mem::replace(&mut self.table, vec![0; length]);
        for slot in before.into_iter().filter(|&slot| slot != 0) {
            let mut at = self.first(slot);
            while self.table[at] != 0 {
                at = (at + 1) & (length - 1);
            }
            self.table[at] = slot;
        }
    }
}

fn upper(word: u64) -> u64 {
    word & !u64::from(u32::MAX)
}

fn lower(word: u64) -> u32 {
    #[expect(clippy::cast_possible_truncation, reason = "the lower half is what is wanted")]
    let lower = word as u32;
    lower
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_has_its_place_also_where_hashes_are_alike_and_the_table_has_grown() {
        let mut places = Places::default();
        for round in 0..2 {
            let mut list: Vec<u64> = Vec::new();
            for number in (0..500).chain(0..500) {
                // Ten numbers have one hash.
                let place = places.find((number / 10) << 40, |place| list[place] == number);
                if place == list.len() {
                    list.push(number);
                }
                assert_eq!(list[place], number, "in round {round}");
            }
            assert_eq!(list.len(), 500);
            places.clear();
        }
    }
}
