"""A task moves money between two accounts until it is cancelled.

It hears of that at its await, which stands between two updates: the sum stays right.
"""

import asyncio
import sys


def look_up_the_exchange_rate():
    return sum(range(20_000))


def transfer(accounts):
    giver = 0 if accounts[0] > 0 else 1
    accounts[giver] -= 1
    look_up_the_exchange_rate()
    accounts[1 - giver] += 1


async def transfer_for_ever(accounts):
    while True:
        transfer(accounts)
        await asyncio.sleep(0)


async def main(tries):
    wrong = 0
    for attempt in range(tries):
        accounts = [1000, 0]
        task = asyncio.create_task(transfer_for_ever(accounts))
        await asyncio.sleep(0.02 + 0.0007 * attempt)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        wrong += sum(accounts) != 1000
        print(f"cancelled at {accounts[0]} + {accounts[1]} = {sum(accounts)}")
    print(f"{tries} tries, {wrong} wrong sums")


if __name__ == "__main__":
    asyncio.run(main(*[int(text) for text in sys.argv[1:]] or [20]))
