import type { JsonObject } from '../json.js';

/** The drafts of JSON Schema that are read. */
export type Draft = '4' | '7' | '2019-09' | '2020-12';

const drafts: ReadonlyMap<string, Draft> = new Map([
  ['draft-04', '4'],
  ['draft-07', '7'],
  ['draft/2019-09', '2019-09'],
  ['draft/2020-12', '2020-12'],
]);

/** The draft that a schema says it is written in; where it says nothing, the one that is meant. `undefined`: another. */
export function draftOf({ $schema }: JsonObject, meant: Draft | undefined): Draft | undefined {
  if ($schema === undefined) return meant;
  if (typeof $schema !== 'string') return undefined;
  const [, name] = /^https?:\/\/json-schema\.org\/(draft[-/\d]{3,8})\/schema#?$/.exec($schema) ?? [];
  return drafts.get(name ?? '');
}

const IN_2020 = ['prefixItems'];
const IN_2019 = [
  ...IN_2020,
  'dependentRequired',
  'dependentSchemas',
  'unevaluatedProperties',
  'unevaluatedItems',
  'minContains',
  'maxContains',
];
const IN_7 = [...IN_2019, 'const', 'contains', 'propertyNames', 'if', 'then', 'else'];

/** Keywords that a draft does not have. The library would apply them all the same. */
export const foreignTo: Readonly<Record<Draft, readonly string[]>> = {
  '4': IN_7,
  '7': IN_2019,
  '2019-09': IN_2020,
  '2020-12': ['additionalItems'],
};

/** Keywords that lead elsewhere or depend on the way by which a schema was reached, and names that the library keeps for itself. */
export const unsupported: readonly string[] = [
  '$recursiveRef',
  '$recursiveAnchor',
  '$dynamicRef',
  '$dynamicAnchor',
  '__absolute_uri__',
  '__absolute_ref__',
  '__absolute_recursive_ref__',
];

/** The formats of texts that are held against a value, each in time that is proportional to its length. */
export const formats: readonly string[] = [
  'date',
  'date-time',
  'time',
  'duration',
  'email',
  'hostname',
  'ipv4',
  'ipv6',
  'uri',
  'uri-reference',
  'uuid',
  'json-pointer',
];
