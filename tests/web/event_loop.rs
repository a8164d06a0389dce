//! Tasks on the browser's own event loop; `tests/event_loop.rs` has what holds on any.

use std::cell::Cell;
use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use interleave::event_loop::{Cancelled, Queue, Task};
use wasm_bindgen_futures::spawn_local;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_queue_carries_items_from_one_turn_to_another() {
    let queue = Rc::new(Queue::default());
    let putting = queue.clone();
    spawn_local(async move {
        for item in 0..100 {
            putting.put(item);
            if item % 10 == 0 {
                TimeoutFuture::new(0).await;
            }
        }
    });
    for expected in 0..100 {
        assert_eq!(queue.get().await, expected);
    }
}

#[wasm_bindgen_test]
async fn a_task_goes_on_by_itself_and_gives_its_result() {
    let (task, body) = Task::create("sum", |_| async {
        TimeoutFuture::new(1).await;
        Ok(42)
    });
    spawn_local(body);
    assert_eq!(task.join().await, Ok(42));
}

#[wasm_bindgen_test]
async fn a_task_that_is_cancelled_does_not_wait_for_its_timer() {
    let cleaned = Rc::new(Cell::new(false));
    let (task, body) = Task::create("spin", {
        let cleaned = cleaned.clone();
        move |cancel| async move {
            let outcome = cancel.or(TimeoutFuture::new(60_000)).await;
            cleaned.set(true);
            outcome
        }
    });
    spawn_local(body);
    TimeoutFuture::new(0).await;
    task.cancel();
    assert_eq!(task.join().await, Err(Cancelled));
    assert!(cleaned.get());
}
