/** A page that is not ours and has labs on it. */
import type { Page } from '@playwright/test';

/** What the page has heard at its window, and found as it loaded. */
interface Heard {
  /** Each event's name, its detail, and the id of the element it seems to come from. */
  events: { type: string; detail: Record<string, unknown>; from: string }[];
  /** Whether each lab had its Run button as soon as the module had been evaluated. */
  runnable: boolean[];
  /** The most labs that were seen running at a time. */
  mostRunning: number;
}

declare global {
  var heard: Heard;
}

/** Opens a page of the same host with this in its body. */
export async function openForeignPage(page: Page, body: string, headers: Record<string, string> = {}): Promise<void> {
  const source = `<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>A lesson</title>
        <link rel="icon" href="data:," />
      </head>
      <body>${body}
      <script>
        globalThis.heard = { events: [], runnable: [], mostRunning: 0 };
        for (const type of ['interleave:result', 'interleave:error']) {
          addEventListener(type, ({ detail, target }) => heard.events.push({ type, detail, from: target.id }));
        }
      </script>
      <script type="module">
        import '/interleave.js';
        const labs = [...document.querySelectorAll('interleave-lab')];
        heard.runnable = labs.map(({ shadowRoot }) => Boolean(shadowRoot?.querySelector('[data-action=run]')));
        const look = () => {
          const running = labs.filter(({ shadowRoot }) => shadowRoot.querySelector('[data-status=running]'));
          heard.mostRunning = Math.max(heard.mostRunning, running.length);
          requestAnimationFrame(look);
        };
        look();
      </script>
      </body>
    </html>`;
  await page.route('**/lesson.html', (route) => route.fulfill({ contentType: 'text/html', headers, body: source }));
  await page.goto('lesson.html');
}
