"""One half of the threads computes, and the other half waits and comes back late.

The answer from outside is there, but the thread needs the GIL to go on.
"""

import sys
from math import isqrt
from statistics import median
from threading import Event, Thread
from time import perf_counter, sleep


def is_prime(n):
    if n < 2 or n % 2 == 0:
        return n == 2
    for divisor in range(3, isqrt(n) + 1, 2):
        if n % divisor == 0:
            return False
    return True


def wait(ms, stop, late_ms):
    while not stop.is_set():
        started = perf_counter()
        sleep(ms / 1000)
        late_ms.append((perf_counter() - started) * 1000 - ms)


def main(threads, n, interval_ms):
    sys.setswitchinterval(interval_ms / 1000)
    stop, late_ms = Event(), []
    computing = [Thread(target=is_prime, args=(n,)) for _ in range(threads // 2)]
    waiting = [Thread(target=wait, args=(10, stop, late_ms)) for _ in computing]
    for thread in computing + waiting:
        thread.start()
    for thread in computing:
        thread.join()
    stop.set()
    for thread in waiting:
        thread.join()
    usual, worst = median(late_ms), max(late_ms)
    print(f"{len(late_ms)} waits, late by {usual:.1f} ms, at most {worst:.1f} ms")


if __name__ == "__main__":
    main(*[int(text) for text in sys.argv[1:]] or [4, 142_702_110_479_723, 5])
