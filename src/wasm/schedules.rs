//! The exports of the bundle that explores schedules: it does nothing else, and so it is small.

use std::rc::Rc;
use std::str::FromStr;

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::schedules::{
    Aim, Count, Exploration, Limits, Outcome, Points, Program, ProgramId, Run, Schedule, ScheduleError, Shared, Size,
    Stands, Step, explore, graph,
};

/// How many states are gone through on the page's own thread, to find out how an aim is reached.
const AT_ONCE: usize = 20_000;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = "
/** What is explored: the fields of the lab, and nothing is taken for granted. */
export interface Explorable { program: string; threads: number; times: number; points: string }
export type Act = 'load' | 'store' | 'lock' | 'unlock' | 'put' | 'get' | 'is-empty' | 'set' | 'wait' | 'sleep' | 'wake'
    | 'notify' | 'call' | 'nap' | 'jump' | 'spin';
/** A value as the program has it: a number (-1 is Python's `None`), or true or false. */
export type Shown = number | boolean;
/** Something that a thread did or is about to do; `line` is that of the Rust program. */
export interface Did { act: Act; line: number; object: string | null; value: Shown | null }
export interface Step { thread: number; did: Did[] }
export type Wait = { for: 'lock'; holder: number } | { for: 'item' | 'room' | 'event' | 'notification' | 'change' };
/** `variables` are those one of which has to change; none, where it waits for something else. */
export type Stands = { stands: 'ready'; next: Did } | { stands: 'blocked'; next: Did; until: Wait; variables: string[] }
    | { stands: 'ended'; returned: number };
export type Holds = { value: Shown } | { lock: number | null } | { event: boolean } | { asleep: number[] }
    | { queue: number[] };
export interface Shared { name: string; holds: Holds }
export type ScheduleError = { wrong: 'not-a-digit'; at: number; found: string }
    | { wrong: 'no-such-thread' | 'blocked' | 'ended'; at: number; thread: number };
export type Aim = 'lose-one' | 'sell-twice' | 'miss-money' | 'miss-answers' | 'come-early' | 'wait-for-ever';
/** Where the threads are after the steps of a schedule. */
export interface Look {
    stands: Stands[];
    shared: Shared[];
    /** The steps that could be taken. */
    steps: Step[];
    /** Why the next one could not, if one was left. */
    error: ScheduleError | null;
    outcome: string | null;
    bad: boolean;
    /** Whether the aim is reached. */
    reached: boolean;
    /** What should come out. */
    right: number;
}
/** What there is to bring about, and whether that is possible. */
export interface Goal {
    aim: Aim;
    /** How many schedules there are, and whether these are all. */
    schedules: string;
    complete: boolean;
    /** One with the fewest switches that reaches it, and how many switches those are. */
    shortest: string | null;
    par: number | null;
}
export interface GraphNode {
    taken: number[]; before: string; after: string; afterBad: string; outcome: string | null; bad: boolean;
}
export interface Graph { nodes: GraphNode[]; edges: { from: number; to: number; thread: number }[] }
";

fn to_js(value: &impl Serialize) -> JsValue {
    value.serialize(&Serializer::json_compatible()).unwrap_or_default()
}

fn named<T: FromStr>(id: &str) -> Result<T, JsValue> {
    id.parse().map_err(|_| JsValue::from_str(id))
}

fn program(id: &str, threads: u8, times: u8) -> Result<(ProgramId, Rc<Program>), JsValue> {
    let id: ProgramId = named(id)?;
    Ok((id, Rc::new(id.program(Size { threads, times }))))
}

/// An exploration, a part at a time.
#[wasm_bindgen]
pub struct Explorer(Exploration);

#[derive(Serialize)]
struct SoFar {
    states: usize,
    level: usize,
}

#[wasm_bindgen]
impl Explorer {
    /// Of a program, from its beginning.
    ///
    /// # Errors
    /// If there is no such program, or are no such points.
    #[wasm_bindgen(constructor)]
    pub fn new(id: &str, threads: u8, times: u8, points: &str) -> Result<Self, JsValue> {
        let (_, program) = program(id, threads, times)?;
        Ok(Self(Exploration::new(program, named(points)?, Limits::default())))
    }

