"""The spinner stays with the event loop. The work, a sleep, goes to a process."""

import asyncio
import sys
from concurrent.futures import ProcessPoolExecutor
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


def slow(seconds):
    sleep(seconds)
    return 42


async def elsewhere(work, size):
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(1) as process:
        return await loop.run_in_executor(process, work, size)


async def supervisor(seconds):
    spinner = asyncio.create_task(spin("thinking!"))
    print(f"spinner object: {spinner}")
    answer = await elsewhere(slow, seconds)
    spinner.cancel()
    await asyncio.gather(spinner, return_exceptions=True)
    print(f"Answer: {answer}")


if __name__ == "__main__":
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 3
    asyncio.run(supervisor(seconds))
