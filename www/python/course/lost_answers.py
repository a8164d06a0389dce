"""Two ends for a pool. The hasty one stops when no job is left, and loses answers.

A job is a short sleep here, as a request to another computer would be.
"""

from queue import SimpleQueue
from threading import Thread
from time import sleep

JOBS = [1, 2, 3, 4, 5, 6]
WORKERS = 3


def worker(jobs, results):
    while (job := jobs.get()) is not None:
        sleep(0.2)
        results.put(job * job)
    results.put(None)


def start(jobs, results):
    for job in JOBS:
        jobs.put(job)
    for _ in range(WORKERS):
        Thread(target=worker, args=(jobs, results)).start()


def hasty(jobs, results):
    # Wrong: the last jobs have been taken, but nobody has done them yet.
    answers = 0
    while not jobs.empty():
        results.get()
        answers += 1
    for _ in range(WORKERS):
        jobs.put(None)
    return answers


def counting(jobs, results):
    for _ in range(WORKERS):
        jobs.put(None)
    answers = done = 0
    while done < WORKERS:
        if results.get() is None:
            done += 1
        else:
            answers += 1
    return answers


def main():
    for end in (hasty, counting):
        jobs, results = SimpleQueue(), SimpleQueue()
        start(jobs, results)
        print(f"{end.__name__}: {end(jobs, results)} answers for {len(JOBS)} jobs")


if __name__ == "__main__":
    main()
