/** Steps ask the browser for its cores when they are loaded; Node answers from version 21 on. Imported before them. */
if (!('navigator' in globalThis)) Object.defineProperty(globalThis, 'navigator', { value: { hardwareConcurrency: 2 } });
