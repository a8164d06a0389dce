"""A visitor orders a report. The answer comes at once, and the report later.

A queue between two processes stands in for a task queue between two computers.
"""

from multiprocessing import Process, Queue
from time import perf_counter, sleep


def make_report(name):
    sleep(0.5)
    return f"report for {name}"


def worker(tasks, reports):
    for name in iter(tasks.get, None):
        reports.put(make_report(name))


def answer(name, tasks):
    tasks.put(name)
    return f"202 Accepted: {name}"


def main(visitors):
    tasks, reports = Queue(), Queue()
    helper = Process(
        target=worker,
        args=(tasks, reports),
    )
    helper.start()
    for name in visitors:
        started = perf_counter()
        said = answer(name, tasks)
        took = perf_counter() - started
        print(f"{took:.3f} s: {said}")
    tasks.put(None)
    for _ in visitors:
        print(reports.get())
    helper.join()


if __name__ == "__main__":
    main(["Ada", "Grace", "Linus"])
