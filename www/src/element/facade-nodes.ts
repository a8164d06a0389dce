import { RUN } from '../content/facade';

/** The façade of the element. It is built, and not parsed: a page may forbid that text becomes HTML. */
export function facadeNodes(): HTMLElement {
  const section = document.createElement('section');
  section.className = 'facade';
  section.dataset.status = 'idle';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'run';
  button.dataset.action = 'run';
  button.textContent = RUN;
  const status = document.createElement('p');
  status.className = 'status';
  status.role = 'status';
  section.append(button, status);
  return section;
}
