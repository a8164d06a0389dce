//! The schedule with the fewest switches that leads somewhere.
//!
//! For each state, and for each thread that can have taken the last step to it, the best way there is remembered: how many
//! switches it has, and which way it goes on from.

use super::schedule::Schedule;

/// The best way to a state whose last step one certain thread took, in one word, for there are very many: in its upper bits
/// how many switches it has, then who took the last step but one, and below that the state before, by its place in its level.
#[derive(Clone, Copy)]
struct Way(u32);

/// In how many bits of a way a place is, and in how many a thread.
const PLACE_BITS: u32 = 22;
const THREAD_BITS: u32 = 2;

/// How many states a level can have.
pub(super) const MOST_PLACES: usize = 1 << PLACE_BITS;

impl Way {
    /// No way that is known has as many switches as this.
    const UNKNOWN: Self = Self(u32::MAX);

    fn new(switches: u8, by: usize, from: usize) -> Self {
        let (by, from): (u32, u32) = (narrow(by), narrow(from));
        Self((u32::from(switches) << THREAD_BITS | by) << PLACE_BITS | from)
    }

    fn switches(self) -> u8 {
        narrow((self.0 >> (PLACE_BITS + THREAD_BITS)) as usize)
    }

    fn by(self) -> usize {
        (self.0 >> PLACE_BITS) as usize % (1 << THREAD_BITS)
    }

    fn from(self) -> usize {
        self.0 as usize % MOST_PLACES
    }
}

/// How many switches the best way to a state has, and who took the last step of it; nobody, where that is the beginning.
#[derive(Clone, Copy)]
pub(super) struct Best {
    pub(super) switches: u8,
    by: Option<usize>,
}

/// A state: its level, that is how many steps lead to it, and its place there.
#[derive(Clone, Copy)]
pub(super) struct At {
    pub(super) level: usize,
    pub(super) place: usize,
}

/// The best ways to all states so far.
pub(super) struct Ways {
    threads: usize,
    /// For each level, for each state of it, for each thread.
    levels: Vec<Box<[Way]>>,
    /// The same for the level that is reached next.
    following: Vec<Way>,
}

impl Ways {
    /// To the first state, which is level 0 alone.
    pub(super) fn new(threads: usize) -> Self {
        Self { threads, levels: vec![Box::default()], following: Vec::new() }
    }

    /// All ways to the level that comes next are noted. It is kept in as much memory as it needs.
    pub(super) fn next_level(&mut self) {
        self.levels.push(self.following.as_slice().into());
        self.following.clear();
    }

    fn ways(&self, at: At) -> &[Way] {
        if at.level == 0 { &[] } else { &self.levels[at.level][at.place * self.threads..][..self.threads] }
    }

    /// Of the best ways to a state the one with the fewest switches, of any thread.
    pub(super) fn best(&self, to: At) -> Best {
        let best = self.ways(to).iter().enumerate().map(|(by, way)| (way.switches(), by)).min();
        best.map_or(Best { switches: 0, by: None }, |(switches, by)| Best { switches, by: Some(by) })
    }

    /// Notes that a step of `thread` leads from `from`, with `best` the best way there, to a state of the next level.
    pub(super) fn note(&mut self, from: At, best: Best, thread: usize, to: usize) {
        let (switches, by) = best.by.map_or((0, 0), |by| {
            // To go on as before saves the switch.
            let own = (self.ways(from)[thread].switches(), thread);
            own.min((best.switches.saturating_add(1), by))
        });
        let place = to * self.threads + thread;
        if self.following.len() <= place {
            self.following.resize((to + 1) * self.threads, Way::UNKNOWN);
        }
        let known = &mut self.following[place];
        if switches < known.switches() {
            *known = Way::new(switches, by, from.place);
        }
    }

    /// The best way to a state.
    pub(super) fn schedule(&self, to: At) -> Schedule {
        let mut steps = Vec::with_capacity(to.level);
        let mut by = self.best(to).by.unwrap_or(0);
        let mut at = to;
        while at.level > 0 {
            let way = self.ways(at)[by];
            steps.push(narrow(by));
            by = way.by();
            at = At { level: at.level - 1, place: way.from() };
        }
        steps.reverse();
        Schedule(steps)
    }
}

/// A place or a thread, of which there are not so many.
pub(super) fn narrow<N: TryFrom<usize>>(number: usize) -> N {
    N::try_from(number).ok().expect("a number within the limits")
}

#[cfg(test)]
mod tests {
    use super::super::count::Count;
    use super::super::memory::MAX_THREADS;
    use super::*;

    #[test]
    fn the_longest_way_fits_into_a_word_and_is_none_of_those_that_are_not_known() {
        let switches = u8::try_from(Count::most_steps(MAX_THREADS).max(Count::most_steps(2))).expect("a small number");
        let way = Way::new(switches, MAX_THREADS - 1, MOST_PLACES - 1);
        assert_eq!((way.switches(), way.by(), way.from()), (switches, MAX_THREADS - 1, MOST_PLACES - 1));
        assert!(way.switches() < Way::UNKNOWN.switches());
    }
}
