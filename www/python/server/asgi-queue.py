"""An event loop answers each request with a receipt; a task queue with processes does the heavy work."""

import asyncio
import socket
import sys
from multiprocessing import Process, SimpleQueue
from time import perf_counter


def do_jobs(jobs, done):
    while (job := jobs.get()) is not None:
        asked, steps = job
        sum(range(steps))
        done.put(perf_counter() - asked)


async def handle(reader, writer, jobs, io_ms, steps):
    asked = perf_counter()
    await reader.read(10)
    await asyncio.sleep(io_ms / 1000)
    jobs.put((asked, steps))
    writer.write(b"202")  # the receipt
    writer.close()


async def client(address, requests):
    for _ in range(requests):
        asked = perf_counter()
        reader, writer = await asyncio.open_connection(*address)
        writer.write(b"GET")
        assert await reader.read(10) == b"202"
        latencies.append(perf_counter() - asked)
        writer.close()
        await writer.wait_closed()


async def serve(jobs, io_ms, steps, clients, requests):
    listener = socket.create_server(("127.0.0.1", 0))
    async with await asyncio.start_server(lambda *line: handle(*line, jobs, io_ms, steps), sock=listener):
        address = listener.getsockname()
        await asyncio.gather(*(client(address, requests) for _ in range(clients)))


def main(io_ms=20.0, steps=2_000_000, clients=4, requests=5, workers=2):
    jobs, done = SimpleQueue(), SimpleQueue()
    processes = [Process(target=do_jobs, args=(jobs, done)) for _ in range(workers)]
    for process in processes:
        process.start()
    asyncio.run(serve(jobs, io_ms, steps, clients, requests))
    ends = [done.get() for _ in range(clients * requests)]
    for process in processes:
        jobs.put(None)
    print(f"{len(latencies)} receipts, the last after {max(latencies):.3f} s")
    print(f"{len(ends)} jobs, the last after {max(ends):.3f} s")


latencies = []
if __name__ == "__main__":
    main(*map(float, sys.argv[1:2]), *map(int, sys.argv[2:]))
