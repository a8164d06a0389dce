"""Runs the race with 1, 2, 3 ... threads. Under the GIL more threads are no faster."""

import sys
from math import isqrt
from queue import SimpleQueue
from statistics import median
from threading import Thread
from time import perf_counter

NUMBERS = [
    2, 142702110479723, 299593572317531, 3333333333333301,
    3333333333333333, 3333335652092209, 4444444444444423, 4444444444444444,
    4444444488888889, 5555553133149889, 5555555555555503, 5555555555555555,
    6666666666666666, 6666666666666719, 6666667141414921, 7777777536340681,
    7777777777777753, 7777777777777777, 9999999999999917, 9999999999999999,
]


def is_prime(n):
    if n < 2 or n % 2 == 0:
        return n == 2
    for divisor in range(3, isqrt(n) + 1, 2):
        if n % divisor == 0:
            return False
    return True


def worker(jobs, results):
    while (n := jobs.get()) is not None:
        results.put((n, is_prime(n)))
    results.put(None)


def race(workers, numbers):
    started = perf_counter()
    jobs, results = SimpleQueue(), SimpleQueue()
    for _ in range(workers):
        Thread(target=worker, args=(jobs, results)).start()
    for n in numbers + [None] * workers:
        jobs.put(n)
    done = 0
    while done < workers:
        if results.get() is None:
            done += 1
    return perf_counter() - started


def main(most, numbers):
    alone = None
    for workers in range(1, most + 1):
        seconds = median(race(workers, numbers) for _ in range(3))
        alone = alone or seconds
        print(f"{workers:2} workers {seconds:8.3f} s, speed-up {alone / seconds:.2f}")


if __name__ == "__main__":
    most, *numbers = [int(text) for text in sys.argv[1:]] or [8, *NUMBERS]
    main(most, numbers or NUMBERS)
