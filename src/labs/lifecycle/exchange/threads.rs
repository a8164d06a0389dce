//! To a thread: nothing is copied. The queue carries a reference, which says where the data is.

use super::figures;
use crate::platform::{Outbox, Threads, clock, stop_asked};
use crate::spec::ids::Handing;
use crate::sync::SimpleQueue;
use crate::work::practice::{ExchangeWork, Report};

/// What a thread is handed.
#[derive(Clone, Copy)]
enum Parcel<'a> {
    List(&'a [u64]),
    Bytes(&'a [u8]),
}

impl Parcel<'_> {
    fn len(self) -> usize {
        match self {
            Self::List(numbers) => numbers.len(),
            Self::Bytes(bytes) => bytes.len(),
        }
    }
}

/// Hands each thing over, again and again, and tells what that took.
pub fn program(work: &ExchangeWork, threads: &Threads, outbox: &mut Outbox) {
    let numbers: Vec<u64> = (0..u64::from(work.numbers)).collect();
    hand_over(Parcel::List(&numbers), work.repeats, threads, outbox);
    for &size in &work.bytes {
        let bytes = vec![1; size as usize];
        hand_over(Parcel::Bytes(&bytes), work.repeats, threads, outbox);
    }
}

/// Handings that are timed together: one alone is over before most clocks tick.
const TOGETHER: u32 = 50;

fn hand_over(parcel: Parcel, repeats: u32, threads: &Threads, outbox: &mut Outbox) {
    let (desk, answers) = (SimpleQueue::default(), SimpleQueue::default());
    let mut times = Vec::new();
    threads.scope(|scope| {
        scope.start(0, |_| receiver(&desk, &answers));
        for time in 0..=repeats {
            if stop_asked() {
                break;
            }
            let (began, mut held_ms) = (clock::now(), 0.0);
            for _ in 0..TOGETHER {
                let put = clock::now();
                desk.put(Some(parcel));
                held_ms += clock::now() - put;
                let received: usize = answers.get();
                assert_eq!(received, parcel.len(), "a thread sees all of what it is told of");
            }
            if time > 0 {
                let each = f64::from(TOGETHER);
                times.push(((clock::now() - began) / each, held_ms / each));
            }
        }
        desk.put(None);
    });
    let (list, size) = (matches!(parcel, Parcel::List(_)), u32::try_from(parcel.len()).unwrap_or(u32::MAX));
    outbox.tell(Report::Handed(figures(Handing::Shared, list, size, &times)).into());
}

fn receiver(desk: &SimpleQueue<Option<Parcel>>, answers: &SimpleQueue<usize>) {
    while let Some(parcel) = desk.get() {
        answers.put(parcel.len());
    }
}
