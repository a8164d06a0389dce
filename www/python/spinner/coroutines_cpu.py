"""Broken on purpose: the work computes without an await. The spinner never appears."""

import asyncio
import sys
from itertools import cycle
from math import isqrt


async def spin(text):
    try:
        for character in cycle("|/-\\"):
            print(f"\r{character} {text}", end="", flush=True)
            await asyncio.sleep(0.1)
    except asyncio.CancelledError:
        print("\r" + " " * (len(text) + 2), end="\r")
        raise


def is_prime(n):
    if n < 2 or n % 2 == 0:
        return n == 2
    for divisor in range(3, isqrt(n) + 1, 2):
        if n % divisor == 0:
            return False
    return True


async def slow(n):
    is_prime(n)
    return 42


async def supervisor(n):
    spinner = asyncio.create_task(spin("thinking!"))
    print(f"spinner object: {spinner}")
    answer = await slow(n)
    spinner.cancel()
    await asyncio.gather(spinner, return_exceptions=True)
    print(f"Answer: {answer}")


if __name__ == "__main__":
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000_111_000_222_021
    asyncio.run(supervisor(n))
