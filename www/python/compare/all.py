"""Does the same checks in four ways, and prints the longest time for which each held up the event loop's heartbeat."""

import asyncio
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from math import isqrt
from time import perf_counter

NUMBERS = [220000000000007, 180000000000031, 140000000000023, 100000000000031, 120000000000031, 160000000000069]


def is_prime(n):
    return n == 2 or n > 2 and n % 2 == 1 and all(n % divisor for divisor in range(3, isqrt(n) + 1, 2))


async def sequential(numbers):
    return [is_prime(n) for n in numbers]


async def coroutines(numbers):
    for n in numbers:
        for divisor in range(3, isqrt(n) + 1, 2):
            if n % divisor == 0:
                break
            if divisor % 20_000 == 3:
                await asyncio.sleep(0)


async def in_pool(pool, numbers):
    loop = asyncio.get_running_loop()
    await asyncio.gather(*(loop.run_in_executor(pool, is_prime, n) for n in numbers))


async def heartbeat(gaps, last):
    while True:
        await asyncio.sleep(0.005)
        gaps.append(perf_counter() - last)
        last += gaps[-1]


async def race(name, work):
    gaps, started = [], perf_counter()
    beats = asyncio.create_task(heartbeat(gaps, started))
    await work
    seconds = perf_counter() - started
    await asyncio.sleep(0.02)
    beats.cancel()
    print(f"{name:10} {seconds:8.3f} s, longest freeze {max(gaps) * 1000:7.1f} ms")


async def main(numbers):
    with ThreadPoolExecutor() as threads, ProcessPoolExecutor() as processes:
        works = [sequential(numbers), coroutines(numbers), in_pool(threads, numbers), in_pool(processes, numbers)]
        for name, work in zip(["sequential", "coroutines", "threads", "processes"], works):
            await race(name, work)


if __name__ == "__main__":
    asyncio.run(main([int(n) for n in sys.argv[1:]] or NUMBERS))
