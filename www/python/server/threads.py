"""Several threads of one process accept from one socket. Run it by a Python without a GIL: all compute."""

import socket
import sys
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Process
from threading import Thread
from time import perf_counter, sleep, thread_time


def client(address, until):
    """Asks again as soon as it has its answer, until the time is up."""
    latencies = []
    while perf_counter() < until:
        began = perf_counter()
        with socket.create_connection(address) as line:
            line.sendall(b"GET")
            assert line.recv(10) == b"200"
        latencies.append(perf_counter() - began)
    return latencies


def compute(ms):
    until = thread_time() + ms / 1000
    while thread_time() < until:
        pass


def serve(listener, io_ms, cpu_ms):
    while True:
        line, _ = listener.accept()
        with line:
            line.recv(10)
            sleep(io_ms / 1000)
            compute(cpu_ms)
            line.sendall(b"200")


def serve_by_threads(workers, *work):
    for _ in range(workers):
        Thread(target=serve, args=work).start()


def main(seconds=2.0, io_ms=20.0, cpu_ms=1.0, clients=8, workers=4):
    with socket.create_server(("127.0.0.1", 0), backlog=100) as listener:
        Process(target=serve_by_threads, args=(workers, listener, io_ms, cpu_ms), daemon=True).start()
        address, began = listener.getsockname(), perf_counter()
        with ThreadPoolExecutor(clients) as pool:
            each = [pool.submit(client, address, began + seconds) for _ in range(clients)]
            latencies = sorted(ms for one in each for ms in one.result())
        took = perf_counter() - began
    slow = latencies[int(0.99 * (len(latencies) - 1))]
    print(f"{len(latencies) / took:.0f} requests a second, 99 % within {slow:.3f} s")


if __name__ == "__main__":
    main(*map(float, sys.argv[1:4]), *map(int, sys.argv[4:]))
