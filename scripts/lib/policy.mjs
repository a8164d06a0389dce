// @ts-check
/**
 * What the site's pages may load and do, as a Content-Security-Policy: their own files, and nothing that is made of text.
 * The pages carry it themselves, and hosts that can set headers are told of it, too. Whose page the labs may be framed by
 * is left open: they are made for that.
 */
export const POLICY = Object.entries({
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  // A sandboxed frame has no origin, and starts its workers from `data:`.
  'worker-src': "'self' data:",
  'connect-src': "'self'",
  'style-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self' data:",
  'manifest-src': "'self'",
  // Share previews the frame that it writes.
  'frame-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'interleave lit-html',
})
  .map(([directive, allowed]) => `${directive} ${allowed}`)
  .join('; ');

/**
 * For Vite: the pages that are built carry the policy. While developing, Vite puts scripts and styles of its own in.
 * @returns {import('vite').Plugin}
 */
export const policy = () => ({
  name: 'interleave:policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
      injectTo: 'head-prepend',
    },
  ],
});
