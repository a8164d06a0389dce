"""Threads that compute outside of Python. The library releases the GIL meanwhile."""

import sys
from hashlib import pbkdf2_hmac
from threading import Thread
from time import perf_counter


def compute(rounds):
    # Written in C, and nothing of Python is touched meanwhile.
    pbkdf2_hmac("sha256", b"a password", b"some salt", rounds)


def run(threads, rounds):
    started = perf_counter()
    group = [Thread(target=compute, args=(rounds,)) for _ in range(threads)]
    for thread in group:
        thread.start()
    for thread in group:
        thread.join()
    return perf_counter() - started


def main(threads, rounds, interval_ms):
    sys.setswitchinterval(interval_ms / 1000)
    alone = run(1, rounds)
    together = run(threads, rounds)
    print(f"1 thread {alone:.3f} s, {threads} threads {together:.3f} s")


if __name__ == "__main__":
    main(*[int(text) for text in sys.argv[1:]] or [4, 1_000_000, 5])
