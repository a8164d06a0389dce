"""One thread waits for an event. The event stays set, so it may come before or after."""

from threading import Event, Thread
from time import sleep

ready = False
event = Event()


def wait_until_ready():
    sleep(0.5)
    event.wait()
    print(f"ready: {ready}")


def make_ready():
    global ready
    ready = True
    event.set()


def main():
    sleeper = Thread(target=wait_until_ready, daemon=True)
    sleeper.start()
    sleep(0.01)
    make_ready()
    sleeper.join(timeout=1)
    if sleeper.is_alive():
        print("it waits for ever")


if __name__ == "__main__":
    main()
