// @ts-check
/**
 * uPlot makes a format of numbers for the browser's language while it loads. In a browser that was started with `LANG=C` the
 * language is "C", for which there is no format, and nothing would be plotted. So it gets the page's language; the page
 * writes all figures of a plot itself.
 */
const BROWSERS_LANGUAGE = 'new Intl.NumberFormat(domEnv ? nav.language :';
const PAGES_LANGUAGE = "new Intl.NumberFormat(domEnv ? 'en' :";

/** @returns {import('vite').Plugin} */
export const plainUplot = () => ({
  name: 'plain-uplot',
  // Vite's development server would bundle it beforehand, without this.
  config: () => ({ optimizeDeps: { exclude: ['uplot'] } }),
  transform: {
    filter: { id: /uPlot\.esm\.js/ },
    handler(code) {
      if (!code.includes(BROWSERS_LANGUAGE)) this.error('uPlot takes its language in another way now');
      return { code: code.replace(BROWSERS_LANGUAGE, PAGES_LANGUAGE), map: null };
    },
  },
});
