// @ts-check
/** The files by which hosts are told of the headers, written from the same list that `npm start` sends. */
import { CORS_HEADER, FRAME_ISOLATION, siteHeaders } from './headers.mjs';

/** The names of files in `assets/` have digests of their contents in them. */
const FOREVER = { 'Cache-Control': 'public, max-age=31536000, immutable' };

const ALL = { ...siteHeaders(true), ...CORS_HEADER };

/** Netlify and Cloudflare Pages read this. The latter serve `embed.html` as `embed`, too. */
export function headersFile() {
  const rules = { '/*': ALL, '/embed.html': FRAME_ISOLATION, '/embed': FRAME_ISOLATION, '/assets/*': FOREVER };
  const lines = Object.entries(rules).flatMap(([path, headers]) => [
    path,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  return `# docs/hosting.md says what each header is for.\n${lines.join('\n')}\n`;
}

/** Vercel reads this. */
export function vercelFile() {
  const rules = { '/(.*)': ALL, '/embed.html': FRAME_ISOLATION, '/assets/(.*)': FOREVER };
  const headers = Object.entries(rules).map(([source, fields]) => ({
    source,
    headers: Object.entries(fields).map(([key, value]) => ({ key, value })),
  }));
  return `${JSON.stringify({ headers }, null, 2)}\n`;
}

/** For Vite: puts both beside the pages. @returns {import('vite').Plugin} */
export const hostFiles = () => ({
  name: 'interleave:host-files',
  apply: 'build',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() });
    this.emitFile({ type: 'asset', fileName: 'vercel.json', source: vercelFile() });
  },
});
