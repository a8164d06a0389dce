"""A pool that stops when no job is left to take, though some are still being done."""

import sys
from queue import Queue
from threading import Thread
from time import sleep


def work(jobs, results):
    while (job := jobs.get()) is not None:
        sleep(0.05)
        results.put(job * job)


def collect(jobs, results, workers):
    answers = []
    while not jobs.empty():  # Wrong: a job that has been taken is not yet done.
        answers.append(results.get())
    for _ in range(workers):
        jobs.put(None)
    return answers


def main(workers, times):
    jobs, results = Queue(), Queue()
    for job in range(1, times + 1):
        jobs.put(job)
    for _ in range(workers):
        Thread(target=work, args=(jobs, results)).start()
    print(f"{len(collect(jobs, results, workers))} answers for {times} jobs")


if __name__ == "__main__":
    main(*[int(text) for text in sys.argv[1:]] or [2, 5])
