//! To a process: as a copy, which is made into bytes and back; or as a whole, which the page then has no longer.

use super::figures;
use crate::browser::clock;
use crate::browser::process::{Parcel, Pool};
use crate::error::Error;
use crate::record::lifecycle::HandedFigures;
use crate::spec::ids::Handing;
use crate::stage::Stage;
use crate::work::practice::ExchangeWork;

/// Hands each thing over, again and again. Gives what starting the process took, in milliseconds.
pub async fn hand_over(stage: &Stage, work: &ExchangeWork, handed: &mut Vec<HandedFigures>) -> Result<f64, Error> {
    let pool = Pool::ready(stage.page(), stage.cancel(), 1).await?;
    let startup_ms = pool.startup_ms();
    pool.work(stage.cancel(), async |pool| {
        for way in [Handing::Copy, Handing::Transfer] {
            // A list cannot be given away: it belongs to whoever made it.
            if way == Handing::Copy {
                handed.push(again_and_again(pool, way, true, work.numbers, work.repeats).await?);
                stage.advance(1);
            }
            for &size in &work.bytes {
                handed.push(again_and_again(pool, way, false, size, work.repeats).await?);
                stage.advance(1);
            }
        }
        Ok(())
    })
    .await?;
    Ok(startup_ms)
}

async fn again_and_again(
    pool: &Pool,
    way: Handing,
    list: bool,
    size: u32,
    repeats: u32,
) -> Result<HandedFigures, Error> {
    let mut times = Vec::new();
    for time in 0..=repeats {
        // Made anew each time: what has been transferred is gone.
        let parcel = if list { Parcel::list(size) } else { Parcel::bytes(size) };
        let began = clock::now();
        let out = pool.hand_over(parcel, way == Handing::Transfer).await?;
        if time > 0 {
            times.push((clock::now() - began, out - began));
        }
    }
    Ok(figures(way, list, size, &times))
}
