"""Two threads take two locks in the same order. Whoever has a gets b."""

import sys
from threading import Lock, Thread
from time import sleep

a, b = Lock(), Lock()
done = []


def work(first, second, times):
    for _ in range(times):
        with first:
            sleep(0.2)
            with second:
                done.append(1)


def main(times):
    group = [
        Thread(target=work, args=(a, b, times), daemon=True),
        Thread(target=work, args=(a, b, times), daemon=True),
    ]
    for thread in group:
        thread.start()
    for thread in group:
        thread.join(timeout=1)  # Without this, the program would wait for ever too.
    waiting = sum(thread.is_alive() for thread in group)
    print(f"{len(done)} times done, {waiting} threads wait for ever")


if __name__ == "__main__":
    main(*[int(text) for text in sys.argv[1:]] or [1])
