import { LitElement } from 'lit';

/** An element whose tree is the light one, so that the styles of wherever it stands apply to it. */
export class LightElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
