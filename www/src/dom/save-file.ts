/** More than any browser takes to begin with a download. */
const REVOKED_AFTER_MS = 60_000;

/** Has the browser save a text as a file. */
export function saveFile(text: BlobPart[], { name, type }: { name: string; type: string }): void {
  const address = URL.createObjectURL(new Blob(text, { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Safari begins to read it some time after the click.
  setTimeout(() => URL.revokeObjectURL(address), REVOKED_AFTER_MS);
}
