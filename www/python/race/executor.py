"""Hands the numbers to a ready-made pool. Answers come in the order of the numbers."""

import sys
from concurrent.futures import ProcessPoolExecutor
from math import isqrt
from time import perf_counter

NUMBERS = [
    2, 142702110479723, 299593572317531, 3333333333333301,
    3333333333333333, 3333335652092209, 4444444444444423, 4444444444444444,
    4444444488888889, 5555553133149889, 5555555555555503, 5555555555555555,
    6666666666666666, 6666666666666719, 6666667141414921, 7777777536340681,
    7777777777777753, 7777777777777777, 9999999999999917, 9999999999999999,
]


def is_prime(n):
    if n < 2 or n % 2 == 0:
        return n == 2
    for divisor in range(3, isqrt(n) + 1, 2):
        if n % divisor == 0:
            return False
    return True


def check(n):
    started = perf_counter()
    return n, is_prime(n), perf_counter() - started


def show(n, prime, seconds):
    print(f"{n:16} {'P' if prime else ' '} {seconds:10.6f} s")


def main(numbers):
    started = perf_counter()
    with ProcessPoolExecutor() as pool:
        for result in pool.map(check, numbers):
            show(*result)
    print(f"{len(numbers)} numbers in {perf_counter() - started:.2f} s")


if __name__ == "__main__":
    main([int(n) for n in sys.argv[1:]] or NUMBERS)
