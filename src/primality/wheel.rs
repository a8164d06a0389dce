//! Trial division by a wheel: only by numbers that 2, 3, 5 and 7 do not divide.
//!
//! A number that none of the four primes divides has no divisor that one of them divides. The candidates left are the
//! numbers coprime to 2·3·5·7 = 210, and they come round in the same pattern every 210: 48 of them a turn, where there
//! are 105 odd numbers. So it takes 2.19 times fewer divisions and, since the division is what takes the time, that much
//! less time. A wheel of 30, with the same loop, saves a factor of 1.88; one of 2310 would need a table of 480 gaps to
//! save a factor of 2.41.
//!
//! Source: Paul Pritchard, “Explaining the wheel sieve”, Acta Informatica 17 (1982),
//! <https://doi.org/10.1007/BF00264164>.

use std::ops::Range;

use super::divisors::Candidates;

/// The numbers coprime to 210, from 11 up.
pub(super) const CANDIDATES: Candidates = Candidates { count, find_divisor };

/// The primes whose multiples the wheel skips.
const PRIMES: [u64; 4] = [2, 3, 5, 7];

/// Once round the wheel: the product of its primes.
const TURN: u64 = 210;

/// How many candidates there are in a turn.
const SPOKES: usize = 48;

/// The candidates of the first turn. It begins at 11, the first number after 1 that is coprime to 210.
const FIRST_TURN: [u64; SPOKES] = first_turn();

/// From each spoke to the next, and from the last to the first one of the next turn.
const GAPS: [u64; SPOKES] = gaps();

const fn first_turn() -> [u64; SPOKES] {
    let mut candidates = [0; SPOKES];
    let mut filled = 0;
    let mut number = 11;
    while filled < SPOKES {
        if number % 2 != 0 && number % 3 != 0 && number % 5 != 0 && number % 7 != 0 {
            candidates[filled] = number;
            filled += 1;
        }
        number += 1;
    }
    candidates
}

const fn gaps() -> [u64; SPOKES] {
    let mut gaps = [0; SPOKES];
    let mut spoke = 0;
    while spoke + 1 < SPOKES {
        gaps[spoke] = FIRST_TURN[spoke + 1] - FIRST_TURN[spoke];
        spoke += 1;
    }
    gaps[spoke] = FIRST_TURN[0] + TURN - FIRST_TURN[spoke];
    gaps
}

/// The answer for a number that needs no candidate: below 2, one of the wheel's primes, or a multiple of one.
pub(super) fn known(n: u64) -> Option<bool> {
    if n < 2 {
        return Some(false);
    }
    PRIMES.into_iter().find(|&prime| n.is_multiple_of(prime)).map(|prime| n == prime)
}

/// How many candidates there are up to the integer square root of `n`.
fn count(n: u64) -> u64 {
    let Some(beyond) = n.isqrt().checked_sub(FIRST_TURN[0]) else {
        return 0;
    };
    let in_last_turn = FIRST_TURN.into_iter().filter(|candidate| candidate - FIRST_TURN[0] <= beyond % TURN).count();
    beyond / TURN * SPOKES as u64 + in_last_turn as u64
}

/// The first of these places whose candidate divides `n`.
#[expect(clippy::manual_is_multiple_of, reason = "it asks first whether the divisor is 0: 7 % more time in wasm")]
fn find_divisor(n: u64, places: Range<u64>) -> Option<u64> {
    let turns = places.start / SPOKES as u64;
    #[expect(clippy::cast_possible_truncation, reason = "a remainder below 48")]
    let mut spoke = (places.start % SPOKES as u64) as usize;
    let mut divisor = turns * TURN + FIRST_TURN[spoke];
    for place in places {
        if n % divisor == 0 {
            return Some(place);
        }
        divisor += GAPS[spoke];
        spoke = if spoke + 1 == SPOKES { 0 } else { spoke + 1 };
    }
    None
}
