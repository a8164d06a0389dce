//! Going through all schedules of a program: here, at once.

use std::rc::Rc;

use super::Stage;
use crate::error::Error;
use crate::record::explored::{Explored, ExploredSoFar};
use crate::schedules::{Limits, Size, explore as explore_all};
use crate::spec::RunSpec;

/// Explores the program that was asked for. Nobody is told how far it has come.
///
/// # Errors
/// If the run is cancelled before it begins.
pub async fn explore(spec: &RunSpec, stage: &Stage, _so_far: impl Fn(ExploredSoFar)) -> Result<Explored, Error> {
    stage.pause().await?;
    let small = |number: u32| u8::try_from(number).unwrap_or(u8::MAX);
    let size = Size { threads: small(spec.threads), times: small(spec.times) };
    let program = Rc::new(spec.program.program(size));
    Ok(explore_all(&program, spec.points, Limits::default(), |_| true).into())
}
