"""Three visitors, served through WSGI by one process and by three, and through ASGI.

Each visitor's answer needs something from a database: a short sleep here.
"""

import asyncio
from concurrent.futures import ProcessPoolExecutor
from time import perf_counter, sleep

VISITORS = ["Ada", "Grace", "Linus"]


def wsgi_app(environ, start_response):
    sleep(0.3)
    start_response("200 OK", [])
    name = environ["REMOTE_USER"]
    return [f"Hello {name}".encode()]


async def asgi_app(scope, receive, send):
    await asyncio.sleep(0.3)
    await send({
        "type": "http.response.start",
        "status": 200,
    })
    name = scope["user"]
    await send({
        "type": "http.response.body",
        "body": f"Hello {name}".encode(),
    })


def call_wsgi(visitor):
    sent = []

    def start(status, headers):
        sent.append(status)

    environ = {"REMOTE_USER": visitor}
    sent += wsgi_app(environ, start)
    return sent


async def call_asgi(visitor):
    sent = []

    async def send(message):
        sent.append(message)

    scope = {
        "type": "http",
        "user": visitor,
    }
    await asgi_app(scope, None, send)
    return sent


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
