/** How the machine of a record is named. */
import { counted } from '../format/format';

export const ANOTHER_BROWSER = 'another browser';

/** Where the browser does not tell, as most do not. */
export const UNKNOWN_PROCESSOR = 'unknown processor';

export const cores = (of: number): string => counted(of, 'core');

export const machine = (browser: string, version: string, of: number): string => `${browser} ${version}, ${cores(of)}`;
