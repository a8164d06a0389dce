// @ts-check
/**
 * For Vite: the pages ask for their fonts before they have read their styles, so that other fonts seldom stand in their place.
 */

/** The frame has little text, and is on pages that have fonts of their own. */
const LEFT_OUT = 'embed.html';

/** @returns {import('vite').Plugin} */
export const fonts = () => ({
  name: 'interleave:fonts',
  transformIndexHtml: {
    order: 'post',
    handler(_, { bundle = {}, filename }) {
      if (filename.endsWith(LEFT_OUT)) return [];
      return Object.keys(bundle)
        .filter((file) => file.endsWith('.woff2'))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `./${file}`, crossorigin: true },
          injectTo: /** @type {const} */ ('head'),
        }));
    },
  },
});
