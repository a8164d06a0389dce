/** What the page for frames does as soon as anything is asked of it: obeys the page around, and tells it what happens. */
import type { Row } from '../../../pkg/baseline/interleave';
import type { Facade } from '../element/facade';
import type { Fields } from '../fields/fields';
import { InterleaveError } from '../engine/interleave-error';
import { noFlag, noOrigin } from '../content/frame';
import type { Reason } from '../engine/reasons';
import { FrameLab } from './frame-lab';
import { type Command, commandIn } from './messages';
import type { ParentPage } from './parent-page';

/** Longest text that an error repeats. */
const MOST_REPEATED = 80;

/** The fields that are this page's own business, and that the engine does not hear of: it would refuse them. */
export interface OwnFields {
  /** The origin of the only page that is told and heard anything. */
  parentOrigin?: string | undefined;
  /** `1`: the lab stands on a slide, and waits until that is shown. */
  slides?: string | undefined;
}

export class Frame {
  readonly #lab: FrameLab;
  readonly #around: ParentPage | undefined;

  constructor(place: HTMLElement, facade: Facade, fields: Fields, around: ParentPage | undefined, own: OwnFields) {
    const onRow = (row: Row) => {
      around?.tell({ type: 'row', row });
    };
    this.#lab = new FrameLab(place, facade, fields, onRow);
    this.#around = around;
    addEventListener('interleave:started', () => {
      around?.tell({ type: 'started' });
    });
    addEventListener('interleave:result', (event) => {
      around?.tell({ type: 'result', result: event.detail });
    });
    addEventListener('interleave:error', (event) => {
      around?.tell({ type: 'error', error: event.detail });
    });
    const { parentOrigin = '', slides = '0' } = own;
    // Then nobody is told anything: it is not known who was meant.
    if (!around) {
      const [name, given] = ['parentOrigin', parentOrigin.slice(0, MOST_REPEATED)];
      this.#refuse(name, { reason: 'no-origin', params: { name, given } }, noOrigin(name, given));
    }
    if (slides !== '0' && slides !== '1') {
      const [name, text] = ['slides', slides.slice(0, MOST_REPEATED)];
      const given = { kind: 'text', text: `“${text}”` } as const;
      this.#refuse(name, { reason: 'no-flag', params: { name, given } }, noFlag(name, text));
    }
  }

  #refuse(field: string, reason: Reason, message: string): void {
    this.#lab.refuse(new InterleaveError({ code: 'invalid-spec', ...reason, field, message }));
  }

  follow(address: Fields): Promise<void> {
    return this.#lab.follow(address);
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
        return this.#lab.cancel();
      case 'slide:stop':
        return this.#lab.leaveSlide();
      case undefined:
        return Promise.resolve();
    }
  }
}
