/** Where this project's files are: the folder of `index.html`, wherever the page that uses them is. */
export const SITE = new URL(import.meta.url.replace(/((assets|src\/engine)\/)?[^/]*$/, ''));
