"""Spinner and work as two tasks of one event loop."""

import asyncio
import math
import time
from itertools import cycle

from work import fetch, find_out, find_out_with_naps


# region: spin
async def spin(text):
    try:
        for character in cycle("\\|/-"):
            print(f"\r{character} {text}", end="", flush=True)
            await asyncio.sleep(0.1)
    except asyncio.CancelledError:
        print("\r" + " " * (len(text) + 2), end="\r")
        raise
# endregion: spin


# region: supervisor
async def supervisor(work):
    spinner = asyncio.create_task(spin("thinking!"))
    print(f"spinner object: {spinner}")
    answer = await slow(work)
    spinner.cancel()
    await asyncio.gather(spinner, return_exceptions=True)
    print(f"Answer: {answer}")
# endregion: supervisor


# region: slow
async def slow(work):
    match work:
        case "sleep":
            await asyncio.sleep(3)
        case "fetch":
            await fetch(seconds=3)
        case "blocking-sleep":
            time.sleep(3)
        case "cpu":
            find_out()
        case "cpu-nap":
            await find_out_with_naps()
    return 42


async def is_prime(n):
    if n < 2 or n % 2 == 0:
        return n == 2
    root = math.isqrt(n)
    for divisor in range(3, root + 1, 2):
        if n % divisor == 0:
            return False
        if divisor % 100_000 == 1:
            await asyncio.sleep(0)
    return True
# endregion: slow
