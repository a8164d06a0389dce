"""The same jobs by the same pool: answers in order of submission, as they are done, and with the longest job first."""

import sys
from concurrent.futures import ProcessPoolExecutor, as_completed
from math import isqrt
from time import perf_counter

# A long job first, short ones, and the longest at the end.
NUMBERS = [
    900000000000037,
    100000000000031,
    200000000000027,
    100000000000031,
    200000000000027,
    1600000000000021,
]


def is_prime(n):
    return n % 2 == 1 and all(n % divisor for divisor in range(3, isqrt(n) + 1, 2))


def submission(pool, numbers):
    yield from pool.map(is_prime, numbers)


def completion(pool, numbers):
    futures = [pool.submit(is_prime, n) for n in numbers]
    for future in as_completed(futures):
        yield future.result()


def longest_first(pool, numbers):
    yield from completion(pool, sorted(numbers, reverse=True))


def main(numbers):
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(is_prime, [3, 5]))  # the pool starts its workers with the first jobs
        for answers in (submission, completion, longest_first):
            started = perf_counter()
            times = [perf_counter() - started for _ in answers(pool, numbers)]
            print(f"{answers.__name__:13} first answer {times[0]:7.3f} s, all {times[-1]:7.3f} s")


if __name__ == "__main__":
    main([int(n) for n in sys.argv[1:]] or NUMBERS)
