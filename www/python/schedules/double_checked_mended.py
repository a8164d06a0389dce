"""A size is computed once, and others take it when it is there."""

import sys
from threading import Lock, Thread
from time import sleep

ready = False
size = None
lock = Lock()
seen = []


def compute():
    sleep(0.5)
    return 7


def use():
    global ready, size
    if not ready:
        with lock:
            if not ready:
                size = compute()
                ready = True
    seen.append(size)


def main(threads):
    group = [Thread(target=use) for _ in range(threads)]
    for thread in group:
        thread.start()
        sleep(0.01)
    for thread in group:
        thread.join()
    print(f"{seen.count(7)} of {threads} threads got the size")


if __name__ == "__main__":
    main(*[int(text) for text in sys.argv[1:]] or [2])