    /// Takes about so many steps more. Returns whether it is done.
    pub fn advance(&mut self, steps: u32) -> bool {
        self.0.advance(steps.into())
    }

    /// How far it has come.
    #[wasm_bindgen(js_name = soFar, unchecked_return_type = "{ states: number; level: number }")]
    #[must_use]
    pub fn so_far(&self) -> JsValue {
        let progress = self.0.progress();
        to_js(&SoFar { states: progress.states, level: progress.level })
    }

    /// What was found until now.
    #[wasm_bindgen(unchecked_return_type = "unknown")]
    #[must_use]
    pub fn report(&self) -> JsValue {
        to_js(&self.0.report())
    }
}

#[derive(Serialize)]
struct Look {
    stands: Vec<Stands>,
    shared: Vec<Shared>,
    steps: Vec<Step>,
    error: Option<ScheduleError>,
    outcome: Option<Outcome>,
    bad: bool,
    reached: bool,
    right: i16,
}

/// Takes the steps of a schedule, as far as they can be taken, and says where that leads.
///
/// # Errors
/// If there is no such program, or are no such points.
#[wasm_bindgen(unchecked_return_type = "Look")]
pub fn look(id: &str, threads: u8, times: u8, points: &str, schedule: &str) -> Result<JsValue, JsValue> {
    let (id, program) = program(id, threads, times)?;
    let mut run = Run::new(Rc::clone(&program), named(points)?);
    let mut steps = Vec::new();
    let mut error = None;
    match schedule.parse::<Schedule>() {
        Err(wrong) => error = Some(wrong),
        Ok(schedule) => {
            for thread in schedule.0 {
                match run.step(thread.into()) {
                    Ok(step) => steps.push(step),
                    Err(wrong) => {
                        error = Some(wrong);
                        break;
                    }
                }
            }
        }
    }
    let (outcome, right) = (run.outcome(), program.right());
    Ok(to_js(&Look {
        stands: run.stands(),
        shared: run.shared(),
        steps,
        error,
        outcome,
        bad: outcome.is_some_and(|outcome| program.bad(outcome)),
        reached: outcome.is_some_and(|outcome| id.aim().reached(outcome, right)),
        right,
    }))
}

#[derive(Serialize)]
struct Goal {
    aim: Aim,
    schedules: Count,
    complete: bool,
    shortest: Option<Schedule>,
    par: Option<usize>,
}

/// What there is to bring about in a program, and how. Of a large one not all is looked at.
///
/// # Errors
/// If there is no such program, or are no such points.
#[wasm_bindgen(unchecked_return_type = "Goal")]
pub fn goal(id: &str, threads: u8, times: u8, points: &str) -> Result<JsValue, JsValue> {
    let (id, program) = program(id, threads, times)?;
    let points: Points = named(points)?;
    let limits = Limits { states: AT_ONCE, ..Limits::default() };
    let report = explore(&program, points, limits, |_| true);
    let reached = report.outcomes.iter().filter(|found| id.aim().reached(found.value, program.right()));
    let shortest = reached.map(|found| found.shortest.clone()).min_by_key(Schedule::switches);
    let par = shortest.as_ref().map(Schedule::switches);
    let (schedules, complete) = (report.schedules, report.complete);
    Ok(to_js(&Goal { aim: id.aim(), schedules, complete, shortest, par }))
}

/// All schedules of a program as one drawing, or `undefined` if that has more than `most` states.
///
/// # Errors
/// If there is no such program, or are no such points.
#[wasm_bindgen(js_name = graphOf, unchecked_return_type = "Graph | undefined")]
pub fn graph_of(id: &str, threads: u8, times: u8, points: &str, most: usize) -> Result<JsValue, JsValue> {
    let (_, program) = program(id, threads, times)?;
    Ok(graph(&program, named(points)?, most).map_or(JsValue::UNDEFINED, |graph| to_js(&graph)))
}
