/**
 * `<interleave-lab lab="race" model="processes" workers="4">`: a lab on anybody's page. Attributes are fields of the run
 * specification.
 *
 * Until the lab is near the window it is no more than a Run button; then, or when Run is pressed, the rest is loaded.
 * Everything lives in an open shadow root with its own styles, so nothing leaks into the page or out of it.
 */
import { applyAppearance } from '../fields/appearance';
import { Facade } from './facade';
import { ATTRIBUTES, type Fields, fieldsOfAttributes } from '../fields/fields';
import { InterleaveError } from '../engine/interleave-error';
import type { LabElement } from '../labs/base/lab-element';
import { loadFonts } from './fonts';
import { labSheet, tokenSheet } from './sheets';

/** How far below the window the lab may be when it begins to load. */
const NEAR = '200px';

const FACADE = `<section class="facade" data-status="idle">
  <button type="button" class="run" data-action="run"></button>
  <p class="status" role="status"></p>
</section>`;

export class InterleaveLab extends HTMLElement {
  static readonly observedAttributes = ATTRIBUTES;

  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #sight = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) void this.#load();
    },
    { rootMargin: NEAR },
  );
  #facade: Facade;
  #lab: LabElement | undefined;
  /** Which one that is. */
  #shownId: string | undefined;
  #loading: Promise<void> | undefined;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [tokenSheet, labSheet];
    this.#facade = this.#showFacade();
  }

  connectedCallback(): void {
    this.#followAttributes();
    if (!this.#lab) this.#sight.observe(this);
  }

  disconnectedCallback(): void {
    this.#sight.disconnect();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#followAttributes();
  }

  #followAttributes(): void {
    applyAppearance(this, this.#fields());
    if (this.#lab && this.#shownId === this.#labId()) {
      this.#lab.reset(this.#fields());
    } else if (this.#lab || this.#facade.failed) {
      // Another lab is another element, and comes as the first one did.
      this.#lab = undefined;
      this.#loading = undefined;
      this.#facade = this.#showFacade();
      this.#sight.observe(this);
    }
    this.#facade.name(this.#labId());
  }

  #fields(): Fields {
    return fieldsOfAttributes(this);
  }

  #labId(): string {
    return this.getAttribute('lab') ?? 'race';
  }

  #showFacade(): Facade {
    this.#root.innerHTML = FACADE;
    const facade = new Facade(this.#root);
    facade.onRun(() => void this.#run());
    return facade;
  }

  /** Runs once the lab has been loaded, unless the element has left the page by then. */
  async #run(): Promise<void> {
    await this.#load();
    if (this.isConnected) await this.#lab?.run();
  }

  #load(): Promise<void> {
    this.#sight.disconnect();
    this.#loading ??= this.#replaceFacade().catch((thrown: unknown) => {
      this.#loading = undefined;
      const error = InterleaveError.from(thrown);
      this.#facade.fail(error.message);
      this.#facade.dispatch(error.asEvent());
    });
    return this.#loading;
  }

  async #replaceFacade(): Promise<void> {
    loadFonts();
    const { createLab, mountLab } = await import('../labs');
    let id: string;
    let lab: LabElement;
    do {
      id = this.#labId();
      lab = await createLab(id);
      // The attribute may have been changed meanwhile.
    } while (id !== this.#labId());
    lab.fields = this.#fields();
    this.#lab = lab;
    this.#shownId = id;
    await mountLab(this.#root, lab);
  }
}
