"""Processes add to counters of their own, which share a cache line or do not.

Nobody else touches a counter, and yet a neighbour in the same line may slow it down.
Python does a lot for each addition, so little of that can be seen here.
"""

import sys
from multiprocessing import Barrier, Process, RawArray
from time import perf_counter

SLOTS = [0, 1, 2, 4, 8, 16, 32, 64]  # From one counter to the next, of 4 bytes each.


def add(counters, slot, times):
    for _ in range(times):
        counters[slot] += 1


def add_to_own(counters, slot, times):
    counter = 0
    for _ in range(times):
        counter += 1
    counters[slot] += counter


def work(way, counters, slot, times, barrier):
    barrier.wait()  # All begin at the same time.
    way(counters, slot, times)
    barrier.wait()


def measure(way, processes, apart, times):
    counters = RawArray("i", processes * max(SLOTS))
    barrier = Barrier(processes + 1)
    group = []
    for number in range(processes):
        args = (way, counters, number * apart, times, barrier)
        group.append(Process(target=work, args=args))
    for process in group:
        process.start()
    barrier.wait()
    began = perf_counter()
    barrier.wait()
    nanoseconds = (perf_counter() - began) / times * 1e9
    for process in group:
        process.join()
    return nanoseconds, processes * times - sum(counters)


def main(processes, times):
    for apart in SLOTS:
        nanoseconds, lost = measure(add, processes, apart, times)
        print(f"{4 * apart} bytes apart: {nanoseconds:.1f} ns an addition, {lost} lost")
    nanoseconds, lost = measure(add_to_own, processes, 1, times)
    print(f"a variable of its own: {nanoseconds:.1f} ns an addition, {lost} lost")


if __name__ == "__main__":
    main(*[int(text) for text in sys.argv[1:]] or [2, 1_000_000])
