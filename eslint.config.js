import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import ts from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist/', 'pkg/', 'types/', 'target/', 'test-results/', 'playwright-report/']),
  // An application of somebody else's, as far as we are concerned: it has the package, and its own configuration.
  globalIgnores(['tests/hosts/bundler/']),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'tsconfig.worker.json', 'tsconfig.node.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // A number in a template says what it is; only objects print as noise.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // `typeof import(…)` is the type of a module that is loaded later.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['www/**/*.ts'],
    extends: [wc.configs['flat/best-practice'], lit.configs['flat/recommended'], litA11y.configs.recommended],
    languageOptions: { globals: globals.browser },
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
    // LitElement has every lifecycle callback, so `super` needs no guard.
    rules: { 'wc/guard-super-call': 'off' },
  },
  {
    // A strict policy of the page forbids style attributes, and not `.style=${…}`, which sets the property.
    files: ['www/src/**/*.ts'],
    ignores: ['www/src/content/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'TemplateElement[value.raw=/ style="[^"]*$/]', message: 'Set the property: .style=${…}' },
      ],
    },
  },
  {
    // Texts say, and decide nothing: what holds is worked out where figures are.
    files: ['www/src/content/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        'IfStatement',
        'SwitchStatement',
        'ForStatement',
        'ForOfStatement',
        'WhileStatement',
        'BinaryExpression[operator=/^[<>]/]',
      ],
    },
  },
  { files: ['www/public/**/*.js'], languageOptions: { globals: { ...globals.serviceworker, ...globals.browser } } },
  {
    files: ['scripts/**/*.mjs', 'tests/scripts/**/*.mjs', 'tests/python/**/*.mjs', '*.js'],
    languageOptions: { globals: globals.node },
  },
);
