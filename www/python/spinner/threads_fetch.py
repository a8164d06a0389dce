"""The spinner turns in a thread of its own. The main one waits for a server."""

import sys
from itertools import cycle
from threading import Event, Thread
from urllib.request import urlopen

# A slow page of the server that "npm start" starts. Any other address will do.
SLOW_PAGE = "http://localhost:8080/slow?seconds=3"


def spin(text, done):
    for character in cycle("|/-\\"):
        print(f"\r{character} {text}", end="", flush=True)
        if done.wait(0.1):
            break
    print("\r" + " " * (len(text) + 2), end="\r")


def slow(address):
    urlopen(address).read()
    return 42


def supervisor(address):
    done = Event()
    spinner = Thread(target=spin, args=("thinking!", done))
    print(f"spinner object: {spinner}")
    spinner.start()
    answer = slow(address)
    done.set()
    spinner.join()
    print(f"Answer: {answer}")


if __name__ == "__main__":
    address = sys.argv[1] if len(sys.argv) > 1 else SLOW_PAGE
    supervisor(address)
