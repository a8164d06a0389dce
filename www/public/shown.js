// Says at once what the page shows: one lab alone, all of them, or, as it is written, the first one and a card for each of
// the others. It runs before anything is painted, and the modules come later. The rest is in `src/page/`. Fields of the
// fragment go over those of the query, as everywhere.
(() => {
  const { search, hash } = location;
  const fields = new URLSearchParams(`${search.slice(1)}&${hash.includes('=') ? hash.slice(1) : ''}`);
  const last = (name) => fields.getAll(name).at(-1);
  const lab = last('lab');
  const among = last('labs');
  const { dataset } = document.documentElement;
  const alone = lab !== undefined && among !== 'all' && !(lab === 'race' && among === 'cards');
  if (alone) dataset.only = lab;
  if (alone || among === 'all') delete dataset.cards;
})();
