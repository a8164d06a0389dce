/** Where this project's files are: the folder of `index.html`, wherever the page that uses them is. */
export const SITE = new URL(import.meta.url.replace(/((assets|src\/engine)\/)?[^/]*$/, ''));

/**
 * The file at an address that the bundler gave. Said here and nowhere else: of `new URL(address, import.meta.url)` webpack
 * makes a look-up in a table of its own, where no address is found.
 */
export const fileAt = (address: string): URL => new URL(address, SITE);
