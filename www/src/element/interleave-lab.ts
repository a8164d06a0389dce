/**
 * `<interleave-lab lab="race" model="processes" workers="4">`: a lab on anybody's page. Attributes are fields of the run
 * specification.
 *
 * Until the lab is near the window it is no more than a Run button; then, or when Run is pressed, the rest is loaded.
 * Everything lives in an open shadow root with its own styles, so nothing leaks into the page or out of it.
 */
import type { Row, RunRecord } from '../../../pkg/baseline/interleave';
import { cancelled } from '../engine/abort';
import { busy } from '../engine/busy';
import { couldNotLoad } from '../engine/could-not-load';
import { InterleaveError } from '../engine/interleave-error';
import type { RunRequest } from '../engine/run-request';
import { applyAppearance } from '../fields/appearance';
import { ATTRIBUTES, type Fields, fieldsOfAttributes, type Spec } from '../fields/fields';
import type { LabElement } from '../labs/base/lab-element';
import { Facade } from './facade';
import { facadeNodes } from './facade-nodes';
import { askForFonts, useFontsThatCame } from './fonts';
import { sheets } from './sheets';

/** How far below the window the lab may be when it begins to load. */
const NEAR = '200px';

/** Where there is no page there are no elements, and none is made of this class. */
const PageElement = typeof HTMLElement === 'undefined' ? (Object as unknown as typeof HTMLElement) : HTMLElement;

export class InterleaveLab extends PageElement {
  static readonly observedAttributes = ATTRIBUTES;

  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #sight = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) this.#show();
    },
    { rootMargin: NEAR },
  );
  #facade: Facade;
  /** What is shown: the attributes, or what a program has set over them since they last changed. */
  #fields: Fields = {};
  #lab: LabElement | undefined;
  /** Which one that is. */
  #shownId: string | undefined;
  #loading: Promise<LabElement> | undefined;
  /** Cancels the run that was asked for while the lab still loads. */
  #coming: AbortController | undefined;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = sheets();
    this.#facade = this.#showFacade();
  }

  /** The record of the run that is shown, once it is over. */
  get record(): RunRecord | undefined {
    return this.#lab?.record;
  }

  /**
   * Loads the lab if it has not been, and runs what it shows or, with `spec`, that over the attributes, and shows it.
   *
   * Labs of one page run one after the other. Rejects with an `InterleaveError`; a specification that cannot be run
   * changes nothing.
   */
  async run(spec?: RunRequest): Promise<RunRecord> {
    if (this.#coming || this.#lab?.going) throw busy();
    const coming = new AbortController();
    this.#coming = coming;
    try {
      if (spec) await this.#set(spec);
      const lab = await this.#load();
      if (coming.signal.aborted || !this.isConnected) throw cancelled(coming.signal);
      if (lab.going) throw busy();
      const over = lab.run();
      this.#coming = undefined;
      await over;
      if (lab.record) return lab.record;
      throw lab.error ?? cancelled(coming.signal);
    } finally {
      if (this.#coming === coming) this.#coming = undefined;
    }
  }

  /** Cancels the run that goes on, waits for its turn, or was to begin by itself. */
  cancel(): void {
    this.#coming?.abort();
    this.#lab?.cancel();
  }

  connectedCallback(): void {
    this.#follow(fieldsOfAttributes(this));
    if (!this.#lab) this.#sight.observe(this);
  }

  disconnectedCallback(): void {
    this.#sight.disconnect();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#follow(fieldsOfAttributes(this));
  }

  #follow(fields: Fields): void {
    this.#fields = fields;
    applyAppearance(this, fields);
    if (this.#lab && this.#shownId === this.#labId()) {
      this.#lab.reset(fields);
    } else if (this.#lab || this.#facade.failed) {
      // Another lab is another element, and comes as the first one did.
      this.#lab = undefined;
      this.#loading = undefined;
      this.#facade = this.#showFacade();
      this.#sight.observe(this);
    }
    this.#facade.name(this.#labId());
  }

  #labId(): string {
    return this.#fields.lab ?? 'race';
  }

  #showFacade(): Facade {
    this.#root.replaceChildren(facadeNodes());
    const facade = new Facade(this.#root);
    facade.onRun(() => {
      // Whatever comes of it is shown, and told by an event.
      this.run().catch(() => undefined);
    });
    return facade;
  }

  async #set(spec: RunRequest): Promise<void> {
    const { checkedFields } = await import('./contents').catch(notLoaded);
    const given = Object.fromEntries(Object.entries(spec).filter(([, value]) => value !== undefined)) as Spec;
    this.#follow(await checkedFields(fieldsOfAttributes(this), given));
  }

  #show(): void {
    // What keeps it from being loaded is shown, and told by an event.
    this.#load().catch(() => undefined);
  }

  #load(): Promise<LabElement> {
    this.#sight.disconnect();
    this.#loading ??= this.#replaceFacade().catch((thrown: unknown) => {
      this.#loading = undefined;
      const error = InterleaveError.from(thrown);
      this.#facade.fail(error.message);
      this.#facade.dispatch(error.asEvent());
      throw error;
    });
    return this.#loading;
  }

  async #replaceFacade(): Promise<LabElement> {
    askForFonts();
    const { createLab, mountLab } = await import('./contents').catch(notLoaded);
    let id: string;
    let lab: LabElement;
    do {
      id = this.#labId();
      lab = await createLab(id);
      // The attribute may have been changed meanwhile.
    } while (id !== this.#labId());
    lab.fields = this.#fields;
    lab.onRow = this.#tellRow;
    this.#lab = lab;
    this.#shownId = id;
    useFontsThatCame();
    await mountLab(this.#root, lab);
    return lab;
  }

  readonly #tellRow = (detail: Row): void => {
    this.dispatchEvent(new CustomEvent('interleave:row', { detail }));
  };
}

function notLoaded(cause: unknown): never {
  throw new InterleaveError(couldNotLoad('lab', cause), { cause });
}
