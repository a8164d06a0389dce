//! All schedules of a program as one drawing: states, and the steps between them.

use std::collections::VecDeque;
use std::rc::Rc;

use serde::Serialize;

use super::count::Count;
use super::hash::Map;
use super::memory::MAX_THREADS;
use super::outcome::Outcome;
use super::program::Program;
use super::space::{Space, State};
use crate::spec::ids::Points;

/// How many steps each thread has taken.
type Taken = [u8; MAX_THREADS];

/// All schedules of a program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Graph {
    /// The states, by the number of steps that lead to them; the first is the beginning.
    pub nodes: Vec<Node>,
    /// The steps, by the state that they lead from.
    pub edges: Vec<Edge>,
}

/// One state. Two ways meet in it if each thread has taken as many steps, and all that comes is the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Node {
    /// How many steps each thread has taken: its place in a lattice.
    pub taken: Vec<u8>,
    /// In how many ways it can be reached.
    pub before: Count,
    /// In how many ways it can go on.
    pub after: Count,
    /// How many of these end wrong, or in a deadlock.
    pub after_bad: Count,
    /// How it ended, if it did.
    pub outcome: Option<Outcome>,
    /// Whether that is wrong.
    pub bad: bool,
}

impl Node {
    /// How many schedules come by here.
    #[must_use]
    pub fn schedules(&self) -> Count {
        self.before * self.after
    }
}

/// One step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Edge {
    /// The state before, by its place in [`Graph::nodes`].
    pub from: usize,
    /// The state after.
    pub to: usize,
    /// Whose step it is.
    pub thread: usize,
}

/// The states of a program and the steps between them, or nothing if there are more than `most` states, or if schedules are
/// too long to be counted.
#[must_use]
pub fn graph(program: &Rc<Program>, points: Points, most: usize) -> Option<Graph> {
    let threads = program.threads();
    let (mut space, first) = Space::new(Rc::clone(program), points);
    let mut places = Map::<(State, Taken), usize>::default();
    let mut waiting = VecDeque::from([(first, Taken::default())]);
    places.insert((first, Taken::default()), 0);
    let (mut nodes, mut edges) = (vec![node(Taken::default(), threads)], Vec::new());
    nodes[0].before = Count(1);

    while let Some((state, taken)) = waiting.pop_front() {
        let from = places[&(state, taken)];
        let steps = space.steps(&state);
        if steps.iter().all(Option::is_none) {
            let outcome = space.outcome(&state);
            nodes[from].bad = program.bad(outcome);
            nodes[from].outcome = Some(outcome);
        } else if taken.iter().map(|&steps| usize::from(steps)).sum::<usize>() == Count::most_steps(threads) {
            return None;
        }
        for (thread, step) in steps.into_iter().enumerate() {
            let Some(step) = step else { continue };
            let mut after = (state.after(thread, step), taken);
            after.1[thread] += 1;
            let to = *places.entry(after).or_insert(nodes.len());
            if to == nodes.len() {
                if to == most {
                    return None;
                }
                nodes.push(node(after.1, threads));
                waiting.push_back(after);
            }
            let before = nodes[from].before;
            nodes[to].before += before;
            edges.push(Edge { from, to, thread });
        }
    }
    count_back(&mut nodes, &edges);
    Some(Graph { nodes, edges })
}

fn node(taken: Taken, threads: usize) -> Node {
    let taken = taken[..threads].to_vec();
    let none = Count::default();
    Node { taken, before: none, after: none, after_bad: none, outcome: None, bad: false }
}

/// From the ends to the beginning: in how many ways each state goes on.
fn count_back(nodes: &mut [Node], edges: &[Edge]) {
    for node in nodes.iter_mut().filter(|node| node.outcome.is_some()) {
        node.after = Count(1);
        node.after_bad = Count(u128::from(node.bad));
    }
    for edge in edges.iter().rev() {
        let (after, after_bad) = (nodes[edge.to].after, nodes[edge.to].after_bad);
        nodes[edge.from].after += after;
        nodes[edge.from].after_bad += after_bad;
    }
}
