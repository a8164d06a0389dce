//! Runs a lab without a browser: from the fields of an address to a record.

use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};

use interleave::error::Error;
use interleave::labs;
use interleave::platform::Stage;
use interleave::record::RunRecord;
use interleave::spec::value::Value;
use interleave::spec::{CheckedSpec, RunSpec};

/// What these fields ask for, on a machine of two cores.
pub fn spec(fields: &[(&str, &str)]) -> Result<RunSpec, Error> {
    let fields: Vec<_> = fields.iter().map(|&(name, text)| (name.to_owned(), Value::Text(text.to_owned()))).collect();
    Ok(CheckedSpec::from_fields(&fields, 2)?.run)
}

/// Runs it.
pub fn run(fields: &[(&str, &str)]) -> Result<RunRecord, Error> {
    block_on(labs::run(&spec(fields)?, &Stage::default()))
}

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Polls the future whenever it asks for it, until it is ready.
fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    loop {
        match future.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Ready(output) => return output,
            Poll::Pending => thread::park(),
        }
    }
}
