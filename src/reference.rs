//! The reference numbers: the same work for every model, so that their times can be compared.
//!
//! Thirteen of the twenty keep trial division busy, for between 6 and 50 million divisions each and 433,405,945 in all.
//! The other seven are answered almost at once, so that the rows of a table do not come in the order in which the jobs
//! went out. The largest single number takes 49,999,999 divisions; however many workers there are, a run that does not
//! split a number's divisors cannot be more than 8.67 times as fast as one worker.
//!
//! The last two are above 2^53: a floating-point number would turn 9,999,999,999,999,999 into 10^16.

/// The twenty numbers in rising order, each with whether it is prime.
///
/// ```
/// use interleave::primality::{Algorithm, is_prime};
/// use interleave::reference::REFERENCE;
///
/// for (n, prime) in REFERENCE {
///     assert_eq!(is_prime(n, Algorithm::MillerRabin), prime, "{n}");
/// }
/// ```
pub const REFERENCE: [(u64, bool); 20] = [
    (2, true),
    (142_702_110_479_723, true),
    (299_593_572_317_531, true),
    (3_333_333_333_333_301, true),
    (3_333_333_333_333_333, false),
    (3_333_335_652_092_209, false),
    (4_444_444_444_444_423, true),
    (4_444_444_444_444_444, false),
    (4_444_444_488_888_889, false),
    (5_555_553_133_149_889, false),
    (5_555_555_555_555_503, true),
    (5_555_555_555_555_555, false),
    (6_666_666_666_666_666, false),
    (6_666_666_666_666_719, true),
    (6_666_667_141_414_921, false),
    (7_777_777_536_340_681, false),
    (7_777_777_777_777_753, true),
    (7_777_777_777_777_777, false),
    (9_999_999_999_999_917, true),
    (9_999_999_999_999_999, false),
];

/// One large prime, for a single check that is long enough to watch: 35,355,731 divisions by trial division.
pub const LARGE_PRIME: u64 = 5_000_111_000_222_021;
