/**
 * Has the first message that this worker is posted taken by `take`; the engine installs its own listener for those that
 * follow. What goes wrong with it is told to whoever started the worker, as the worker's death.
 */
export function firstMessage(take: (message: MessageEvent) => void | Promise<void>): void {
  const hear = async (message: MessageEvent): Promise<void> => {
    await take(message);
  };
  addEventListener('message', (message) => void hear(message).catch(reportError), { once: true });
}
