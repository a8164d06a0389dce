// @ts-check
/** A server that answers slowly, for work that waits for an answer: `GET slow?seconds=3` says 42 after three seconds. */

const MOST_SECONDS = 60;

/** @type {import('vite').Connect.NextHandleFunction} */
const answerSlowly = (request, response, next) => {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
  if (pathname !== '/slow') return next();
  const seconds = Number(searchParams.get('seconds'));
  if (!(seconds >= 0 && seconds <= MOST_SECONDS)) {
    response.writeHead(400, { 'Content-Type': 'text/plain' }).end(`seconds: 0 to ${MOST_SECONDS}\n`);
    return;
  }
  const timer = setTimeout(() => {
    response.writeHead(200, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' }).end('42');
  }, seconds * 1000);
  response.on('close', () => clearTimeout(timer));
};

/** @returns {import('vite').Plugin} */
export const slowAnswers = () => ({
  name: 'slow-answers',
  configureServer: ({ middlewares }) => void middlewares.use(answerSlowly),
  configurePreviewServer: ({ middlewares }) => void middlewares.use(answerSlowly),
});
