//! Multiplication modulo an odd number, without a division.
//!
//! In Montgomery's form a number a is kept as a·2^64 mod n. The product of two such numbers is brought back below n by
//! adding a multiple of n that makes its low half vanish, which takes two multiplications where a remainder would take a
//! division of 128 bits by 64.
//!
//! Source: Peter L. Montgomery, “Modular multiplication without trial division”, Mathematics of Computation 44 (1985),
//! <https://doi.org/10.1090/S0025-5718-1985-0777282-X>.

/// An odd modulus, with what its multiplication needs worked out once.
#[derive(Clone, Debug)]
pub(super) struct Modulus {
    n: u64,
    /// The inverse of n modulo 2^64.
    inverse: u64,
    /// The number 1 in Montgomery's form: 2^64 mod n.
    one: u64,
    /// The factor that takes a number into Montgomery's form: 2^128 mod n.
    into_form: u64,
}

impl Modulus {
    /// Prepares an odd `n` above 1.
    pub(super) fn new(n: u64) -> Self {
        // An odd n is its own inverse modulo 8, and each turn of Newton's iteration doubles the number of right bits: 3,
        // 6, 12, 24, 48, 96.
        let mut inverse = n;
        for _ in 0..5 {
            inverse = inverse.wrapping_mul(2_u64.wrapping_sub(n.wrapping_mul(inverse)));
        }
        // 2^64 − n is 2^64 modulo n, and fits.
        let one = n.wrapping_neg() % n;
        let mut modulus = Self { n, inverse, one, into_form: 0 };
        // Six squarings lead from 2 to 2^64, which in Montgomery's form is the factor looked for.
        let mut power = if one < n - one { one + one } else { one - (n - one) };
        for _ in 0..6 {
            power = modulus.multiply(power, power);
        }
        modulus.into_form = power;
        modulus
    }

    /// The number 1 in Montgomery's form.
    pub(super) fn one(&self) -> u64 {
        self.one
    }

    /// The number n − 1, which is −1, in Montgomery's form.
    pub(super) fn minus_one(&self) -> u64 {
        self.n - self.one
    }

    /// Takes any number into Montgomery's form. The result is 0 exactly if n divides it.
    pub(super) fn form(&self, number: u64) -> u64 {
        self.multiply(number % self.n, self.into_form)
    }

    /// The product of two numbers below n in Montgomery's form, again below n and in that form.
    #[inline]
    pub(super) fn multiply(&self, a: u64, b: u64) -> u64 {
        let low = a.wrapping_mul(b);
        // This multiple of n has the same low half as a·b. So their difference is exactly 2^64 times the difference of
        // their high halves, both of which are below n.
        let multiple = low.wrapping_mul(self.inverse);
        let (difference, borrowed) = high_half(a, b, low).overflowing_sub(high_half(multiple, self.n, low));
        if borrowed { difference.wrapping_add(self.n) } else { difference }
    }
}

/// The upper 64 bits of a·b, of which the lower 64 are known to be `low`.
#[inline]
fn high_half(a: u64, b: u64, low: u64) -> u64 {
    // Wasm has no instruction for a 128-bit product, and the compiler's substitute is a call that returns through memory:
    // a check takes 1.6 times as long with it.
    if cfg!(target_arch = "wasm32") {
        high_half_of_three_products(a, b, low)
    } else {
        ((u128::from(a) * u128::from(b)) >> 64) as u64
    }
}

/// The same from 32-bit halves. Of their four products three are enough, for the known half tells what the fourth carries.
#[inline]
fn high_half_of_three_products(a: u64, b: u64, low: u64) -> u64 {
    const LOW: u64 = 0xFFFF_FFFF;
    let cross = (a >> 32) * (b & LOW);
    let other = (a & LOW) * (b >> 32);
    // Bits 32 to 63 of a·b are the low bits of this sum and the high bits of the fourth product, added up. They came out
    // smaller than the sum's own if, and only if, adding them carried.
    let sum = (cross & LOW) + (other & LOW);
    let carry = (sum >> 32) + u64::from(low >> 32 < sum & LOW);
    (a >> 32) * (b >> 32) + (cross >> 32) + (other >> 32) + carry
}

#[cfg(test)]
mod tests {
    #[cfg(not(target_arch = "wasm32"))]
    use proptest::prelude::*;

    use super::*;

    /// Numbers around each power of two, where halves are empty, full, or about to carry.
    fn edges() -> Vec<u64> {
        (0..64).flat_map(|bit| [(1 << bit) - 1, 1 << bit, (1 << bit) + 1, u64::MAX - (1 << bit)]).collect()
    }

    #[test]
    fn three_products_give_the_high_half_of_four() {
        for a in edges() {
            for b in edges() {
                let product = u128::from(a) * u128::from(b);
                let high = high_half_of_three_products(a, b, a.wrapping_mul(b));
                assert_eq!(u128::from(high), product >> 64, "{a} · {b}");
            }
        }
    }

    #[test]
    fn multiplies_as_a_remainder_would() {
        for n in edges().into_iter().filter(|n| n % 2 == 1 && *n > 1) {
            let modulus = Modulus::new(n);
            for (a, b) in edges().into_iter().zip(edges().into_iter().rev()) {
                let product = modulus.multiply(modulus.form(a), modulus.form(b));
                let remainder = u128::from(a) * u128::from(b) % u128::from(n);
                // Multiplying by a bare 1 takes a number out of Montgomery's form.
                assert_eq!(u128::from(modulus.multiply(product, 1)), remainder, "{a} · {b} modulo {n}");
            }
        }
    }

    #[cfg(not(target_arch = "wasm32"))]
    proptest! {
        /// What runs in a browser, held against what runs here.
        #[test]
        fn three_products_give_the_high_half_of_any_four(a: u64, b: u64) {
            let product = u128::from(a) * u128::from(b);
            prop_assert_eq!(u128::from(high_half_of_three_products(a, b, a.wrapping_mul(b))), product >> 64);
        }
    }
}
