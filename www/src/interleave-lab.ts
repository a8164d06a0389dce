/**
 * `<interleave-lab lab="race" model="processes" workers="4">`: a lab on anybody's page. Attributes are fields of the run
 * specification.
 *
 * Until the lab is near the window it is no more than a Run button; then, or when Run is pressed, the rest is loaded.
 * Everything lives in an open shadow root with its own styles, so nothing leaks into the page or out of it.
 */
import { dress } from './appearance';
import { ATTRIBUTES, type Fields, fieldsOfAttributes } from './fields';
import { InterleaveError } from './interleave-error';
import type { LabElement } from './labs';
import { loadFonts } from './styles/fonts';
import { labSheet, tokenSheet } from './styles/sheets';

/** How far below the window the lab may be when it begins to load. */
const NEAR = '200px';

const FACADE = `<section class="facade" data-status="idle">
  <button type="button" class="run" data-action="run">Run</button>
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
  #lab: LabElement | undefined;
  #loading: Promise<void> | undefined;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [tokenSheet, labSheet];
    this.#root.innerHTML = FACADE;
    this.#root.querySelector('button')?.addEventListener('click', () => {
      void this.#load().then(() => this.#lab?.run());
    });
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
    dress(this, this.#fields());
    if (this.#lab) this.#lab.fields = this.#fields();
    else this.#root.querySelector('section')?.setAttribute('data-lab', this.#labId());
  }

  #fields(): Fields {
    return fieldsOfAttributes(this);
  }

  #labId(): string {
    return this.getAttribute('lab') ?? 'race';
  }

  #load(): Promise<void> {
    this.#sight.disconnect();
    this.#loading ??= this.#replaceFacade().catch((thrown: unknown) => {
      this.#loading = undefined;
      this.#showFailure(InterleaveError.from(thrown));
    });
    return this.#loading;
  }

  async #replaceFacade(): Promise<void> {
    loadFonts();
    const { createLab } = await import('./labs');
    const lab = await createLab(this.#labId());
    lab.fields = this.#fields();
    const focused = this.#root.activeElement !== null;
    this.#root.replaceChildren(document.createElement('interleave-heart-beat'), lab);
    this.#lab = lab;
    if (!focused) return;
    await lab.updateComplete;
    lab.querySelector<HTMLElement>('[data-action]')?.focus();
  }

  #showFailure(error: InterleaveError): void {
    const facade = this.#root.querySelector<HTMLElement>('.facade');
    const status = facade?.querySelector('.status');
    if (!facade || !status) return;
    facade.dataset.status = 'failed';
    status.textContent = error.message;
    facade.dispatchEvent(error.asEvent());
  }
}
