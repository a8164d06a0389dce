// @ts-check
/** The words of a chapter, without its blocks, its code and where its links lead. @param {string} text Markdown */
export const plainText = (text) =>
  text
    .replace(/^```\w*\n.*?^```$/gms, '')
    .replace(/`[^`]*`/g, '')
    .replace(/\]\([^)]*\)/g, ']');
