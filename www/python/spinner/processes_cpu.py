"""The spinner turns in a process of its own. The work computes in the main one."""

import sys
from itertools import cycle
from math import isqrt
from multiprocessing import Event, Process


def spin(text, done):
    for character in cycle("|/-\\"):
        print(f"\r{character} {text}", end="", flush=True)
        if done.wait(0.1):
            break
    print("\r" + " " * (len(text) + 2), end="\r")


def is_prime(n):
    if n < 2 or n % 2 == 0:
        return n == 2
    for divisor in range(3, isqrt(n) + 1, 2):
        if n % divisor == 0:
            return False
    return True


def slow(n):
    is_prime(n)
    return 42


def supervisor(n):
    done = Event()
    spinner = Process(target=spin, args=("thinking!", done))
    print(f"spinner object: {spinner}")
    spinner.start()
    answer = slow(n)
    done.set()
    spinner.join()
    print(f"Answer: {answer}")


if __name__ == "__main__":
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000_111_000_222_021
    supervisor(n)
