// Writes src/generated/ from schema/: the types, and validators that need neither ajv nor `new Function` at run
// time, so that they work in browsers under a content security policy.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import Ajv2019 from 'ajv/dist/2019.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { compile } from 'json-schema-to-typescript';
import { build } from 'tsup';
import ts from 'typescript';

import { writePolicies } from './policies.mjs';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const generated = at('src/generated');
const ending = '.schema.json';
const names = (await readdir(at('schema')))
  .filter((file) => file.endsWith(ending))
  .map((file) => file.slice(0, -ending.length))
  .sort();

const schemas = await Promise.all(
  names.map(async (name) => withoutWhatReadersSay(await readFile(at(`schema/${name}.schema.json`), 'utf8'))),
);
await mkdir(generated, { recursive: true });
await writeFile(`${generated}/types.ts`, await typesOf(schemas));
await writeValidators(schemas);
await writePolicies();

/**
 * A published schema, without two things that have codes of their own. A document inside an event is read by the reader
 * of its kind, which tells a wrong format from a wrong value, and its rules besides; and which one of several properties
 * has to be there is a rule of the document.
 */
function withoutWhatReadersSay(text) {
  return JSON.parse(text, (key, value) => {
    if (key === '$ref' && !value.startsWith('#')) return undefined;
    return key === 'oneOf' && value.every(({ required }) => required !== undefined) ? undefined : value;
  });
}

/**
 * With the keyword by which ajv tells the faults of one branch and not of all. It belongs to OpenAPI and not to JSON
 * Schema, so the published schemas do without: it is the property that says something else in each branch.
 */
function withDiscriminators(document) {
  return JSON.parse(JSON.stringify(document), (key, value) => {
    if (value?.oneOf === undefined) return value;
    const branches = value.oneOf.map(({ $ref }) => document.$defs[$ref.replace('#/$defs/', '')].properties);
    const propertyName = Object.keys(branches[0]).find((name) => {
      const words = branches.flatMap(({ [name]: tag }) => tag?.const ?? tag?.enum ?? []);
      return words.length >= branches.length && new Set(words).size === words.length;
    });
    if (propertyName === undefined) throw new Error(`Nothing tells the branches of ${key} apart`);
    return { ...value, discriminator: { propertyName } };
  });
}

/** One declaration per name: a class that two schemas share must read the same in both. */
async function typesOf(documents) {
  const declarations = new Map();
  for (const document of documents) {
    const source = await compile(referencesWithDescriptions(document), document.title, {
      additionalProperties: false,
      bannerComment: '',
      format: false,
      ignoreMinAndMaxItems: true,
    });
    for (const [name, text] of readonlyDeclarations(source)) {
      if (declarations.has(name) && declarations.get(name) !== text)
        throw new Error(`${name} reads differently in two schemas`);
      declarations.set(name, text);
    }
  }
  return `// Written by build/schemas.mjs from schema/; edit the schemas.\n\n${[...declarations.values()].join('\n\n')}\n`;
}

/** Texts and ids become plain `string` with their property's description; a class keeps its own description. */
function referencesWithDescriptions(document) {
  const primitive = (target) => ['string', 'number'].includes(target?.type);
  return JSON.parse(JSON.stringify(document), (key, value) => {
    if (typeof value?.$ref !== 'string') return value;
    const target = document.$defs[value.$ref.replace('#/$defs/', '')];
    return primitive(target) ? { type: target.type, description: value.description } : { $ref: value.$ref };
  });
}

function readonlyDeclarations(source) {
  const file = ts.createSourceFile('types.ts', source, ts.ScriptTarget.ES2022, true);
  const { transformed } = ts.transform(file, [
    (context) => (root) => ts.visitEachChild(root, visit, context),
  ]);
  const printer = ts.createPrinter();
  return transformed[0].statements.map((statement) => [
    statement.name.text,
    printer.printNode(ts.EmitHint.Unspecified, statement, file),
  ]);

  function visit(node) {
    const inner = ts.visitEachChild(node, visit, undefined);
    const keyword = ts.SyntaxKind.ReadonlyKeyword;
    if (ts.isArrayTypeNode(inner)) return ts.factory.createTypeOperatorNode(keyword, inner);
    if (!ts.isPropertySignature(inner)) return inner;
    const modifiers = [ts.factory.createModifier(keyword)];
    return ts.factory.updatePropertySignature(inner, modifiers, inner.name, inner.questionToken, inner.type);
  }
}

async function writeValidators(documents) {
  const ajv = new Ajv2019.default({
    allErrors: true,
    discriminator: true,
    messages: false,
    schemas: documents.map(withDiscriminators),
    code: { esm: true, source: true },
  });
  addFormats.default(ajv, ['uri', 'date', 'date-time']);
  const exported = Object.fromEntries(names.map((name, index) => [shapeName(name), documents[index].$id]));
  // Beside the package, so that `ajv-formats` is found from there; apart, so that two runs do not meet.
  const raw = await mkdtemp(at('node_modules/.validators-'));
  await writeFile(`${raw}/validators.js`, standaloneCode.default(ajv, exported));
  await build({
    config: false,
    entry: [`${raw}/validators.js`],
    outDir: generated,
    format: ['esm'],
    target: 'es2022',
    noExternal: [/^ajv/],
    treeshake: true,
    minify: true,
    silent: true,
  });
  await rm(raw, { recursive: true });
  await writeFile(`${generated}/validators.d.ts`, declarationsOf());
}

/** `renewal-policy` has the validator `renewalPolicyShape`. */
function shapeName(name) {
  return `${name.replace(/-(.)/g, (_, letter) => letter.toUpperCase())}Shape`;
}

function declarationsOf() {
  const lines = names.map((name) => `export declare const ${shapeName(name)}: Shape;`);
  return `/** One thing that a schema holds against a value. */
export interface ShapeError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}
/** Whether a value has the shape; if not, \`errors\` says why until the next call. */
export interface Shape {
  (value: unknown): boolean;
  readonly errors?: readonly ShapeError[] | null;
}
${lines.join('\n')}
`;
}
