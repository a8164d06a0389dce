//! How the tests of the lab `litmus` can end.

use super::ids::LitmusTest;

impl LitmusTest {
    /// The registers of the two threads that no interleaving of their accesses gives. Each test has one such pair: it is
    /// what the test asks for.
    ///
    /// A register is what a thread has read; in message passing both are of the thread that reads, and in Peterson's lock
    /// a 1 says that the thread goes in.
    #[must_use]
    pub fn reordered(self) -> [u8; 2] {
        match self {
            Self::StoreBuffering => [0, 0],
            Self::MessagePassing => [1, 0],
            Self::LoadBuffering | Self::Peterson => [1, 1],
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use strum::VariantArray;

    use super::*;

    /// The variables of a test, and the registers.
    #[derive(Clone, Copy, Default)]
    struct World {
        variables: [u8; 3],
        registers: [u8; 2],
        /// What a thread of Peterson's has read of the other one's flag.
        flags: [u8; 2],
    }

    type Step = fn(&mut World);

    /// The steps of both threads, in their order.
    fn steps(test: LitmusTest) -> [Vec<Step>; 2] {
        match test {
            LitmusTest::StoreBuffering => [
                vec![|w| w.variables[0] = 1, |w| w.registers[0] = w.variables[1]],
                vec![|w| w.variables[1] = 1, |w| w.registers[1] = w.variables[0]],
            ],
            LitmusTest::MessagePassing => [
                vec![|w| w.variables[0] = 1, |w| w.variables[1] = 1],
                vec![|w| w.registers[0] = w.variables[1], |w| w.registers[1] = w.variables[0]],
            ],
            LitmusTest::LoadBuffering => [
                vec![|w| w.registers[0] = w.variables[0], |w| w.variables[1] = 1],
                vec![|w| w.registers[1] = w.variables[1], |w| w.variables[0] = 1],
            ],
            LitmusTest::Peterson => [
                vec![|w| w.variables[0] = 1, |w| w.variables[2] = 1, |w| w.flags[0] = w.variables[1], |w| {
                    w.registers[0] = u8::from(w.flags[0] == 0 || w.variables[2] == 0);
                }],
                vec![|w| w.variables[1] = 1, |w| w.variables[2] = 0, |w| w.flags[1] = w.variables[0], |w| {
                    w.registers[1] = u8::from(w.flags[1] == 0 || w.variables[2] == 1);
                }],
            ],
        }
    }

    /// Every way in which some order of the steps ends.
    fn ends(world: World, left: [&[Step]; 2], found: &mut BTreeSet<[u8; 2]>) {
        if left.iter().all(|steps| steps.is_empty()) {
            found.insert(world.registers);
        }
        for thread in [0, 1] {
            let Some((step, rest)) = left[thread].split_first() else { continue };
            let (mut next, mut others) = (world, left);
            step(&mut next);
            others[thread] = rest;
            ends(next, others, found);
        }
    }

    #[test]
    fn all_ways_but_one_are_those_of_interleavings() {
        for &test in LitmusTest::VARIANTS {
            let [first, second] = steps(test);
            let mut found = BTreeSet::new();
            ends(World::default(), [&first, &second], &mut found);
            let mut all = BTreeSet::from([[0, 0], [0, 1], [1, 0], [1, 1]]);
            assert!(all.remove(&test.reordered()));
            assert_eq!(found, all, "{}", test.id());
        }
    }
}
