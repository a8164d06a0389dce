// @ts-check
/** The built site on this machine, as a plain file host would serve it. */
import { CORS, frameHeaders, headers, headersOfAll } from './headers.mjs';
import { HOST, portTaken } from './port.mjs';
import { closeOnSignal } from './run.mjs';

/**
 * Vite compresses each file anew for each who asks: a third of what serving costs, and between two programs of one machine
 * it saves nothing.
 * @type {import('vite').Plugin}
 */
const uncompressed = {
  name: 'interleave:uncompressed',
  configurePreviewServer: ({ middlewares }) =>
    void middlewares.use(({ headers }, _response, next) => {
      delete headers['accept-encoding'];
      next();
    }),
};

/**
 * Serves dist/ until the process is told to stop.
 * @param {{ host?: string, port: number, isolated: boolean, compressed?: boolean }} options
 */
export async function serve({ host = HOST, port, isolated, compressed = true }) {
  const { preview } = await import('vite');
  try {
    const server = await preview({
      plugins: [headersOfAll(isolated), frameHeaders(isolated), compressed ? undefined : uncompressed],
      preview: { host, port, strictPort: true, open: false, cors: CORS, headers: headers(isolated) },
    });
    closeOnSignal(() => server.close());
  } catch (error) {
    throw error instanceof Error && /already in use/.test(error.message) ? portTaken(port) : error;
  }
}
