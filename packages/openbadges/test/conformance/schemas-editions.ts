import addFormats from 'ajv-formats';
import Ajv2019 from 'ajv/dist/2019.js';
import { referenceJson } from './reference.js';

/** The published JSON Schemas of an Open Badge. The two of 2024 differ in more than their names say. */
const files = {
  strict: 'ob-2024-strict/ob_v3p0_achievementcredential_schema.json',
  'json-ld': 'ob-2024-jsonld/ob_v3p0_achievementcredential_schema.json',
  'json-ld v1p1': 'ob-2024-jsonld/ob_v3p0_achievementcredentialv1p1_schema.json',
  2026: 'ob-2026/ob_v3p0_achievementcredential_schema.json',
} as const;

/** Whether a schema accepts a value. */
export type Accepts = (value: unknown) => boolean;

export interface Editions {
  /** The schema with arrays throughout: of 2024, for either data model. */
  readonly strict: Accepts;
  /** Any of the schemas. */
  readonly some: Accepts;
}

/** Compiles the published schemas; takes a second or two. */
export function compileEditions(): Editions {
  const strict = compile(files.strict);
  const old = compile(files['json-ld v1p1']);
  const others = [compile(files['json-ld']), compile(files[2026])];
  // The first context tells the data models apart, so a badge cannot be accepted by both of these.
  const either: Accepts = (value) => strict(value) || old(value);
  return { strict: either, some: (value) => either(value) || others.some((accepts) => accepts(value)) };
}

function compile(file: string): Accepts {
  // The editions share their `$id`s: each has its own validator.
  const ajv = new Ajv2019.default({ strict: false, allErrors: false });
  addFormats.default(ajv);
  const validate = ajv.compile(referenceJson(`schemas/${file}`) as object);
  return (value) => validate(value);
}
