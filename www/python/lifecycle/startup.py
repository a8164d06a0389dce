"""The same small jobs by a new worker each, by a pool that is up, and by coroutines: what a job costs in each way."""

import asyncio
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from math import isqrt
from multiprocessing import Process
from threading import Thread
from time import perf_counter

SMALL = 1_000_003


def job(n=SMALL):
    return n % 2 == 1 and all(n % divisor for divisor in range(3, isqrt(n) + 1, 2))


def a_worker_each(kind, jobs):
    for _ in range(jobs):
        worker = kind(target=job)
        worker.start()
        worker.join()


def in_pool(pool, jobs):
    list(pool.map(job, [SMALL] * jobs))


async def coroutine():
    return job()


async def a_coroutine_each(jobs):
    await asyncio.gather(*(coroutine() for _ in range(jobs)))


def show(way, jobs, work, *given):
    started = perf_counter()
    work(*given, jobs)
    milliseconds = (perf_counter() - started) * 1000
    print(f"{way:16} {jobs:4} jobs, {milliseconds / jobs:8.3f} ms each")


def main(jobs):
    show("a process each", jobs, a_worker_each, Process)
    show("a thread each", jobs, a_worker_each, Thread)
    with ProcessPoolExecutor(2) as processes, ThreadPoolExecutor(2) as threads:
        for pool in (processes, threads):
            in_pool(pool, 2)  # the pool starts its workers with the first jobs
        show("process pool", jobs, in_pool, processes)
        show("thread pool", jobs, in_pool, threads)
    show("a coroutine each", jobs, lambda n: asyncio.run(a_coroutine_each(n)))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
