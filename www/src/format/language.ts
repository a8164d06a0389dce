/** The language of all texts of the page; its numbers and units are written as is usual in it. */
export const LANGUAGE = 'en';

/** The language of what the engine says, which is put into another one by reason: see `engine/reasons.ts`. */
export const ENGINE_LANGUAGE = 'en';
