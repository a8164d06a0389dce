"""Python has no atomic addition. The nearest thing is a counter written in C.

Under the GIL next(counter) is one step: no other thread gets a turn inside it.
"""

import sys
from itertools import count
from threading import Thread

counter = count()


def add(times):
    for _ in range(times):
        next(counter)


def main(threads, times):
    group = [Thread(target=add, args=(times,)) for _ in range(threads)]
    for thread in group:
        thread.start()
    for thread in group:
        thread.join()
    made = threads * times
    shows = next(counter)
    print(f"{made} additions made, the counter shows {shows}, {made - shows} lost")


if __name__ == "__main__":
    main(*[int(text) for text in sys.argv[1:]] or [6, 500_000])
