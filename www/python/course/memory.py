"""A list, and three helpers that append to it. Who changes the list of the main program?"""

import asyncio
from multiprocessing import Process
from threading import Thread

names = ["main program"]


def append(name):
    names.append(name)
    print(f"the {name} sees  {names}")


async def append_later(name):
    append(name)


if __name__ == "__main__":
    process = Process(target=append, args=("process",))
    process.start()
    process.join()

    thread = Thread(target=append, args=("thread",))
    thread.start()
    thread.join()

    asyncio.run(append_later("coroutine"))

    print(f"main program has {names}")
