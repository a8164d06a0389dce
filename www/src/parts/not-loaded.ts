/** What stands in the place of something whose script has not come: why, and a way out. */
import { RELOAD_BUTTON } from '../content/loading';

export function showNotLoaded(place: HTMLElement, message: string): void {
  const says = document.createElement('p');
  says.className = 'status failed';
  says.setAttribute('role', 'status');
  const reload = document.createElement('button');
  reload.type = 'button';
  reload.textContent = RELOAD_BUTTON;
  reload.addEventListener('click', () => {
    location.reload();
  });
  const box = document.createElement('div');
  box.className = 'lab not-loaded';
  box.append(says, reload);
  place.dataset.status = 'failed';
  place.replaceChildren(box);
  // A status that has come with its text is not read out.
  says.textContent = message;
}
