"""A worker writes records, and is to stop in the middle of one: by a sentinel, an event, a cancel, and by force."""

import asyncio
import sys
from multiprocessing import Event, Process, SimpleQueue
from pathlib import Path
from tempfile import TemporaryDirectory
from time import sleep

RECORDS, PIECES, SIZE = 8, 16, 16 * 1024


def write(path, stop=None):
    with path.open("wb", buffering=0) as file:
        for _ in range(PIECES):
            sleep(0.002)
            file.write(bytes(SIZE // PIECES))
            if stop is not None and stop.is_set():  # a safe point: what was begun is taken back
                return file.truncate(0)


def worker(folder, jobs, stop):
    while (record := jobs.get()) is not None and not stop.is_set():
        write(Path(folder) / str(record), stop)


async def task(folder):
    for record in range(RECORDS):
        write(Path(folder) / str(record))
        await asyncio.sleep(0)  # a cancel is raised here, and never within a record


async def cancel_a_task(folder, after):
    writing = asyncio.create_task(task(folder))
    await asyncio.sleep(after)
    writing.cancel()
    await asyncio.gather(writing, return_exceptions=True)


def stop_a_process(way, folder, after):
    jobs, stop = SimpleQueue(), Event()
    for record in range(RECORDS):
        jobs.put(record)
    process = Process(target=worker, args=(folder, jobs, stop))
    process.start()
    sleep(after)
    {"sentinel": lambda: jobs.put(None), "event": stop.set, "terminate": process.terminate}[way]()
    process.join()


def main(after):
    for way in ("sentinel", "event", "cancel", "terminate"):
        with TemporaryDirectory() as folder:
            asyncio.run(cancel_a_task(folder, after)) if way == "cancel" else stop_a_process(way, folder, after)
            sizes = [path.stat().st_size for path in Path(folder).iterdir()]
        print(f"{way:10} {sizes.count(SIZE)} of {RECORDS} records whole, {sum(sizes) % SIZE:6} bytes half written")


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 0.12)
