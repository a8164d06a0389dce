/** The machine of a record, in a few words. */
import * as texts from '../content/machine';
import type { KeptRecord } from './kept-record';

const NAMED = /(Edg|Firefox|Chrome|Version)\/(\d+)/g;
const NAMES: Partial<Record<string, string>> = { Edg: 'Edge', Version: 'Safari' };

export const coresOf = ({ environment: { cores } }: KeptRecord): string => texts.cores(cores);

/** The kind of processor. Files come from anybody, so it may be anything. */
export function processorOf({ environment: { architecture } }: KeptRecord): string {
  const told: unknown = architecture;
  return typeof told === 'string' && /^[\w-]{1,20}$/.test(told) ? told : texts.UNKNOWN_PROCESSOR;
}

/** The browser, as its user agent names it last, and the cores. */
export function machineOf({ environment: { userAgent, cores } }: KeptRecord): string {
  const [, browser, major] = [...userAgent.matchAll(NAMED)].at(-1) ?? [];
  const name = browser === undefined ? texts.ANOTHER_BROWSER : (NAMES[browser] ?? browser);
  return texts.machine(name, major ?? '', cores);
}
