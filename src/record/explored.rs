//! What was found when all schedules of a program were gone through.

use serde::{Deserialize, Serialize};

/// One way in which schedules end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Outcome {
    /// What comes out: a number, or `deadlock`.
    pub value: String,
    /// How many schedules end so, as decimal text.
    pub schedules: String,
    /// Whether that is wrong.
    pub bad: bool,
    /// One of those with the fewest switches, a digit a step.
    pub shortest: String,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Explored {
    /// How many schedules there are, as decimal text.
    pub schedules: String,
    /// How many of them end wrong, or in a deadlock.
    pub bad: String,
    /// How many of them end in a deadlock.
    pub deadlocks: String,
    /// Whether these are all.
    pub complete: bool,
    /// How they end.
    pub outcomes: Vec<Outcome>,
}

/// One way in which real runs ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Observed {
    /// What came out: a number, or `deadlock`; in the lab `litmus` a register of each thread.
    pub value: String,
    /// How many of them ended so.
    pub count: u32,
    /// Whether that is wrong; in the lab `litmus`, whether no interleaving gives it.
    pub bad: bool,
    /// Lab `litmus`: whether some order of the threads' steps, one after the other, gives it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub interleaving: Option<bool>,
}

/// How far an exploration has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ExploredSoFar {
    /// Different states until now.
    pub states: u32,
    /// How long the schedules are that are looked at.
    pub level: u32,
}

#[cfg(not(target_arch = "wasm32"))]
impl From<crate::schedules::Report> for Explored {
    fn from(report: crate::schedules::Report) -> Self {
        let outcome = |found: &crate::schedules::Found| Outcome {
            value: found.value.to_string(),
            schedules: found.schedules.to_string(),
            bad: found.bad,
            shortest: found.shortest.to_string(),
        };
        Self {
            schedules: report.schedules.to_string(),
            bad: report.bad.to_string(),
            deadlocks: report.deadlocks.to_string(),
            complete: report.complete,
            outcomes: report.outcomes.iter().map(outcome).collect(),
        }
    }
}
