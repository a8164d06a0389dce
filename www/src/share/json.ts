/** JSON as `JSON.stringify(value, null, 2)` writes it, in pieces: a record may have 15 MB of it. */

/** Items of an array that are written in one go. */
const ITEMS = 1000;

export function* json(value: unknown, indent = ''): Generator<string> {
  if (Array.isArray(value) && value.length > 0) yield* array(value, indent);
  else if (typeof value === 'object' && value !== null && !Array.isArray(value)) yield* object(value, indent);
  else yield JSON.stringify(value);
}

function* array(items: readonly unknown[], indent: string): Generator<string> {
  yield '[';
  for (let at = 0; at < items.length; at += ITEMS) {
    // Without its brackets; each line moves to the right by what stands around.
    const lines = JSON.stringify(items.slice(at, at + ITEMS), null, 2).slice(1, -2);
    yield `${at > 0 ? ',' : ''}${lines.replaceAll('\n', `\n${indent}`)}`;
  }
  yield `\n${indent}]`;
}

function* object(value: object, indent: string): Generator<string> {
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  let before = '{';
  for (const [name, inner] of entries) {
    yield `${before}\n${indent}  ${JSON.stringify(name)}: `;
    yield* json(inner, `${indent}  `);
    before = ',';
  }
  yield entries.length > 0 ? `\n${indent}}` : '{}';
}
