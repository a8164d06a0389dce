"""A pool that stops when its job queue is empty, beside one that counts sentinels: who loses results, and how often?"""

import sys
from queue import SimpleQueue
from threading import Thread

WORKERS = 2
JOBS = range(100_000, 100_012)


def work(n):
    return sum(range(n))


def worker(jobs, results):
    while (job := jobs.get()) is not None:
        results.put(work(job))
    results.put(None)


def start():
    jobs, results = SimpleQueue(), SimpleQueue()
    for job in JOBS:
        jobs.put(job)
    for _ in range(WORKERS):
        Thread(target=worker, args=(jobs, results)).start()
    return jobs, results


def hasty(jobs, results):
    found = []
    while not jobs.empty():  # wrong: the last jobs are taken, and not done
        found.append(results.get())
    for _ in range(WORKERS):
        jobs.put(None)
    return found


def counting(jobs, results):
    for _ in range(WORKERS):
        jobs.put(None)
    found, done = [], 0
    while done < WORKERS:
        if (result := results.get()) is None:
            done += 1
        else:
            found.append(result)
    return found


def main(runs):
    for end in (hasty, counting):
        lost = [len(JOBS) - len(end(*start())) for _ in range(runs)]
        print(f"{end.__name__}: {sum(n > 0 for n in lost)} of {runs} runs lost results, {sum(lost)} in all")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
