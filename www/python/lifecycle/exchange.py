"""Data is handed to a thread, which shares the memory, and to a process, as a copy: how long until it is there?"""

import sys
from multiprocessing import Pipe, Process
from queue import SimpleQueue
from threading import Thread
from time import perf_counter

MEGABYTE = 1 << 20


def thread(desk, answers):
    while (parcel := desk.get()) is not None:
        answers.put(len(parcel))


def process(pipe):
    while (parcel := pipe.recv()) is not None:
        pipe.send(len(parcel))


def show(what, way, hand_over, receive, parcel):
    times = []
    for _ in range(5):
        started = perf_counter()
        hand_over(parcel)
        receive()
        times.append(perf_counter() - started)
    print(f"{what:14} {way:18} {sorted(times)[2] * 1_000_000:10.0f} µs")


def main(sizes):
    desk, answers = SimpleQueue(), SimpleQueue()
    here, there = Pipe()
    workers = [Thread(target=thread, args=(desk, answers)), Process(target=process, args=(there,))]
    for worker in workers:
        worker.start()
    things = {"10,000 numbers": list(range(10_000)), **{f"{size} MB": bytes(size * MEGABYTE) for size in sizes}}
    for what, thing in things.items():
        show(what, "thread, shared", desk.put, answers.get, thing)
        show(what, "process, by copy", here.send, here.recv, thing)
    desk.put(None)
    here.send(None)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [1, 4, 16])
