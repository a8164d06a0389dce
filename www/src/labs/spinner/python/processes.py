"""The spinner in a child process, which has a memory of its own."""

from multiprocessing import Event, Process


# region: supervisor
def supervisor():
    done = Event()
    spinner = Process(target=spin, args=("thinking!", done))
    print(f"spinner object: {spinner}")
    spinner.start()
    answer = slow()
    done.set()
    spinner.join()
    print(f"Answer: {answer}")
# endregion: supervisor
