"""Store buffering: each of two threads writes one variable and reads the other one.

No order of these four steps lets both read 0. A processor may do it all the same.
Under the GIL nobody sees that: handing the lock over shows all that was written.
"""

import sys
from collections import Counter
from threading import Barrier, Thread

x = y = 0
register = [0, 0]


def first():
    global x
    x = 1
    register[0] = y


def second():
    global y
    y = 1
    register[1] = x


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
