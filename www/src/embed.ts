/**
 * The page for frames: one lab, set by the address and by messages of the page around it.
 *
 * Until the lab is in sight, or Run is pressed, or the page around asks for something, it is no more than a Run button,
 * and this is all that is loaded. A course may have dozens of them on one page.
 */
import './styles/embed.css';
import { fieldsOfAddress } from './address';
import { dress } from './appearance';
import { capabilities } from './capabilities';
import type { Frame } from './embed/frame';
import { tellHeight } from './embed/height';
import { isOrigin, ParentPage } from './embed/parent-page';
import { onSight } from './parts/while-connected';

declare const __VERSION__: string;

/** How far below the window the lab may be when it begins to load. A frame of another site does not see so far. */
const NEAR = '200px';

globalThis.interleave = {
  version: __VERSION__,
  capabilities,
  run: async (spec, options) => (await import('./engine')).run(spec, options),
};

const { parentOrigin, slides, ...fields } = fieldsOfAddress(location);
const pinned = parentOrigin === undefined || isOrigin(parentOrigin);
const around = pinned ? new ParentPage(parentOrigin) : undefined;
const place = document.querySelector('main') ?? document.body;

dress(document.documentElement, fields);
if (fields.lab !== undefined) place.querySelector('.facade')?.setAttribute('data-lab', fields.lab);

let loading: Promise<Frame> | undefined;

/** Loads what lies behind the façade, and does something with it. */
function withFrame(use: (frame: Frame) => Promise<void>): void {
  loading ??= import('./embed/frame').then(({ Frame }) => new Frame(place, fields, around, { parentOrigin, slides }));
  loading.then(use).catch(() => {
    // A later attempt may find the network again.
    loading = undefined;
    const message = 'The lab could not be loaded. Check the connection and try again.';
    const status = place.querySelector('.status');
    if (status) status.textContent = message;
    around?.tell({ type: 'error', error: { name: 'InterleaveError', code: 'internal', message } });
  });
}

place.querySelector('button')?.addEventListener('click', () => {
  withFrame((frame) => frame.run());
});

// An address that is edited in place changes its fragment only, which loads nothing. Who is told and heard stays the same.
addEventListener('hashchange', () => {
  const { parentOrigin: _around, slides: _slides, ...changed } = fieldsOfAddress(location);
  withFrame((frame) => frame.follow(changed));
});

// A slide that is not shown may be laid out where it will be, so that the browser takes it for seen.
if (slides !== '1') {
  const leave = onSight(
    place,
    (inSight) => {
      if (!inSight) return;
      leave();
      withFrame((frame) => frame.load());
    },
    { rootMargin: NEAR },
  );
}

around?.onMessage((data) => {
  withFrame((frame) => frame.hear(data));
});
around?.tell({ type: 'ready', capabilities: capabilities() });
if (around) tellHeight(around);
