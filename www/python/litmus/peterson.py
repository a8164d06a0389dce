"""Peterson's lock, one look each: a thread raises its flag and leaves the turn to the other.

Under the GIL at most one of them may go in. On a processor that makes a write wait
while it reads on, both may: then two flags and a turn are no lock any more.
"""

import sys
from collections import Counter
from threading import Barrier, Thread

flag = [0, 0]
turn = 0
register = [0, 0]


def enter(me):
    global turn
    flag[me] = 1
    turn = 1 - me
    register[me] = int(not flag[1 - me] or turn == me)


def work(step, barrier, trials):
    for _ in range(trials):
        barrier.wait()
        step()
        barrier.wait()


def main(trials):
    global turn
    barrier = Barrier(3)
    for step in (lambda: enter(0), lambda: enter(1)):
        Thread(target=work, args=(step, barrier, trials), daemon=True).start()
    seen = Counter()
    for _ in range(trials):
        flag[:] = 0, 0
        turn = 0
        barrier.wait()  # Both begin.
        barrier.wait()  # Both are done.
        seen[tuple(register)] += 1
    for (a, b), times in sorted(seen.items()):
        print(f"A goes in: {a}, B goes in: {b}: {times} times")


if __name__ == "__main__":
    main(*[int(text) for text in sys.argv[1:]] or [20_000])
