//! The Miller–Rabin test, with bases that make it certain for every `u64`.
//!
//! For an odd prime n and a base a that n does not divide, a^(n−1) is 1 modulo n, and the only square roots of 1 are 1 and
//! −1. So with n − 1 = d·2^s, either a^d is 1, or one of a^d, a^(2d), …, a^(d·2^(s−1)) is −1. A composite number passes
//! this for some bases, but no composite below 2^64 passes it for all of the seven that Jim Sinclair found
//! (<https://miller-rabin.appspot.com/>). One of the seven is 2, so a composite that fooled them would be among the base-2
//! pseudoprimes, and all of those below 2^64 are known (Jan Feitsma, <http://www.janfeitsma.nl/math/psp2/index>). If the
//! bases were to be the first primes, it would take twelve (Jonathan Sorenson and Jonathan Webster,
//! <https://arxiv.org/abs/1509.00864>).
//!
//! A check takes a few hundred multiplications where trial division takes millions of divisions: too few to watch, which
//! is why the other algorithms are there, and why this one is what their answers are checked against.

use std::slice;

use super::montgomery::Modulus;

/// No composite below 2^64 is a strong probable prime to all of these bases.
const BASES: [u64; 7] = [2, 325, 9_375, 28_178, 450_775, 9_780_504, 1_795_265_022];

/// A test that has got as far as some power of some base.
#[derive(Clone, Debug)]
pub(super) struct MillerRabin {
    modulus: Modulus,
    /// The number n − 1, whose bits are taken into the power from the top.
    exponent: u64,
    /// How often 2 divides the exponent.
    twos: u32,
    /// The bases not begun yet.
    bases: slice::Iter<'static, u64>,
    /// The base in use, in Montgomery's form.
    base: u64,
    /// That base to the power of the exponent's leading bits, all but the last `bits_left`.
    power: u64,
    bits_left: u32,
}

impl MillerRabin {
    /// A test of an odd `n` above 1.
    pub(super) fn new(n: u64) -> Self {
        let exponent = n - 1;
        let mut test = Self {
            modulus: Modulus::new(n),
            exponent,
            twos: exponent.trailing_zeros(),
            bases: BASES.iter(),
            base: 0,
            power: 0,
            bits_left: 0,
        };
        test.begin_next_base();
        test
    }

    /// Does up to `budget` more steps. Returns how many were done and, if that is known now, whether n is prime.
    pub(super) fn advance(&mut self, budget: u64) -> (u64, Option<bool>) {
        let mut steps = 0;
        loop {
            steps += self.raise(budget - steps);
            if !self.passed() {
                return (steps, (self.bits_left == 1).then_some(false));
            }
            if !self.begin_next_base() {
                return (steps, Some(true));
            }
        }
    }

    /// The most steps that can still be needed: one for each bit of the exponent but the first and the last, for each
    /// base.
    pub(super) fn max_steps_left(&self) -> u64 {
        let whole_base = u64::from(self.exponent.ilog2()) - 1;
        whole_base * self.bases.len() as u64 + u64::from(self.bits_left) - 1
    }

    /// Whether the power reached shows that n is a strong probable prime to this base.
    fn passed(&self) -> bool {
        let is_odd_power = self.bits_left == self.twos;
        self.bits_left <= self.twos
            && (self.power == self.modulus.minus_one() || is_odd_power && self.power == self.modulus.one())
    }

    /// Takes up the next base that says something about n, which its multiples do not; `false` if there is none left.
    fn begin_next_base(&mut self) -> bool {
        let modulus = &self.modulus;
        match self.bases.by_ref().map(|&base| modulus.form(base)).find(|&base| base != 0) {
            Some(base) => {
                self.base = base;
                self.power = base;
                self.bits_left = self.exponent.ilog2();
                true
            }
            None => false,
        }
    }

    /// Takes up to `budget` more bits of the exponent into the power, until it says something about n. Returns how many.
    fn raise(&mut self, budget: u64) -> u64 {
        let mut steps = 0;
        while steps < budget && self.bits_left > 1 && !self.passed() {
            self.bits_left -= 1;
            self.power = self.modulus.multiply(self.power, self.power);
            if (self.exponent >> self.bits_left) & 1 == 1 {
                self.power = self.modulus.multiply(self.power, self.base);
            }
            steps += 1;
        }
        steps
    }
}
