"""The spinner stays with the event loop, and the work goes to a process."""

import asyncio
from concurrent.futures import ProcessPoolExecutor


# region: supervisor
async def supervisor():
    spinner = asyncio.create_task(spin("thinking!"))
    print(f"spinner object: {spinner}")
    answer = await slow_elsewhere()
    spinner.cancel()
    await asyncio.gather(spinner, return_exceptions=True)
    print(f"Answer: {answer}")
# endregion: supervisor


# region: slow
async def slow_elsewhere():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(1) as process:
        return await loop.run_in_executor(process, slow)
# endregion: slow
