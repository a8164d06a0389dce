"""Threads add to one counter under a lock. Nobody comes between load and store."""

import sys
from threading import Lock, Thread

counter = 0
lock = Lock()


def one():
    return 1


def add(times):
    global counter
    for _ in range(times):
        with lock:
            counter += one()


def main(threads, times):
    group = [Thread(target=add, args=(times,)) for _ in range(threads)]
    for thread in group:
        thread.start()
    for thread in group:
        thread.join()
    made = threads * times
    shows = counter
    print(f"{made} additions made, the counter shows {shows}, {made - shows} lost")


if __name__ == "__main__":
    main(*[int(text) for text in sys.argv[1:]] or [6, 500_000])
