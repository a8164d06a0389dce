"""Two threads raise a flag each. If both are up, each waits for the other one."""

import sys
from threading import Thread
from time import sleep

counter = 0
flags = [False, False]


def one():
    return 1


def add(own, times):
    global counter
    other = 1 - own
    for _ in range(times):
        flags[own] = True
        while flags[other]:
            sleep(0)
        counter += one()
        flags[own] = False


def main(times):
    group = [Thread(target=add, args=(own, times), daemon=True) for own in range(2)]
    for thread in group:
        thread.start()
    for thread in group:
        thread.join(timeout=1)  # Who waits for ever shall not keep the program.
    waiting = sum(thread.is_alive() for thread in group)
    print(f"the counter shows {counter} of {2 * times}, {waiting} threads wait for ever")


if __name__ == "__main__":
    main(*[int(text) for text in sys.argv[1:]] or [100_000])
