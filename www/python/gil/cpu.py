"""Threads that compute. Under the GIL one runs at a time; whoever waits asks for it."""

import sys
from math import isqrt
from threading import Thread
from time import perf_counter


def is_prime(n):
    if n < 2 or n % 2 == 0:
        return n == 2
    for divisor in range(3, isqrt(n) + 1, 2):
        if n % divisor == 0:
            return False
    return True


def compute(name, n, started):
    prime = "P" if is_prime(n) else " "
    # The line and its end in one piece, or another thread prints between them.
    print(f"thread {name}: {n} {prime} after {perf_counter() - started:.3f} s\n", end="")


def run(threads, n):
    started = perf_counter()
    group = [Thread(target=compute, args=(name, n, started)) for name in range(threads)]
    for thread in group:
        thread.start()
    for thread in group:
        thread.join()
    return perf_counter() - started


def main(threads, n, interval_ms):
    # So long a thread waits before it asks for the GIL. Python begins with 5 ms.
    sys.setswitchinterval(interval_ms / 1000)
    alone = run(1, n)
    together = run(threads, n)
    print(f"1 thread {alone:.3f} s, {threads} threads {together:.3f} s")


if __name__ == "__main__":
    main(*[int(text) for text in sys.argv[1:]] or [4, 142_702_110_479_723, 5])
