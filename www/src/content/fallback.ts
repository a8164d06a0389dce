/** What stands in a lab's place until its script has come, and stays there if it does not. `vite.config.ts` writes it. */
import { LEAST } from './browsers.ts';

export const FALLBACK = `A lab belongs here. It needs JavaScript and WebAssembly, in ${LEAST} or later. If it does not appear, <a href="">reload the page</a>.`;
