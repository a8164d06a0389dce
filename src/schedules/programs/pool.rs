//! A pool: workers take jobs from one queue and put answers into another, which the first thread collects.

use super::super::memory::{NONE, Queue, Value};
use super::super::program::Program;
use super::super::thread::Me;

/// The sentinel: there is nothing left, or the worker is done.
const STOP: Value = NONE;

async fn work(me: Me, jobs: Queue, results: Queue) {
    loop {
        let job = me.get(jobs).await;
        if job == STOP {
            break;
        }
        me.nap();
        me.put(results, job * job).await;
        me.jump_back(0);
    }
}

async fn collect_while_there_are_jobs(me: Me, jobs: Queue, results: Queue, workers: u8) -> Value {
    let mut answers = 0;
    while !me.is_empty(jobs).await {
        me.get(results).await;
        answers += 1;
        me.jump_back(answers);
    }
    for _ in 0..workers {
        me.put(jobs, STOP).await;
    }
    answers
}

async fn work_and_say_when_done(me: Me, jobs: Queue, results: Queue) {
    loop {
        let job = me.get(jobs).await;
        if job == STOP {
            break;
        }
        me.nap();
        me.put(results, job * job).await;
        me.jump_back(0);
    }
    me.put(results, STOP).await;
}

async fn collect_until_all_are_done(me: Me, results: Queue, workers: u8) -> Value {
    let (mut answers, mut done) = (0, 0);
    while done < workers {
        if me.get(results).await == STOP {
            done += 1;
        } else {
            answers += 1;
        }
        me.jump_back(answers * 16 + Value::from(done));
    }
    answers
}

/// A program without threads that has the two queues, and is right when the first thread gets all answers.
fn queues(workers: u8, jobs: u8, sentinels: u8) -> (Program, Queue, Queue) {
    let mut program = Program::new();
    let waiting: Vec<_> = (1..=jobs.into()).chain((0..sentinels).map(|_| STOP)).collect();
    let queue = program.queue("jobs", jobs + workers, &waiting);
    let results = program.queue("results", jobs + workers, &[]);
    program.judge(|end| end.returned()[0], jobs.into());
    (program, queue, results)
}

pub(super) fn racy(threads: u8, times: u8) -> Program {
    let workers = threads - 1;
    let (mut program, jobs, results) = queues(workers, times, 0);
    program.thread(move |me| collect_while_there_are_jobs(me, jobs, results, workers));
    for _ in 0..workers {
        program.thread(move |me| work(me, jobs, results));
    }
    program
}

pub(super) fn with_sentinels(threads: u8, times: u8) -> Program {
    let workers = threads - 1;
    let (mut program, jobs, results) = queues(workers, times, workers);
    program.thread(move |me| collect_until_all_are_done(me, results, workers));
    for _ in 0..workers {
        program.thread(move |me| work_and_say_when_done(me, jobs, results));
    }
    program
}
