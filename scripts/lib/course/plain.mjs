// @ts-check
/**
 * The words of a chapter, without its blocks and where its links lead.
 * @param {string} text Markdown @param {{ code?: boolean }} [keep] `code`: what stands in the text as code, too
 */
export const plainText = (text, { code = false } = {}) =>
  text
    .replace(/^```\w*\n.*?^```$/gms, '')
    .replace(/`[^`]*`/g, (piece) => (code ? piece : ''))
    .replace(/\]\([^)]*\)/g, ']');
