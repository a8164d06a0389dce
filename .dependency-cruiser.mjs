// @ts-check
/** What may import what in the page. `npm run check` holds the source against it. */

const SOURCE = 'www/src';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Who wants to understand a module should not have to know those that use it. Types count, too.',
      severity: 'error',
      from: { path: `^${SOURCE}` },
      to: { circular: true },
    },
    {
      name: 'no-circles-of-folders',
      comment: 'A folder is one idea; two that need each other are one.',
      severity: 'error',
      scope: 'folder',
      from: { path: `^${SOURCE}/` },
      to: { circular: true },
    },
    {
      name: 'texts-are-texts',
      comment: 'A text knows how figures are written, and nothing of where it is said: it decides nothing.',
      severity: 'error',
      from: { path: `^${SOURCE}/content/` },
      to: {
        pathNot: [`^${SOURCE}/(content|format)/`, '/node_modules/lit/', '^node_modules/lit/'],
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: { tsPreCompilationDeps: true, tsConfig: { fileName: 'tsconfig.json' } },
};
