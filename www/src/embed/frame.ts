/** What the page for frames does as soon as anything is asked of it: obeys the page around, and tells it what happens. */
import type { RunRecord } from '../../../pkg/baseline/interleave';
import type { Fields } from '../fields';
import { type Detail, InterleaveError } from '../interleave-error';
import { onRow } from '../labs/row-listeners';
import { FrameLab } from './frame-lab';
import { type Command, commandIn } from './messages';
import type { ParentPage } from './parent-page';

export class Frame {
  readonly #lab: FrameLab;
  readonly #around: ParentPage | undefined;

  /** Without a page around, since it is not known which one is meant, `badOrigin` is what was taken for its origin. */
  constructor(place: HTMLElement, fields: Fields, around: ParentPage | undefined, badOrigin = '') {
    this.#lab = new FrameLab(place, fields);
    this.#around = around;
    if (!around) {
      const shown = badOrigin.slice(0, 80);
      const message = `parentOrigin is “${shown}”; an origin such as https://course.example is allowed, without a path.`;
      this.#lab.refuse(new InterleaveError({ code: 'invalid-spec', field: 'parentOrigin', message }));
      return;
    }
    addEventListener('interleave:result', (event) => {
      around.tell({ type: 'result', result: (event as CustomEvent<RunRecord>).detail });
    });
    addEventListener('interleave:error', (event) => {
      around.tell({ type: 'error', error: (event as CustomEvent<Detail>).detail });
    });
    onRow((row) => {
      around.tell({ type: 'row', row });
    });
  }

  load(): Promise<void> {
    return this.#lab.load();
  }

  run(): Promise<void> {
    return this.#telling(() => this.#lab.run(undefined));
  }

  /** Does what a message says. */
  hear(data: unknown): Promise<void> {
    return this.#telling(() => this.#obey(commandIn(data)));
  }

  /** What is refused is told to the page around. */
  async #telling(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      this.#around?.tell({ type: 'error', error: InterleaveError.from(thrown).asDetail() });
    }
  }

  #obey(command: Command | undefined): Promise<void> {
    switch (command?.type) {
      case 'run':
        return this.#lab.run(command.spec);
      case 'configure':
        return this.#lab.configure(command.spec);
      case 'slide:start':
        return this.#lab.enterSlide();
      case 'cancel':
      case 'slide:stop':
        return this.#lab.cancel();
      case undefined:
        return Promise.resolve();
    }
  }
}
