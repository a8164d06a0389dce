"""Three answers from elsewhere: one after another, together, in a group, and with a time limit."""

import asyncio
from time import perf_counter


async def ask(name, seconds):
    print("  asks for the", name)
    try:
        await asyncio.sleep(seconds)  # stands for a request to another computer
    except asyncio.CancelledError:
        print("  is cancelled: the", name)
        raise
    print("  has the", name)
    return name.upper()


async def broken(name):
    await asyncio.sleep(0.1)
    raise ConnectionError(f"no {name} today")


async def one_after_another():
    weather = await ask("weather", 0.6)
    trains = await ask("trains", 0.4)
    news = await ask("news", 0.2)
    return [weather, trains, news]


async def together():
    return await asyncio.gather(
        ask("weather", 0.6),
        ask("trains", 0.4),
        ask("news", 0.2),
    )


async def in_a_group():
    try:
        async with asyncio.TaskGroup() as group:
            weather = group.create_task(ask("weather", 10))
            news = group.create_task(broken("news"))
        return [weather.result(), news.result()]
    except ExceptionGroup as failures:
        return failures.exceptions


async def with_a_limit():
    try:
        async with asyncio.timeout(0.3):
            return await ask("weather", 10)
    except TimeoutError:
        return "no answer in time"


async def main():
    for way in (one_after_another, together, in_a_group, with_a_limit):
        print(way.__name__)
        started = perf_counter()
        result = await way()
        print(f"  after {perf_counter() - started:.1f} s: {result}")


if __name__ == "__main__":
    asyncio.run(main())
