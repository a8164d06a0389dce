"""Three visitors, served through WSGI by one process and by three, and through ASGI.

Each visitor's answer needs something from a database: a short sleep here.
"""

import asyncio
from concurrent.futures import ProcessPoolExecutor
from time import perf_counter, sleep

VISITORS = ["Ada", "Grace", "Linus"]


def wsgi_app(environ, start_response):
    sleep(0.3)
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [f"Hello {environ['REMOTE_USER']}".encode()]


async def asgi_app(scope, receive, send):
    await asyncio.sleep(0.3)
    headers = [(b"content-type", b"text/plain")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": b"Hello " + scope["user"]})


def call_wsgi(visitor):
    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": "/", "REMOTE_USER": visitor}
    return b"".join(wsgi_app(environ, lambda status, headers: None))


async def call_asgi(visitor):
    sent = asyncio.Queue()
    await asgi_app({"type": "http", "user": visitor.encode()}, None, sent.put)
    return [sent.get_nowait() for _ in range(sent.qsize())][-1]["body"]


async def all_at_once():
    return await asyncio.gather(*[call_asgi(visitor) for visitor in VISITORS])


def show(how, serve):
    started = perf_counter()
    answers = serve()
    print(f"{how}: {len(answers)} answers in {perf_counter() - started:.2f} s")


if __name__ == "__main__":
    show("WSGI, one process", lambda: [call_wsgi(visitor) for visitor in VISITORS])
    with ProcessPoolExecutor(3) as processes:
        # A server starts its processes before the first visitor comes.
        list(processes.map(sleep, [0.1] * 3))
        show("WSGI, three processes", lambda: list(processes.map(call_wsgi, VISITORS)))
    show("ASGI, one thread", lambda: asyncio.run(all_at_once()))
