"""One worker in a loop. Jobs, results, an error and the end all travel in queues."""

from queue import Queue
from threading import Thread

STOP = None  # the sentinel: no job is None


def divide(number):
    return 100 / number


def worker(jobs, results):
    while True:
        job = jobs.get()
        if job is STOP:
            break
        try:
            results.put((job, divide(job), None))
        except Exception as problem:
            results.put((job, None, problem))
    results.put(STOP)


def main(numbers):
    jobs, results = Queue(), Queue()
    helper = Thread(target=worker, args=(jobs, results))
    helper.start()
    for number in numbers:
        jobs.put(number)
    jobs.put(STOP)

    while True:
        result = results.get()
        if result is STOP:
            break
        job, answer, problem = result
        print(job, "gives", answer if problem is None else f"no answer: {problem}")
    helper.join()
    print("The worker has quit.")


if __name__ == "__main__":
    main([5, 0, 8])
