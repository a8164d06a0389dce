/**
 * The page for frames: one lab, set by the address and by messages of the page around it.
 *
 * Until the lab is in sight, or Run is pressed, or the page around asks for something, it is no more than a Run button,
 * and this is all that is loaded. A course may have dozens of them on one page.
 */
import './styles/embed.css';
import { type Fields, fieldsOfAddress } from './fields/address';
import { applyAppearance } from './fields/appearance';
import { capabilities } from './engine/capabilities';
import type { Frame, OwnFields } from './embed/frame';
import { tellHeight } from './embed/height';
import { isOrigin, ParentPage } from './embed/parent-page';
import { Facade } from './element/facade';
import { couldNotLoad } from './engine/could-not-load';
import type { Detail } from './engine/interleave-error';
import { once } from './engine/once';
import { version } from './engine/version';
import { onSight } from './dom/observers';
import { SCHEMA } from './generated/schema';

/** How far below the window the lab may be when it begins to load. A frame of another site does not see so far. */
const NEAR = '200px';

/** One import for all who wait: of two, the later may come first, and runs would begin in another order than asked for. */
const engine = once(() => import('./engine/engine').catch(engineNotLoaded));

globalThis.interleave = {
  version,
  capabilities,
  run: async (spec, options) => (await engine()).run(spec, options),
};

const { own, fields } = readAddress();
const pinned = own.parentOrigin === undefined || isOrigin(own.parentOrigin);
const around = pinned ? new ParentPage(own.parentOrigin) : undefined;
const place = document.querySelector('main') ?? document.body;
const facade = new Facade(place);

applyAppearance(document.documentElement, fields);
facade.name(fields.lab);

/** This page's own fields, and those of the lab. */
function readAddress(): { own: OwnFields; fields: Fields } {
  const { parentOrigin, slides, ...fields } = fieldsOfAddress(location);
  return { own: { parentOrigin, slides }, fields };
}

/** What lies behind the façade. Where it does not come, that is told once, however many wait for it. */
const frame = once(async () => {
  try {
    const { Frame } = await import('./embed/frame');
    return new Frame(place, facade, fields, around, own);
  } catch (cause) {
    const error = detailOf(couldNotLoad('lab', cause));
    facade.fail(error.message);
    around?.tell({ type: 'error', error });
    throw cause;
  }
});

/** Loads what lies behind the façade, and does something with it. */
function withFrame(use: (frame: Frame) => Promise<void>): void {
  void frame().then(use, () => undefined);
}

/** An `InterleaveError` without the class, which is not loaded either. */
function engineNotLoaded(cause: unknown): never {
  throw Object.assign(new Error(undefined, { cause }), detailOf(couldNotLoad('engine', cause)));
}

function detailOf(facts: ReturnType<typeof couldNotLoad>): Detail {
  return { name: 'InterleaveError', ...facts };
}

facade.onRun(() => {
  withFrame((frame) => frame.run());
});

// An address that is edited in place changes its fragment only, which loads nothing. Who is told and heard stays the same.
addEventListener('hashchange', () => {
  withFrame((frame) => frame.follow(readAddress().fields));
});

// A slide that is not shown may be laid out where it will be, so that the browser takes it for seen.
if (own.slides !== '1') {
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

if (around) {
  const tellReady = () => {
    around.tell({ type: 'ready', version, schema: SCHEMA, capabilities: capabilities() });
  };
  const tellHeightAgain = tellHeight(around);
  around.onMessage((data) => {
    if (!isHello(data)) {
      withFrame((frame) => frame.hear(data));
      return;
    }
    tellReady();
    tellHeightAgain();
  });
  tellReady();
}

/** Whether the page around asks who is here, which nothing has to be loaded for. */
function isHello(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'hello';
}
