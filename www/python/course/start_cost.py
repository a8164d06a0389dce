"""Ten small sums: called directly, each in a worker of its own, all in one worker."""

from multiprocessing import Process, Queue
from time import perf_counter

JOBS = 10


def add_up(n):
    return sum(range(n))


def one_job(n, results):
    results.put(add_up(n))


def many_jobs(jobs, results):
    for n in iter(jobs.get, None):
        results.put(add_up(n))


def directly():
    for n in range(JOBS):
        add_up(n)


def a_worker_for_each():
    results = Queue()
    for n in range(JOBS):
        worker = Process(target=one_job, args=(n, results))
        worker.start()
        results.get()
        worker.join()


def one_worker_for_all():
    jobs, results = Queue(), Queue()
    worker = Process(target=many_jobs, args=(jobs, results))
    worker.start()
    for n in [*range(JOBS), None]:
        jobs.put(n)
    for _ in range(JOBS):
        results.get()
    worker.join()


if __name__ == "__main__":
    for way in (directly, a_worker_for_each, one_worker_for_all):
        started = perf_counter()
        way()
        print(f"{way.__name__:18} {(perf_counter() - started) * 1000:9.3f} ms")
