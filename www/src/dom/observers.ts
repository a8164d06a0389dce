import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Does something whenever its element enters the document, and undoes it when the element leaves. */
export class WhileConnected implements ReactiveController {
  readonly #enter: () => readonly (() => void)[];
  #leave: readonly (() => void)[] = [];

  /** `enter` returns what is to be called in the end. */
  constructor(host: ReactiveControllerHost, enter: () => readonly (() => void)[]) {
    this.#enter = enter;
    host.addController(this);
  }

  hostConnected(): void {
    this.#leave = this.#enter();
  }

  hostDisconnected(): void {
    for (const leave of this.#leave) leave();
    this.#leave = [];
  }
}

/** Calls `resized` when the element has another size; the function returned ends that. */
export function onResize(element: Element, resized: () => void): () => void {
  const observer = new ResizeObserver(resized);
  observer.observe(element);
  return () => {
    observer.disconnect();
  };
}

/** Calls `seen` when the element comes into sight or leaves it; the function returned ends that. */
export function onSight(
  element: Element,
  seen: (inSight: boolean) => void,
  options?: IntersectionObserverInit,
): () => void {
  const observer = new IntersectionObserver((entries) => {
    const last = entries.at(-1);
    if (last) seen(last.isIntersecting);
  }, options);
  observer.observe(element);
  return () => {
    observer.disconnect();
  };
}

/** What is so near will soon be seen. */
const NEAR = { rootMargin: '600px 0px' };

/** Calls `near` once, a little before the element comes into sight; the function returned ends that. */
export function onceNear(element: Element, near: () => void): () => void {
  const leave = onSight(
    element,
    (isNear) => {
      if (!isNear) return;
      leave();
      near();
    },
    NEAR,
  );
  return leave;
}
