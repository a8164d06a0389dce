"""Settings are made once, and others see them when they are complete."""

import sys
from threading import Lock, Thread
from time import sleep

settings = None
lock = Lock()
seen = []


def compute():
    sleep(0.05)
    return 7


def get_settings():
    global settings
    if settings is None:
        with lock:
            if settings is None:
                complete = {}
                complete["size"] = compute()
                settings = complete
    return settings


def use():
    seen.append(get_settings().get("size"))


def main(threads):
    group = [Thread(target=use) for _ in range(threads)]
    for thread in group:
        thread.start()
        sleep(0.01)
    for thread in group:
        thread.join()
    print(f"{seen.count(7)} of {threads} threads saw the complete settings")


if __name__ == "__main__":
    main(*[int(text) for text in sys.argv[1:]] or [2])
