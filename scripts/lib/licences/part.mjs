// @ts-check
/** A part by others, and the licence texts that come with it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {string} version
 * @property {string} licence as the part itself says it, in SPDX's words
 * @property {string} home where it comes from; empty where it does not say
 * @property {string[]} texts every licence and notice that lies in its package
 */

const LICENCE = /^(licen[cs]e|copying|notice|unlicense|ofl)/i;

/**
 * The licence texts that lie in a package. Of two licences to choose from one is enough: MIT's is the shorter, and names the
 * owners.
 * @param {string} folder
 * @returns {string[]}
 */
export function textsIn(folder) {
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && LICENCE.test(entry.name))
    .map(({ name }) => readFileSync(join(folder, name), 'utf8'));
  return chosen(texts);
}

/** @param {string[]} texts */
export const chosen = (texts) =>
  texts.some((text) => text.includes('Permission is hereby granted')) ? texts.filter((text) => !isApache(text)) : texts;

/** @param {string} text */
const isApache = (text) => /^\s*Apache License\s+Version 2\.0/.test(text);
