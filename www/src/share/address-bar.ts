/**
 * The page's own address, which follows the settings whenever Run is pressed: a reload and the back button find what was
 * set. What would make the address too long is kept beside it, in the state of the history's entry.
 */
import { type Fields, fieldsOfAddress } from '../fields/fields';
import { foreignFields } from '../fields/foreign';
import { LONGEST, permalink } from './permalink';

/** Fields of the whole page: they stay when another lab is run. */
const OF_THE_PAGE = ['isolate', 'theme', 'profile', 'lang'];

/** Numbers in a field may have spaces and lines between them that an address does without. */
const MUCH_TOO_LONG = 4 * LONGEST;

interface Kept {
  interleave?: Fields;
}

/** What the address sets, and what is kept beside it. */
export function addressed(): Fields {
  return { ...fieldsOfAddress(location), ...(history.state as Kept | null)?.interleave };
}

/**
 * Has the address say how this lab is set; whatever else stood in it stays. `more` is what the page has to say of itself
 * beside that.
 */
export function keepInAddress(lab: string, fields: Fields, more: Fields): void {
  const here = Object.entries(fieldsOfAddress(location)).filter(([name]) => OF_THE_PAGE.includes(name));
  const all = { ...Object.fromEntries(here), ...fields };
  const { numbers, ...others } = all;
  // Of a hundred thousand numbers no address is made that would be too long anyway, however they stand in the field.
  const whole = (numbers?.length ?? 0) > MUCH_TOO_LONG ? undefined : addressOf(lab, all, more);
  const fits = whole !== undefined && (whole.length <= LONGEST || numbers === undefined);
  const kept: Kept = fits || numbers === undefined ? {} : { interleave: { numbers } };
  history.replaceState(kept, '', fits ? whole : addressOf(lab, others, more));
}

function addressOf(lab: string, fields: Fields, more: Fields): string {
  const address = new URL(permalink(new URL(location.href), lab, fields));
  const foreign = foreignFields(location.search);
  for (const [name, value] of Object.entries(more)) foreign.set(name, value);
  if (foreign.size > 0) address.search += `&${foreign.toString()}`;
  return address.href;
}
