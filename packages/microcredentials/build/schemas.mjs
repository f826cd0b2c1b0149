// Writes src/generated/ from schema/: the types, and validators that need neither ajv nor `new Function` at run
// time, so that they work in browsers under a content security policy.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import Ajv2019 from 'ajv/dist/2019.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { compile } from 'json-schema-to-typescript';
import { build } from 'tsup';
import ts from 'typescript';

const names = ['definition', 'submission', 'review'];
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const generated = at('src/generated');

const schemas = await Promise.all(
  names.map(async (name) => JSON.parse(await readFile(at(`schema/${name}.schema.json`), 'utf8'))),
);
await mkdir(generated, { recursive: true });
await writeFile(`${generated}/types.ts`, await typesOf(schemas));
await writeValidators(schemas);

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
    if (key === 'discriminator') return undefined;
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
    schemas: documents,
    code: { esm: true, source: true },
  });
  addFormats.default(ajv, ['uri', 'date', 'date-time']);
  const exported = Object.fromEntries(names.map((name, index) => [`${name}Shape`, documents[index].$id]));
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
    silent: true,
  });
  await rm(raw, { recursive: true });
  await writeFile(`${generated}/validators.d.ts`, declarationsOf());
}

function declarationsOf() {
  const lines = names.map((name) => `export declare const ${name}Shape: Shape;`);
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
