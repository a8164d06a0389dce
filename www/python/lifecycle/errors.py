"""One of six jobs fails: where does the main program hear of it, and where does it hear nothing?"""

import asyncio
import os
import threading
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Process

JOBS = ["19", "7", "12x", "7", "19", "7"]


def job(text):
    return int(text) ** 2


def ended(text):
    return os._exit(1) if text == "12x" else job(text)  # as if somebody had ended the process


async def task(text):
    return job(text)


async def careless(text):
    try:
        return await task(text)
    except ValueError:
        pass  # swallowed: whoever awaits this hears nothing


def start_and_join(workers):
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()  # raises nothing, whatever became of the worker


def in_pool():
    with ThreadPoolExecutor(2) as pool:
        futures = [pool.submit(job, text) for text in JOBS]
    return next(future.exception() for future in futures if future.exception())


def in_threads(heard):
    threading.excepthook = lambda event: heard.append(event.exc_value)
    start_and_join([threading.Thread(target=job, args=[text]) for text in JOBS])
    return heard[0]


async def in_tasks(work):
    return [one for one in await asyncio.gather(*map(work, JOBS), return_exceptions=True) if isinstance(one, Exception)]


if __name__ == "__main__":
    print("a pool of threads: in a result:", in_pool())
    print("a thread: by an event, the excepthook:", in_threads([]))
    start_and_join(processes := [Process(target=ended, args=[text]) for text in JOBS])
    print("a process that is ended: nowhere; who asks for exitcodes gets", [one.exitcode for one in processes])
    print("a task: at the await:", *asyncio.run(in_tasks(task)))
    print("a task that swallows its error: nowhere", *asyncio.run(in_tasks(careless)))
