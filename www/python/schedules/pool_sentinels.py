"""A pool whose workers say when they are done. It stops when all have said so."""

import sys
from queue import Queue
from threading import Thread
from time import sleep


def work(jobs, results):
    while (job := jobs.get()) is not None:
        sleep(0.05)
        results.put(job * job)
    results.put(None)


def collect(results, workers):
    answers, done = [], 0
    while done < workers:
        result = results.get()
        if result is None:
            done += 1
        else:
            answers.append(result)
    return answers


def main(workers, times):
    jobs, results = Queue(), Queue()
    for job in range(1, times + 1):
        jobs.put(job)
    for _ in range(workers):
        jobs.put(None)
    for _ in range(workers):
        Thread(target=work, args=(jobs, results)).start()
    print(f"{len(collect(results, workers))} answers for {times} jobs")


if __name__ == "__main__":
    main(*[int(text) for text in sys.argv[1:]] or [2, 5])
