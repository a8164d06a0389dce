"""The spinner in a second thread, which waits for an Event of the memory that both share."""

from itertools import cycle
from threading import Event, Thread


# region: spin
def spin(text, done):
    for character in cycle("\\|/-"):
        print(f"\r{character} {text}", end="", flush=True)
        if done.wait(0.1):
            break
    print("\r" + " " * (len(text) + 2), end="\r")
# endregion: spin


# region: supervisor
def supervisor():
    done = Event()
    spinner = Thread(target=spin, args=("thinking!", done))
    print(f"spinner object: {spinner}")
    spinner.start()
    answer = slow()
    done.set()
    spinner.join()
    print(f"Answer: {answer}")
# endregion: supervisor


# region: slow
def slow():
    # One of these, each of which holds the thread that calls it.
    time.sleep(3)
    urlopen("http://localhost:8080/slow?seconds=3").read()
    is_prime(5_000_111_000_222_021)
    return 42
# endregion: slow
