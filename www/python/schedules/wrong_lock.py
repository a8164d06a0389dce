"""Threads add to one counter, each under a lock of its own: that keeps nobody out."""

import sys
from threading import Lock, Thread

counter = 0


def one():
    return 1


class Adder:
    def __init__(self):
        self.lock = Lock()  # Wrong: one for each adder, while the counter is one for all.

    def add(self, times):
        global counter
        for _ in range(times):
            with self.lock:
                counter += one()


def main(threads, times):
    adders = [Adder() for _ in range(threads)]
    group = [Thread(target=adder.add, args=(times,)) for adder in adders]
    for thread in group:
        thread.start()
    for thread in group:
        thread.join()
    print(f"{threads * times} additions, the counter shows {counter}")


if __name__ == "__main__":
    main(*[int(text) for text in sys.argv[1:]] or [2, 200_000])
