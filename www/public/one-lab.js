// Says at once which lab is alone on the page, if one is: it runs before anything is painted, and the modules come later.
// The rest is in `src/page/`. Fields of the fragment go over those of the query, as everywhere.
(() => {
  const { search, hash } = location;
  const fields = new URLSearchParams(`${search.slice(1)}&${hash.includes('=') ? hash.slice(1) : ''}`);
  const lab = fields.getAll('lab').at(-1);
  if (lab !== undefined && fields.getAll('labs').at(-1) !== 'all') document.documentElement.dataset.only = lab;
})();
