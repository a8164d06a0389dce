"""The spinner turns in a process of its own. The work sleeps in the main one."""

import sys
from itertools import cycle
from multiprocessing import Event, Process
from time import sleep


def spin(text, done):
    for character in cycle("|/-\\"):
        print(f"\r{character} {text}", end="", flush=True)
        if done.wait(0.1):
            break
    print("\r" + " " * (len(text) + 2), end="\r")


def slow(seconds):
    sleep(seconds)
    return 42


def supervisor(seconds):
    done = Event()
    spinner = Process(target=spin, args=("thinking!", done))
    print(f"spinner object: {spinner}")
    spinner.start()
    answer = slow(seconds)
    done.set()
    spinner.join()
    print(f"Answer: {answer}")


if __name__ == "__main__":
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 3
    supervisor(seconds)
