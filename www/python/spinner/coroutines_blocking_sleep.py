"""Broken on purpose: the work sleeps without an await. The spinner never appears."""

import asyncio
import sys
from itertools import cycle
from time import sleep


async def spin(text):
    try:
        for character in cycle("|/-\\"):
            print(f"\r{character} {text}", end="", flush=True)
            await asyncio.sleep(0.1)
    except asyncio.CancelledError:
        print("\r" + " " * (len(text) + 2), end="\r")
        raise


async def slow(seconds):
    sleep(seconds)
    return 42


async def supervisor(seconds):
    spinner = asyncio.create_task(spin("thinking!"))
    print(f"spinner object: {spinner}")
    answer = await slow(seconds)
    spinner.cancel()
    await asyncio.gather(spinner, return_exceptions=True)
    print(f"Answer: {answer}")


if __name__ == "__main__":
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 3
    asyncio.run(supervisor(seconds))
