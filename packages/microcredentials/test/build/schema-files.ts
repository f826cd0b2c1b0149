import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import type { ValidateFunction } from 'ajv/dist/2019.js';

/** A schema as it is in its file. */
export type SchemaObject = Readonly<Record<string, unknown>>;

const ending = '.schema.json';

/** The path of a file of the package. */
export function root(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

function namesIn(folder: string): readonly string[] {
  return readdirSync(root(folder))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length));
}

/** The names of the schemas of what is read, and of what is told. */
export const inputNames = namesIn('schema');
export const outputNames = namesIn('schema/output');

/** A schema by its name. */
export function schemaOf(name: string): SchemaObject {
  const folder = outputNames.includes(name) ? 'schema/output' : 'schema';
  return JSON.parse(readFileSync(root(`${folder}/${name}${ending}`), 'utf8')) as SchemaObject;
}

/**
 * A validator as a reader in another language has it: all published schemas, nothing of this package's build, and
 * every keyword that JSON Schema does not have refused. That `required` may stand apart from `properties` is its own.
 */
export function plainValidator(name: string): ValidateFunction {
  const validate = published().getSchema(`urn:badgewright:schema:${name}:1`);
  if (validate === undefined) throw new Error(`There is no schema ${name}`);
  return validate;
}

let known: Ajv2019 | undefined;

function published(): Ajv2019 {
  if (known !== undefined) return known;
  const schemas = [...inputNames, ...outputNames].map(schemaOf);
  known = new Ajv2019({
    strict: true,
    strictRequired: false,
    allErrors: true,
    allowUnionTypes: true,
    schemas,
  });
  addFormats.default(known);
  return known;
}

/** What the schema of its format holds against something that was told, once it is JSON. */
export function outputFaults(told: object): readonly string[] {
  const json = JSON.parse(JSON.stringify(told)) as Record<string, unknown>;
  const name = /^badgewright-([a-z-]+)\/1$/.exec(String(json['format']))?.[1] ?? '';
  const validate = plainValidator(name);
  validate(json);
  return (validate.errors ?? []).map(({ keyword, instancePath }) => `${keyword} ${instancePath}`);
}

/** Every object inside a value, and the value itself. */
export function objectsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(objectsIn)];
}
