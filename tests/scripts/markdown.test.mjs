// @ts-check
/** Markdown as HTML: what the pages need beyond what the library does. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rendered } from '../../scripts/lib/docs/markdown.mjs';

/** @param {string[]} lines */
const html = async (...lines) => (await rendered(lines.join('\n'), { linkTo: (href) => href })).html;

test('a table with nothing in its corner has its rows headed by their first cells', async () => {
  const table = await html('|   | Thread | Task |', '| - | - | - |', '| It runs | anything | a coroutine |');
  assert.match(table, /<tr>\n<td><\/td>\n<th>Thread<\/th>\n<th>Task<\/th>\n<\/tr>/);
  assert.match(table, /<tr>\n<th scope="row">It runs<\/th>\n<td>anything<\/td>\n<td>a coroutine<\/td>\n<\/tr>/);
});

test('any other table has headings for its columns alone, also after one with an empty corner', async () => {
  const table = await html(
    '|   | A |',
    '| - | - |',
    '| x | 1 |',
    '',
    'Then:',
    '',
    '| B | C |',
    '| - | - |',
    '| y | 2 |',
  );
  assert.match(table, /<th>B<\/th>\n<th>C<\/th>/);
  assert.match(table, /<tr>\n<td>y<\/td>\n<td>2<\/td>\n<\/tr>/);
});
