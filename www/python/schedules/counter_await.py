"""Coroutines add to one counter, and await something between reading and writing."""

import asyncio
import sys

counter = 0


async def add(times):
    global counter
    for _ in range(times):
        seen = counter
        await asyncio.sleep(0)
        counter = seen + 1


async def main(coroutines, times):
    await asyncio.gather(*[add(times) for _ in range(coroutines)])
    print(f"{coroutines * times} additions, the counter shows {counter}")


if __name__ == "__main__":
    asyncio.run(main(*[int(text) for text in sys.argv[1:]] or [2, 5]))
