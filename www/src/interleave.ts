/** `dist/interleave.js`: all that a page can have by one address: the library, `globalThis.interleave`, the element. */
import './engine/global';

export * from './element';
export * from './library';
