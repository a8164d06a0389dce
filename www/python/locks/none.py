"""Threads add to one counter, and nothing guards it.

Python loads the counter, calls one() and stores the sum. During the call another
thread may get its turn and load the same number: then one addition is lost.
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
    made = threads * times
    shows = counter
    print(f"{made} additions made, the counter shows {shows}, {made - shows} lost")


if __name__ == "__main__":
    main(*[int(text) for text in sys.argv[1:]] or [6, 500_000])
