/** Regions of a source file, by name: see scripts/lib/regions.mjs. */
declare module '*?regions' {
  const regions: Record<string, string>;
  export default regions;
}
