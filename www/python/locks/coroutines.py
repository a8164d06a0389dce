"""Tasks add to one counter without a lock. A task gives way only where it awaits."""

import asyncio
import sys

counter = 0


def one():
    return 1


async def add(times):
    global counter
    for added in range(times):
        # No await in this line, so no other task loads the same number.
        counter += one()
        if added % 10_000 == 0:
            await asyncio.sleep(0)


async def main(tasks, times):
    await asyncio.gather(*[add(times) for _ in range(tasks)])
    made = tasks * times
    print(f"{made} additions made, the counter shows {counter}, {made - counter} lost")


if __name__ == "__main__":
    asyncio.run(main(*[int(text) for text in sys.argv[1:]] or [6, 500_000]))
