"""Threads add to one counter what a function returns.

Python reads the counter, calls one(), and writes the sum. At the call another thread
may come between.
"""

import sys
from threading import Thread

counter = 0


def one():
    return 1


def add(times):
    global counter
    for _ in range(times):
        counter += one()


def main(threads, times):
    group = [Thread(target=add, args=(times,)) for _ in range(threads)]
    for thread in group:
        thread.start()
    for thread in group:
        thread.join()
    print(f"{threads * times} additions, the counter shows {counter}")


if __name__ == "__main__":
    main(*[int(text) for text in sys.argv[1:]] or [2, 200_000])
