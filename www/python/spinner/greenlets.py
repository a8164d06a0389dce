"""One thread, and no function is async: the check is suspended from inside.

This needs gevent: python3 -m pip install gevent
"""

import sys
from itertools import cycle
from math import isqrt

import gevent


def spin(text):
    try:
        for character in cycle("|/-\\"):
            print(f"\r{character} {text}", end="", flush=True)
            gevent.sleep(0.1)
    except gevent.GreenletExit:
        print("\r" + " " * (len(text) + 2), end="\r")
        raise


def is_prime(n):
    if n < 2 or n % 2 == 0:
        return n == 2
    for divisor in range(3, isqrt(n) + 1, 2):
        if n % divisor == 0:
            return False
        if divisor % 100_000 == 3:
            gevent.sleep(0)
    return True


def slow(n):
    is_prime(n)
    return 42


def supervisor(n):
    spinner = gevent.spawn(spin, "thinking!")
    print(f"spinner object: {spinner}")
    answer = slow(n)
    spinner.kill()
    print(f"Answer: {answer}")


if __name__ == "__main__":
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000_111_000_222_021
    supervisor(n)
