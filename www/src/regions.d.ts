/** Regions of a source file, by name, as highlighted lines: see scripts/lib/regions.mjs. */
declare module '*?regions' {
  const regions: Record<string, readonly import('./format/code-line').CodeLine[]>;
  export default regions;
}
