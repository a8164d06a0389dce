// @ts-check
/** For Vite: what `index.html` says of the project and of its own address, which only the build knows. */

/** The picture that a link to the page is shown with elsewhere. */
const CARD = {
  file: 'card.png',
  width: '1080',
  height: '567',
  alt: 'The race of twenty numbers, with a lane for each worker',
};

/** @param {import('./project.mjs').Project} project @returns {import('vite').Plugin} */
export const page = ({ version, repository, site }) => ({
  name: 'interleave:page',
  transformIndexHtml(html, { filename }) {
    if (!filename.endsWith('index.html')) return undefined;
    return {
      html: html
        .replace('%VERSION%', version)
        .replace('<!-- source -->', repository ? `<li><a href="${repository}">Source</a></li>` : ''),
      tags: site === undefined ? [] : addressTags(site),
    };
  },
});

/** These take whole addresses only. @param {string} site @returns {import('vite').HtmlTagDescriptor[]} */
const addressTags = (site) => [
  { tag: 'link', attrs: { rel: 'canonical', href: site } },
  ...Object.entries({
    'og:url': site,
    'og:image': `${site}${CARD.file}`,
    'og:image:width': CARD.width,
    'og:image:height': CARD.height,
    'og:image:alt': CARD.alt,
  }).map(([property, content]) => ({ tag: 'meta', attrs: { property, content } })),
];
