"""Money goes from one account to another. Who reads them waits until it has arrived."""

import sys
from threading import Lock, Thread
from time import sleep

AMOUNT = 10
balance = {"from": 0, "to": 0}
lock = Lock()


def write_receipt():
    sleep(0.05)


def transfer(times):
    for _ in range(times):
        with lock:
            balance["from"] -= AMOUNT
            write_receipt()
            balance["to"] += AMOUNT


def add_up():
    with lock:
        return balance["from"] + balance["to"]


def main(times):
    balance["from"] = times * AMOUNT
    found = []
    mover = Thread(target=transfer, args=(times,))
    reader = Thread(target=lambda: found.append(add_up()))
    mover.start()
    sleep(0.02)  # The mover is in the middle of its first transfer.
    reader.start()
    mover.join()
    reader.join()
    print(f"the reader found {found[0]} of {times * AMOUNT}")


if __name__ == "__main__":
    main(*[int(text) for text in sys.argv[1:]] or [1])
