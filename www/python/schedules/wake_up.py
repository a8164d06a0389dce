"""One thread is notified before it sleeps. Nobody notifies it again."""

from threading import Condition, Thread
from time import sleep

ready = False
condition = Condition()


def wait_until_ready():
    if not ready:
        sleep(0.5)  # Here the notification comes, and nobody hears it.
        with condition:
            condition.wait()
    print(f"ready: {ready}")


def make_ready():
    global ready
    ready = True
    with condition:
        condition.notify_all()


def main():
    sleeper = Thread(target=wait_until_ready, daemon=True)
    sleeper.start()
    sleep(0.01)
    make_ready()
    sleeper.join(timeout=1)  # Without this, the program would wait for ever too.
    if sleeper.is_alive():
        print("it waits for ever")


if __name__ == "__main__":
    main()
