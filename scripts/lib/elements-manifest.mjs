// @ts-check
/**
 * `custom-elements.json`, from which editors know the element's attributes, events and methods:
 * https://github.com/webcomponents/custom-elements-manifest. All it says is taken from the package's types.
 */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { inRoot } from './paths.mjs';

const MODULE = 'dist/element.js';
const CLASS = 'InterleaveLab';
const TAG = 'interleave-lab';

/** A field `napEvery` is the attribute `nap-every`. @param {string} field */
const attributeOf = (field) => field.replace(/[A-Z]/g, '-$&').toLowerCase();

/** @param {string} file */
function sourceOf(file) {
  return ts.createSourceFile(file, readFileSync(inRoot(file), 'utf8'), ts.ScriptTarget.Latest, true);
}

/** What is said of a declaration, on one line. @param {ts.Node} node */
function descriptionOf(node) {
  const text = ts.getJSDocCommentsAndTags(node).map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '');
  return text
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\[(`[^`]+`)\]/g, '$1')
    .trim();
}

/**
 * The members of an interface or a class. @param {ts.SourceFile} source @param {string} name
 * @returns {readonly (ts.TypeElement | ts.ClassElement)[]}
 */
function membersOf(source, name) {
  for (const statement of source.statements) {
    const holds = ts.isInterfaceDeclaration(statement) || ts.isClassDeclaration(statement);
    if (holds && statement.name?.text === name) return statement.members;
  }
  throw new Error(`${source.fileName} declares no ${name}`);
}

/** @param {ts.Node | undefined} name */
const nameOf = (name) => (name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : undefined);

/** The type as text; of ids, all that there are. @param {ts.SourceFile} source @param {ts.TypeNode | undefined} type */
function typeOf(source, type) {
  const text = type?.getText(source) ?? 'unknown';
  const alias = source.statements.find((one) => ts.isTypeAliasDeclaration(one) && one.name.text === text);
  return { text: alias && ts.isTypeAliasDeclaration(alias) ? alias.type.getText(source) : text };
}

/** The fields of a run are the attributes. */
function attributes() {
  const engine = sourceOf('types/pkg/baseline/interleave.d.ts');
  return ['RunSpec', 'PageSpec'].flatMap((name) =>
    membersOf(engine, name).flatMap((member) => {
      const field = nameOf(member.name);
      if (field === undefined || !ts.isPropertySignature(member)) return [];
      return [{ name: attributeOf(field), type: typeOf(engine, member.type), description: descriptionOf(member) }];
    }),
  );
}

function events() {
  const source = sourceOf('types/www/src/element/lab-events.d.ts');
  return membersOf(source, 'LabEvents').flatMap((member) => {
    const name = nameOf(member.name);
    if (name === undefined || !ts.isPropertySignature(member)) return [];
    return [{ name, type: typeOf(source, member.type), description: descriptionOf(member) }];
  });
}

/** What is documented is for others; the rest is for the browser. @returns {object[]} */
function members() {
  const source = sourceOf('types/www/src/element/interleave-lab.d.ts');
  return membersOf(source, CLASS).flatMap(
    /** @returns {object[]} */ (member) => {
      const [name, description] = [nameOf(member.name), descriptionOf(member)];
      if (name === undefined || description === '') return [];
      if (ts.isGetAccessor(member)) {
        return [{ kind: 'field', name, readonly: true, type: typeOf(source, member.type), description }];
      }
      if (!ts.isMethodDeclaration(member)) return [];
      const parameters = member.parameters.map((one) => ({
        name: one.name.getText(source),
        optional: one.questionToken !== undefined,
        type: typeOf(source, one.type),
      }));
      return [{ kind: 'method', name, parameters, return: { type: typeOf(source, member.type) }, description }];
    },
  );
}

/** The manifest, from `types/`. */
export function elementsManifest() {
  const declaration = { name: CLASS, module: MODULE };
  const element = {
    kind: 'class',
    name: CLASS,
    tagName: TAG,
    customElement: true,
    description: 'A lab of Interleave. What stands in it is shown where scripts are stripped.',
    attributes: attributes(),
    members: members(),
    events: events(),
  };
  return {
    schemaVersion: '1.0.0',
    readme: 'README.md',
    modules: [
      {
        kind: 'javascript-module',
        path: MODULE,
        declarations: [element],
        exports: [
          { kind: 'js', name: CLASS, declaration },
          { kind: 'custom-element-definition', name: TAG, declaration },
        ],
      },
    ],
  };
}
