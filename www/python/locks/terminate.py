"""A process moves money between two accounts until it is ended, wherever it is.

The lock keeps others out of an update. It keeps nobody from ending whoever holds it.
Python cannot end a thread from outside, so this is a process with shared memory.
"""

import sys
from multiprocessing import Array, Lock, Process
from time import sleep


def look_up_the_exchange_rate():
    return sum(range(20_000))


def transfer(accounts):
    giver = 0 if accounts[0] > 0 else 1
    accounts[giver] -= 1
    look_up_the_exchange_rate()
    accounts[1 - giver] += 1


def transfer_for_ever(accounts, lock):
    while True:
        with lock:
            transfer(accounts)


def main(tries):
    wrong = 0
    for attempt in range(tries):
        accounts = Array("i", [1000, 0], lock=False)
        process = Process(target=transfer_for_ever, args=(accounts, Lock()))
        process.start()
        sleep(0.1 + 0.0007 * attempt)
        process.terminate()
        process.join()
        wrong += sum(accounts) != 1000
        print(f"ended at {accounts[0]} + {accounts[1]} = {sum(accounts)}")
    print(f"{tries} tries, {wrong} wrong sums")


if __name__ == "__main__":
    main(*[int(text) for text in sys.argv[1:]] or [20])
