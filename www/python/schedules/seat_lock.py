"""Several people want the one seat that is free. One at a time looks, pays and takes it."""

import sys
from threading import Lock, Thread
from time import sleep

taken = False
tickets = []
lock = Lock()


def pay():
    sleep(0.5)


def book(person):
    global taken
    with lock:
        if not taken:
            pay()
            taken = True
            tickets.append(person)


def main(people):
    group = [Thread(target=book, args=(person,)) for person in range(people)]
    for thread in group:
        thread.start()
    for thread in group:
        thread.join()
    print(f"seats: 1, tickets sold: {len(tickets)}")


if __name__ == "__main__":
    main(*[int(text) for text in sys.argv[1:]] or [2])
