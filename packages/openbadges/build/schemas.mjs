// Writes schema/ from the table of classes, and src/generated/validators.js from the same schemas: validators that need
// neither ajv nor `new Function` at run time, so that they work in browsers under a content security policy.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { build } from 'esbuild';
import { familySchema, roots, schemaDocuments } from './schema-documents.mjs';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
// Beside the package, so that `ajv-formats` is found from there; apart, so that two runs do not meet.
const work = await mkdtemp(at('node_modules/.schemas-'));
try {
  const table = await tableOfClasses();
  await writeSchemas(table);
  await writeValidators(table);
} finally {
  await rm(work, { recursive: true });
}

async function tableOfClasses() {
  const outfile = `${work}/classes.mjs`;
  await build({ entryPoints: [at('src/model/classes.ts')], outfile, bundle: true, format: 'esm' });
  return await import(pathToFileURL(outfile).href);
}

async function writeSchemas(table) {
  await mkdir(at('schema'), { recursive: true });
  for (const [name, schema] of schemaDocuments(table)) {
    await writeFile(at(`schema/${name}`), `${JSON.stringify(schema, null, 2)}\n`);
  }
}

async function writeValidators(table) {
  const families = ['2.0', '1.1'].map((edition) => condensed(familySchema(edition, table)));
  const ajv = new Ajv.default({
    allErrors: true,
    messages: false,
    inlineRefs: false,
    loopRequired: 0,
    loopEnum: 0,
    strict: false,
    schemas: families,
    code: { esm: true, source: true },
  });
  addFormats.default(ajv, ['date', 'date-time']);
  const exported = roots.map(({ name, edition }) => [
    nameOf(name),
    `${familySchema(edition, table).$id}#/$defs/${name}`,
  ]);
  await writeFile(`${work}/validators.js`, standaloneCode.default(ajv, Object.fromEntries(exported)));
  await mkdir(at('src/generated'), { recursive: true });
  await build({
    entryPoints: [`${work}/validators.js`],
    outfile: at('src/generated/validators.js'),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
  });
  await writeFile(at('src/generated/validators.d.ts'), declarations());
}

/**
 * The same schema in a form that compiles to a third less: what is longer than a reference stands once, and
 * properties that are alike are one pattern.
 */
function condensed({ $id, $defs }) {
  const repeated = new Map();
  const classes = Object.entries($defs).map(([name, schema]) => [name, condensedClass(schema, repeated)]);
  const others = [...repeated].map(([text, name]) => [name, JSON.parse(text)]);
  return { $id, $defs: Object.fromEntries([...classes, ...others]) };
}

function condensedClass(schema, repeated) {
  if (schema.properties === undefined) return schema;
  const groups = alikeIn(schema.properties).map(([text, keys]) => [keys, referenceTo(text, repeated)]);
  const isAlone = ([keys]) => keys.length === 1;
  return {
    ...schema,
    properties: Object.fromEntries(groups.filter(isAlone).map(([[key], value]) => [key, value])),
    patternProperties: Object.fromEntries(
      groups.filter((group) => !isAlone(group)).map(([keys, value]) => [`^(?:${keys.join('|')})$`, value]),
    ),
  };
}

function alikeIn(properties) {
  const groups = new Map();
  for (const [key, value] of Object.entries(properties)) {
    const text = JSON.stringify(value);
    groups.set(text, [...(groups.get(text) ?? []), key]);
  }
  return [...groups];
}

function referenceTo(text, repeated) {
  const value = JSON.parse(text);
  if ('$ref' in value || text.length < 40) return value;
  if (!repeated.has(text)) repeated.set(text, `values${repeated.size}`);
  return { $ref: `#/$defs/${repeated.get(text)}` };
}

/** `AchievementCredentialV1p1` becomes `achievementCredentialV1p1Shape`. */
function nameOf(name) {
  return `${name[0].toLowerCase()}${name.slice(1)}Shape`;
}

function declarations() {
  const lines = roots.map(({ name }) => `export declare const ${nameOf(name)}: Shape;`);
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
