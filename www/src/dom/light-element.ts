import { LitElement } from 'lit';

/** An element whose tree is the light one, so that the styles of wherever it stands apply to it. */
export class LightElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    // What stood here until now, such as the words of a page without scripts.
    this.replaceChildren();
    return this;
  }
}
