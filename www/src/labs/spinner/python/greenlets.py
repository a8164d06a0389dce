"""The same on one thread, with greenlets: nothing of the work is a coroutine."""

import math
from itertools import cycle

import gevent


# region: spin
def spin(text):
    try:
        for character in cycle("\\|/-"):
            print(f"\r{character} {text}", end="", flush=True)
            gevent.sleep(0.1)
    except gevent.GreenletExit:
        print("\r" + " " * (len(text) + 2), end="\r")
        raise
# endregion: spin


# region: supervisor
def supervisor():
    spinner = gevent.spawn(spin, "thinking!")
    print(f"spinner object: {spinner}")
    answer = slow()
    spinner.kill()
    spinner.join()
    print(f"Answer: {answer}")
# endregion: supervisor


# region: slow
def slow():
    is_prime(5_000_111_000_222_021)
    return 42


def is_prime(n):
    if n < 2 or n % 2 == 0:
        return n == 2
    root = math.isqrt(n)
    for divisor in range(3, root + 1, 2):
        if n % divisor == 0:
            return False
        if divisor % 100_000 == 1:
            gevent.sleep(0)
    return True
# endregion: slow
