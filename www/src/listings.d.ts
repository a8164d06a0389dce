/** Code cut from a file, as highlighted lines: see scripts/lib/listings.mjs. */
declare module '*&code' {
  const cut: import('./code/listing').Cut;
  export default cut;
}
