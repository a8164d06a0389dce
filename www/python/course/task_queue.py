"""A visitor orders a report. The answer comes at once, and the report later.

A queue between two processes stands in for a task queue between two computers.
"""

from multiprocessing import Process, Queue
from time import perf_counter, sleep


def make_report(name):
    sleep(0.5)
    return f"report for {name}"


def worker(tasks, reports):
    while (name := tasks.get()) is not None:
        reports.put(make_report(name))


def answer(name, tasks):
    tasks.put(name)
    return f"202 Accepted: {name}, your report will come by mail"


def main(visitors):
    tasks, reports = Queue(), Queue()
    helper = Process(target=worker, args=(tasks, reports))
    helper.start()
    for name in visitors:
        started = perf_counter()
        print(answer(name, tasks), f"(after {perf_counter() - started:.3f} s)")
    tasks.put(None)
    for _ in visitors:
        print(reports.get())
    helper.join()


if __name__ == "__main__":
    main(["Ada", "Grace", "Linus"])
