"""Threads that wait. Whoever waits has released the GIL, so all wait at once."""

import sys
from threading import Thread
from time import perf_counter, sleep


def wait(rounds, ms):
    for _ in range(rounds):
        sleep(ms / 1000)
        sum(range(1000))


def run(threads, rounds, ms):
    started = perf_counter()
    group = [Thread(target=wait, args=(rounds, ms)) for _ in range(threads)]
    for thread in group:
        thread.start()
    for thread in group:
        thread.join()
    return perf_counter() - started


def main(threads, rounds, ms, interval_ms):
    sys.setswitchinterval(interval_ms / 1000)
    alone = run(1, rounds, ms)
    together = run(threads, rounds, ms)
    print(f"1 thread {alone:.3f} s, {threads} threads {together:.3f} s")


if __name__ == "__main__":
    main(*[int(text) for text in sys.argv[1:]] or [4, 20, 10, 5])
