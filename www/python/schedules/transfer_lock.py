"""Money goes from the savings to the wallet. Who adds up waits until it has arrived."""

import sys
from threading import Lock, Thread
from time import sleep

AMOUNT = 10
savings = 0
wallet = 0
lock = Lock()


def write_receipt():
    sleep(0.5)


def transfer(times):
    global savings, wallet
    for _ in range(times):
        with lock:
            savings -= AMOUNT
            write_receipt()
            wallet += AMOUNT


def add_up():
    with lock:
        return savings + wallet


def main(times):
    global savings
    savings = times * AMOUNT
    found = []
    mover = Thread(target=transfer, args=(times,))
    reader = Thread(target=lambda: found.append(add_up()))
    mover.start()
    sleep(0.2)  # The mover is in the middle of its first transfer.
    reader.start()
    mover.join()
    reader.join()
    print(f"the reader found {found[0]} of {times * AMOUNT}")


if __name__ == "__main__":
    main(*[int(text) for text in sys.argv[1:]] or [1])
