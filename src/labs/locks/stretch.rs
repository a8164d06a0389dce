//! When each thread added, and what is derived from it.

/// From the beginning to the end of one thread's additions, in milliseconds of the clock that all threads share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stretch {
    pub from: f64,
    pub to: f64,
}

/// Milliseconds from the beginning of the first to the end of the last.
pub fn length_ms(stretches: &[Stretch]) -> f64 {
    let from = stretches.iter().map(|stretch| stretch.from).reduce(f64::min);
    let to = stretches.iter().map(|stretch| stretch.to).reduce(f64::max);
    from.zip(to).map_or(0.0, |(from, to)| to - from)
}

/// Milliseconds in which two of them or more went on.
pub fn overlap_ms(stretches: &[Stretch]) -> f64 {
    let mut by_begin = stretches.to_vec();
    by_begin.sort_by(|one, other| one.from.total_cmp(&other.from));
    let (mut overlap, mut covered_to, mut counted_to) = (0.0, f64::NEG_INFINITY, f64::NEG_INFINITY);
    for Stretch { from, to } in by_begin {
        // One before it goes on until `covered_to`; of that, what lies before `counted_to` has been counted.
        let (begin, end) = (from.max(counted_to), to.min(covered_to));
        if end > begin {
            overlap += end - begin;
            counted_to = end;
        }
        covered_to = covered_to.max(to);
    }
    overlap
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stretches(times: &[(f64, f64)]) -> Vec<Stretch> {
        times.iter().map(|&(from, to)| Stretch { from, to }).collect()
    }

    #[test]
    fn the_length_is_from_the_first_beginning_to_the_last_end() {
        assert_eq!(length_ms(&stretches(&[(3.0, 5.0), (1.0, 2.0)])).to_bits(), 4_f64.to_bits());
        assert_eq!(length_ms(&[]).to_bits(), 0_f64.to_bits());
    }

    #[test]
    fn an_overlap_is_counted_once_however_many_meet_in_it() {
        let overlap = |times: &[(f64, f64)]| overlap_ms(&stretches(times)).to_bits();
        assert_eq!(overlap(&[(0.0, 1.0)]), 0_f64.to_bits());
        assert_eq!(overlap(&[(2.0, 3.0), (0.0, 1.0)]), 0_f64.to_bits());
        assert_eq!(overlap(&[(0.0, 4.0), (1.0, 2.0), (3.0, 8.0)]), 2_f64.to_bits());
        assert_eq!(overlap(&[(0.0, 4.0), (0.0, 4.0), (0.0, 4.0), (1.0, 5.0)]), 4_f64.to_bits());
    }
}
