"""Message passing: one thread writes data and then a flag, the other one looks at both.

No order of these four steps shows the flag without the data. Some processors do.
Under the GIL nobody sees that: handing the lock over shows all that was written.
"""

import sys
from collections import Counter
from threading import Barrier, Thread

data = flag = 0
register = [0, 0]


def send():
    global data, flag
    data = 1
    flag = 1


def receive():
    register[0] = flag
    register[1] = data


def work(step, barrier, trials):
    for _ in range(trials):
        barrier.wait()
        step()
        barrier.wait()


def main(trials):
    global data, flag
    barrier = Barrier(3)
    for step in (send, receive):
        Thread(target=work, args=(step, barrier, trials), daemon=True).start()
    seen = Counter()
    for _ in range(trials):
        data = flag = 0
        barrier.wait()  # Both begin.
        barrier.wait()  # Both are done.
        seen[tuple(register)] += 1
    for (a, b), times in sorted(seen.items()):
        print(f"flag {a}, data {b}: {times} times")


if __name__ == "__main__":
    main(*[int(text) for text in sys.argv[1:]] or [20_000])
