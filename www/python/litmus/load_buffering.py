"""Load buffering: each of two threads reads one variable and writes the other one.

No order of these four steps lets both read 1: one of the readings comes first.
Some processors may do it all the same; under the GIL nobody sees that.
"""

import sys
from collections import Counter
from threading import Barrier, Thread

x = y = 0
register = [0, 0]


def first():
    global y
    register[0] = x
    y = 1


def second():
    global x
    register[1] = y
    x = 1


def work(step, barrier, trials):
    for _ in range(trials):
        barrier.wait()
        step()
        barrier.wait()


def main(trials):
    global x, y
    barrier = Barrier(3)
    for step in (first, second):
        Thread(target=work, args=(step, barrier, trials), daemon=True).start()
    seen = Counter()
    for _ in range(trials):
        x = y = 0
        barrier.wait()  # Both begin.
        barrier.wait()  # Both are done.
        seen[tuple(register)] += 1
    for (a, b), times in sorted(seen.items()):
        print(f"a = {a}, b = {b}: {times} times")


if __name__ == "__main__":
    main(*[int(text) for text in sys.argv[1:]] or [20_000])
