/** Numbers as people write them: one a line, or with commas between them. */

/** One number as it was written, and where. */
export interface Token {
  text: string;
  /** From 0. */
  line: number;
  /** Where it begins and ends in the whole text. */
  start: number;
  end: number;
}

/**
 * The numbers in a text. A blank line is none, and neither is what follows a comma at the end of a line; an empty place
 * between two commas is one, for the engine to refuse.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let lineStart = 0;
  for (const [line, content] of text.split('\n').entries()) {
    const list = listOf(content);
    let start = lineStart;
    for (const part of list === '' ? [] : list.split(',')) {
      const lead = part.length - part.trimStart().length;
      const trimmed = part.trim();
      tokens.push({
        text: trimmed,
        line,
        start: start + lead,
        end: start + lead + trimmed.length,
      });
      start += part.length + 1;
    }
    lineStart += content.length + 1;
  }
  return tokens;
}

/** A line without what says nothing at its end. */
function listOf(line: string): string {
  const list = line.trimEnd();
  return list.endsWith(',') ? list.slice(0, -1) : list;
}

/** The same list with one number a line, where it was written with commas. */
export function onePerLine(text: string): string {
  if (text.includes('\n')) return text;
  const tokens = tokensOf(text);
  return tokens.some((token) => token.text === '') ? text : tokens.map((token) => token.text).join('\n');
}

/** The texts of the tokens with commas between them, as the engine takes a list. Without a token for each, as `countOf`. */
export function withCommas(text: string): string {
  return text
    .split('\n')
    .map(listOf)
    .filter((list) => list !== '')
    .map((list) => list.split(',').map(trimmed).join(','))
    .join(',');
}

const trimmed = (part: string): string => part.trim();

let counted = { text: '', count: 0 };

/** How many numbers a text has. The last answer is kept: labs are drawn often, and their numbers seldom change. */
export function howMany(text: string): number {
  if (counted.text !== text) counted = { text, count: countOf(text) };
  return counted.count;
}

/** Without a token for each: there may be a hundred thousand. */
function countOf(text: string): number {
  let count = 0;
  for (const line of text.split('\n')) {
    const list = listOf(line);
    if (list === '') continue;
    count += 1;
    for (let comma = list.indexOf(','); comma >= 0; comma = list.indexOf(',', comma + 1)) count += 1;
  }
  return count;
}
