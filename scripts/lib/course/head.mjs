// @ts-check
/** The lines between two `---` with which a page of the course begins. */

/** @typedef {{ name: string, line: number }} Place a file of the course, without `.md`, and a line of it */

/** @param {Place} place @param {string} what */
export const wrong = ({ name, line }, what) => new Error(`www/src/content/course/${name}.md, line ${line}: ${what}.`);

/**
 * @template {string} Key
 * @param {string} name @param {string} source @param {readonly Key[]} keys all of which are needed
 * @returns {{ head: Record<Key, string>, text: string, firstLine: number }} `firstLine`: of the text in the file
 */
export function parted(name, source, keys) {
  const [, head = '', text = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
  const lines = head.split('\n');
  const given = Object.fromEntries(lines.flatMap((line) => (line === '' ? [] : [pair(line)])));
  const missing = keys.filter((key) => !given[key]);
  if (missing.length > 0) {
    throw wrong({ name, line: 1 }, `it begins with ${keys.join(', ')}; missing: ${missing.join(', ')}`);
  }
  return { head: /** @type {Record<Key, string>} */ (given), text, firstLine: lines.length + 3 };
}

/** `key: value`, or two empty strings. @param {string} line @returns {[key: string, value: string]} */
export function pair(line) {
  const [, key = '', value = ''] = /^([A-Za-z]+):\s*(.*?)\s*$/.exec(line) ?? [];
  return [key, value];
}
