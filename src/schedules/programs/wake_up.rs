//! One thread waits until the other one has something ready.

use super::super::memory::{Condition, Event, Value, Var};
use super::super::program::Program;
use super::super::thread::Me;

async fn sleep_until_ready(me: Me, ready: Var, condition: Condition) -> Value {
    if me.load(ready).await == 0 {
        me.nap();
        me.lock(condition.lock).await;
        me.sleep(condition).await;
        me.unlock(condition.lock).await;
    }
    me.load(ready).await
}

async fn make_ready_and_notify(me: Me, ready: Var, condition: Condition) {
    me.store(ready, 1).await;
    me.lock(condition.lock).await;
    me.notify(condition).await;
    me.unlock(condition.lock).await;
}

async fn wait_for_event(me: Me, ready: Var, event: Event) -> Value {
    me.wait(event).await;
    me.load(ready).await
}

async fn make_ready_and_set(me: Me, ready: Var, event: Event) {
    me.store(ready, 1).await;
    me.set(event).await;
}

/// A program without threads, which is right when its first thread finds it ready.
fn waiting() -> (Program, Var) {
    let mut program = Program::new();
    let ready = program.flag("ready");
    program.judge(|end| end.returned()[0], 1);
    (program, ready)
}

pub(super) fn lost() -> Program {
    let (mut program, ready) = waiting();
    let condition = program.condition("condition");
    program.thread(move |me| sleep_until_ready(me, ready, condition));
    program.thread(move |me| make_ready_and_notify(me, ready, condition));
    program
}

pub(super) fn with_event() -> Program {
    let (mut program, ready) = waiting();
    let event = program.event("event");
    program.thread(move |me| wait_for_event(me, ready, event));
    program.thread(move |me| make_ready_and_set(me, ready, event));
    program
}
