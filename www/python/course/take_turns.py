"""Two functions that pause themselves, and a loop that continues them in turn."""


def countdown(name, n):
    while n > 0:
        print(f"{name}: {n}")
        n -= 1
        yield
    print(f"{name}: done")


def run(waiting):
    while waiting:
        current = waiting.pop(0)
        try:
            next(current)
        except StopIteration:
            continue
        waiting.append(current)


if __name__ == "__main__":
    run([countdown("tea", 3), countdown("egg", 5)])
