"""Three philosophers each take the fork with the lower number first."""

import sys
from threading import Lock, Thread
from time import sleep

PHILOSOPHERS = 3
forks = [Lock() for _ in range(PHILOSOPHERS)]
meals = []


def dine(first, second, times):
    for _ in range(times):
        with first:
            sleep(0.2)
            with second:
                meals.append(1)


def main(times):
    group = []
    for place in range(PHILOSOPHERS):
        numbers = [place, (place + 1) % PHILOSOPHERS]
        numbers.sort()
        first, second = [forks[number] for number in numbers]
        group.append(Thread(target=dine, args=(first, second, times), daemon=True))
    for thread in group:
        thread.start()
    for thread in group:
        thread.join(timeout=1)  # Without this, the program would wait for ever too.
    waiting = sum(thread.is_alive() for thread in group)
    print(f"{len(meals)} meals, {waiting} philosophers wait for ever")


if __name__ == "__main__":
    main(*[int(text) for text in sys.argv[1:]] or [1])
