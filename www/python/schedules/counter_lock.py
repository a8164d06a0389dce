"""Threads add to one counter, and whoever reads and writes it has the lock."""

import sys
from threading import Lock, Thread

counter = 0
lock = Lock()


def add(times):
    global counter
    for _ in range(times):
        with lock:
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
