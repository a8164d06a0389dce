"""Threads add to one counter.

Reading and writing are two steps. Up to Python 3.9 another thread may come between
them. From 3.10 on it may not, because there is no call and no jump back in the line.
"""

import sys
from threading import Thread

counter = 0


def add(times):
    global counter
    for _ in range(times):
        counter += 1


def main(threads, times):
    group = [Thread(target=add, args=(times,)) for _ in range(threads)]
    for thread in group:
        thread.start()
    for thread in group:
        thread.join()
    print(f"{threads * times} additions, the counter shows {counter}")


if __name__ == "__main__":
    main(*[int(text) for text in sys.argv[1:]] or [2, 200_000])
