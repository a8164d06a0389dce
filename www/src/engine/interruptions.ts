/** What the engine can be asked. */
interface Engine {
  isInterrupted(): boolean;
}

/**
 * Notices that an exception went through an engine, as of a browser's function that the engine does not expect to throw.
 * The run that it met never ends, and all that is left of it is an error that nobody caught.
 *
 * The engine is asked whether such an error went through it: the errors of the page and of its listeners did not.
 */
export class Interruptions {
  readonly #engines: Engine[] = [];
  readonly #listening = new AbortController();
  #told: (cause: unknown) => void = () => undefined;
  #pageIsCalled = false;

  constructor() {
    const { signal } = this.#listening;
    const ask = (cause: unknown) => {
      // At once: the next step of the task would panic, and its words would hide those of the exception.
      if (this.happened) this.#told(cause);
    };
    addEventListener('error', ({ error, message }) => ask(error ?? message), { signal });
    addEventListener('unhandledrejection', ({ reason }) => ask(reason), { signal });
  }

  watch(engine: Engine): void {
    this.#engines.push(engine);
  }

  /** Whom to tell, with what was thrown. */
  onInterrupted(told: (cause: unknown) => void): void {
    this.#told = told;
  }

  /** Calls the page for an engine, which is then in the middle of a step without having been interrupted. */
  callPage(call: () => void): void {
    this.#pageIsCalled = true;
    try {
      call();
    } catch (thrown) {
      reportError(thrown);
    } finally {
      this.#pageIsCalled = false;
    }
  }

  get happened(): boolean {
    return !this.#pageIsCalled && this.#engines.some((engine) => engine.isInterrupted());
  }

  end(): void {
    this.#listening.abort();
  }
}
