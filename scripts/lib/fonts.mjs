// @ts-check
/**
 * The pages ask for their fonts before they have read their styles: only fonts that come before the text is painted are
 * used, see www/src/styles/fonts.css.
 */

/** The frame asks for them by itself, see www/src/element/fonts.ts. */
const LEFT_OUT = 'embed.html';

/** What asks for each font of a site. @param {object} bundle @param {string} root the site's address from the page */
const preloads = (bundle, root) =>
  Object.keys(bundle)
    .filter((file) => file.endsWith('.woff2'))
    .map((file) => ({ rel: 'preload', as: 'font', type: 'font/woff2', href: `${root}${file}`, crossorigin: '' }));

/** For Vite. @returns {import('vite').Plugin} */
export const fonts = () => ({
  name: 'interleave:fonts',
  transformIndexHtml: {
    order: 'post',
    handler(_, { bundle = {}, filename }) {
      if (filename.endsWith(LEFT_OUT)) return [];
      return preloads(bundle, './').map((attrs) => ({
        tag: 'link',
        attrs,
        injectTo: /** @type {const} */ ('head-prepend'),
      }));
    },
  },
});

/** The same as text, for a page that Vite does not know. @type {(...site: Parameters<typeof preloads>) => string} */
export const fontLinks = (...site) =>
  preloads(...site)
    .map((attrs) => Object.entries(attrs).map(([name, value]) => `${name}="${value}"`))
    .map((attrs) => `<link ${attrs.join(' ')} />`)
    .join('');
