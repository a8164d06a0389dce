//! Event, queue, cancellation and tasks on the browser's own event loop.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use interleave::event_loop::{Cancel, Cancelled, Event, Queue, Task};
use wasm_bindgen_futures::spawn_local;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn an_event_wakes_every_task_that_waits_for_it() {
    let (event, woken) = (Rc::new(Event::default()), Rc::new(Cell::new(0)));
    for _ in 0..3 {
        let (event, woken) = (event.clone(), woken.clone());
        spawn_local(async move {
            event.wait().await;
            woken.update(|count| count + 1);
        });
    }
    TimeoutFuture::new(0).await;
    assert_eq!(woken.get(), 0);
    event.set();
    TimeoutFuture::new(0).await;
    assert_eq!(woken.get(), 3);
}

#[wasm_bindgen_test]
async fn an_event_that_is_set_lets_everybody_pass_until_it_is_cleared() {
    let event = Event::default();
    event.set();
    event.wait().await;
    assert!(event.is_set());
    event.clear();
    assert!(!event.is_set());
}

#[wasm_bindgen_test]
async fn a_queue_gives_items_in_the_order_they_were_put() {
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
async fn several_tasks_that_get_take_each_item_once() {
    let (queue, taken) = (Rc::new(Queue::default()), Rc::new(RefCell::new(Vec::new())));
    for _ in 0..4 {
        let (queue, taken) = (queue.clone(), taken.clone());
        spawn_local(async move {
            // 0 is the sentinel, one for each task.
            loop {
                match queue.get().await {
                    0 => break,
                    item => taken.borrow_mut().push(item),
                }
            }
        });
    }
    for item in (1..=50).chain([0; 4]) {
        queue.put(item);
    }
    TimeoutFuture::new(10).await;
    taken.borrow_mut().sort_unstable();
    assert_eq!(*taken.borrow(), (1..=50).collect::<Vec<_>>());
}

#[wasm_bindgen_test]
async fn a_cancelled_get_loses_no_item() {
    let (queue, cancel) = (Rc::new(Queue::default()), Cancel::default());
    let cancelled = Rc::new(Cell::new(None));
    spawn_local({
        let (queue, cancel, cancelled) = (queue.clone(), cancel.clone(), cancelled.clone());
        async move { cancelled.set(Some(cancel.or(queue.get()).await)) }
    });
    TimeoutFuture::new(0).await;
    cancel.cancel();
    queue.put(7);
    TimeoutFuture::new(0).await;
    assert_eq!(cancelled.get(), Some(Err(Cancelled)));
    assert_eq!(queue.get().await, 7);
}

#[wasm_bindgen_test]
async fn a_cancelled_task_is_told_at_its_await_and_drops_what_it_awaited() {
    struct Held(Rc<Cell<bool>>);
    impl Drop for Held {
        fn drop(&mut self) {
            self.0.set(true);
        }
    }

    let (cancel, cleaned_up) = (Cancel::default(), Rc::new(Cell::new(false)));
    let held = Held(cleaned_up.clone());
    spawn_local({
        let cancel = cancel.clone();
        async move {
            TimeoutFuture::new(0).await;
            cancel.cancel();
        }
    });
    let outcome = cancel
        .or(async move {
            let _held = held;
            TimeoutFuture::new(60_000).await;
        })
        .await;
    assert_eq!(outcome, Err(Cancelled));
    assert!(cleaned_up.get() && cancel.is_cancelled());
}

#[wasm_bindgen_test]
async fn a_task_goes_on_by_itself_and_gives_its_result() {
    let (task, body) = Task::create("sum", |_| async {
        TimeoutFuture::new(1).await;
        Ok(42)
    });
    spawn_local(body);
    assert_eq!(task.to_string(), "<Task pending name='sum'>");
    assert_eq!(task.join().await, Ok(42));
}

#[wasm_bindgen_test]
async fn a_task_that_is_cancelled_at_its_await_cleans_up_there() {
    let cleaned = Rc::new(Cell::new(false));
    let (task, body) = Task::create("spin", {
        let cleaned = cleaned.clone();
        move |cancel| async move {
            loop {
                if let Err(cancelled) = cancel.or(TimeoutFuture::new(60_000)).await {
                    cleaned.set(true);
                    return Err::<(), _>(cancelled);
                }
            }
        }
    });
    spawn_local(body);
    TimeoutFuture::new(0).await;
    task.cancel();
    assert_eq!(task.to_string(), "<Task cancelling name='spin'>");
    assert_eq!(task.join().await, Err(Cancelled));
    assert!(cleaned.get());
}

#[wasm_bindgen_test]
async fn a_task_that_is_cancelled_before_its_first_step_takes_none() {
    let stepped = Rc::new(Cell::new(false));
    let (task, body) = Task::create("spin", {
        let stepped = stepped.clone();
        move |_| async move {
            stepped.set(true);
            Ok(())
        }
    });
    spawn_local(body);
    task.cancel();
    assert_eq!(task.join().await, Err(Cancelled));
    assert!(!stepped.get());
}
