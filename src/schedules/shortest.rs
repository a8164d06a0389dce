//! The schedule with the fewest switches that leads somewhere.
//!
//! For each state, and for each thread that can have taken the last step to it, the best way there is remembered: how many
//! switches it has, and which way it goes on from.

use super::schedule::Schedule;

/// The best way to a state whose last step one certain thread took.
#[derive(Clone, Copy)]
struct Way {
    /// The state before, by its place in its level.
    from: u32,
    /// Who took the last step to that; nobody, where that is the beginning.
    by: u8,
    /// No way that is known has as many as this.
    switches: u8,
}

const UNKNOWN: Way = Way { from: 0, by: 0, switches: u8::MAX };

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
    levels: Vec<Vec<Way>>,
}

impl Ways {
    /// To the first state, which is level 0 alone.
    pub(super) fn new(threads: usize) -> Self {
        Self { threads, levels: vec![Vec::new()] }
    }

    pub(super) fn next_level(&mut self) {
        self.levels.push(Vec::new());
    }

    fn ways(&self, at: At) -> &[Way] {
        if at.level == 0 { &[] } else { &self.levels[at.level][at.place * self.threads..][..self.threads] }
    }

    /// Notes that a step of `thread` leads from `from` to a state of the next level, which is the last one.
    pub(super) fn note(&mut self, from: At, thread: usize, to: usize) {
        let longer = |(by, way): (usize, &Way)| (way.switches.saturating_add(u8::from(by != thread)), by);
        let (switches, by) = self.ways(from).iter().enumerate().map(longer).min().unwrap_or((0, 0));
        let way = Way { from: narrow(from.place), by: narrow(by), switches };
        let level = &mut self.levels[from.level + 1];
        if level.len() < (to + 1) * self.threads {
            level.resize((to + 1) * self.threads, UNKNOWN);
        }
        let known = &mut level[to * self.threads + thread];
        if switches < known.switches {
            *known = way;
        }
    }

    /// How many switches the best way to a state has.
    pub(super) fn switches(&self, to: At) -> u8 {
        self.ways(to).iter().map(|way| way.switches).min().unwrap_or(0)
    }

    /// The best way to a state.
    pub(super) fn schedule(&self, to: At) -> Schedule {
        let mut steps = Vec::with_capacity(to.level);
        let ways = self.ways(to).iter().enumerate();
        let mut by = ways.min_by_key(|(_, way)| way.switches).map_or(0, |(by, _)| by);
        let mut at = to;
        while at.level > 0 {
            let way = self.ways(at)[by];
            steps.push(narrow(by));
            by = usize::from(way.by);
            at = At { level: at.level - 1, place: way.from as usize };
        }
        steps.reverse();
        Schedule(steps)
    }
}

/// A place or a thread, of which there are not so many.
pub(super) fn narrow<N: TryFrom<usize>>(number: usize) -> N {
    N::try_from(number).ok().expect("a number within the limits")
}
