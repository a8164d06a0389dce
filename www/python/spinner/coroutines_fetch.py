"""The work awaits the answer of a server, so the spinner turns."""

import asyncio
import sys
from itertools import cycle
from urllib.parse import urlsplit

# A slow page of the server that "npm start" starts. Any other address will do.
SLOW_PAGE = "http://localhost:8080/slow?seconds=3"


async def spin(text):
    try:
        for character in cycle("|/-\\"):
            print(f"\r{character} {text}", end="", flush=True)
            await asyncio.sleep(0.1)
    except asyncio.CancelledError:
        print("\r" + " " * (len(text) + 2), end="\r")
        raise


async def fetch(address):
    url = urlsplit(address)
    answer, request = await asyncio.open_connection(url.hostname, url.port or 80)
    request.write(f"GET {url.path}?{url.query} HTTP/1.0\r\n".encode())
    request.write(f"Host: {url.netloc}\r\n\r\n".encode())
    body = await answer.read()
    request.close()
    return body


async def slow(address):
    await fetch(address)
    return 42


async def supervisor(address):
    spinner = asyncio.create_task(spin("thinking!"))
    print(f"spinner object: {spinner}")
    answer = await slow(address)
    spinner.cancel()
    await asyncio.gather(spinner, return_exceptions=True)
    print(f"Answer: {answer}")


if __name__ == "__main__":
    address = sys.argv[1] if len(sys.argv) > 1 else SLOW_PAGE
    asyncio.run(supervisor(address))
